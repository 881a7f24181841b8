"""Undo meets what was done for good: clocks, and moving through the agenda, are never turned back by it."""

from __future__ import annotations

import pytest
from prepared import in_questions
from support import made, records_in

from als_desktop.models.feedback import FeedbackLayer
from als_desktop.models.meeting import Bid, FacilitatorNote, MeetingState, StageKind, StageStatus
from als_desktop.models.refusal import Refused
from als_desktop.models.stage_clock import MINUTE_MS, Phase, StageClock
from als_desktop.services.catalogues import slot_splits


def bid_and_choose(room, seat=1):
    change = room.services.bids.place_bid(room.meeting_id, room.members[seat].id, "Stuck", 3, 50 * MINUTE_MS)
    room.services.bids.choose(made(change, Bid).id)


def follow(room, view, change):
    """Apply a change as the hub does, and see that the view is then as read afresh."""
    done = room.services.changes.apply(change)
    view.apply(done)
    assert view.everything() == room.view.everything()
    return done


def test_slots_taken_back_take_their_running_clock_along_and_the_meeting_steps_back(room):
    room.go(StageKind.BIDDING)
    bid_and_choose(room)
    slots = room.services.bids.make_slots(room.meeting_id, slot_splits())
    presentation = room.stage_id(StageKind.PRESENTATION)
    room.services.stages.go_to(room.meeting_id, presentation)
    room.services.clocks.nudge(presentation, MINUTE_MS)
    view = room.view
    assert view.clock(view.current_stage).phase is Phase.RUNNING

    follow(room, view, slots.inverse())
    assert view.current_stage.kind is StageKind.BIDDING
    assert view.find(StageClock, presentation) is None
    follow(room, view, slots)
    assert view.clock(view.stages_of_slot(view.slots[0].id)[0]).phase is Phase.READY
    assert not any(name.startswith("timer_event") for name in records_in(room.store))


def test_a_note_on_a_slot_that_is_taken_back_stays_with_the_meeting(room):
    room.go(StageKind.BIDDING)
    bid_and_choose(room)
    slots = room.services.bids.make_slots(room.meeting_id, slot_splits())
    room.services.feedback.write_note(room.meeting_id, room.stage_id(StageKind.QUESTIONS), "Femi asked least")
    view = room.view
    follow(room, view, slots.inverse())
    (note,) = view.of(FacilitatorNote)
    assert (note.text, note.stage_run_id) == ("Femi asked least", None)


def test_a_length_taken_back_is_taken_back_on_a_clock_that_came_later(room):
    room.go(StageKind.WELCOME)
    questions = room.stage_id(StageKind.REPORT_IN)
    longer = room.services.stages.set_length(questions, 25)
    room.services.stages.go_to(room.meeting_id, questions)
    room.clock.pass_ms(3 * MINUTE_MS)
    view = room.view
    follow(room, view, longer.inverse())
    clock = view.clock(view.current_stage)
    assert view.current_stage.planned_ms == clock.planned_ms == 10 * MINUTE_MS
    assert (clock.phase, clock.elapsed(room.clock.now())) == (Phase.RUNNING, 3 * MINUTE_MS)
    follow(room, view, longer)
    assert view.clock(view.current_stage).left(room.clock.now()) == 22 * MINUTE_MS


def test_undo_leaves_what_was_done_for_good_to_the_same_record(room):
    room.go(StageKind.WELCOME)
    stage = room.stage_id(StageKind.WELCOME)
    longer = room.services.stages.set_length(stage, 9)
    agreed = room.services.meetings.agree_next(room.meeting_id, None, "Library")
    room.services.stages.go_to(room.meeting_id, room.stage_id(StageKind.CHECK_IN))
    view = room.view
    follow(room, view, agreed.inverse())
    follow(room, view, longer.inverse())
    assert view.current_stage.kind is StageKind.CHECK_IN
    assert view.meeting.next_place == ""
    welcome = next(s for s in view.stages if s.id == stage)
    assert (welcome.planned_ms, welcome.status) == (5 * MINUTE_MS, StageStatus.DONE)


def test_undoing_the_close_keeps_its_time_and_closing_again_stops_the_clock(room):
    room.go(StageKind.WELCOME)
    stage = room.stage_id(StageKind.CHECK_IN)
    room.services.stages.go_to(room.meeting_id, stage)
    room.clock.pass_ms(2 * MINUTE_MS)
    closed = room.services.meetings.close_meeting(room.meeting_id)
    room.clock.pass_ms(30 * MINUTE_MS)
    view = room.view
    follow(room, view, closed.inverse())
    assert view.meeting.state is MeetingState.UNDER_WAY
    clock = view.clock(view.current_stage)
    assert (clock.phase, clock.elapsed(room.clock.now())) == (Phase.PAUSED, 2 * MINUTE_MS)
    room.services.clocks.start(stage)
    view = room.view
    follow(room, view, closed)
    assert view.clock(view.current_stage).phase is Phase.PAUSED


def test_what_was_changed_since_is_not_undone(room):
    slot_id = in_questions(room)
    added = room.services.feedback.add(
        room.meeting_id, FeedbackLayer.SLOT, "helped", "The silence", None, slot_id
    )
    item = added.edits[0].record
    reworded = room.services.feedback.reword(item.id, "The long silence")
    room.services.feedback.reword(item.id, "Silence")
    with pytest.raises(Refused, match="changed_meanwhile"):
        room.services.changes.apply(reworded.inverse())
    with pytest.raises(Refused, match="changed_meanwhile"):
        room.services.changes.apply(added)
    room.services.changes.apply(added.inverse())
    with pytest.raises(Refused, match="changed_meanwhile"):
        room.services.changes.apply(added.inverse())


def test_slots_are_made_anew_without_leaving_a_clock_behind(room):
    room.go(StageKind.BIDDING)
    bid_and_choose(room)
    room.services.bids.make_slots(room.meeting_id, slot_splits())
    room.services.clocks.start(room.stage_id(StageKind.QUESTIONS))
    view = room.view
    view.apply(room.services.bids.make_slots(room.meeting_id, slot_splits()))
    assert view.everything() == room.view.everything()
    assert len(view.slots) == 1
    room.services.feedback.write_note(room.meeting_id, room.stage_id(StageKind.QUESTIONS), "Watch the time")
    with pytest.raises(Refused, match="slots_begun"):
        room.services.bids.make_slots(room.meeting_id, slot_splits())


def test_what_something_done_for_good_needs_is_not_taken_away(room):
    added = room.services.sets.add_members(room.set_id, "Gwen")
    room.services.meetings.open_meeting(room.meeting_id)
    before = records_in(room.store)
    with pytest.raises(Refused, match="changed_meanwhile"):
        room.services.changes.apply(added.inverse())
    assert records_in(room.store) == before
    room.services.sets.set_purpose(room.set_id, "Works on")
