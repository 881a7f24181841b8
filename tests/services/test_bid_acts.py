"""Bids and the slots made of them, in each of the three ways of sharing time."""

from __future__ import annotations

import pytest
from support import made

from als_desktop.models.bidding import offer, standing
from als_desktop.models.meeting import SLOT_STAGES, Bid, BidOutcome, Presence, StageKind
from als_desktop.models.people import TimeMode
from als_desktop.models.refusal import Refused
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.catalogues import slot_splits


@pytest.fixture
def bids(room):
    """Amina, Dev and Femi bid 55, 40 and 55 minutes; 110 are to give."""
    room.go(StageKind.BIDDING)
    place = room.services.bids.place_bid
    wishes = ((0, 4, 55), (3, 4, 40), (5, 4, 55))
    return [
        made(
            place(room.meeting_id, room.members[seat].id, f"Wish {seat}", pressing, minutes * MINUTE_MS), Bid
        )
        for seat, pressing, minutes in wishes
    ]


def slots_made(room) -> list[tuple[str, int]]:
    room.services.bids.make_slots(room.meeting_id, slot_splits())
    view = room.view
    return [(view.member(s.presenter_id).name, s.planned_ms // MINUTE_MS) for s in view.slots]


def test_bid_time_serves_the_chosen_in_their_order_and_defers_the_others(room, bids):
    for n in (2, 0):
        room.services.bids.choose(bids[n].id)
    assert slots_made(room) == [("Femi", 55), ("Amina", 55)]
    view = room.view
    assert [(b.outcome, b.turn) for b in view.bids] == [
        (BidOutcome.CHOSEN, 1),
        (BidOutcome.DEFERRED, None),
        (BidOutcome.CHOSEN, 0),
    ]
    kinds = [s.kind for s in view.stages]
    first = kinds.index(StageKind.BIDDING) + 1
    assert kinds[first : first + 9] == [*SLOT_STAGES, StageKind.BREAK, *SLOT_STAGES]
    assert [s.position for s in view.stages] == list(range(len(kinds)))
    for slot in view.slots:
        assert sum(s.planned_ms for s in view.stages_of_slot(slot.id)) == slot.planned_ms
        assert slot.issue == view.find(Bid, slot.bid_id).headline
    assert sum(s.planned_ms for s in view.slots) == view.to_give_ms


@pytest.mark.parametrize(
    ("mode", "slots"),
    [
        (TimeMode.EQUAL, [("Amina", 36), ("Dev", 36), ("Femi", 36)]),
        (TimeMode.HYBRID, [("Amina", 38), ("Dev", 34), ("Femi", 38)]),
    ],
)
def test_equal_and_hybrid_time_serve_all_who_bid_by_seat_when_none_was_chosen(room, bids, mode, slots):
    room.services.bids.set_time_mode(room.meeting_id, mode)
    assert slots_made(room) == slots
    assert all(b.outcome is BidOutcome.CHOSEN for b in room.view.bids)


@pytest.mark.parametrize("mode", [TimeMode.EQUAL, TimeMode.HYBRID])
def test_equal_and_hybrid_time_serve_only_the_chosen_when_some_were(room, bids, mode):
    room.services.bids.set_time_mode(room.meeting_id, mode)
    room.services.bids.choose(bids[1].id)
    room.services.bids.choose(bids[0].id)
    slots = slots_made(room)
    assert [name for name, _ in slots] == ["Dev", "Amina"]
    assert sum(minutes for _, minutes in slots) == 110
    assert room.view.bid_of(room.members[5].id).outcome is BidOutcome.DEFERRED


@pytest.mark.parametrize("mode", TimeMode)
def test_what_the_screen_offers_is_what_is_made(room, bids, mode):
    room.services.bids.set_time_mode(room.meeting_id, mode)
    room.services.bids.set_pressing(bids[1].id, 5)
    if mode is TimeMode.BID:
        for bid in (bids[1], bids[2]):
            room.services.bids.choose(bid.id)
    view = room.view
    served = [b for b in standing(view.bids) if mode is not TimeMode.BID or b.outcome is BidOutcome.CHOSEN]
    offered = [
        (view.member(share.bid.member_id).name, share.length_ms // MINUTE_MS)
        for share in offer(mode, served, view.to_give_ms, 20).shares
    ]
    assert slots_made(room) == offered


def test_slots_are_made_anew_until_one_has_begun(room, bids):
    room.services.bids.choose(bids[0].id)
    assert slots_made(room) == [("Amina", 55)]
    room.services.bids.choose(bids[1].id)
    assert slots_made(room) == [("Amina", 55), ("Dev", 40)]
    room.services.bids.present_at(bids[1].id, 0)
    assert slots_made(room) == [("Dev", 40), ("Amina", 55)]
    room.services.stages.go_to(room.meeting_id, room.stage_id(StageKind.PRESENTATION))
    with pytest.raises(Refused, match="slots_begun"):
        slots_made(room)


def test_an_overrun_is_told_in_minutes(room, bids):
    for bid in bids:
        room.services.bids.choose(bid.id)
    with pytest.raises(Refused) as refusal:
        slots_made(room)
    assert (refusal.value.code, refusal.value.params) == ("bids_do_not_fit", {"minutes": 40})


def test_bidding_again_words_the_bid_anew_and_keeps_what_was_not_said(room, bids):
    room.services.bids.place_bid(room.meeting_id, room.members[0].id, "Worded anew")
    bid = room.view.bid_of(room.members[0].id)
    assert (bid.id, bid.headline, bid.pressing, bid.wanted_ms) == (
        bids[0].id,
        "Worded anew",
        4,
        55 * MINUTE_MS,
    )
    room.services.bids.withdraw(bid.id)
    assert room.view.bid_of(room.members[0].id) is None
    again = made(room.services.bids.place_bid(room.meeting_id, room.members[0].id, "After all", 99), Bid)
    assert (again.pressing, again.wanted_ms) == (5, 0)
    assert again.id != bids[0].id


def test_the_running_order_has_no_gaps_whatever_is_decided(room, bids):
    acts = room.services.bids

    def order() -> list[str]:
        chosen = sorted((b for b in room.view.bids if b.outcome is BidOutcome.CHOSEN), key=lambda b: b.turn)
        assert [b.turn for b in chosen] == list(range(len(chosen)))
        return [room.view.member(b.member_id).name for b in chosen]

    for bid in bids:
        acts.choose(bid.id)
    assert order() == ["Amina", "Dev", "Femi"]
    assert acts.choose(bids[0].id).edits == ()
    acts.present_at(bids[2].id, 0)
    assert order() == ["Femi", "Amina", "Dev"]
    acts.defer(bids[0].id)
    assert order() == ["Femi", "Dev"]
    acts.reopen(bids[2].id)
    assert order() == ["Dev"]
    acts.present_at(bids[0].id, 99)
    assert order() == ["Dev", "Amina"]


def test_a_presenter_can_have_two_slots_in_a_small_set(room, bids):
    room.services.bids.set_wanted(bids[0].id, 110)
    room.services.bids.choose(bids[0].id)
    assert slots_made(room) == [("Amina", 110)]


@pytest.mark.parametrize("mode", TimeMode)
def test_who_is_not_in_the_room_gets_no_slot_and_bids_again_next_time(room, bids, mode):
    room.services.bids.set_time_mode(room.meeting_id, mode)
    for bid in bids[:2]:
        room.services.bids.choose(bid.id)
    room.services.meetings.set_presence(room.meeting_id, room.members[0].id, Presence.LEFT)
    assert [name for name, _ in slots_made(room)] == ["Dev"]
    assert room.view.bid_of(room.members[0].id).outcome is BidOutcome.DEFERRED
    for seat in (3, 5):
        room.services.meetings.set_presence(room.meeting_id, room.members[seat].id, Presence.APOLOGIES)
    with pytest.raises(Refused, match="no_bids"):
        slots_made(room)
