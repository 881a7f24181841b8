"""Pasted lines: asked about in the page, a card each, and never lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from als_desktop.models.meeting import StageKind
from tests.ui.console.seat import CONTROL, SHIFT
from tests.ui.console.test_entry_field import drop, paste

Key = Qt.Key
LIST = "- One?\r\n* Two?\n\n3. Three?\n"


def question(seat):
    return seat.console.entry._lines.question


def asked(seat) -> str:
    """What is asked about the lines; "" when nothing is."""
    asks = question(seat)
    return asks._words.text() if asks is not None and asks.isVisible() else ""


def answers(seat) -> list[str]:
    """The answers from left to right."""
    row = question(seat)._row
    buttons = [row.itemAt(n).widget() for n in range(1, row.count())]
    return [b.text() for b in buttons if b.isVisible()]


def test_enter_makes_a_card_of_each_line_all_by_the_one_who_speaks(seat):
    seat.open()
    paste(seat, LIST)
    assert asked(seat) == "Make 3 cards from these lines?"
    assert answers(seat) == ["3 cards", "One card", "Not now"]
    assert seat.written() == []

    seat.press(Key.Key_Return)

    assert seat.written() == [("Ben", "One?"), ("Ben", "Two?"), ("Ben", "Three?")]
    assert seat.speaker == "Carys"
    assert (seat.field.text(), asked(seat)) == ("", "")
    assert seat.field.hasFocus()


def test_one_undo_takes_all_cards_back_and_says_what(seat):
    seat.open()
    paste(seat, LIST)
    seat.press(Key.Key_Return)
    assert seat.console._top._undo.accessibleName() == "Undo: hand over several, first “One?”"

    seat.press(Key.Key_Z, CONTROL)
    assert seat.written() == []
    seat.press(Key.Key_Y, CONTROL)
    assert len(seat.written()) == 3
    assert seat.desk.agrees()


@pytest.mark.parametrize(("key", "held"), [(Key.Key_O, None), (Key.Key_Return, SHIFT)])
def test_one_card_of_all_lines(seat, key, held):
    seat.open()
    paste(seat, "One?\nTwo?")

    seat.press(key, held or Qt.KeyboardModifier.NoModifier)

    assert seat.written() == [("Ben", "One?\nTwo?")]
    assert seat.speaker == "Carys"
    assert seat.field.text() == ""


def test_escape_leaves_the_lines_in_the_field_and_enter_asks_again(seat):
    seat.open()
    paste(seat, "One?\nTwo?")

    seat.press(Key.Key_Escape)
    assert (asked(seat), seat.field.text()) == ("", "One?\nTwo?")
    assert seat.field.hasFocus()
    seat.press(Key.Key_Return, SHIFT)
    QTest.keyClicks(seat.field, "Three?")
    seat.press(Key.Key_Return)
    assert asked(seat) == "Make 3 cards from these lines?"
    seat.press(Key.Key_Return)

    assert [text for _, text in seat.written()] == ["One?", "Two?", "Three?"]


def test_who_types_on_is_not_held_up(seat):
    seat.open()
    paste(seat, "One?\nTwo?")
    seat.field.setFocus()

    QTest.keyClicks(seat.field, " Then")

    assert (asked(seat), seat.field.text()) == ("", "One?\nTwo? Then")


def test_answers_by_mouse(seat):
    seat.open()
    for name, expected in (("Not now", 0), ("One card", 1)):
        paste(seat, "One?\nTwo?")
        seat.click(name)
        assert len(seat.written()) == expected
        seat.field.setText("")
    paste(seat, "Three?\nFour?")
    seat.click("2 cards")

    assert [text for _, text in seat.written()] == ["One?\nTwo?", "Three?", "Four?"]


def test_tab_goes_through_the_answers_and_enter_takes_the_one_that_has_the_keyboard(seat):
    seat.open()
    paste(seat, "One?\nTwo?")

    seat.press(Key.Key_Tab)
    assert QApplication.focusWidget().text() == "One card"
    seat.press(Key.Key_Return)

    assert seat.written() == [("Ben", "One?\nTwo?")]


def test_seat_is_chosen_while_it_is_asked(seat):
    seat.open()
    paste(seat, "One?\nTwo?")

    seat.press(Key.Key_5)
    assert seat.speaker == "Elin"
    assert asked(seat)
    seat.press(Key.Key_Return)

    assert [author for author, _ in seat.written()] == ["Elin", "Elin"]
    assert seat.speaker == "Femi"


def test_control_z_takes_the_paste_back_and_not_the_card_before(seat):
    seat.open()
    seat.type("Before?")
    seat.field.setFocus()
    QTest.keyClicks(seat.field, "And ")
    paste(seat, "One?\nTwo?")

    seat.press(Key.Key_Z, CONTROL)

    assert (asked(seat), seat.field.text()) == ("", "And ")
    assert seat.written() == [("Ben", "Before?")]


def test_more_than_fifty_are_counted_and_the_safe_answer_comes_first(seat):
    seat.open()
    paste(seat, "\n".join(f"Question {n}?" for n in range(51)))
    assert asked(seat) == "These are 51 lines. Make a card of each of them?"
    assert answers(seat) == ["Not now", "51 cards", "One card"]

    seat.press(Key.Key_Return)
    assert (seat.written(), asked(seat)) == ([], "")
    assert seat.field.text().startswith("Question 0?\n")
    seat.press(Key.Key_Return)
    seat.press(Key.Key_C)

    assert len(seat.written()) == 51


def test_two_thousand_lines_are_one_step(seat):
    seat.open()
    paste(seat, "\n".join(f"{n}. What would number {n} say?" for n in range(2_000)))
    assert "2,000 lines" in asked(seat)

    seat.press(Key.Key_C)
    assert len(seat.written()) == 2_000
    assert seat.field.text() == ""
    seat.press(Key.Key_Z, CONTROL)

    assert seat.written() == []
    assert seat.desk.agrees()


def test_too_many_are_refused_in_words_and_stay(seat):
    seat.open()
    text = "\n".join(f"What {n}?" for n in range(2_001))
    paste(seat, text)

    assert "at most 2,000 cards" in asked(seat)
    assert answers(seat) == ["Not now", "One card"]
    seat.press(Key.Key_C)
    assert seat.written() == []
    seat.press(Key.Key_O)
    assert seat.written() == []
    assert seat.field.text() == text
    assert seat.field.property("invalid")


def test_line_that_is_too_long_refuses_all_and_the_text_stays(seat):
    seat.open()
    text = "One?\n" + "x" * 5_001
    paste(seat, text)

    seat.press(Key.Key_Return)

    assert seat.written() == []
    assert "5001 characters" in seat.notice
    assert seat.field.text() == text
    assert seat.field.property("invalid")
    assert seat.speaker == "Ben"
    assert asked(seat) == ""


def test_signs_of_other_programs_become_clean_cards(seat):
    seat.open()
    paste(
        seat,
        "\u2022 \u05de\u05d4 \u05e2\u05db\u05e9\u05d9\u05d5?\n\u2022\tWho\x07 knows \U0001f914?\n\x01\n<b>Bold</b>?",
    )

    seat.press(Key.Key_Return)

    texts = [text for _, text in seat.written()]
    assert texts == ["\u05de\u05d4 \u05e2\u05db\u05e9\u05d9\u05d5?", "Who knows \U0001f914?", "<b>Bold</b>?"]


@pytest.mark.parametrize("text", ["One line?", "One line?\n", "\n\n - One line?\n \n"])
def test_one_line_asks_nothing(seat, text):
    seat.open()

    paste(seat, text)
    assert asked(seat) == ""
    seat.press(Key.Key_Return)

    assert len(seat.written()) == 1


def test_lines_that_were_typed_ask_nothing(seat):
    seat.open()
    seat.type("One?\nTwo?", enter=False)

    seat.press(Key.Key_Return)

    assert seat.written() == [("Ben", "One?\nTwo?")]


def test_drop_from_another_program_asks_too(seat):
    seat.open()
    drop(seat.field, "One?\nTwo?\nThree?")
    assert asked(seat) == "Make 3 cards from these lines?"

    seat.press(Key.Key_Return)

    assert len(seat.written()) == 3


def test_context_menu_pastes_as_the_keys_do(seat):
    seat.open()
    paste(seat, "One?\nTwo?")
    seat.press(Key.Key_Escape)
    seat.field.setText("")
    seat.field.paste()
    QApplication.processEvents()

    assert asked(seat) == "Make 2 cards from these lines?"


def test_face_down_in_the_presentation_and_in_the_questions(seat):
    seat.open(StageKind.PRESENTATION)
    paste(seat, "One?\nTwo?")
    seat.press(Key.Key_Return)
    seat.press(Key.Key_PageDown)
    assert seat.stage is StageKind.QUESTIONS
    # None has been read out yet: the others are still being written.
    seat.field.setFocus()
    assert seat.mode == "draft"
    paste(seat, "Three?\nFour?")
    seat.press(Key.Key_Return)

    drafted = seat.desk.view.lane(seat.desk.slot.id, "drafted")
    assert [c.text for c in drafted] == ["One?", "Two?", "Three?", "Four?"]


@pytest.mark.parametrize("kind", [StageKind.REPORT_IN, StageKind.FEEDBACK, StageKind.ACTIONS])
def test_where_no_cards_are_made_nothing_is_asked(seat, kind):
    seat.open(kind)

    paste(seat, "One\nTwo")

    assert asked(seat) == ""
    assert seat.field.text() == "One\nTwo"


def test_stage_that_is_left_keeps_the_lines(seat):
    seat.open(StageKind.FEEDBACK)
    QTest.mouseClick(seat.row(StageKind.QUESTIONS), Qt.MouseButton.LeftButton)
    paste(seat, "One?\nTwo?")

    seat.press(Key.Key_PageDown)
    assert asked(seat) == ""
    assert seat.field.text() == ""
    seat.press(Key.Key_PageUp)
    assert seat.field.text() == "One?\nTwo?"
    seat.field.setFocus()
    seat.press(Key.Key_Return)

    assert asked(seat) == "Make 2 cards from these lines?"


def test_question_lies_over_the_board_and_fits_the_smallest_window(seat):
    seat.dress()
    seat.open(size=(1024, 640))
    QApplication.processEvents()
    room = seat.console._stack.geometry()

    paste(seat, "\n".join(f"Question {n}?" for n in range(2_001)))
    QApplication.processEvents()

    assert seat.console._stack.geometry() == room
    for text in answers(seat):
        button = next(b for b in question(seat).children() if hasattr(b, "text") and b.text() == text)
        assert button.height() >= 24
        assert seat.console.rect().contains(button.mapTo(seat.console, button.rect().bottomRight()))
