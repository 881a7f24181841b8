"""What a meeting shows of those around it, and no more of it: a set may look back on hundreds of meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from als_desktop.models.action import ENDED, Action, ActionReport, ActionStatus
from als_desktop.models.earlier import BidWait
from als_desktop.models.feedback import Feedback, FeedbackLayer
from als_desktop.models.meeting import Bid, Meeting, MeetingState, Slot
from als_desktop.models.next_meeting import may_follow
from als_desktop.services.earlier_turns import EarlierSlot, last_turns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.store.reader import Reader

# The prompt of the review that asks what the set will do differently.
_DIFFERENTLY = "next_time"
_OPEN = [status.value for status in ActionStatus if status not in ENDED]


class _Around(NamedTuple):
    """What is read of every meeting of the set."""

    id: str
    number: int
    state: str
    starts_ms: int
    closed_ms: int | None


def add_history(tx: Reader, view: MeetingView) -> None:
    """Add to a meeting what came before it, and of what follows only what waits to be held."""
    rows = tx.pick(Meeting, _Around._fields, "number", set_id=view.learning_set.id)
    meetings = [_Around(*row) for row in rows]
    _add_earlier(tx, view, meetings)
    _add_actions(tx, view, meetings)
    _add_waits(tx, view)
    _add_later(tx, view, meetings)


def _add_earlier(tx: Reader, view: MeetingView, meetings: Sequence[_Around]) -> None:
    earlier = [one for one in meetings if one.number < view.meeting.number]
    view.earlier_numbers = {one.id: one.number for one in earlier}
    view.earlier_days = {one.id: one.starts_ms for one in earlier}
    view.earlier_closed_ms = tuple(one.closed_ms for one in earlier if one.closed_ms is not None)
    closed = [one.id for one in earlier if one.closed_ms is not None]
    if closed:
        asked = {"meeting_id": closed[-1], "layer": FeedbackLayer.PROCESS.value, "prompt": _DIFFERENTLY}
        view.resolved = tuple(text for (text,) in tx.pick(Feedback, ("text",), "position", **asked))
    if view.earlier_numbers:
        rows = tx.pick(Slot, EarlierSlot._fields, "position", meeting_id=list(view.earlier_numbers))
        slots = [EarlierSlot(*row) for row in rows]
        view.earlier_issues = {slot.id: slot.issue for slot in slots}
        view.turns = last_turns(tx, slots, view.earlier_numbers)


def _add_actions(tx: Reader, view: MeetingView, meetings: Sequence[_Around]) -> None:
    """The actions that were open here, and what other meetings said of them."""
    set_id = view.learning_set.id
    view.fill(tx.find(Action, set_id=set_id, meeting_id=view.meeting.id))
    reported = [report.action_id for report in view.of(ActionReport)]
    after = [one.id for one in meetings if one.number > view.meeting.number]
    told = {action.id for action in view.of(Action)}
    for actions in (
        tx.find(Action, set_id=set_id, status=_OPEN),
        tx.find(Action, set_id=set_id, id=reported),
        # What a later meeting ended was open here.
        tx.find(Action, set_id=set_id, id=_reported_on(tx, after, list(view.earlier_numbers))),
    ):
        here = [action for action in actions if action.meeting_id in view.earlier_numbers]
        view.fill(here)
        told.update(action.id for action in here)
    if told:
        order = {one.id: one.number for one in meetings}
        reports = [r for r in tx.find(ActionReport, action_id=list(told)) if r.meeting_id != view.meeting.id]
        reports.sort(key=lambda r: order[r.meeting_id])
        for report in reports:
            view.reports_elsewhere.setdefault(report.action_id, []).append(report)
        view.leave_out_ended()


def _reported_on(tx: Reader, meetings: Sequence[str], made_in: Sequence[str]) -> list[str]:
    """The actions of the meetings `made_in` that were reported on in any of `meetings`."""
    if not meetings or not made_in:
        return []
    told = {action_id for (action_id,) in tx.pick(ActionReport, ("action_id",), meeting_id=meetings)}
    return [action_id for (action_id,) in tx.pick(Action, ("id",), meeting_id=made_in) if action_id in told]


def _add_waits(tx: Reader, view: MeetingView) -> None:
    """Follow bids that were carried back to where they were first placed."""
    asked = {bid.carried_from: bid.carried_from for bid in view.of(Bid) if bid.carried_from is not None}
    meetings = 0
    while asked:
        meetings += 1
        further: dict[str, str] = {}
        for bid in tx.find(Bid, id=list(asked)):
            number = view.earlier_numbers.get(bid.meeting_id)
            if number is not None:
                view.waits[asked[bid.id]] = BidWait(number, meetings)
            if bid.carried_from is not None:
                further[bid.carried_from] = asked[bid.id]
        asked = further


def _add_later(tx: Reader, view: MeetingView, meetings: Sequence[_Around]) -> None:
    """The meetings that wait to be held, and the first one after this: of those that follow it no more is asked."""
    waiting = [one.id for one in meetings if one.state == MeetingState.PLANNED.value]
    after = [one for one in meetings if one.starts_ms > view.meeting.starts_ms]
    following = [min(after, key=lambda one: one.starts_ms).id] if after else []
    found = tx.find(Meeting, id=[*waiting, *following]) if waiting or following else []
    view.later = {m.id: m for m in found if may_follow(view.meeting, m)}
