"""Carries out what is asked for with a stage of the agenda."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal

from als_desktop.errors import StoreUnavailable
from als_desktop.models.agenda_moves import is_ahead
from als_desktop.models.meeting import StageKind, StageRun, StageStatus
from als_desktop.models.refusal import Refused
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.ui.console.stage_names import kind_name, stage_name

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from als_desktop.models.changes import Change
    from als_desktop.ui.console.stage_dialog import StageDialog
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_NEW_MINUTES = 10


class AgendaActs(QObject):
    """Menu, keys and small dialogs of the agenda.

    Signals:
        told(str): a sentence on what has been done, where nothing in sight shows it.
    """

    told = Signal(str)

    def __init__(self, hub: Hub, theme: Theme, over: QWidget) -> None:
        """Menus and dialogs appear over `over`."""
        super().__init__(over)
        self._hub = hub
        self._theme = theme
        self._over = over
        self._stage_id = ""

    def show_menu(self, stage_id: str, at: QPoint) -> None:
        """Offer what can be done with a stage."""
        from als_desktop.ui.console.agenda_menu import AgendaMenu

        stage = self._stage(stage_id)
        if stage is None:
            return
        self._stage_id = stage_id
        menu = AgendaMenu(self._theme, self._over, self._hub.meeting, stage)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.wanted.connect(self._on_menu_wanted)
        menu.popup(at)

    def act(self, name: str, stage_id: str) -> None:
        """Do to a stage what one of the menu's acts says."""
        stage = self._stage(stage_id)
        if stage is None:
            return
        agenda = self._hub.services.agenda
        if name == "change":
            self._change(stage)
        elif name in ("up", "down"):
            by = -1 if name == "up" else 1
            self._hub.do(lambda: agenda.move_stage(stage_id, by))
        elif name == "leave_out":
            back = stage.status is StageStatus.SKIPPED
            mark = agenda.bring_back if back else agenda.leave_out
            self._hub.do(lambda: mark(stage_id))
        elif name == "save":
            self._save()
        elif name == "add":
            self._add(stage, stage.kind if stage.slot_id is not None else StageKind.BREAK)
        elif name.startswith("add:"):
            self._add(stage, StageKind(name.removeprefix("add:")))

    def _change(self, stage: StageRun) -> None:
        view = self._hub.meeting
        ahead = is_ahead(view.stages, stage.id, view.meeting.current_stage_id)
        minutes = stage.planned_ms // MINUTE_MS if ahead else None
        title = self.tr("Change {name}").format(name=stage_name(stage, view))
        dialog = self._dialog(title, self.tr("Change"), stage.kind, minutes)
        stages, agenda = self._hub.services.stages, self._hub.services.agenda

        def change(name: str) -> Change | None:
            acts = [lambda: agenda.rename_stage(stage.id, name)]
            wanted = dialog.minutes.minutes()
            if minutes is not None and wanted != minutes:
                acts.insert(0, lambda: stages.set_length(stage.id, wanted))
            return self._hub.do_each(acts)

        dialog.ask(stage.title, change)

    def _add(self, after: StageRun, kind: StageKind) -> None:
        title = self.tr("New stage after {name}").format(name=stage_name(after, self._hub.meeting))
        dialog = self._dialog(title, self.tr("Add"), kind, _NEW_MINUTES)
        agenda = self._hub.services.agenda
        dialog.ask(
            "",
            lambda name: self._hub.do(
                lambda: agenda.add_stage(after.id, kind, dialog.minutes.minutes(), name)
            ),
        )

    def _save(self) -> None:
        from als_desktop.models.slot_recut import pack_of_agenda
        from als_desktop.services.packs import pack_of_meeting
        from als_desktop.ui.home.name_dialog import NameDialog

        view = self._hub.meeting
        try:
            template = self._hub.services.reading.plan_of(view.meeting.id)
        except (Refused, StoreUnavailable) as error:
            self._hub.report(error)
            return
        pack = pack_of_agenda(pack_of_meeting(view), view.stages)
        packs, set_id = self._hub.services.packs, view.learning_set.id
        title = self.tr("Save this agenda for other meetings")
        dialog = NameDialog(self._hub, self._theme, title, self.tr("Save"), self._over.window())
        dialog.named.connect(self._on_dialog_named)
        dialog.ask("", lambda name: self._hub.do(lambda: packs.save_pack(set_id, name, pack, template)))

    def _dialog(self, title: str, act: str, kind: StageKind, minutes: int | None) -> StageDialog:
        from als_desktop.ui.console.stage_dialog import StageDialog

        return StageDialog(self._hub, self._theme, title, act, kind_name(kind), minutes, self._over.window())

    def _stage(self, stage_id: str) -> StageRun | None:
        return self._hub.view.find(StageRun, stage_id) if self._hub.view is not None else None

    def _on_menu_wanted(self, act: str) -> None:
        self.act(act, self._stage_id)

    def _on_dialog_named(self, name: str) -> None:
        self.told.emit(
            self.tr("Saved as “{name}”. It is offered when a meeting is planned.").format(name=name)
        )
