"""The driver asks the clock; what it says is right after sleep, a restart, and a change of the wall clock."""

from __future__ import annotations

import pytest

from als_desktop.errors import StoreUnavailable
from als_desktop.models.meeting import StageKind
from als_desktop.models.stage_clock import MINUTE_MS, Phase, StageClock
from als_desktop.ui.timer.timer_driver import TimerDriver


class Driven:
    """A driver that is looked through by hand."""

    def __init__(self, desk) -> None:
        desk.go(StageKind.QUESTIONS)
        self.desk = desk
        self.clock = desk.room.clock
        self.stage_id = desk.view.current_stage.id
        self.driver = TimerDriver(desk.hub, desk.hub)
        self.seconds = 0
        self.slept = []
        self.sent_out = []
        self.driver.second_changed.connect(self._on_driver_second_changed)
        self.driver.slept.connect(self.slept.append)
        desk.hub.changed.connect(self.sent_out.append)
        self.driver.look()
        self.seconds = 0

    def _on_driver_second_changed(self) -> None:
        self.seconds += 1

    def left(self) -> int:
        """What the console would show, in ms."""
        return self.desk.hub.meeting.clock(self.desk.hub.meeting.current_stage).left(self.clock.now())

    def stored(self) -> StageClock:
        return self.desk.view.find(StageClock, self.stage_id)


@pytest.fixture
def driven(desk):
    return Driven(desk)


def test_each_second_is_told_once(driven):
    for _ in range(8):
        driven.clock.pass_ms(250)
        driven.driver.look()

    assert driven.seconds == 2


def test_nothing_is_told_while_nothing_passes(driven):
    for _ in range(8):
        driven.driver.look()

    assert driven.seconds == 0


def test_while_the_clock_pauses_only_minutes_are_told(driven):
    driven.desk.hub.do_for_good(lambda: driven.desk.room.services.clocks.pause(driven.stage_id))
    driven.driver.look()
    driven.seconds = 0

    for _ in range(240):
        driven.clock.pass_ms(500)
        driven.driver.look()

    assert driven.seconds == 2


def test_more_time_and_pausing_are_told(driven):
    clocks = driven.desk.room.services.clocks
    driven.desk.hub.do_for_good(lambda: clocks.nudge(driven.stage_id, MINUTE_MS))
    driven.driver.look()
    assert driven.seconds == 1

    driven.desk.hub.do_for_good(lambda: clocks.pause(driven.stage_id))
    driven.driver.look()
    assert driven.seconds == 2


def test_sleep_counts_and_is_told_once(driven):
    before = driven.left()

    driven.clock.sleep_ms(10 * MINUTE_MS)
    driven.driver.look()
    driven.driver.look()

    assert driven.left() == before - 10 * MINUTE_MS
    assert driven.slept == [10 * MINUTE_MS]


def test_short_sleep_is_not_worth_a_word(driven):
    driven.clock.sleep_ms(20_000)
    driven.driver.look()

    assert driven.slept == []


def test_sleep_while_the_clock_pauses_is_not_told(driven):
    driven.desk.hub.do_for_good(lambda: driven.desk.room.services.clocks.pause(driven.stage_id))
    before = driven.left()

    driven.clock.sleep_ms(10 * MINUTE_MS)
    driven.driver.look()

    assert driven.slept == []
    assert driven.left() == before


def test_sleep_between_two_meetings_is_not_told(driven):
    driven.driver.stop()
    driven.clock.sleep_ms(60 * MINUTE_MS)
    driven.driver.start()
    driven.driver.look()
    driven.driver.stop()

    assert driven.slept == []


@pytest.mark.parametrize(
    "jump_ms", [24 * 60 * MINUTE_MS, -24 * 60 * MINUTE_MS, 60 * MINUTE_MS, -60 * MINUTE_MS]
)
def test_wall_clock_that_is_set_changes_nothing(driven, jump_ms):
    before = driven.left()

    driven.clock.pass_ms(1_000)
    driven.clock.set_wall_ms(driven.clock.now().wall_ms + jump_ms)
    driven.driver.look()
    driven.clock.pass_ms(1_000)
    driven.driver.look()

    assert driven.left() == before - 2_000
    assert driven.slept == []


