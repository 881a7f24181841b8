"""The clock of a stage is right whatever happens to the computer: sleep, crash, restart, a wall clock set wrong."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import START_MS, HandClock

from als_desktop.models.refusal import Refused
from als_desktop.models.stage_clock import LONGEST_MS, MINUTE_MS, Moment, Phase, StageClock, Urgency, digits

DAY_MS = 24 * 60 * MINUTE_MS


class History:
    """A stage clock lived through by hand, beside the time that truly passed."""

    def __init__(self, chance: random.Random, boot_id: str = "boot") -> None:
        self.chance = chance
        self.true_ms = 0
        self.boots = 0
        self.moment = Moment(boot_id, chance.randrange(1, 10**9), chance.randrange(1, 10**9), START_MS)
        self.clock = StageClock("stage", "meeting", 20 * MINUTE_MS)
        # What the wall clock was moved by since the stage clock was last written down.
        self.jumped_ms = 0

    def pass_ms(self, ms: int, awake: bool = True) -> None:
        m = self.moment
        self.moment = Moment(m.boot_id, m.boot_ms + ms, m.awake_ms + ms * awake, m.wall_ms + ms)
        if self.clock.phase is Phase.RUNNING:
            self.true_ms += ms

    def anchor(self) -> None:
        self.clock = self.clock.re_anchored(self.moment)
        self.jumped_ms = 0

    def start(self) -> None:
        if self.clock.phase is not Phase.RUNNING:
            self.jumped_ms = 0
        self.clock = self.clock.started(self.moment)

    def pause(self) -> None:
        self.clock = self.clock.paused(self.moment)
        self.jumped_ms = 0

    def jump(self) -> None:
        by = self.chance.randrange(-DAY_MS, DAY_MS)
        m = self.moment
        self.moment = Moment(m.boot_id, m.boot_ms, m.awake_ms, m.wall_ms + by)
        self.jumped_ms += by

    def kill_and_restart(self) -> None:
        # What was in memory is gone; the clock as it was last written is read again, and anchored.
        self.pass_ms(self.chance.randrange(60_000))
        self.anchor()

    def reboot(self) -> None:
        away = self.chance.randrange(10_000, 600_000)
        self.pass_ms(away)
        self.boots += 1
        up = self.chance.randrange(2_000, 20_000)
        self.moment = Moment(f"boot {self.boots}", up, up, self.moment.wall_ms)

    @property
    def error_ms(self) -> int:
        return self.clock.elapsed(self.moment) - self.true_ms


def run_or_sleep(history: History) -> None:
    history.pass_ms(history.chance.randrange(900_000), awake=history.chance.random() < 0.5)


def test_ten_thousand_histories_are_right_to_the_millisecond():
    chance = random.Random(20)
    for _ in range(10_000):
        history = History(chance)
        for _ in range(chance.randrange(3, 14)):
            run_or_sleep(history)
            act = chance.choice(
                ("start", "start", "start", "pause", "jump", "jump", "anchor", "kill_and_restart", "reboot")
            )
            if act == "reboot" and history.jumped_ms:
                # A wall clock that was moved must be written down before the restart; see the next test.
                history.anchor()
            getattr(history, act)()
            if act == "reboot":
                history.anchor()
        run_or_sleep(history)
        assert history.error_ms == 0


def test_a_restart_after_a_moved_wall_clock_costs_at_most_the_move():
    chance = random.Random(21)
    wrong = 0
    for _ in range(2_000):
        history = History(chance)
        history.start()
        run_or_sleep(history)
        history.jump()
        run_or_sleep(history)
        jumped = abs(history.jumped_ms)
        history.reboot()
        history.anchor()
        run_or_sleep(history)
        assert abs(history.error_ms) <= jumped
        wrong += history.error_ms != 0
    assert wrong > 0


def test_without_a_name_for_the_boot_a_clock_that_runs_back_tells_of_the_restart():
    before = Moment("", 9_000_000, 9_000_000, START_MS)
    clock = StageClock("stage", "meeting", 20 * MINUTE_MS).started(before)
    after = Moment("", 5_000, 5_000, START_MS + 90_000)
    assert clock.elapsed(after) == 90_000


def test_time_asleep_counts_and_can_be_given_back():
    hand = HandClock()
    clock = StageClock("stage", "meeting", 10 * MINUTE_MS).started(hand.now())
    hand.pass_ms(MINUTE_MS)
    closed = hand.now()
    hand.sleep_ms(8 * MINUTE_MS)
    assert clock.elapsed(hand.now()) == 9 * MINUTE_MS
    assert hand.now().slept_since(closed) == 8 * MINUTE_MS
    awake = clock.without(8 * MINUTE_MS, hand.now())
    assert awake.elapsed(hand.now()) == MINUTE_MS
    hand.pass_ms(5_000)
    assert awake.elapsed(hand.now()) == MINUTE_MS + 5_000
    assert awake.without(DAY_MS, hand.now()).elapsed(hand.now()) == 0


def test_sleep_is_not_guessed_over_a_restart():
    hand = HandClock()
    before = hand.now()
    hand.reboot(MINUTE_MS)
    assert hand.now().slept_since(before) == 0


def test_pauses_do_not_count_and_turning_twice_is_turning_once():
    hand = HandClock()
    clock = StageClock("stage", "meeting", 10 * MINUTE_MS)
    assert clock.paused(hand.now()) == clock
    running = clock.started(hand.now())
    hand.pass_ms(90_000)
    assert running.started(hand.now()) is running
    paused = running.paused(hand.now())
    hand.pass_ms(DAY_MS)
    assert paused.elapsed(hand.now()) == 90_000
    assert paused.paused(hand.now()) is paused
    again = paused.started(hand.now())
    hand.pass_ms(1_000)
    assert again.elapsed(hand.now()) == 91_000
    assert again.reset() == clock


@given(st.integers(0, LONGEST_MS), st.lists(st.sampled_from([-5, -1, 1, 5, 60, 800]), max_size=40))
def test_nudging_keeps_a_minute_and_never_goes_beyond_a_day(planned_ms, minutes):
    clock = StageClock("stage", "meeting", planned_ms)
    for delta in minutes:
        before = clock
        try:
            clock = clock.nudged(delta * MINUTE_MS)
        except Refused as refusal:
            assert refusal.code == ("no_time_left_to_take" if delta < 0 else "stage_too_long")
            assert clock is before
            continue
        assert clock.length_ms == before.length_ms + delta * MINUTE_MS
        assert clock.length_ms <= LONGEST_MS
        assert clock.length_ms >= MINUTE_MS or delta > 0


ORDER = [Urgency.CALM, Urgency.NEARLY, Urgency.URGENT, Urgency.OVER]


@given(st.integers(1, 8 * 60 * MINUTE_MS), st.integers(0, 9 * 60 * MINUTE_MS), st.integers(0, 60 * MINUTE_MS))
def test_urgency_only_grows_while_the_clock_runs(planned_ms, elapsed_ms, later_ms):
    first = StageClock("stage", "meeting", planned_ms, phase=Phase.PAUSED, banked_ms=elapsed_ms)
    then = StageClock("stage", "meeting", planned_ms, phase=Phase.PAUSED, banked_ms=elapsed_ms + later_ms)
    now = HandClock().now()
    assert ORDER.index(first.urgency(now)) <= ORDER.index(then.urgency(now))
    assert (first.urgency(now) is Urgency.OVER) == (elapsed_ms >= planned_ms)


@pytest.mark.parametrize(
    ("planned", "left", "urgency"),
    [
        (600_000, 120_001, Urgency.CALM),
        (600_000, 120_000, Urgency.NEARLY),
        (600_000, 30_001, Urgency.NEARLY),
        (600_000, 30_000, Urgency.URGENT),
        (600_000, 1, Urgency.URGENT),
        (600_000, 0, Urgency.OVER),
        (600_000, -1, Urgency.OVER),
        # Short stages: never less than half a minute's notice.
        (60_000, 30_001, Urgency.CALM),
        (60_000, 30_000, Urgency.NEARLY),
        # Long stages: never more than five minutes'.
        (60 * MINUTE_MS, 5 * MINUTE_MS + 1, Urgency.CALM),
        (60 * MINUTE_MS, 5 * MINUTE_MS, Urgency.NEARLY),
        (0, 0, Urgency.CALM),
        (0, -1, Urgency.OVER),
    ],
)
def test_the_thresholds(planned, left, urgency):
    clock = StageClock("stage", "meeting", planned, phase=Phase.PAUSED, banked_ms=planned - left)
    assert clock.urgency(HandClock().now()) is urgency


@pytest.mark.parametrize(
    ("left_ms", "shown"),
    [
        (20 * MINUTE_MS, "20:00"),
        (61_000, "1:01"),
        (60_001, "1:01"),
        (1, "0:01"),
        (0, "0:00"),
        (-999, "+0:00"),
        (-1_000, "+0:01"),
        (-84_500, "+1:24"),
        (-DAY_MS, "+1440:00"),
    ],
)
def test_digits(left_ms, shown):
    assert digits(left_ms) == shown
