"""Opens the dialogs of the home, each imported when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from als_desktop.errors import StoreUnavailable
from als_desktop.models.refusal import Refused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from als_desktop.models.agenda import MeetingTemplate
    from als_desktop.models.home_view import SetOverview
    from als_desktop.models.meeting import Meeting, StageRun
    from als_desktop.models.people import Member, PersonOfInterest
    from als_desktop.ui.home.home_dialog import HomeDialog
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class HomeDialogs(QObject):
    """Dialogs over one window, which goes on behind them.

    Signals: `set_made(str)` has the id of a set just made, `imported(int)` how many people were just imported,
    `started(str)` the id of a meeting just started, `ended()` that there is no dialog any more.
    """

    set_made = Signal(str)
    imported = Signal(int)
    started = Signal(str)
    ended = Signal()

    def __init__(self, hub: Hub, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self._hub = hub
        self._theme = theme
        self._over = over
        self._open: list[HomeDialog] = []

    def say(self, text: str, tone: str) -> bool:
        """Say what was refused or failed in the dialog on screen; False when there is none."""
        for dialog in self._open:
            dialog.say(text, tone)
        return bool(self._open)

    def new_set(self) -> None:
        """Ask for a new set."""
        from als_desktop.ui.home.new_set_dialog import NewSetDialog

        dialog = NewSetDialog(self._hub, self._theme, self._over)
        dialog.set_made.connect(self.set_made)
        self._show(dialog)

    def names(self, overview: SetOverview) -> None:
        """Ask for a list of members of a set."""
        from als_desktop.ui.home.names_dialog import NamesDialog

        self._show(NamesDialog(self._hub, self._theme, overview, self._over))

    def describe_member(self, member: Member) -> None:
        """Ask for the department and the line manager of a member."""
        from als_desktop.ui.home.member_dialog import MemberDialog

        self._show(MemberDialog(self._hub, self._theme, member, self._over))

    def add_person(self) -> None:
        """Ask for somebody who is to be in the register of interest."""
        from als_desktop.ui.register.person_dialog import PersonDialog

        self._show(PersonDialog(self._hub, self._theme, None, self._over))

    def details(self, person: PersonOfInterest) -> None:
        """Ask for what is known of somebody in the register."""
        from als_desktop.ui.register.person_dialog import PersonDialog

        self._show(PersonDialog(self._hub, self._theme, person, self._over))

    def import_people(self, name: str, content: bytes) -> None:
        """Show what a list would add to the register; `name` is that of its file, "" for the clipboard."""
        from als_desktop.ui.register.import_dialog import ImportDialog

        try:
            dialog = ImportDialog(self._hub, self._theme, name, content, self._over)
        except (Refused, StoreUnavailable) as error:
            self._hub.report(error)
            return
        dialog.imported.connect(self.imported)
        self._show(dialog)

    def plan_meeting(self, overview: SetOverview, last_plan: MeetingTemplate | None = None) -> None:
        """Ask when a set meets next; `last_plan` is how its last meeting was planned, if there was one."""
        from als_desktop.ui.home.plan_meeting_dialog import PlanMeetingDialog

        self._show(PlanMeetingDialog(self._hub, self._theme, overview, last_plan, self._over))

    def change_meeting(self, meeting: Meeting, stages: Sequence[StageRun]) -> None:
        """Ask for other times or another place."""
        from als_desktop.ui.home.change_meeting_dialog import ChangeMeetingDialog

        self._show(ChangeMeetingDialog(self._hub, self._theme, meeting, stages, self._over))

    def start(
        self, here: SetOverview, meeting: Meeting, under_way: tuple[SetOverview, Meeting] | None
    ) -> None:
        """Ask before starting a meeting of another day, or while one is `under_way`."""
        from als_desktop.ui.home.start_dialog import StartDialog

        dialog = StartDialog(self._hub, self._theme, here, meeting, under_way, self._over)
        dialog.started.connect(self.started)
        self._show(dialog)

    def _show(self, dialog: HomeDialog) -> None:
        self._open.append(dialog)
        dialog.finished.connect(self._on_dialog_finished)
        dialog.open()

    def _on_dialog_finished(self) -> None:
        self._open.clear()
        self.ended.emit()
