"""The steps of the end of a meeting: the next date, the plans, closing."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from als_desktop.models.meeting import MeetingState

if TYPE_CHECKING:
    from collections.abc import Container

    from als_desktop.models.meeting import Slot
    from als_desktop.models.meeting_view import MeetingView


class ClosingStep(StrEnum):
    """What comes next; the names of the steps in the catalogue of what to say."""

    DATE = "date"
    PLANS = "plans"
    GOODBYE = "goodbye"
    CLOSED = "closed"


def closing_step(view: MeetingView, taken: Container[str]) -> ClosingStep:
    """The step; `taken` has the slots (by id) whose plan was looked at, saved or printed."""
    if view.meeting.state is MeetingState.CLOSED:
        return ClosingStep.CLOSED
    if view.meeting.next_starts_ms is None:
        return ClosingStep.DATE
    return ClosingStep.PLANS if next_plan(view, taken) is not None else ClosingStep.GOODBYE


def next_plan(view: MeetingView, taken: Container[str]) -> Slot | None:
    """The first slot in running order whose plan nobody has taken."""
    return next((slot for slot in view.slots if slot.id not in taken), None)
