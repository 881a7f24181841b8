"""What can be decided anew about slots that have not begun."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import START_MS, HandClock

from als_desktop.models.action import OptionNote
from als_desktop.models.held import slots_held
from als_desktop.models.meeting import (
    SLOT_STAGES,
    Meeting,
    MeetingState,
    Slot,
    StageKind,
    StageRun,
    StageStatus,
)
from als_desktop.models.meeting_view import MeetingView
from als_desktop.models.people import LearningSet
from als_desktop.models.refusal import Refused
from als_desktop.models.slots_ahead import exchanged, inherited, resized, slots_ahead, slots_passed_over
from als_desktop.models.stage_clock import MINUTE_MS

MIXED = st.lists(st.sampled_from(["a", "b", "c", None]), max_size=20).map(
    lambda slots: [
        StageRun(str(n), "m", StageKind.QUESTIONS, n, MINUTE_MS, slot) for n, slot in enumerate(slots)
    ]
)


def length_ms(stages):
    return sum(stage.planned_ms for stage in stages)


SLOT = st.lists(st.integers(1, 90), min_size=1, max_size=6).map(
    lambda parts: [
        StageRun(str(n), "m", StageKind.QUESTIONS, n, part * MINUTE_MS, "a") for n, part in enumerate(parts)
    ]
)


@given(MIXED)
def test_exchanging_two_slots_moves_them_and_nothing_else(stages):
    made = exchanged(stages, "a", "b")
    assert [s.position for s in made] == list(range(len(stages)))
    assert sorted(s.id for s in made) == sorted(s.id for s in stages)
    for kept in ("a", "b", "c", None):
        assert [s.id for s in made if s.slot_id == kept] == [s.id for s in stages if s.slot_id == kept]
    others = [s.slot_id for s in stages if s.slot_id not in ("a", "b")]
    assert [s.slot_id for s in made if s.slot_id not in ("a", "b")] == others


def test_the_break_stays_between_two_slots_that_change_places():
    stages = [
        StageRun(name, "m", StageKind.BREAK, n, MINUTE_MS, name[0] if name != "break" else None)
        for n, name in enumerate(("a1", "a2", "break", "b1", "b2", "b3"))
    ]
    assert [s.id for s in exchanged(stages, "a", "b")] == ["b1", "b2", "b3", "break", "a1", "a2"]


@given(SLOT, st.integers(1, 720))
def test_a_slot_gets_exactly_the_length_it_is_given(stages, minutes):
    if minutes < len(stages):
        with pytest.raises(Refused, match="slot_too_short"):
            resized(stages, minutes)
        return
    made = resized(stages, minutes)
    assert length_ms(made) == minutes * MINUTE_MS
    assert all(s.planned_ms >= MINUTE_MS for s in made)
    more = minutes * MINUTE_MS >= length_ms(stages)
    for before, now in zip(stages, made, strict=True):
        assert (now.planned_ms >= before.planned_ms) if more else (now.planned_ms <= before.planned_ms)
        assert replace(now, planned_ms=before.planned_ms) == before


def test_no_slot_is_longer_than_a_meeting_can_be():
    with pytest.raises(Refused, match="slot_too_long"):
        resized([StageRun("0", "m", StageKind.QUESTIONS, 0, MINUTE_MS)], 721)


@pytest.fixture
def view():
    """Three slots of 40 minutes between bidding and review, with 20 minutes to spare."""
    meeting = Meeting("m", "s", 1, START_MS, START_MS + 180 * MINUTE_MS, current_stage_id="bidding")
    view = MeetingView(LearningSet("s", "Set B", 0), meeting)
    stages = [StageRun("bidding", "m", StageKind.BIDDING, 0, 10 * MINUTE_MS)]
    for slot in "abc":
        for kind in SLOT_STAGES:
            stages.append(StageRun(slot + kind, "m", kind, len(stages), 10 * MINUTE_MS, slot))
    stages.append(StageRun("review", "m", StageKind.REVIEW, len(stages), 30 * MINUTE_MS))
    view.fill(stages)
    view.fill(Slot(slot, "m", n, slot, 40 * MINUTE_MS) for n, slot in enumerate("abc"))
    return view


def ids(slots):
    return "".join(slot.id for slot in slots)


def test_a_slot_is_ahead_until_one_of_its_stages_has_begun_or_was_passed_over(view):
    assert ids(slots_ahead(view)) == "abc"
    view.meeting = replace(view.meeting, current_stage_id="apresentation")
    assert ids(slots_ahead(view)) == "bc"
    view.fill([replace(view.find(StageRun, "bquestions"), entered_ms=1)])
    assert ids(slots_ahead(view)) == "c"
    view.fill([replace(view.find(StageRun, "cactions"), status=StageStatus.SKIPPED)])
    assert slots_ahead(view) == []


def test_a_slot_was_passed_over_when_it_is_behind_and_nothing_of_it_was_held(view):
    assert slots_passed_over(view) == []
    view.meeting = replace(view.meeting, current_stage_id="review")
    assert ids(slots_passed_over(view)) == "abc"
    view.fill([replace(view.find(StageRun, "aquestions"), entered_ms=1)])
    view.fill([OptionNote("o", "m", "b", "Wait a year", 0)])
    assert (ids(slots_held(view)), ids(slots_passed_over(view))) == ("ab", "c")
    view.meeting = replace(view.meeting, state=MeetingState.CLOSED)
    assert slots_passed_over(view) == []


@pytest.mark.parametrize(("lost", "given_on"), [(0, [20, 20]), (30, [5, 5]), (39, [1]), (40, []), (90, [])])
def test_the_time_of_a_slot_is_given_on_as_far_as_the_hard_end_allows(view, lost, given_on):
    clock = HandClock()
    # What passes while the clock of the stage stands is lost.
    clock.pass_ms(lost * MINUTE_MS)
    view.meeting = replace(view.meeting, hard_end_ms=view.meeting.hard_end_ms - 20 * MINUTE_MS)
    assert [heir.minutes for heir in inherited(view, "b", clock.now())] == given_on
