"""The clock of the stage on the console: start, pause, more, less, again, and overtime."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from als_desktop.models.meeting import StageKind
from als_desktop.models.stage_clock import MINUTE_MS, Phase
from als_desktop.ui.timer.timer_driver import TimerDriver
from als_desktop.ui.timer.timer_panel import TimerPanel


class Clockface:
    """The panel, and a person in front of it."""

    def __init__(self, desk, kind) -> None:
        desk.room.go(kind)
        assert desk.hub.open_meeting(desk.room.meeting_id)
        self.desk = desk
        self.clock = desk.room.clock
        self.panel = TimerPanel(desk.hub, desk.theme)
        desk.qtbot.addWidget(self.panel)
        self.panel.show()
        self.panel.show_stage("Questions")

    def click(self, name: str) -> None:
        buttons = [b for b in self.panel.findChildren(QAbstractButton) if b.isVisible()]
        found = [b for b in buttons if name in (b.text(), b.accessibleName())]
        assert found, [b.text() or b.accessibleName() for b in buttons]
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)

    def wait(self, ms: int) -> None:
        self.clock.pass_ms(ms)
        self.panel.tick()

    @property
    def digits(self) -> str:
        return self.panel._digits.text()

    @property
    def words(self) -> str:
        return self.panel._words.text()

    @property
    def stored(self):
        view = self.desk.view
        return view.clock(view.current_stage)


@pytest.fixture
def face(desk):
    """A clock of 35 minutes that runs."""
    return Clockface(desk, StageKind.QUESTIONS)


def test_a_stage_that_is_entered_runs(face):
    assert (face.digits, face.words) == ("35:00", "of 35 min")

    face.wait(61_000)

    assert face.digits == "33:59"
    assert face.panel._digits.accessibleName() == "33:59 of 35 min"


def test_pause_and_go_on(face):
    face.wait(60_000)
    face.click("Pause")
    face.wait(10 * MINUTE_MS)
    assert (face.digits, face.words) == ("34:00", "paused, take your time")
    assert face.stored.phase is Phase.PAUSED

    face.click("Go on")
    face.wait(60_000)
    assert face.digits == "33:00"


def test_more_and_less(face):
    face.click("One minute more")
    face.click("One minute more")
    assert (face.digits, face.words) == ("37:00", "of 37 min")
    face.click("One minute less")

    assert face.digits == "36:00"
    assert face.stored.added_ms == MINUTE_MS


def test_the_last_minute_cannot_be_taken(face):
    for _ in range(40):
        face.click("One minute less")

    assert face.digits == "1:00"
    assert len(face.desk.said) == 6
    assert "no whole minute left" in face.desk.said[0]


def test_beginning_again_asks_first(face):
    face.wait(5 * MINUTE_MS)
    face.click("One minute more")

    face.click("Begin the time again")
    assert face.digits == "31:00"
    face.click("Keep")
    assert face.digits == "31:00"
    face.click("Begin the time again")
    face.click("Begin again")

    assert (face.digits, face.words) == ("35:00", "of 35 min, ready")
    assert face.stored.phase is Phase.READY
    face.click("Start")
    assert face.stored.phase is Phase.RUNNING


def test_nothing_to_begin_again_at_the_beginning(face):
    face.click("Begin the time again")
    face.click("Begin again")

    assert not face.panel._reset.isEnabled()


@pytest.mark.parametrize(
    ("ms", "digits", "words", "tone"),
    [
        (29 * MINUTE_MS, "6:00", "of 35 min", "calm"),
        (30 * MINUTE_MS, "5:00", "of 35 min, nearly time", "warn"),
        (34 * MINUTE_MS, "1:00", "of 35 min, last moments", "warn"),
        (35 * MINUTE_MS - 1, "0:01", "of 35 min, last moments", "warn"),
        (35 * MINUTE_MS, "0:00", "over its 35 min", "over"),
        (36 * MINUTE_MS + 24_000, "+1:24", "over its 35 min", "over"),
    ],
)
def test_the_end_is_told_in_words_too(face, ms, digits, words, tone):
    face.wait(ms)

    assert (face.digits, face.words) == (digits, words)
    assert face.panel._disc._tone == tone


@pytest.mark.parametrize(("minutes", "nearly"), [(1, "0:30"), (2, "0:30"), (5, "1:00"), (6, "1:12")])
def test_a_stage_that_was_shortened_is_nearly_over_by_its_own_length(face, minutes, nearly):
    driver = TimerDriver(face.desk.hub, face.panel)
    driver.second_changed.connect(face.panel.tick)
    driver.look()
    for _ in range(35 - minutes):
        face.click("One minute less")
    said = []
    for _ in range(minutes * 240 - 1):
        face.clock.pass_ms(250)
        driver.look()
        said.append((face.digits, face.words.partition(", ")[2], face.panel._disc._tone))
    calm = [digits for digits, words, tone in said if not words and tone == "calm"]
    warned = [digits for digits, words, tone in said if words and tone == "warn"]
    assert warned[0] == nearly
    assert len(calm) + len(warned) == len(said)
    assert nearly not in calm


def test_overtime_goes_on_and_nothing_advances(face):
    face.wait(100 * MINUTE_MS)

    assert face.digits == "+65:00"
    assert face.desk.view.current_stage.kind is StageKind.QUESTIONS


def test_time_the_computer_slept_is_given_back_when_asked(face):
    face.wait(MINUTE_MS)
    face.clock.sleep_ms(20 * MINUTE_MS)
    face.panel.offer_time_back(20 * MINUTE_MS)
    face.panel.tick()
    assert face.digits == "14:00"
    assert "slept for 20 min" in face.panel.question.text()

    face.click("Give the time back")

    assert face.digits == "34:00"
    assert face.panel.question.text() == ""


def test_time_the_computer_slept_counts_when_so_chosen(face):
    face.clock.sleep_ms(20 * MINUTE_MS)
    face.panel.offer_time_back(20 * MINUTE_MS)

    face.click("Keep counting")
    face.panel.tick()

    assert face.digits == "15:00"


def test_question_goes_with_its_stage(face):
    face.panel.offer_time_back(20 * MINUTE_MS)

    face.desk.hub.do_for_good(
        lambda: face.desk.room.services.stages.go_to(
            face.desk.room.meeting_id, face.desk.room.stage_id(StageKind.ACTIONS)
        )
    )
    face.panel.show_stage("Forming actions")

    assert face.panel.question.text() == ""
    assert face.digits == "7:00"


def test_stage_whose_plan_is_changed_elsewhere(face):
    face.wait(MINUTE_MS)
    stage_id = face.desk.view.current_stage.id

    face.desk.hub.do(lambda: face.desk.room.services.stages.set_length(stage_id, 20))
    assert (face.digits, face.words) == ("19:00", "of 20 min")

    face.desk.hub.undo()
    assert (face.digits, face.words) == ("34:00", "of 35 min")


def test_clock_that_was_never_started(desk):
    """The first stage of a meeting waits for the facilitator."""
    face = Clockface(desk, StageKind.WELCOME)

    assert (face.digits, face.words) == ("5:00", "of 5 min, ready")
    face.click("Start")
    face.wait(1_000)

    assert face.digits == "4:59"


def test_acts_on_the_clock_are_no_steps_of_undo(face):
    face.click("One minute more")
    face.click("Pause")

    assert face.desk.hub.undo_stack.count() == 0


def test_without_a_meeting_the_buttons_do_nothing(face):
    face.desk.hub.leave_meeting()

    face.click("One minute more")
    face.click("Pause")
    face.panel.tick()

    assert face.desk.said == []
