"""What can be done with a stage of the agenda."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.agenda_moves import can_move, is_ahead
from als_desktop.models.meeting import SLOT_STAGES, StageKind, StageRun, StageStatus
from als_desktop.ui.console.stage_names import kind_name, stage_name
from als_desktop.ui.parts.act_menu import ActMenu

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.ui.theme.theme import Theme

# What is often wanted once more; welcome, bidding and close happen once.
_FRAME_KINDS = (StageKind.BREAK, StageKind.CHECK_IN, StageKind.REPORT_IN, StageKind.REVIEW)


class AgendaMenu(ActMenu):
    """The acts on one stage: those that its place in the meeting allows, and what can come after it."""

    def __init__(self, theme: Theme, parent: QWidget, view: MeetingView, stage: StageRun) -> None:
        """`stage` is one of the meeting's."""
        name = stage_name(stage, view)
        super().__init__(theme, parent, self.tr("Menu of {name}").format(name=name))
        current = view.meeting.current_stage_id
        ahead = is_ahead(view.stages, stage.id, current)
        if ahead:
            self.offer("change", self.tr("Change name or minutes"), "edit", "F2")
            up = self.offer("up", self.tr("Move up"), "arrow_up", "Alt+↑")
            down = self.offer("down", self.tr("Move down"), "arrow_down", "Alt+↓")
            up.setEnabled(can_move(view.stages, stage.id, -1, current))
            down.setEnabled(can_move(view.stages, stage.id, 1, current))
            if stage.status is StageStatus.SKIPPED:
                self.offer("leave_out", self.tr("Bring back"), "undo_back", "Del")
            else:
                self.offer("leave_out", self.tr("Leave out"), "discard", "Del")
        else:
            self.offer("change", self.tr("Change the name"), "edit", "F2")
        if ahead or stage.id == current:
            after = self.addMenu(theme.icon("plus"), self.tr("Add after it"))
            for kind in SLOT_STAGES if stage.slot_id is not None else ():
                self.offer(f"add:{kind.value}", kind_name(kind), menu=after)
            if stage.slot_id is not None:
                after.addSeparator()
            for kind in _FRAME_KINDS:
                self.offer(f"add:{kind.value}", kind_name(kind), menu=after)
        self.addSeparator()
        self.offer("save", self.tr("Save this agenda under a name"), "download")
