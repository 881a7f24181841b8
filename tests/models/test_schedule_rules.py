"""Whether a meeting keeps its time."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support import START_MS, HandClock

from als_desktop.models.meeting import Meeting, Slot, StageKind, StageRun, StageStatus
from als_desktop.models.meeting_view import MeetingView
from als_desktop.models.people import LearningSet
from als_desktop.models.schedule import Schedule, schedule, time_to_give
from als_desktop.models.stage_clock import MINUTE_MS, StageClock

LENGTHS = (
    (StageKind.WELCOME, 5),
    (StageKind.BIDDING, 10),
    (StageKind.BREAK, 10),
    (StageKind.REVIEW, 12),
    (StageKind.CLOSE, 3),
)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def view() -> MeetingView:
    """Two hours with 40 minutes of frame and 10 to spare, so 70 to give."""
    meeting = Meeting("m", "s", 1, START_MS, START_MS + 120 * MINUTE_MS, spare_ms=10 * MINUTE_MS)
    view = MeetingView(LearningSet("s", "Set B", 0), meeting)
    view.fill(
        StageRun(kind.value, "m", kind, n, length * MINUTE_MS) for n, (kind, length) in enumerate(LENGTHS)
    )
    return view


def minutes(found: Schedule) -> tuple[float, float]:
    assert found.ends_ms - START_MS == 120 * MINUTE_MS - found.spare_ms
    return found.spare_ms / MINUTE_MS, found.behind_ms / MINUTE_MS


def stand_in(view: MeetingView, stage: str, **clock: int) -> None:
    view.meeting = replace(view.meeting, current_stage_id=stage)
    run = view.find(StageRun, stage)
    assert run is not None
    view.fill([StageClock(stage, "m", run.planned_ms, **clock)])


def test_before_it_starts_a_meeting_is_on_time(view, clock):
    assert view.to_give_ms == 70 * MINUTE_MS
    assert minutes(schedule(view, clock.now())) == (10, 0)


def test_what_the_current_stage_has_used_counts_as_used(view, clock):
    stand_in(view, "welcome", banked_ms=2 * MINUTE_MS)
    clock.pass_ms(2 * MINUTE_MS)
    assert minutes(schedule(view, clock.now())) == (10, 0)


def test_time_that_passes_while_the_clock_stands_is_lost(view, clock):
    stand_in(view, "welcome")
    clock.pass_ms(4 * MINUTE_MS)
    assert minutes(schedule(view, clock.now())) == (6, 4)


def test_an_overrun_eats_the_spare_time(view, clock):
    stand_in(view, "welcome", banked_ms=8 * MINUTE_MS)
    clock.pass_ms(8 * MINUTE_MS)
    assert minutes(schedule(view, clock.now())) == (7, 3)


def test_slots_count_at_their_length_once_decided(view, clock):
    view.fill([Slot("slot", "m", 0, "ben", 50 * MINUTE_MS)])
    view.fill([StageRun("q", "m", StageKind.QUESTIONS, 2, 50 * MINUTE_MS, slot_id="slot")])
    assert minutes(schedule(view, clock.now())) == (30, -20)


def leave_out(view: MeetingView, stage: str, passed_ms: int | None = None) -> None:
    run = view.find(StageRun, stage)
    assert run is not None
    view.fill([replace(run, status=StageStatus.SKIPPED, left_ms=passed_ms)])


def test_what_is_left_out_is_given_to_the_slots_until_they_are_decided(view, clock):
    leave_out(view, "break")
    assert view.to_give_ms == time_to_give(view, clock.now()) == 80 * MINUTE_MS
    assert minutes(schedule(view, clock.now())) == (10, 0)


def test_what_is_left_out_after_that_is_spare(view, clock):
    view.fill([Slot("slot", "m", 0, "ben", 70 * MINUTE_MS)])
    view.fill([StageRun("q", "m", StageKind.QUESTIONS, 2, 70 * MINUTE_MS, slot_id="slot")])
    leave_out(view, "break")
    assert minutes(schedule(view, clock.now())) == (20, -10)


def test_what_was_passed_over_is_not_given_away(view, clock):
    """Late, the meeting goes over the welcome to the bidding: that time has passed, or the set goes back to it."""
    stand_in(view, "bidding")
    clock.pass_ms(5 * MINUTE_MS)
    leave_out(view, "welcome", passed_ms=START_MS)
    assert view.to_give_ms == time_to_give(view, clock.now()) == 70 * MINUTE_MS
    assert minutes(schedule(view, clock.now())) == (10, 0)


@pytest.mark.parametrize(("stage", "after"), [("review", 12 + 3), ("close", 3)])
def test_after_the_place_of_the_slots_no_time_is_kept_for_them(view, clock, stage, after):
    stand_in(view, stage)
    clock.pass_ms(90 * MINUTE_MS)
    assert schedule(view, clock.now()).spare_ms == (30 - after) * MINUTE_MS
