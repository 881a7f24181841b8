"""A slot that was made and never held: it is no turn, and its bid waits for the next meeting."""

from __future__ import annotations

import pytest
from support import START_MS, made

from als_desktop.models.held import slots_held, waiting_bids
from als_desktop.models.meeting import BidOutcome, Meeting, StageKind, StageStatus
from als_desktop.models.refusal import Refused
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.catalogues import meeting_templates

DAY_MS = 24 * 60 * MINUTE_MS


@pytest.fixture
def passed(room):
    """Amina's slot was held, and Femi's passed over on the way to the review."""
    room.go(StageKind.FEEDBACK)
    room.go(StageKind.REVIEW)
    return room


def plan(room, day: int) -> str:
    starts = START_MS + day * DAY_MS
    change = room.services.meetings.plan_meeting(
        room.set_id, meeting_templates()[0], starts, starts + 180 * MINUTE_MS
    )
    return made(change, Meeting).id


def turn_to(room, meeting_id: str) -> None:
    room.services.meetings.open_meeting(meeting_id)
    room.meeting_id = meeting_id


def bidding(room) -> list[str]:
    return [room.view.member(bid.member_id).name for bid in room.view.bids]


def bid_of(room, seat: int):
    return room.view.bid_of(room.members[seat].id)


def statuses(room, slot_id: str) -> set[StageStatus]:
    return {stage.status for stage in room.view.stages_of_slot(slot_id)}


@pytest.mark.parametrize("planned_first", [True, False])
def test_its_bid_comes_to_the_next_meeting_and_nobody_has_presented(passed, planned_first):
    later = plan(passed, 35) if planned_first else ""
    passed.services.meetings.close_meeting(passed.meeting_id)
    later = later or plan(passed, 35)
    turn_to(passed, later)
    view = passed.view
    assert bidding(passed) == ["Femi"]
    assert view.wait_of(bid_of(passed, 5)).meetings == 1
    assert {view.member(who).name for who in view.turns} == {"Amina"}
    overview = passed.services.reading.home().overview(passed.set_id)
    assert [m.name for m in overview.last_presenters()] == ["Amina"]
    assert overview.last_turn(passed.members[5].id) is None
    record = passed.services.learning.record
    assert record(passed.members[5].id, ("a",)).meetings == ()
    assert len(record(passed.members[0].id, ("a",)).meetings) == 1


def test_a_bid_that_was_chosen_and_got_no_slot_waits_too(room):
    room.services.meetings.open_meeting(room.meeting_id)
    bid = room.services.bids.place_bid(room.meeting_id, room.members[2].id, "Stuck", 3, 40 * MINUTE_MS)
    room.services.bids.choose(bid.edits[0].record.id)
    room.services.meetings.close_meeting(room.meeting_id)
    turn_to(room, plan(room, 35))
    assert bidding(room) == ["Carys"]


def test_of_a_meeting_that_an_earlier_version_closed_it_waits_as_well(passed):
    before = {bid.id: bid for bid in passed.view.bids}
    passed.services.meetings.close_meeting(passed.meeting_id)
    with passed.store.transaction() as tx:
        from als_desktop.models.changes import Edit

        tx.write([Edit(bid, before[bid.id]) for bid in passed.view.bids if bid != before[bid.id]])
    turn_to(passed, plan(passed, 35))
    assert bidding(passed) == ["Femi"]


def test_what_was_written_in_a_slot_that_nobody_entered_makes_it_held(room):
    room.services.meetings.open_meeting(room.meeting_id)
    first, second = room.make_slots()
    room.services.actions.add_action(second.id, "Ask the dean")
    assert slots_held(room.view) == [second]
    room.services.meetings.close_meeting(room.meeting_id)
    turn_to(room, plan(room, 35))
    assert bidding(room) == ["Amina"]
    assert list(room.view.turns) == [second.presenter_id]
    assert first.presenter_id == room.members[0].id


