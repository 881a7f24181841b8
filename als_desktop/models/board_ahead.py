"""Whether questions that are written in a stage of a slot are still to be read out in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.meeting import StageKind

if TYPE_CHECKING:
    from als_desktop.models.meeting import StageRun
    from als_desktop.models.meeting_view import MeetingView


def board_ahead(view: MeetingView, stage: StageRun) -> bool:
    """Whether a stage after `stage` has the board, on which what lies face down is read out."""
    after = (s for s in view.stages if s.slot_id == stage.slot_id and s.position > stage.position)
    return any(s.kind is StageKind.QUESTIONS for s in after)
