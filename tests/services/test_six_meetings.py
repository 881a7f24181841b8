"""Six meetings of one set through the real services: nothing that was begun is lost on the way."""

from __future__ import annotations

import pytest
from life_of_a_set import LONG, MEETINGS, begin, bid_and_make_slots, plan_next, play, report_in
from support import open_room

from als_desktop.models.action import Action, ActionReport, ActionStatus
from als_desktop.models.meeting import Bid, BidOutcome, Meeting, MeetingState, Slot, StageKind


@pytest.fixture(scope="module")
def set_of_six(tmp_path_factory):
    room = open_room(tmp_path_factory.mktemp("six"))
    play(room)
    yield room
    room.store.close()


def everything(room, kind, **equals):
    with room.store.reading() as tx:
        return tx.find(kind, **equals)


def test_six_were_held_each_within_its_time(set_of_six):
    meetings = everything(set_of_six, Meeting)
    assert sorted(m.number for m in meetings) == list(range(1, MEETINGS + 1))
    for meeting in meetings:
        assert meeting.state is MeetingState.CLOSED
        assert meeting.closed_ms <= meeting.ends_ms


def test_every_report_has_its_action_and_every_earlier_action_its_reports(set_of_six):
    actions = {a.id: a for a in everything(set_of_six, Action)}
    numbers = {m.id: m.number for m in everything(set_of_six, Meeting)}
    reports = everything(set_of_six, ActionReport)
    assert all(r.action_id in actions for r in reports)
    for action in actions.values():
        at = sorted(numbers[r.meeting_id] for r in reports if r.action_id == action.id)
        made_at = numbers[action.meeting_id]
        if action.what == LONG:
            assert at == [2, 3, 4, 5, 6]
            assert action.status is ActionStatus.DONE
        else:
            assert at == ([] if made_at == MEETINGS else [made_at + 1])


def test_whoever_waited_got_a_turn_at_the_next_meeting(set_of_six):
    bids = {b.id: b for b in everything(set_of_six, Bid)}
    carried = [b for b in bids.values() if b.carried_from is not None]
    assert len(carried) == MEETINGS - 1
    for bid in carried:
        assert bids[bid.carried_from].outcome is BidOutcome.DEFERRED
    slots = everything(set_of_six, Slot)
    assert len(slots) == 2 * MEETINGS


def test_the_sixth_report_in_has_what_is_open_and_no_more(tmp_path):
    room = open_room(tmp_path)
    play(room, MEETINGS - 1)
    plan_next(room)
    begin(room, MEETINGS)
    bid_and_make_slots(room, MEETINGS)
    room.go(StageKind.REPORT_IN)
    waiting = room.view.earlier_actions
    numbers = room.view.earlier_numbers
    assert waiting[0].what == LONG
    assert {numbers[a.meeting_id] for a in waiting} == {1, 5}
    report_in(room, MEETINGS)
    assert all(room.view.report_on(a.id) is not None for a in waiting)
    room.store.close()