def test_restart_goes_on_by_the_wall_clock(driven):
    driven.clock.pass_ms(3 * MINUTE_MS)
    driven.driver.look()
    before = driven.left()

    driven.clock.reboot(2 * MINUTE_MS)
    assert driven.desk.hub.open_meeting(driven.desk.room.meeting_id)
    again = TimerDriver(driven.desk.hub, driven.desk.hub)
    again.slept.connect(driven.slept.append)
    again.look()

    assert driven.left() == before - 2 * MINUTE_MS
    assert driven.slept == []


def test_how_far_the_clock_is_lies_on_disk_every_few_seconds(driven):
    for _ in range(44):
        driven.clock.pass_ms(250)
        driven.driver.look()

    assert 5_000 <= driven.stored().banked_ms <= 11_000
    assert driven.stored().phase is Phase.RUNNING
    assert driven.sent_out == []
    assert driven.desk.agrees()


def test_wrong_wall_clock_after_a_restart_costs_what_was_not_yet_on_disk(driven):
    """The wall clock was set back to 1970 while the computer was off: the time before is not lost."""
    driven.clock.pass_ms(8 * MINUTE_MS)
    driven.driver.look()
    before = driven.left()

    driven.clock.reboot(0)
    driven.clock.set_wall_ms(0)
    assert driven.desk.hub.open_meeting(driven.desk.room.meeting_id)

    assert driven.left() == before


def test_full_disk_does_not_stop_the_clock(driven):
    class FullDisk:
        def anchor(self, stage_id):
            raise StoreUnavailable("disk_full", path="als.db")

    driven.desk.room.services.clocks = FullDisk()
    driven.clock.pass_ms(20_000)
    driven.driver.look()

    assert driven.seconds == 1
    assert driven.desk.said == []


def test_without_a_meeting_there_is_nothing_to_look_at(driven):
    driven.desk.hub.leave_meeting()

    driven.clock.pass_ms(20_000)
    driven.driver.look()

    assert driven.seconds == 0


def test_it_looks_by_itself_once_started(driven, qtbot):
    driven.driver.start()
    driven.clock.pass_ms(2_000)

    qtbot.waitUntil(lambda: driven.seconds == 1)
    driven.driver.stop()


@pytest.fixture
def ends(driven):
    heard = []
    driven.driver.ended.connect(lambda: heard.append(driven.left()))
    return heard


def pass_in_looks(driven, ms):
    for _ in range(ms // 250):
        driven.clock.pass_ms(250)
        driven.driver.look()


def test_the_end_is_told_once(driven, ends):
    driven.clock.pass_ms(driven.left() - 1_000)
    driven.driver.look()
    pass_in_looks(driven, 10_000)

    assert ends == [0]


def test_the_end_that_came_while_the_computer_slept_is_not_told(driven, ends):
    driven.clock.sleep_ms(driven.left() + 10 * MINUTE_MS)
    pass_in_looks(driven, 2_000)

    assert ends == []


def test_the_end_of_a_stage_that_was_left_is_not_told(driven, ends):
    stages = driven.desk.room.services.stages
    driven.clock.pass_ms(driven.left() - 500)
    driven.driver.look()
    driven.desk.hub.do_for_good(
        lambda: stages.go_to(driven.desk.room.meeting_id, driven.desk.room.stage_id(StageKind.ACTIONS))
    )
    pass_in_looks(driven, 3_000)

    assert ends == []


def test_opening_a_meeting_whose_time_is_up_tells_nothing(driven, ends):
    driven.driver.stop()
    driven.clock.pass_ms(driven.left() + 1_000)
    driven.driver.start()
    driven.driver.look()
    driven.driver.stop()

    assert ends == []
