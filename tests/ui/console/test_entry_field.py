"""The field of quick entry: one line that grows to a few, and the keys that are its own."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from als_desktop.models.meeting import StageKind
from tests.ui.board.test_board_painting import Paints
from tests.ui.console.seat import ALT, CONTROL, SHIFT

Key = Qt.Key


def paste(seat, text):
    """Copy `text` elsewhere, and press Ctrl+V in the field."""
    QGuiApplication.clipboard().setText(text)
    seat.field.setFocus()
    seat.press(Key.Key_V, CONTROL)


def drop(field, text):
    """Let go of `text`, dragged from another program, over the field."""
    data = QMimeData()
    data.setText(text)
    copy, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    at = QPoint(15, 15)
    for event in (
        QDragEnterEvent(at, copy, data, button, none),
        QDragMoveEvent(at, copy, data, button, none),
        QDropEvent(QPointF(at), copy, data, button, none),
    ):
        QApplication.sendEvent(field.viewport(), event)
    QApplication.processEvents()


def test_shift_and_enter_break_the_line_and_enter_never_does(seat):
    seat.open()
    seat.field.setFocus()
    QTest.keyClicks(seat.field, "What now?")
    seat.press(Key.Key_Return, SHIFT)
    QTest.keyClicks(seat.field, "And then?")
    assert seat.written() == []

    seat.press(Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)

    assert seat.written() == [("Ben", "What now?\nAnd then?")]
    assert seat.field.text() == ""


def test_up_and_down_go_through_the_lines(seat):
    seat.open()
    seat.type("One\nThree", enter=False)
    seat.press(Key.Key_Up)
    seat.press(Key.Key_End)
    seat.press(Key.Key_Return, SHIFT)

    QTest.keyClicks(seat.field, "Two")

    assert seat.field.text() == "One\nTwo\nThree"


def test_page_keys_walk_through_the_agenda_and_keep_the_words(seat):
    seat.open()
    seat.type("One\nhalf typed", enter=False)

    seat.press(Key.Key_PageUp)

    assert seat.stage is StageKind.PRESENTATION
    assert seat.field.text() == "One\nhalf typed"


def test_alt_and_an_arrow_in_the_midst_of_lines_say_what_it_becomes(seat):
    seat.open()
    seat.type("One\nTwo", enter=False)

    seat.press(Key.Key_Down, ALT)

    assert seat.mode == "draft"


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_more_lines_grow_over_the_board_and_never_move_it(seat, size):
    seat.dress()
    seat.open(size=size)
    stack, board, entry = seat.console._stack, seat.console.workspace.board, seat.console.entry
    seat.field.setFocus()
    QApplication.processEvents()
    room, place, rest = stack.geometry(), board.geometry(), entry.geometry()
    assert rest.height() == entry.rest_height
    assert room.bottom() < rest.top()

    heights = [seat.field.height()]
    for _ in range(6):
        seat.press(Key.Key_Return, SHIFT)
        heights.append(seat.field.height())
        assert (stack.geometry(), board.geometry()) == (room, place)
        assert entry.geometry().bottom() == rest.bottom()
        assert entry.rest_height == rest.height()

    grown = [after - before for before, after in pairwise(heights)]
    assert min(grown[:3]) >= seat.field.fontMetrics().lineSpacing()
    assert grown[3:] == [0, 0, 0]
    assert seat.field.height() - heights[0] + rest.height() == entry.height()
    seat.press(Key.Key_Escape)
    QApplication.processEvents()
    assert seat.field.height() == heights[0] == seat.desk.theme.px("button_big")
    assert entry.geometry() == rest


def test_long_question_breaks_into_lines_instead_of_running_out_of_sight(seat):
    seat.dress()
    seat.open()
    one = seat.field.height()

    seat.type("What would it take to say this aloud to her? " * 3, enter=False)

    assert seat.field.height() > one
    assert not seat.field.verticalScrollBar().isVisible()


@pytest.mark.parametrize(
    "text",
    ["\U0001f469\u200d\U0001f4bb?", "\u05de\u05d4 \u05e2\u05db\u05e9\u05d9\u05d5?", "\u0e17\u0e35\u0e48"],
)
def test_one_line_is_one_line_whatever_signs_stand_in_it(seat, text):
    seat.dress()
    seat.open()
    before = seat.field.height()

    seat.type(text, enter=False)

    assert seat.field.height() == before
    seat.press(Key.Key_Return)
    assert seat.written() == [("Ben", text)]


@pytest.mark.parametrize(
    "sign", ["x", "why? ", "\u05de\u05d4 ", "\U0001f469\u200d\U0001f4bb", "\u202e?", "a\x07\x00"], ids=ascii
)
def test_five_thousand_characters_become_one_card_that_is_painted(seat, sign):
    """What no text can hold is left out, and nothing else."""
    seat.open()
    long = (sign * 5_000)[:5_000]

    paste(seat, long)
    seat.press(Key.Key_Return)

    clean = long.replace("\x07", "").replace("\x00", "").strip()
    assert seat.written() == [("Ben", clean)]
    assert seat.field.text() == ""
    assert not seat.console.grab().isNull()


def test_typing_paints_the_field_and_not_the_board(seat):
    seat.dress()
    seat.open()
    for n in range(5):
        seat.type(f"Question {n}?")
    seat.field.setFocus()
    QTest.qWait(1)
    paints = Paints(seat.console.workspace.board, seat.console._rail)

    QTest.keyClicks(seat.field, "What now")
    QTest.qWait(1)

    assert {type(w).__name__ for w in paints.painted} == set()


def test_placeholder_stays_on_one_line(seat):
    seat.dress()
    seat.open(StageKind.ACTIONS, size=(1024, 640))
    seat.services.board.hand_in_card(seat.desk.slot.id, None, "What would it take? " * 10)
    seat.field.set_placeholder("What will they do about it? " * 20)

    shown = seat.field.placeholderText()

    assert shown.endswith("…")
    assert seat.field.fontMetrics().horizontalAdvance(shown) <= seat.field.viewport().width()
    assert seat.field.accessibleDescription() == "What will they do about it? " * 20


def test_only_plain_text_comes_in(seat):
    seat.open()
    data = QMimeData()
    data.setHtml("<b>Bold</b> words?")
    data.setText("Bold words?")
    QGuiApplication.clipboard().setMimeData(data)
    seat.field.setFocus()

    seat.press(Key.Key_V, CONTROL)
    seat.press(Key.Key_Return)

    assert seat.written() == [("Ben", "Bold words?")]


def test_n_goes_to_the_field_from_the_board_and_escape_goes_back(seat):
    seat.open()
    seat.type("One?")
    view = seat.console.workspace.board.lane("handed_over").view
    view.setFocus()

    seat.press(Key.Key_N)
    assert seat.field.hasFocus()
    assert seat.field.text() == ""
    QTest.keyClicks(seat.field, "New")

    seat.press(Key.Key_Escape)
    assert seat.field.text() == ""
    assert seat.field.hasFocus()
    seat.press(Key.Key_Escape)
    assert view.hasFocus()


def test_escape_goes_to_the_page_where_nothing_else_had_the_keyboard(seat):
    seat.open()
    seat.console.setFocus()
    seat.press(Key.Key_N)
    assert seat.field.hasFocus()

    seat.press(Key.Key_Escape)

    assert seat.console.hasFocus()


def test_escape_goes_to_the_page_when_what_had_the_keyboard_is_gone(seat):
    seat.open()
    seat.type("One?")
    seat.console.workspace.board.lane("handed_over").view.setFocus()
    seat.press(Key.Key_N)
    seat.press(Key.Key_PageUp)

    seat.press(Key.Key_Escape)

    assert seat.console.hasFocus()


def test_n_does_nothing_where_nothing_is_typed(seat):
    seat.open(StageKind.BREAK)
    seat.console.setFocus()

    seat.press(Key.Key_N)

    assert not seat.field.hasFocus()
