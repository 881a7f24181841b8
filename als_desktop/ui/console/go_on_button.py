"""The button below the agenda: on to the next stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from als_desktop.models.meeting import Slot
from als_desktop.models.people import NamesShown
from als_desktop.models.room_names import RoomNames
from als_desktop.ui.console.leads import going_on_leads
from als_desktop.ui.console.stage_names import stage_name
from als_desktop.ui.parts.buttons import Button

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from als_desktop.models.meeting import StageRun
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.ui.console.workspace import Workspace
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class GoOnButton(Button):
    """Says to which stage it leads; filled where going on is what usually comes next."""

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """Says nothing until `show_next`."""
        super().__init__(theme, "", "primary", size="big")
        self._hub = hub
        self._workspace: Workspace | None = None
        self._stands_back = False
        self._words_begun = False
        self.set_trailing_icon("arrow_right")
        # A click leaves the keyboard alone: else the space bar goes on again while somebody types.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Nothing more than the click that came before: it would leave out the stage that was just entered."""
        event.accept()

    def attend(self, workspace: Workspace) -> None:
        """Stand back while a step of the stage that `workspace` shows comes first."""
        if self._workspace is not None:
            self._workspace.facts_changed.disconnect(self._on_workspace_facts_changed)
            self._workspace.lead_changed.disconnect(self.show_next)
        self._workspace = workspace
        workspace.facts_changed.connect(self._on_workspace_facts_changed)
        workspace.lead_changed.connect(self.show_next)
        self.show_next()

    def wait_for_words(self, begun: bool) -> None:
        """Stand back as well while words are typed that are not added yet."""
        if begun != self._words_begun:
            self._words_begun = begun
            self.show_next()

    def show_next(self) -> None:
        """Show what comes next in the open meeting; after the last stage there is nothing to press."""
        view = self._hub.meeting
        here = view.current_stage
        following = view.stage_after(here)
        self.setVisible(following is not None)
        if following is None:
            return
        page = self._workspace
        self._stands_back = page is not None and page.own_step_leads()
        ready = page is not None and page.stage == here and page.ready_to_go_on()
        waits = self._stands_back or self._words_begun
        leads = not waits and (ready or going_on_leads(self._hub, here))
        self.set_kind("primary" if leads else "normal")
        undecided = here is not None and view.next_undecided(here)
        name = self._name(view, here, following)
        words = self.tr("No slots yet: {name}") if undecided else self.tr("Next: {name}")
        short = self._theme.compact and not undecided
        text = name if short else words.format(name=name)
        if self.text() != text:
            self.setText(text)
            self.setToolTip(self.tr("The bids are not made into slots yet") if undecided else "")

    def _name(self, view: MeetingView, here: StageRun | None, following: StageRun) -> str:
        """The stage, and at the beginning of a slot whose it is."""
        name = stage_name(following, view)
        slot = view.find(Slot, following.slot_id)
        if slot is None or (here is not None and here.slot_id == slot.id):
            return name
        presenter = RoomNames(NamesShown.FIRST, view.members).person(view.member(slot.presenter_id))
        return self.tr("{stage}: {name}").format(stage=name, name=presenter.name) if presenter else name

    def _on_workspace_facts_changed(self) -> None:
        if self._workspace is not None and self._workspace.own_step_leads() is not self._stands_back:
            self.show_next()
