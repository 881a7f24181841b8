"""A presenter who is not there: the meeting goes on, times add up, and it can be taken back."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support import MINUTE_MS, START_MS, made, open_room, records_in

from als_desktop.models.absence import absent_presenter
from als_desktop.models.meeting import Attendance, Bid, BidOutcome, Presence, StageKind, StageRun
from als_desktop.models.stage_clock import Phase, StageClock
from als_desktop.services.catalogues import slot_splits


def slots_of(room, lengths):
    """As many slots as there are lengths, by seat; the meeting is long enough for them and stands in the first."""
    services = room.services
    meeting = room.view.meeting
    ends = START_MS + (sum(lengths) + 80) * MINUTE_MS
    services.meetings.change_meeting(meeting.id, START_MS, ends, "")
    services.meetings.open_meeting(meeting.id)
    for seat, minutes in enumerate(lengths):
        placed = services.bids.place_bid(
            meeting.id, room.members[seat].id, f"Issue {seat}", 3, minutes * MINUTE_MS
        )
        services.bids.choose(made(placed, Bid).id)
    services.bids.make_slots(meeting.id, slot_splits())
    services.stages.go_to(meeting.id, room.stage_id(StageKind.PRESENTATION, 0))
    return room.view.slots


def away(room, seat, presence=Presence.APOLOGIES):
    room.services.meetings.set_presence(room.meeting_id, room.members[seat].id, presence)


def order(room):
    """The presenters by seat, as their slots come in the agenda."""
    seats = {m.id: m.seat for m in room.members}
    slots = {s.id: seats[s.presenter_id] for s in room.view.slots}
    assert [slots[s.id] for s in room.view.slots] == list(
        dict.fromkeys(slots[s.slot_id] for s in room.view.stages if s.slot_id)
    )
    return [slots[s.id] for s in room.view.slots]


def planned(room):
    return sum(s.planned_ms for s in room.view.stages)


def standing(records):
    """What undo brings back: all but the clocks, and where the meeting stands."""
    kept = {}
    for name, record in records.items():
        if isinstance(record, StageClock):
            continue
        if isinstance(record, StageRun):
            record = replace(record, entered_ms=None, left_ms=None, status="ahead")
        if hasattr(record, "current_stage_id"):
            record = replace(record, current_stage_id=None)
        kept[name] = record
    return kept


@pytest.fixture
def three(room):
    slots_of(room, (30, 40, 50))
    return room


def test_the_next_one_presents_and_the_one_who_is_away_comes_last(three):
    away(three, 0)
    before, total = three.view.to_give_ms, planned(three)
    three.services.absences.present_last(three.view.slots[0].id)
    assert order(three) == [1, 2, 0]
    assert (three.view.to_give_ms, planned(three)) == (before, total)
    stage = three.view.current_stage
    assert (stage.kind, stage.slot_id) == (StageKind.PRESENTATION, three.view.slots[0].id)
    assert three.view.clock(stage).phase is Phase.RUNNING
    assert [b.turn for b in three.view.bids] == [2, 0, 1]


def test_the_break_stays_where_it_is(three):
    kinds = [s.kind for s in three.view.stages if s.slot_id is None or s.kind is StageKind.PRESENTATION]
    away(three, 0)
    three.services.absences.present_last(three.view.slots[0].id)
    assert kinds == [
        s.kind for s in three.view.stages if s.slot_id is None or s.kind is StageKind.PRESENTATION
    ]


def test_whoever_is_away_too_comes_after_those_who_are_here(three):
    away(three, 0)
    away(three, 1, Presence.LEFT)
    three.services.absences.present_last(three.view.slots[0].id)
    assert order(three) == [2, 1, 0]


def test_the_clock_of_the_slot_that_waits_is_as_new(three):
    three.clock.pass_ms(3 * MINUTE_MS)
    first = three.view.stages_of_slot(three.view.slots[0].id)[0]
    three.services.absences.present_last(three.view.slots[0].id)
    clock = three.view.clock(first)
    assert (clock.phase, clock.elapsed(three.clock.now())) == (Phase.READY, 0)


def test_the_time_is_shared_and_the_bid_waits(three):
    total = planned(three)
    away(three, 0)
    three.services.absences.share_time(three.view.slots[0].id)
    assert order(three) == [1, 2]
    assert [s.planned_ms // MINUTE_MS for s in three.view.slots] == [55, 65]
    assert planned(three) == total
    gone = next(b for b in three.view.bids if b.headline == "Issue 0")
    assert (gone.outcome, gone.turn) == (BidOutcome.DEFERRED, None)
    assert three.view.current_stage.slot_id == three.view.slots[0].id


def test_the_time_of_the_last_one_is_free(three):
    away(three, 2)
    total, length = planned(three), three.view.slots[2].planned_ms
    three.services.stages.go_to(three.meeting_id, three.stage_id(StageKind.PRESENTATION, 2))
    three.services.absences.share_time(three.view.slots[2].id)
    assert planned(three) == total - length
    assert three.view.current_stage.kind is StageKind.REVIEW


def test_a_slot_that_was_held_between_stays_between(three):
    """Somebody went past the first slot by hand; now it is looked at again."""
    three.services.stages.go_to(three.meeting_id, three.stage_id(StageKind.PRESENTATION, 1))
    three.services.stages.go_to(three.meeting_id, three.stage_id(StageKind.PRESENTATION, 2))
    three.services.stages.go_to(three.meeting_id, three.stage_id(StageKind.PRESENTATION, 0))
    three.services.absences.present_last(three.view.slots[0].id)
    assert order(three) == [1, 2, 0]


def test_a_private_note_on_the_slot_stays_with_the_meeting_through_undo_and_redo(three):
    first = three.view.stages_of_slot(three.view.slots[0].id)[0]
    three.services.feedback.write_note(three.meeting_id, first.id, "Amina is ill")
    change = three.services.absences.share_time(three.view.slots[0].id)
    assert three.view.note(None).text == "Amina is ill"
    three.services.changes.apply(change.inverse())
    assert three.view.note(first.id).text == "Amina is ill"
    three.services.changes.apply(change)
    assert three.view.note(None).text == "Amina is ill"


@settings(max_examples=30)
@given(
    st.lists(st.integers(5, 90), min_size=1, max_size=5),
    st.data(),
)
def test_times_add_up_and_nothing_is_lost(lengths, data):
    with tempfile.TemporaryDirectory() as folder:
        room = open_room(Path(folder))
        try:
            slots = slots_of(room, lengths)
            for seat in data.draw(st.sets(st.integers(0, len(lengths) - 1))):
                away(room, seat)
            at = data.draw(st.integers(0, len(lengths) - 1))
            room.services.stages.go_to(room.meeting_id, room.stage_id(StageKind.PRESENTATION, at))
            slot, before, total = room.view.slots[at], records_in(room.store), planned(room)
            found = absent_presenter(room.view)
            shares = data.draw(st.booleans())
            if not shares and at == len(slots) - 1:
                return
            act = room.services.absences.share_time if shares else room.services.absences.present_last
            change = act(slot.id)
            lost = slot.planned_ms if shares and not _sharing(room, found, slot, at, slots) else 0
            assert planned(room) == total - lost
            for one in room.view.slots:
                stages = room.view.stages_of_slot(one.id)
                assert one.planned_ms == sum(s.planned_ms for s in stages)
                assert min(s.planned_ms for s in stages) >= MINUTE_MS
            assert [s.position for s in room.view.stages] == list(range(len(room.view.stages)))
            assert room.view.current_stage is not None
            assert room.view.current_slot is None or room.view.current_slot.id != slot.id
            room.services.changes.apply(change.inverse())
            assert standing(records_in(room.store)) == standing(before)
            room.services.changes.apply(change)
            assert planned(room) == total - lost
        finally:
            room.store.close()


def _sharing(room, found, slot, at, slots):
    """Whether anybody after the slot is here to take its time."""
    here = {a.member_id for a in room.view.of(Attendance) if a.presence is Presence.PRESENT}
    expected = any(s.presenter_id in here for s in slots[at + 1 :])
    assert found is None or bool(found.ahead) is expected
    return expected


def test_the_absent_presenter_is_found_until_something_is_said(three):
    assert absent_presenter(three.view) is None
    away(three, 0)
    found = absent_presenter(three.view)
    assert (found.presenter.seat, found.presence) == (0, Presence.APOLOGIES)
    assert [s.position for s in found.ahead] == [1, 2]
    three.services.board.draft_card(three.view.slots[0].id, three.members[1].id, "What now?")
    assert absent_presenter(three.view) is None


def test_a_clock_that_stood_ready_runs_by_the_new_length_of_its_stage(three):
    """What the screen has in memory and what is on disk must not part: two things happen to one clock at once."""
    second = three.view.stages_of_slot(three.view.slots[1].id)[0]
    three.services.clocks.reset(second.id)
    view = three.view
    view.apply(three.services.absences.share_time(view.slots[0].id))
    assert view.everything() == three.view.everything()
    clock = view.clock(view.current_stage)
    assert (clock.phase, clock.planned_ms) == (Phase.RUNNING, view.current_stage.planned_ms)
