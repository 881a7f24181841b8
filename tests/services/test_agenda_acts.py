"""The agenda is changed while the meeting runs: only what is ahead, and every act can be taken back."""

from __future__ import annotations

import pytest
from support import Room, made

from als_desktop.models.agenda_moves import can_move
from als_desktop.models.meeting import Bid, StageKind, StageStatus
from als_desktop.models.refusal import Refused
from als_desktop.models.schedule import schedule, time_to_give
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.catalogues import slot_splits
from als_desktop.ui.home.agenda_plan import plan_of_meeting

K = StageKind


def kinds(room: Room) -> list[str]:
    return [s.title or s.kind.value for s in room.view.stages]


def spare(room: Room) -> int:
    return schedule(room.view, room.clock.now()).spare_ms // MINUTE_MS


def to_give(room: Room) -> int:
    return time_to_give(room.view, room.clock.now()) // MINUTE_MS


def test_what_is_left_out_stays_in_sight_and_its_time_is_for_the_slots(room):
    room.go(K.CHECK_IN)
    before = to_give(room), spare(room)
    left_out = room.services.agenda.leave_out(room.stage_id(K.REPORT_IN))
    assert (to_give(room), spare(room)) == (before[0] + 10, before[1])
    assert room.view.stages[2].status is StageStatus.SKIPPED
    assert room.view.stage_after(room.view.current_stage).kind is K.BIDDING
    room.services.agenda.bring_back(room.stage_id(K.REPORT_IN))
    assert room.view.stage_after(room.view.current_stage).kind is K.REPORT_IN
    assert (to_give(room), spare(room)) == before
    room.services.changes.apply(left_out)
    assert room.view.stages[2].status is StageStatus.SKIPPED
    room.services.changes.apply(left_out.inverse())
    assert room.view.stages[2].status is StageStatus.AHEAD


def test_once_the_slots_are_made_the_time_of_what_is_left_out_is_spare(room):
    room.go(K.BIDDING)
    room.make_slots()
    before = spare(room)
    room.services.agenda.leave_out(room.stage_id(K.BREAK))
    assert spare(room) == before + 10


