"""Where reporting in stands: whose turn of how many, which action, and the minutes that each has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from als_desktop.models.meeting import StageRun
    from als_desktop.models.meeting_view import MeetingView


@dataclass(frozen=True, slots=True)
class ReportTurn:
    """Counted from 1; `each_ms` is the stage's time shared equally among all actions."""

    person: int
    people: int
    action: int
    actions: int
    each_ms: int


def report_turn(view: MeetingView, stage: StageRun, member_id: str, action_id: str) -> ReportTurn | None:
    """The turn of a member with one of their earlier actions; None when there is no such action."""
    people = [m.id for m in view.reporters()]
    theirs = [a.id for a in view.earlier_actions if a.owner_id == member_id]
    if member_id not in people or action_id not in theirs:
        return None
    reported_on = sum(1 for a in view.earlier_actions if a.owner_id in people)
    return ReportTurn(
        person=people.index(member_id) + 1,
        people=len(people),
        action=theirs.index(action_id) + 1,
        actions=len(theirs),
        each_ms=view.clock(stage).length_ms // reported_on,
    )
