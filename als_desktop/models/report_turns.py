"""Where reporting in stands: whose turn of how many, which action, the minutes that each has, and who is left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from als_desktop.models.action import REPORTABLE, ActionStatus

if TYPE_CHECKING:
    from als_desktop.models.action import Action
    from als_desktop.models.meeting import StageRun
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.people import Member


@dataclass(frozen=True, slots=True)
class ReportTurn:
    """Counted from 1; `each_ms` is the stage's time shared equally among the actions of those here."""

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
    speaking = {m.id for m in view.members_in_room} | {member_id}
    reported_on = sum(1 for a in view.earlier_actions if a.owner_id in speaking)
    return ReportTurn(
        person=people.index(member_id) + 1,
        people=len(people),
        action=theirs.index(action_id) + 1,
        actions=len(theirs),
        each_ms=view.clock(stage).length_ms // reported_on,
    )


def is_told(view: MeetingView, action: Action) -> bool:
    """Whether it is said in this meeting what became of an action, and, where it changed, into what."""
    report = view.report_on(action.id)
    if report is None or report.status not in REPORTABLE:
        return False
    if report.status is not ActionStatus.CHANGED:
        return True
    return bool(report.what_now or report.new_by_when or report.planned != action.what)


@dataclass(frozen=True, slots=True)
class StillToReport:
    """A member with so many earlier actions that were not reported on in this meeting."""

    member: Member
    actions: int
    here: bool


def still_to_report(view: MeetingView) -> tuple[StillToReport, ...]:
    """Who is left, in the order of reporting."""
    unsaid = [a.owner_id for a in view.earlier_actions if not is_told(view, a)]
    here = view.members_in_room
    return tuple(StillToReport(m, unsaid.count(m.id), m in here) for m in view.reporters() if m.id in unsaid)