def test_all_screens_give_the_time_of_what_was_left_out_before_the_bidding(room):
    room.services.meetings.open_meeting(room.meeting_id)
    for kind in (K.CHECK_IN, K.BREAK):
        room.services.agenda.leave_out(room.stage_id(kind))
    room.services.stages.go_to(room.meeting_id, room.stage_id(K.BIDDING))
    view, left = room.view, spare(room)
    planned = plan_of_meeting(view.meeting, view.stages)
    assert to_give(room) == planned.to_give == view.to_give_ms // MINUTE_MS == 126
    for seat, minutes in ((0, 60), (5, 66)):
        placed = room.services.bids.place_bid(
            room.meeting_id, room.members[seat].id, "Stuck", 4, minutes * MINUTE_MS
        )
        room.services.bids.choose(made(placed, Bid).id)
    room.services.bids.make_slots(room.meeting_id, slot_splits())
    assert [s.planned_ms // MINUTE_MS for s in room.view.slots] == [60, 66]
    assert spare(room) == left


def test_what_was_passed_over_and_is_then_left_out_is_given_as_well(room):
    room.go(K.BIDDING)
    before = to_give(room)
    room.services.stages.go_to(room.meeting_id, room.stage_id(K.WELCOME))
    room.services.agenda.bring_back(room.stage_id(K.REPORT_IN))
    room.services.agenda.leave_out(room.stage_id(K.REPORT_IN))
    assert to_give(room) == before + 10


def test_what_can_be_left_out_does_not_keep_a_meeting_from_being_shorter(room):
    meeting, stages = room.view.meeting, room.view.stages
    frame = sum(s.planned_ms for s in stages)
    shorter = meeting.id, meeting.starts_ms, meeting.starts_ms + frame, meeting.place
    with pytest.raises(Refused, match="meeting_too_short"):
        room.services.meetings.change_meeting(*shorter)
    room.services.agenda.leave_out(room.stage_id(K.BREAK))
    room.services.meetings.change_meeting(*shorter)


def test_what_is_left_out_can_be_entered_all_the_same(room):
    room.go(K.CHECK_IN)
    left_out = room.services.agenda.leave_out(room.stage_id(K.REPORT_IN))
    room.services.stages.go_to(room.meeting_id, room.stage_id(K.REPORT_IN))
    assert room.view.current_stage.status is StageStatus.AHEAD
    # Taking back that it was to be left out does not undo that it was held.
    room.services.changes.apply(left_out.inverse())
    room.services.changes.apply(left_out)
    assert room.view.current_stage.status is StageStatus.AHEAD


def test_a_stage_moves_past_whole_slots_and_within_its_own(room):
    room.go(K.BIDDING)
    room.make_slots()
    move = room.services.agenda.move_stage
    before = kinds(room)
    slot = ["presentation", "questions", "actions", "feedback"]
    assert before == ["welcome", "check_in", "report_in", "bidding", *slot, "break", *slot, "review", "close"]
    moved = move(room.stage_id(K.BREAK), 1)
    assert kinds(room)[4:] == [*slot, *slot, "break", "review", "close"]
    move(room.stage_id(K.BREAK), 1)
    assert kinds(room)[-2:] == ["break", "close"]
    move(room.stage_id(K.BREAK), -1)
    room.services.changes.apply(moved.inverse())
    assert kinds(room) == before
    move(room.stage_id(K.FEEDBACK), -1)
    assert kinds(room)[4:8] == ["presentation", "questions", "feedback", "actions"]
    # At the ends of the slot and of the agenda there is nowhere to go.
    for kind, by in ((K.PRESENTATION, -1), (K.ACTIONS, 1), (K.CLOSE, 1)):
        assert not can_move(room.view.stages, room.stage_id(kind), by, room.view.meeting.current_stage_id)
        assert move(room.stage_id(kind), by).edits == ()


def test_nothing_moves_before_what_is_under_way(room):
    room.go(K.QUESTIONS)
    current = room.view.meeting.current_stage_id
    for kind, by in ((K.ACTIONS, -1), (K.BREAK, -1)):
        assert not can_move(room.view.stages, room.stage_id(kind), by, current)
        assert room.services.agenda.move_stage(room.stage_id(kind), by).edits == ()


@pytest.mark.parametrize(
    ("after", "kind", "place"),
    [
        (K.BIDDING, K.BREAK, "bidding"),
        (K.QUESTIONS, K.QUESTIONS, "questions"),
        # A break does not stand within a slot.
        (K.QUESTIONS, K.BREAK, "feedback"),
        (K.CLOSE, K.REVIEW, "close"),
    ],
)
def test_a_stage_is_added(room, after, kind, place):
    room.go(K.BIDDING)
    room.make_slots()
    count, slot_ms = len(room.view.stages), room.view.slots[0].planned_ms
    added = room.services.agenda.add_stage(room.stage_id(after), kind, 7, "Another round")
    order = kinds(room)
    assert len(order) == count + 1
    assert order[order.index("Another round") - 1] == place
    stage = next(s for s in room.view.stages if s.title == "Another round")
    longer = 7 * MINUTE_MS if stage.slot_id else 0
    assert room.view.slots[0].planned_ms == slot_ms + longer
    assert sum(s.planned_ms for s in room.view.stages_of_slot(room.view.slots[0].id)) == slot_ms + longer
    # It can be entered and taken back.
    room.services.stages.go_to(room.meeting_id, stage.id)
    room.services.changes.apply(added.inverse())
    assert len(room.view.stages) == count
    assert room.view.slots[0].planned_ms == slot_ms
    assert room.view.current_stage is not None


def test_a_slot_is_as_long_as_its_stages(room):
    room.go(K.BIDDING)
    room.make_slots()
    longer = room.services.stages.set_length(room.stage_id(K.FEEDBACK), 15)
    slot = room.view.slots[0]
    assert slot.planned_ms == sum(s.planned_ms for s in room.view.stages_of_slot(slot.id))
    room.services.changes.apply(longer.inverse())
    assert room.view.slots[0].planned_ms == 55 * MINUTE_MS


def test_a_stage_gets_another_name_and_its_own_back(room):
    stage = room.stage_id(K.REVIEW)
    room.services.agenda.rename_stage(stage, "  Look   back ")
    assert room.view.stages[-2].title == "Look back"
    room.services.agenda.rename_stage(stage, "")
    assert room.view.stages[-2].title == ""
