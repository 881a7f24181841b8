"""The next meeting is planned as the last one was meant to be, not as it went."""

from __future__ import annotations

import pytest

from als_desktop.models.meeting import StageKind
from als_desktop.models.replanning import Way
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.catalogues import stage_floors

K = StageKind


def plan(room):
    return room.services.reading.plan_of(room.meeting_id)


def replan(room, way: Way):
    acts = room.services.replanning
    by = {Way.SHORTEN: acts.shorten_evenly, Way.BORROW: acts.borrow_from_break, Way.MOVE_END: acts.move_end}
    return by[way](room.meeting_id, stage_floors())


def late(room, kind: StageKind) -> None:
    """The meeting jumps ahead to a stage, and then so much time is lost that something has to give."""
    room.go(kind)
    room.services.clocks.pause(room.view.current_stage.id)
    room.clock.pass_ms(60 * MINUTE_MS)


@pytest.mark.parametrize("kind", [K.BIDDING, K.PRESENTATION])
@pytest.mark.parametrize("way", Way)
def test_re_planning_is_not_planned_again(room, kind, way):
    before = plan(room)
    late(room, kind)
    change = replan(room, way)
    assert plan(room) == before
    assert {K.CHECK_IN, K.REPORT_IN, K.BIDDING} <= {stage.kind for stage in plan(room).frame}
    room.services.changes.apply(change.inverse())
    assert plan(room) == before
    room.services.changes.apply(change)
    assert plan(room) == before


def test_what_was_re_planned_twice_comes_back_whole(room):
    before = plan(room)
    late(room, K.BIDDING)
    for way in (Way.BORROW, Way.SHORTEN, Way.MOVE_END):
        room.clock.pass_ms(10 * MINUTE_MS)
        replan(room, way)
    assert plan(room) == before


def test_what_a_person_left_out_or_set_stays_so(room):
    agenda = room.services.agenda
    agenda.leave_out(room.stage_id(K.CHECK_IN))
    late(room, K.BIDDING)
    replan(room, Way.SHORTEN)
    room.services.stages.set_length(room.stage_id(K.BREAK), 8)
    copy = {stage.kind: stage.minutes for stage in plan(room).frame}
    assert (K.CHECK_IN in copy, copy[K.REPORT_IN], copy[K.BREAK], copy[K.REVIEW]) == (False, 10, 8, 12)


def test_a_meeting_that_was_re_planned_before_it_began_can_go_and_come_back(room):
    room.services.stages.set_length(room.stage_id(K.REVIEW), 150)
    before = plan(room)
    replanned = replan(room, Way.SHORTEN)
    removed = room.services.meetings.remove_meeting(room.meeting_id)
    room.services.changes.apply(removed.inverse())
    assert plan(room) == before
    room.services.changes.apply(replanned.inverse())
    assert plan(room) == before
