"""Slots that are made already: their order, their length, and leaving one out."""

from __future__ import annotations

import pytest
from support import made

from als_desktop.models.meeting import Bid, BidOutcome, Meeting, StageKind
from als_desktop.models.schedule import schedule
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.catalogues import meeting_templates, slot_splits


@pytest.fixture
def three(room):
    """Amina 40, Carys 30 and Elin 40 minutes, in this order; the meeting stands in the bidding."""
    room.go(StageKind.BIDDING)
    for seat, minutes in ((0, 40), (2, 30), (4, 40)):
        bid = made(
            room.services.bids.place_bid(
                room.meeting_id, room.members[seat].id, "Wish", 3, minutes * MINUTE_MS
            ),
            Bid,
        )
        room.services.bids.choose(bid.id)
    room.services.bids.make_slots(room.meeting_id, slot_splits())
    return room


def slots(room) -> list[tuple[str, int]]:
    view = room.view
    made_ = [(view.member(s.presenter_id).name, s.planned_ms // MINUTE_MS) for s in view.slots]
    for slot in view.slots:
        assert sum(s.planned_ms for s in view.stages_of_slot(slot.id)) == slot.planned_ms
    assert [s.position for s in view.slots] == list(range(len(made_)))
    assert [s.position for s in view.stages] == list(range(len(view.stages)))
    # On the agenda they stand in the same order.
    on_agenda = [s.slot_id for s in view.stages if s.slot_id is not None]
    assert list(dict.fromkeys(on_agenda)) == [s.id for s in view.slots]
    # And in the bidding.
    chosen = sorted((b for b in view.bids if b.outcome is BidOutcome.CHOSEN), key=lambda b: b.turn)
    assert [view.member(b.member_id).name for b in chosen] == [name for name, _ in made_]
    assert [b.turn for b in chosen] == list(range(len(chosen)))
    return made_


def undone(room, change) -> list[tuple[str, int]]:
    after = room.view.everything()
    room.services.changes.apply(change.inverse())
    found = slots(room)
    room.services.changes.apply(change)
    assert room.view.everything() == after
    return found


AS_MADE = [("Amina", 40), ("Carys", 30), ("Elin", 40)]


def slot_id(room, name: str) -> str:
    view = room.view
    return next(s.id for s in view.slots if view.member(s.presenter_id).name == name)


def test_two_slots_change_places_around_the_break(three):
    change = three.services.running_order.present_later(slot_id(three, "Carys"))
    assert slots(three) == [("Amina", 40), ("Elin", 40), ("Carys", 30)]
    kinds = [s.kind for s in three.view.stages]
    place = kinds.index(StageKind.BREAK)
    last = three.view.stages[place + 1]
    assert last.slot_id == slot_id(three, "Carys")
    assert undone(three, change) == AS_MADE
    three.services.running_order.present_earlier(slot_id(three, "Elin"))
    assert slots(three) == [("Elin", 40), ("Amina", 40), ("Carys", 30)]


def test_questions_written_already_go_with_their_slot(three):
    three.services.board.draft_card(slot_id(three, "Carys"), three.members[1].id, "What holds you back?")
    three.services.running_order.present_earlier(slot_id(three, "Carys"))
    assert [name for name, _ in slots(three)] == ["Carys", "Amina", "Elin"]
    assert len(three.view.cards(slot_id(three, "Carys"))) == 1


def test_a_slot_changes_places_only_with_those_still_ahead(three):
    first = three.stage_id(StageKind.PRESENTATION)
    three.services.stages.go_to(three.meeting_id, first)
    three.services.running_order.present_earlier(slot_id(three, "Elin"))
    assert [name for name, _ in slots(three)] == ["Amina", "Elin", "Carys"]


@pytest.mark.parametrize("minutes", [4, 20, 41, 90])
def test_a_slot_gets_another_length(three, minutes):
    change = three.services.running_order.set_slot_length(slot_id(three, "Carys"), minutes)
    assert slots(three) == [("Amina", 40), ("Carys", minutes), ("Elin", 40)]
    # What the set agreed when the slots were made is still known.
    assert three.view.slots[1].agreed_ms == 30 * MINUTE_MS
    assert undone(three, change) == AS_MADE


def test_a_slot_is_left_out_and_its_time_is_spare(three):
    spare = schedule(three.view, three.clock.now()).spare_ms
    change = three.services.running_order.leave_out(slot_id(three, "Carys"))
    assert slots(three) == [("Amina", 40), ("Elin", 40)]
    assert schedule(three.view, three.clock.now()).spare_ms == spare + 30 * MINUTE_MS
    assert three.view.bid_of(three.members[2].id).outcome is BidOutcome.DEFERRED
    assert undone(three, change) == AS_MADE


def test_a_slot_is_left_out_and_the_others_share_its_time(three):
    change = three.services.running_order.leave_out_for_others(slot_id(three, "Carys"))
    assert slots(three) == [("Amina", 55), ("Elin", 55)]
    assert undone(three, change) == AS_MADE


def test_a_slot_that_has_begun_inherits_nothing(three):
    three.services.stages.go_to(three.meeting_id, three.stage_id(StageKind.PRESENTATION))
    three.services.running_order.leave_out_for_others(slot_id(three, "Carys"))
    assert slots(three) == [("Amina", 40), ("Elin", 70)]


def test_the_bid_of_a_slot_left_out_comes_to_the_next_meeting(three):
    three.services.running_order.leave_out(slot_id(three, "Carys"))
    for n in (0, 1):
        three.services.stages.go_to(three.meeting_id, three.stage_id(StageKind.PRESENTATION, n))
    assert [name for name, _ in waiting(three, next_meeting(three))] == ["Carys"]


# Bids that wait.


def next_meeting(room) -> str:
    ends = room.view.meeting.hard_end_ms
    template = meeting_templates()[0]
    week = 7 * 24 * 60 * MINUTE_MS
    room.services.meetings.close_meeting(room.meeting_id)
    plan = room.services.meetings.plan_meeting(
        room.set_id, template, ends + week, ends + week + template.length * MINUTE_MS
    )
    room.meeting_id = made(plan, Meeting).id
    return room.meeting_id


def waiting(room, meeting_id: str):
    view = room.services.reading.meeting(meeting_id)
    return [(view.member(b.member_id).name, view.wait_of(b)) for b in view.bids]


def test_a_bid_tells_since_when_it_waits(room):
    room.go(StageKind.BIDDING)
    room.services.bids.place_bid(room.meeting_id, room.members[3].id, "Wish", 3, 50 * MINUTE_MS)
    for meetings in (1, 2, 3):
        # Deferred, or not decided on at all: it waits in both cases.
        if meetings != 2:
            room.services.bids.defer(room.view.bid_of(room.members[3].id).id)
        ((name, wait),) = waiting(room, next_meeting(room))
        assert (name, wait.since, wait.meetings) == ("Dev", 1, meetings)
    room.go(StageKind.BIDDING)
    room.services.bids.place_bid(room.meeting_id, room.members[0].id, "New wish", 3, 50 * MINUTE_MS)
    assert room.view.wait_of(room.view.bid_of(room.members[0].id)) is None
    room.services.bids.withdraw(room.view.bid_of(room.members[3].id).id)
    room.services.bids.withdraw(room.view.bid_of(room.members[0].id).id)
    assert waiting(room, next_meeting(room)) == []
