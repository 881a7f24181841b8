"""The set's own questions: added, reworded and removed, whatever is typed."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from als_desktop.models.question_bank import Purpose
from tests.ui.bank.counter import CONTROL, Key

ASSUMING = "What are you assuming?"
OURS = "What would your team say?"


def test_words_found_nowhere_can_become_a_question(counter):
    counter.open()
    counter.type("zebra crossing")
    assert counter.texts == []
    counter.click("Add it as our own")
    assert counter.panel.own.field.hasFocus()
    counter.press(Key.Key_Return)
    assert counter.current == "zebra crossing"
    assert counter.stored()["zebra crossing"].own
    assert counter.stored()["zebra crossing"].purpose is Purpose.REALITY


def test_own_question_is_added_at_the_foot_with_its_purpose(counter):
    counter.open()
    counter.panel.own.field.setFocus()
    counter.type(OURS)
    counter.panel.own._purpose.setCurrentIndex(list(Purpose).index(Purpose.GOAL))
    counter.click("Add to the bank")

    assert counter.stored()[OURS].purpose is Purpose.GOAL
    assert counter.purpose == "goal"
    assert counter.current == counter.texts[0] == OURS
    assert counter.panel.own.field.text() == ""
    counter.hub.undo()
    assert OURS not in counter.texts
    assert counter.current == counter.texts[0]


@pytest.mark.parametrize(
    "text", ["س" * 5_000, "👩🏽‍🚒" * 300 + "?", "<b>What</b> & {x}?", "ü" * 5_000, "x" * 5_000]
)
def test_any_words_are_shown_read_and_put_on_the_board(counter, text):
    counter.seat.dress()
    panel = counter.open()
    width = panel.width()
    counter.panel.own.field.setText(text)
    counter.panel.own.field.setFocus()
    counter.press(Key.Key_Return)
    assert counter.current == text
    assert not panel.grab().isNull()
    assert counter.list.visualRect(counter.list.currentIndex()).height() < 90
    counter.list.setFocus()
    counter.press(Key.Key_R)
    assert not panel.grab().isNull()
    assert panel.width() == width
    counter.press(Key.Key_Return)
    assert counter.seat.written() == [("Ben", text)]


@pytest.mark.parametrize(
    ("text", "said"),
    [("y" * 5_001, "5001"), (ASSUMING, "in the bank already"), (ASSUMING.upper(), "in the bank already")],
)
def test_refused_words_stay_in_the_field_marked(counter, text, said):
    counter.open()
    counter.panel.own.field.setText(text)
    counter.panel.own.field.setFocus()
    counter.press(Key.Key_Return)
    assert counter.panel.own.field.text() == text
    assert counter.panel.own.field.property("invalid")
    assert said in counter.seat.notice
    assert counter.seat.services.reading.bank(counter.set_id) == []


def test_nothing_typed_adds_nothing(counter):
    counter.open()
    for text in ("", "   "):
        counter.panel.own.field.setText(text)
        counter.click("Add to the bank")
        counter.press(Key.Key_Return)
    assert counter.seat.desk.said == []
    assert counter.panel.own.field.hasFocus()


def test_own_question_is_reworded_in_place_by_key(counter):
    counter.add(OURS)
    counter.open()
    assert counter.texts[0] == OURS
    counter.press(Key.Key_Down)
    counter.press(Key.Key_F2)
    counter.type("What would they do?")
    counter.press(Key.Key_Return)
    QApplication.processEvents()
    assert counter.current == "What would they do?"
    assert OURS not in counter.stored()
    assert counter.list.hasFocus()
    counter.press(Key.Key_F2)
    counter.type("Never mind")
    counter.press(Key.Key_Escape)
    assert counter.current == "What would they do?"
    assert counter.panel.isVisible()


def test_refused_wording_stays_open_where_it_was_typed(counter):
    counter.add(OURS)
    counter.open()
    counter.press(Key.Key_Down)
    counter.press(Key.Key_F2)
    counter.type(ASSUMING)
    counter.press(Key.Key_Return)
    QApplication.processEvents()
    assert "in the bank already" in counter.seat.notice
    editor = QApplication.focusWidget()
    assert editor.text() == ASSUMING
    assert editor.accessibleName() == "Words of the question"
    counter.press(Key.Key_Escape)
    assert counter.current == OURS


def test_own_question_is_removed_by_key_and_comes_back_by_undo(counter):
    counter.add(OURS)
    counter.open()
    counter.press(Key.Key_Down)
    counter.press(Key.Key_Delete)
    assert OURS not in counter.texts
    assert counter.current == counter.texts[0]
    counter.press(Key.Key_Z, CONTROL)
    assert OURS in counter.texts


@pytest.mark.parametrize("key", [Key.Key_Delete, Key.Key_F2])
def test_what_came_with_the_program_says_that_it_stays(counter, key):
    counter.open()
    counter.press(Key.Key_Down)
    counter.press(key)
    assert "came with the program" in counter.seat.notice
    assert counter.list.hasFocus()
