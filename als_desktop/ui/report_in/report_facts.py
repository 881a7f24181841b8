"""What reporting in shows, worked out from the meeting: who reports on what, and how far they have come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from als_desktop.models.action import REPORTABLE, ActionStatus
from als_desktop.models.report_turns import is_told

if TYPE_CHECKING:
    from als_desktop.models.action import Action
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.people import Member


_GOES_ON = (ActionStatus.PARTLY, ActionStatus.NOT_YET, ActionStatus.CARRIED, ActionStatus.CHANGED)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a reporter's actions come from: the issue, the number of the meeting, and whether they presented it."""

    issue: str
    meeting_number: int
    presented: bool


def actions_of(view: MeetingView, member_id: str) -> list[Action]:
    """The earlier actions that a member reports on, in the order they were made."""
    return [a for a in view.earlier_actions if a.owner_id == member_id]


def status_said(view: MeetingView, action: Action) -> ActionStatus | None:
    """What was said in this meeting about the state of an action."""
    report = view.report_on(action.id)
    return report.status if report is not None and report.status in REPORTABLE else None


def awaits_status(view: MeetingView, action: Action) -> bool:
    """Whether something was said about an action in this meeting, but not what became of it."""
    report = view.report_on(action.id)
    if report is None or report.status in REPORTABLE:
        return False
    said = (report.did, report.happened, report.learned, report.what_now, report.why, report.new_by_when)
    return any(said) or bool(anew_words(view, action))


def asks_instead(view: MeetingView, action: Action) -> bool:
    """Whether an action has changed, and nobody has said yet into what."""
    return status_said(view, action) is ActionStatus.CHANGED and not is_told(view, action)


def asks_date(view: MeetingView, action: Action) -> bool:
    """Whether an action goes on, as it was or as another, and nobody has said until when."""
    report = view.report_on(action.id)
    goes_on = status_said(view, action) in _GOES_ON and not asks_instead(view, action)
    return goes_on and report is not None and not report.new_by_when


def anew_words(view: MeetingView, action: Action) -> str:
    """The words that this meeting has given an action; empty while they are as it found them."""
    planned = planned_before(view, action)
    return action.what if planned and planned != action.what else ""


def planned_before(view: MeetingView, action: Action) -> str:
    """The words that an action had when this meeting began to speak of it; empty while nothing was said."""
    report = view.report_on(action.id)
    return report.planned if report is not None else ""


def reported(view: MeetingView, member_id: str) -> tuple[int, int]:
    """On how many of their actions a member has reported, and how many there are."""
    actions = actions_of(view, member_id)
    return sum(1 for a in actions if is_told(view, a)), len(actions)


def finished(view: MeetingView, member_id: str) -> bool:
    """Whether a member has reported on all their actions."""
    done, number = reported(view, member_id)
    return done == number


def origin_of(view: MeetingView, member: Member) -> Origin | None:
    """Where the latest of a member's actions comes from; None when its slot is not known."""
    known = [a for a in actions_of(view, member.id) if a.slot_id in view.earlier_issues]
    if not known:
        return None
    last = known[-1]
    issue = view.earlier_issues[last.slot_id or ""]
    number = view.earlier_numbers.get(last.meeting_id, 0)
    turn = view.turns.get(member.id)
    presented = turn is not None and turn.meeting_number == number and turn.issue == issue
    return Origin(issue, number, presented)


def next_reporter(view: MeetingView, member_id: str) -> Member | None:
    """Who reports after a member: the next by seat, and round again, of those here who have not finished."""
    reporters = view.reporters()
    ids = [m.id for m in reporters]
    at = ids.index(member_id) if member_id in ids else -1
    others = [*reporters[at + 1 :], *reporters[: max(0, at)]]
    here = view.members_in_room
    return next((m for m in others if m in here and not finished(view, m.id)), None)


def first_reporter(view: MeetingView) -> Member | None:
    """Who reports when reporting begins or goes on: the first here who has not finished, else the first."""
    reporters, here = view.reporters(), view.members_in_room
    waiting = (m for m in reporters if m in here and not finished(view, m.id))
    return next(waiting, reporters[0] if reporters else None)
