"""The end of the break in local time, by the clock of the stage."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from als_desktop.models.meeting import StageKind
from als_desktop.models.stage_clock import MINUTE_MS, Moment
from als_desktop.ui.gathering.break_workspace import BreakWorkspace, back_at


@pytest.fixture
def _zone(monkeypatch):
    monkeypatch.setenv("TZ", "Asia/Kathmandu")  # a quarter of an hour off the hour: nothing fits by chance
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def pause(desk, _zone):
    desk.room.make_slots()
    return desk.show(BreakWorkspace, StageKind.BREAK)


def test_the_end_is_told_in_local_time(desk, pause):
    # The break of 10 minutes began at 13:30 UTC.
    assert pause.time.text() == "19:25"
    assert pause.left.text() == "in 10 min"


def test_the_end_stays_while_the_break_goes_on(desk, pause):
    for _ in range(9):
        desk.room.clock.pass_ms(MINUTE_MS)
        pause.tick()
        assert pause.time.text() == "19:25"
    assert pause.left.text() == "in 1 min"
    desk.room.clock.pass_ms(4 * MINUTE_MS)
    pause.tick()
    assert pause.time.text() == "19:25"
    assert pause.left.text() == "3 min ago"


def test_more_time_moves_the_end(desk, pause):
    stage = desk.room.stage_id(StageKind.BREAK)
    desk.hub.do_for_good(lambda: desk.room.services.clocks.nudge(stage, 5 * MINUTE_MS))
    pause.tick()
    assert pause.time.text() == "19:30"


def test_a_stopped_clock_lets_the_end_move_on(desk, pause):
    stage = desk.room.stage_id(StageKind.BREAK)
    desk.hub.do_for_good(lambda: desk.room.services.clocks.pause(stage))
    desk.room.clock.pass_ms(3 * MINUTE_MS)
    pause.tick()
    assert pause.time.text() == "19:28"


def test_who_presents_after_the_break_is_shown(desk, pause):
    assert pause._presenter.text() == "Femi"
    assert pause._after.isVisible()


@given(st.integers(0, 10**13), st.integers(-(10**7), 10**7), st.integers(0, 20_000))
def test_the_end_does_not_flicker(now_ms, left_ms, jitter_ms):
    """The wall clock and the clock of the stage are read one after the other and differ by milliseconds."""
    exact = (now_ms + left_ms) // MINUTE_MS * MINUTE_MS
    for reading in (exact - jitter_ms, exact, exact + jitter_ms):
        assert back_at(Moment("b", 0, 0, reading), 0) == exact