def test_a_member_keeps_the_turn_before_the_slot_that_was_not_held(passed):
    turn_to(passed, plan(passed, 35))
    passed.make_slots()
    passed.services.stages.go_to(passed.meeting_id, passed.stage_id(StageKind.PRESENTATION, 1))
    passed.services.meetings.close_meeting(passed.meeting_id)
    turn_to(passed, plan(passed, 70))
    view = passed.view
    turns = {view.member(who).name: turn.meeting_number for who, turn in view.turns.items()}
    assert turns == {"Amina": 1, "Femi": 2}


def test_the_meeting_goes_on_and_the_slot_is_held_after_all(passed):
    before = bid_of(passed, 5)
    passed.services.meetings.close_meeting(passed.meeting_id)
    assert bid_of(passed, 5).outcome is BidOutcome.DEFERRED
    later = plan(passed, 35)
    passed.services.meetings.open_meeting(passed.meeting_id)
    assert bid_of(passed, 5) == before
    passed.services.stages.go_to(passed.meeting_id, passed.stage_id(StageKind.PRESENTATION, 1))
    passed.services.meetings.close_meeting(passed.meeting_id)
    assert bid_of(passed, 5) == before
    # The bid had come along, and is served since.
    turn_to(passed, later)
    assert bidding(passed) == []


def test_what_led_to_the_slots_is_undone_and_done_again_after_the_meeting_was_closed(room):
    services = room.services
    services.meetings.open_meeting(room.meeting_id)
    placed = services.bids.place_bid(room.meeting_id, room.members[2].id, "Stuck", 3, 40 * MINUTE_MS)
    chosen = services.bids.choose(placed.edits[0].record.id)
    services.meetings.close_meeting(room.meeting_id)
    assert bid_of(room, 2).outcome is BidOutcome.DEFERRED
    services.changes.apply(chosen.inverse())
    assert (bid_of(room, 2).outcome, bid_of(room, 2).turn) == (BidOutcome.OPEN, None)
    services.changes.apply(chosen)
    services.changes.apply(chosen.inverse())
    services.changes.apply(placed.inverse())
    assert room.view.bids == []


def test_it_can_be_left_out_while_the_meeting_is_open_and_put_back(passed):
    slot = passed.view.slots[1]
    before = passed.view.everything()
    assert [bid.member_id for bid in waiting_bids(passed.view)] == [slot.presenter_id]
    change = passed.services.running_order.leave_out(slot.id)
    assert [one.presenter_id for one in passed.view.slots] == [passed.members[0].id]
    assert (bid_of(passed, 5).outcome, bid_of(passed, 5).turn) == (BidOutcome.DEFERRED, None)
    passed.services.changes.apply(change.inverse())
    assert passed.view.everything() == before
    passed.services.meetings.close_meeting(passed.meeting_id)
    with pytest.raises(Refused, match="slot_begun"):
        passed.services.running_order.leave_out(slot.id)


def test_one_that_was_held_is_not_left_out(passed):
    with pytest.raises(Refused, match="slot_begun"):
        passed.services.running_order.leave_out(passed.view.slots[0].id)
    with pytest.raises(Refused, match="slot_begun"):
        passed.services.running_order.leave_out_for_others(passed.view.slots[1].id)


def test_held_after_all_the_rest_of_it_is_ahead_again(passed):
    slot = passed.view.slots[1]
    assert statuses(passed, slot.id) == {StageStatus.SKIPPED}
    passed.services.stages.go_to(passed.meeting_id, passed.stage_id(StageKind.PRESENTATION, 1))
    assert statuses(passed, slot.id) == {StageStatus.AHEAD}


def test_a_stage_that_alone_was_left_out_stays_out(room):
    room.services.meetings.open_meeting(room.meeting_id)
    slot = room.make_slots()[1]
    room.services.agenda.leave_out(room.stage_id(StageKind.FEEDBACK, 1))
    room.services.stages.go_to(room.meeting_id, room.stage_id(StageKind.PRESENTATION, 1))
    assert [s.status for s in room.view.stages_of_slot(slot.id)][-1] is StageStatus.SKIPPED
