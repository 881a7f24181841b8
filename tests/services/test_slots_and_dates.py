"""Who gets a slot, and which date an action has after a report."""

from __future__ import annotations

from support import made

from als_desktop.models.action import Action
from als_desktop.models.meeting import Bid, BidOutcome, Presence, StageKind
from als_desktop.models.people import TimeMode
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.catalogues import slot_splits
from als_desktop.services.report_in_service import ReportField


def test_whoever_is_not_in_the_room_gets_no_slot(room):
    room.services.meetings.open_meeting(room.meeting_id)
    bids = room.services.bids
    room.services.bids.set_time_mode(room.meeting_id, TimeMode.EQUAL)
    for seat in (0, 3, 5):
        bids.place_bid(room.meeting_id, room.members[seat].id, f"Bid {seat}", 3, 40 * MINUTE_MS)
    away = room.members[3].id
    room.services.meetings.set_presence(room.meeting_id, away, Presence.APOLOGIES)

    bids.make_slots(room.meeting_id, slot_splits())

    assert [s.presenter_id for s in room.view.slots] == [room.members[0].id, room.members[5].id]
    left = room.view.bid_of(away)
    assert left is not None
    assert left.outcome is BidOutcome.DEFERRED


def test_a_chosen_bidder_who_has_left_gets_no_slot(room):
    room.services.meetings.open_meeting(room.meeting_id)
    bids = room.services.bids
    for seat in (1, 2):
        change = bids.place_bid(room.meeting_id, room.members[seat].id, f"Bid {seat}", 3, 40 * MINUTE_MS)
        bids.choose(made(change, Bid).id)
    room.services.meetings.set_presence(room.meeting_id, room.members[1].id, Presence.LEFT)

    bids.make_slots(room.meeting_id, slot_splits())

    assert [s.presenter_id for s in room.view.slots] == [room.members[2].id]


def test_a_new_date_in_a_report_is_the_actions_date(room):
    room.go(StageKind.ACTIONS)
    change = room.services.actions.add_action(room.view.slots[0].id, "Write it down")
    action = made(change, Action)
    done = room.services.report_in.set_text(room.meeting_id, action.id, ReportField.NEW_BY_WHEN, "2026-12-18")
    assert room.view.find(Action, action.id).by_when == "2026-12-18"

    room.services.changes.apply(done.inverse())
    assert room.view.find(Action, action.id).by_when == ""
