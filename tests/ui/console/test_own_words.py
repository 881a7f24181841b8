"""What to say is reworded where it is read, for this set, and the original comes back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from als_desktop.models.meeting import StageKind
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.catalogues import scripts
from tests.ui.console.seat import CONTROL

LINES = scripts()[StageKind.QUESTIONS]


def click(button) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_words_are_changed_in_place_and_taken_back(seat):
    seat.open()
    cue = seat.console._side.cue
    assert not cue._original.isVisible()
    click(cue._edit)
    assert cue._field.hasFocus()
    assert cue._field.text() == "\n".join(LINES)
    cue._field.setPlainText("Ask one thing.\nShort and open.")
    click(cue._edit)
    assert not cue._field.isVisible()
    assert cue._words.text() == "Ask one thing."
    click(cue._more)
    assert cue._words.text() == "Short and open."
    # At the next meeting too.
    (own,) = [
        one for one in seat.desk.view.everything().values() if getattr(one, "code", "") == "post_it/questions"
    ]
    assert own.text == "Ask one thing.\nShort and open."
    click(cue._original)
    assert cue._words.text() == LINES[1]
    assert not cue._original.isVisible()
    seat.press(Qt.Key.Key_Z, CONTROL, seat.console)
    assert cue._words.text() == "Short and open."
    seat.press(Qt.Key.Key_Z, CONTROL, seat.console)
    assert cue._words.text() == LINES[1]


def test_what_is_half_typed_is_kept_when_the_stage_is_left(seat):
    seat.open()
    cue = seat.console._side.cue
    click(cue._edit)
    cue._field.setPlainText("Ask one thing.")
    click(seat.console._rail._next)
    assert seat.stage is StageKind.ACTIONS
    assert cue._words.text() == scripts()[StageKind.ACTIONS][7]
    click(seat.row(StageKind.QUESTIONS))
    assert cue._words.text() == "Ask one thing."


def test_the_original_comes_back_while_it_is_being_changed(seat):
    seat.open()
    cue = seat.console._side.cue
    click(cue._edit)
    cue._field.setPlainText("Ask one thing.")
    seat.press(Qt.Key.Key_Return, CONTROL, cue._field)
    click(cue._edit)
    cue._field.setPlainText("Ask another thing.")
    click(cue._original)
    assert cue._words.text() == LINES[0]
    assert not cue._edit.isChecked()


def test_words_that_are_too_long_stay_in_the_field(seat):
    seat.open()
    cue = seat.console._side.cue
    click(cue._edit)
    cue._field.setPlainText("x" * 501)
    seat.press(Qt.Key.Key_Return, CONTROL, cue._field)
    assert "501 characters" in seat.notice
    assert cue._field.isVisible()
    assert cue._field.property("invalid")


def test_the_steps_of_the_stage_stand_below_with_their_minutes(seat):
    seat.open()
    cue = seat.console._side.cue
    # 35 minutes of questions in a slot of 55.
    assert cue._steps.text() == "write 5 · read out 7 · sort 4 · answer 19"
    # As the clock is set, so are they.
    stage = seat.desk.view.current_stage
    seat.hub.do(lambda: seat.services.clocks.nudge(stage.id, 35 * MINUTE_MS))
    assert cue._steps.text() == "write 9 · read out 15 · sort 7 · answer 39"
    seat.open(StageKind.FEEDBACK)
    assert not seat.console._side.cue._steps.isVisible()
