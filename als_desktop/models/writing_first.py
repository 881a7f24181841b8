"""Feedback in writing first: everybody writes alone before anybody speaks, if the set likes (practice A10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.feedback import Feedback, FeedbackLayer

if TYPE_CHECKING:
    from als_desktop.models.meeting_view import MeetingView


def writes_first(view: MeetingView, layer: FeedbackLayer, slot_id: str | None = None) -> bool:
    """Whether the set writes before it speaks in `layer` and nothing was said yet; of a slot, in that slot."""
    if not view.learning_set.written_first:
        return False
    return not any(
        one.layer is layer and (slot_id is None or one.slot_id == slot_id) for one in view.of(Feedback)
    )
