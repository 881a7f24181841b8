"""The end of a stage is news once, at the time, and only when it came by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from als_desktop.models.meeting import StageKind
from als_desktop.models.stage_clock import MINUTE_MS, Moment, StageClock
from als_desktop.models.stage_end import LATE_MS, ChimeChoice, seen

START = Moment("boot", 1_000, 1_000, 1_000)


def after(moment: Moment, ms: int) -> Moment:
    return replace(moment, boot_ms=moment.boot_ms + ms, wall_ms=moment.wall_ms + ms)


def look_on(clock: StageClock, now: Moment, steps: list[int]) -> list[int]:
    """What was left at each look that saw the end."""
    before, ends = seen(clock, now), []
    for step in steps:
        now = after(now, step)
        current = seen(clock, now)
        if current.ended_since(before):
            ends.append(current.left_ms)
        before = current
    return ends


@given(st.integers(1, 200_000), st.lists(st.integers(0, 2 * LATE_MS), max_size=80))
def test_who_looks_often_sees_the_end_once_and_never_late(length_ms, steps):
    clock = StageClock("s", "m", length_ms).started(START)
    ends = look_on(clock, START, steps)
    assert len(ends) <= 1
    assert all(-LATE_MS <= left <= 0 for left in ends)
    over = sum(steps) >= length_ms
    if not over:
        assert ends == []
    elif all(step <= LATE_MS for step in steps):
        assert len(ends) == 1


def test_a_paused_clock_does_not_end_and_one_that_goes_on_does():
    clock = StageClock("s", "m", MINUTE_MS).started(START).paused(after(START, MINUTE_MS - 100))
    now = after(START, 10 * MINUTE_MS)
    assert look_on(clock, now, [250] * 20) == []
    before = seen(clock, now)
    again = clock.started(now)
    assert seen(again, after(now, 150)).ended_since(before)


def test_time_taken_away_by_hand_is_no_end():
    clock = StageClock("s", "m", 2 * MINUTE_MS).started(START)
    now = after(START, MINUTE_MS + 500)
    before = seen(clock, now)
    assert not seen(clock.nudged(-MINUTE_MS), now).ended_since(before)


def test_time_that_was_added_has_an_end_of_its_own():
    clock = StageClock("s", "m", MINUTE_MS).started(START)
    now = after(START, MINUTE_MS - 100)
    assert look_on(clock, now, [250] * 4) == [-150]
    longer = clock.nudged(MINUTE_MS)
    assert look_on(longer, after(now, 1_000), [250] * 400) == [-150]


def test_another_stage_is_another_clock():
    now = after(START, MINUTE_MS)
    left, entered = StageClock("a", "m", 2 * MINUTE_MS).started(START), StageClock("b", "m", MINUTE_MS)
    assert not seen(entered.started(START), now).ended_since(seen(left, now))
    assert not seen(left, now).ended_since(None)


def test_a_stage_without_time_has_no_end():
    assert look_on(StageClock("s", "m", 0).started(START), START, [0, 250, 250]) == []


@pytest.mark.parametrize(
    ("choice", "talking", "presenting"),
    [(ChimeChoice.OFF, False, False), (ChimeChoice.SPOKEN, True, False), (ChimeChoice.ALWAYS, True, True)],
)
def test_a_presentation_is_not_disturbed_unless_that_was_chosen(choice, talking, presenting):
    for kind in StageKind:
        expected = presenting if kind is StageKind.PRESENTATION else talking
        assert choice.sounds_in(kind) is expected
