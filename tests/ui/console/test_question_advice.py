"""A quiet word on how a question is put: for the facilitator alone, and never in the way."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from als_desktop.models.meeting import StageKind
from als_desktop.models.question_craft import AdviceKind, saying
from tests.ui.console.seat import ALT, SHIFT
from tests.ui.console.test_entry_field import paste

Key = Qt.Key
CLOSED, OPEN = "Is that what you want?", "What do you want now?"
ADVICE = "Have you tried to talk to her?"


def line(seat):
    return seat.console.entry._foot._craft


def shown(seat) -> str:
    """The words that can be read below the field now."""
    craft = line(seat)
    return craft.text() if craft is not None and craft.isVisible() else ""


def type_and_pause(seat, text):
    seat.field.setFocus()
    seat.field.setText("")
    QTest.keyClicks(seat.field, text)
    QTest.qWait(250)


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
@pytest.mark.parametrize(
    ("text", "kind"), [(CLOSED, AdviceKind.CLOSED), (ADVICE, AdviceKind.ADVICE), (OPEN, None)]
)
def test_question_is_looked_at_when_typing_pauses(seat, size, text, kind):
    seat.open(size=size)

    type_and_pause(seat, text)

    assert shown(seat) == (saying(kind) if kind is not None else "")


def test_nothing_is_said_of_what_has_just_begun(seat):
    seat.open()

    type_and_pause(seat, "Is that")

    assert shown(seat) == ""


@pytest.mark.parametrize("size", [(1024, 640), (1366, 768), (1920, 1080)])
def test_words_come_and_go_and_nothing_moves(seat, size):
    seat.dress()
    seat.open(size=size)
    seat.field.setFocus()
    QApplication.processEvents()
    parts = [seat.console._stack, seat.console.entry, seat.field, seat.console.workspace.board]
    before = [w.geometry() for w in parts]

    type_and_pause(seat, CLOSED)
    assert shown(seat)
    assert [w.geometry() for w in parts] == before
    assert seat.console.entry.geometry().bottom() < seat.console.height()
    assert line(seat).height() >= line(seat).fontMetrics().height()
    type_and_pause(seat, OPEN)

    assert shown(seat) == ""
    assert [w.geometry() for w in parts] == before


def test_enter_never_waits_for_it_and_takes_it_away(seat):
    seat.open()
    type_and_pause(seat, CLOSED)

    seat.press(Key.Key_Return)

    assert seat.written() == [("Ben", CLOSED)]
    assert shown(seat) == ""
    seat.field.setText(ADVICE)
    seat.press(Key.Key_Return)
    QTest.qWait(250)
    assert len(seat.written()) == 2
    assert shown(seat) == ""


def test_the_words_are_in_no_title_and_no_tooltip(seat):
    seat.dress()
    seat.open(size=(1024, 640))
    type_and_pause(seat, CLOSED)
    line(seat).setFixedWidth(60)
    line(seat).grab()

    words = saying(AdviceKind.CLOSED)
    assert seat.console.window().windowTitle() == ""
    assert all(words not in w.toolTip() for w in seat.console.findChildren(QWidget))


def test_it_is_said_aloud_once_for_a_question(seat, monkeypatch):
    said = []
    monkeypatch.setattr("als_desktop.ui.console.craft_line.announce", lambda _, text: said.append(text))
    seat.open()
    type_and_pause(seat, CLOSED)
    QTest.keyClicks(seat.field, " And now")
    QTest.qWait(250)
    assert said == [saying(AdviceKind.CLOSED)]

    seat.press(Key.Key_Return)
    type_and_pause(seat, CLOSED)

    assert said == [saying(AdviceKind.CLOSED)] * 2


def test_switch_turns_it_off_and_on(seat):
    seat.open()
    said = []
    seat.console.craft_switched.connect(said.append)
    type_and_pause(seat, CLOSED)

    seat.click("Question advice")
    assert shown(seat) == ""
    assert seat.field.hasFocus()
    type_and_pause(seat, ADVICE)
    assert shown(seat) == ""
    seat.click("Question advice")
    QTest.qWait(250)

    assert shown(seat) == saying(AdviceKind.ADVICE)
    assert said == [False, True]


def test_switch_is_reached_by_the_keyboard(seat):
    seat.dress()
    seat.open()
    seat.field.setFocus()

    seat.press(Key.Key_Tab)

    switch = QApplication.focusWidget()
    assert switch.accessibleName() == "Question advice"
    assert min(switch.width(), switch.height()) >= 24
    seat.press(Key.Key_Space)
    assert not switch.isChecked()
    seat.press(Key.Key_Tab, SHIFT)
    assert seat.field.hasFocus()


@pytest.mark.parametrize("kind", [StageKind.REPORT_IN, StageKind.ACTIONS, StageKind.FEEDBACK])
def test_where_no_questions_are_made_there_is_neither_switch_nor_word(seat, kind):
    seat.open(kind)

    type_and_pause(seat, CLOSED)

    assert shown(seat) == ""
    assert not seat.console.entry._craft.isVisible()


def test_another_stage_takes_the_words_of_advice_away_and_keeps_those_of_the_question(seat):
    seat.open()
    type_and_pause(seat, CLOSED)

    seat.press(Key.Key_PageDown)

    assert seat.stage is StageKind.ACTIONS
    assert shown(seat) == ""
    assert seat.field.text() == ""
    seat.press(Key.Key_PageUp)
    assert seat.field.text() == CLOSED


def test_follow_ups_and_face_down_questions_are_looked_at_too(seat):
    seat.open()
    seat.field.setFocus()
    seat.press(Key.Key_Down, ALT)
    assert seat.mode == "draft"

    type_and_pause(seat, CLOSED)

    assert shown(seat)


def test_pasted_list_is_let_be(seat):
    seat.open()
    paste(seat, "Is it so?\nIs that what you want?")
    seat.press(Key.Key_Escape)
    QTest.qWait(250)
    assert shown(seat) == ""

    seat.press(Key.Key_Escape)
    type_and_pause(seat, CLOSED)
    assert shown(seat)


def test_long_text_is_let_be(seat):
    seat.open()
    seat.field.setFocus()
    seat.field.setText("Is it so? " * 120)
    QTest.qWait(250)

    assert shown(seat) == ""


def test_switch_is_remembered(tmp_path):
    from als_desktop.preferences import Preferences, load_preferences, save_preferences

    path = tmp_path / "preferences.json"
    save_preferences(path, Preferences(question_craft=False))
    assert load_preferences(path).question_craft is False
    path.write_text(json.dumps({"question_craft": "no"}))
    assert load_preferences(path).question_craft is True
