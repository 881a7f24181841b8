"""The steps of the end of a meeting: the next date, how sure everybody is now, the plans, closing."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from als_desktop.models.held import slots_held
from als_desktop.models.meeting import MeetingState

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Sequence

    from als_desktop.models.action import Action
    from als_desktop.models.meeting import Slot
    from als_desktop.models.meeting_view import MeetingView


class ClosingStep(StrEnum):
    """What comes next; the names of the steps in the catalogue of what to say."""

    DATE = "date"
    SURE = "sure"
    PLANS = "plans"
    GOODBYE = "goodbye"
    CLOSED = "closed"


def closing_step(
    view: MeetingView, taken: Collection[str], unsure: Sequence[Action], changed: Collection[str] = ()
) -> ClosingStep:
    """The step; `taken` has the slots (by id) whose plan was looked at, saved or printed.

    Those of `changed` have another plan since, which is taken again. The actions of `unsure` are asked about before the
    first plan is taken: what is said then is printed on it.
    """
    if view.meeting.state is MeetingState.CLOSED:
        return ClosingStep.CLOSED
    if view.meeting.next_starts_ms is None:
        return ClosingStep.DATE
    if unsure and not taken:
        return ClosingStep.SURE
    return (
        ClosingStep.PLANS
        if next_plan(view, set(taken).difference(changed)) is not None
        else ClosingStep.GOODBYE
    )


def unsure_now(view: MeetingView) -> list[Action]:
    """The actions formed today whose owners were not asked yet how sure they are at the end; `practice.md` A9."""
    formed = (action for slot in view.slots for action in view.actions(slot.id))
    return [action for action in formed if not action.confidence_end]


def next_plan(view: MeetingView, taken: Container[str]) -> Slot | None:
    """The first slot in running order that was held and whose plan, as it is now, nobody has taken."""
    return next((slot for slot in slots_held(view) if slot.id not in taken), None)
