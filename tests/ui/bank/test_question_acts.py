"""What is done with a question of the bank: on the board, read aloud, starred."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from als_desktop.models.card import Pile
from als_desktop.models.meeting import StageKind
from als_desktop.models.question_bank import Purpose
from tests.ui.bank.counter import ALT, CONTROL, SHIFT, Key

ASSUMING = "What are you assuming?"
OURS = "What would your team say?"


def test_putting_on_the_board_is_one_step_of_undo(counter):
    counter.open()
    counter.click_row(ASSUMING)
    counter.click("Put on the board")
    assert counter.seat.written() == [("Ben", ASSUMING)]

    counter.hub.undo()
    assert counter.seat.written() == []
    assert counter.stored()[ASSUMING].uses == 0
    counter.hub.redo()
    assert counter.seat.written() == [("Ben", ASSUMING)]
    assert counter.stored()[ASSUMING].uses == 1
    assert counter.seat.desk.agrees()


def test_card_can_be_taken_back_after_its_question_was_read_aloud_again(counter):
    counter.bank.note_use(counter.set_id, ASSUMING, Purpose.REALITY)
    counter.open()
    counter.click_row(ASSUMING)
    counter.press(Key.Key_Return)
    counter.press(Key.Key_B, CONTROL)
    counter.click_row(ASSUMING)
    counter.press(Key.Key_R)

    counter.press(Key.Key_Z, CONTROL)

    assert counter.seat.desk.said == []
    assert counter.seat.written() == []
    assert counter.stored()[ASSUMING].uses == 2


def test_digits_and_clicks_choose_who_asks(counter):
    counter.open()
    assert counter.asking == "Ben"
    counter.press(Key.Key_4)
    assert counter.asking == "Dev"
    counter.type("assuming")
    counter.press(Key.Key_6, ALT)
    assert (counter.asking, counter.search.text()) == ("Femi", "assuming")
    counter.press(Key.Key_9, ALT)
    assert counter.asking == "Femi"
    QTest.mouseClick(counter.panel.buttons._seat, Qt.MouseButton.LeftButton)
    assert counter.asking == "Ben"
    counter.press(Key.Key_Down)
    counter.press(Key.Key_5)
    assert counter.list.hasFocus()
    counter.press(Key.Key_Return)
    assert counter.seat.written() == [("Elin", ASSUMING)]


def test_seat_of_quick_entry_is_the_one_who_asks(counter):
    counter.seat.open()
    counter.seat.console._desk.choose_seat(5)
    counter.press(Key.Key_B, CONTROL)
    assert counter.asking == "Elin"


def test_anonymous_slot_has_no_seat_and_keeps_no_author(counter):
    counter.seat.desk.go(StageKind.QUESTIONS)
    counter.seat.desk.make_anonymous()
    counter.seat.open_here()
    counter.press(Key.Key_B, CONTROL)
    assert counter.asking == ""
    counter.press(Key.Key_3)
    assert counter.asking == ""
    counter.press(Key.Key_Return)
    assert [author for author, _ in counter.seat.written()] == [""]


def test_while_the_presenter_speaks_a_question_stays_face_down(counter):
    counter.open(StageKind.PRESENTATION)
    counter.click("Put face down")
    (card,) = counter.seat.desk.view.cards(counter.seat.desk.slot.id)
    assert card.pile is Pile.DRAFTED


@pytest.mark.parametrize("kind", [StageKind.WELCOME, StageKind.REPORT_IN, StageKind.REVIEW])
def test_without_a_board_enter_reads_aloud(counter, kind):
    panel = counter.open(kind)
    assert counter.asking == ""
    first = counter.current
    counter.press(Key.Key_Return)
    assert panel.reading
    assert panel.page.question.text == first
    assert counter.stored()[first].uses == 1
    counter.press(Key.Key_Return)
    assert counter.stored()[first].uses == 1


def test_reading_aloud_shows_it_large_counts_a_use_and_goes_back(counter):
    counter.seat.dress()
    panel = counter.open()
    counter.press(Key.Key_Down)
    counter.press(Key.Key_Down)
    text = counter.current
    counter.press(Key.Key_R)

    assert panel.reading
    assert panel.page._words.toPlainText() == text
    assert panel.page._words.font().pixelSize() >= 30
    assert counter.stored()[text].uses == 1
    assert not counter.hub.undo_stack.canUndo()
    counter.press(Key.Key_S)
    assert counter.stored()[text].stars == 1
    counter.press(Key.Key_S, SHIFT)
    assert counter.stored()[text].stars == 0
    counter.press(Key.Key_Escape)
    assert not panel.reading
    assert counter.list.hasFocus()
    assert counter.current == text
    counter.press(Key.Key_Escape)
    assert not panel.isVisible()


def test_question_that_is_read_can_go_on_the_board(counter):
    panel = counter.open()
    text = counter.current
    counter.click("Read aloud")
    counter.press(Key.Key_Return)
    assert counter.seat.written() == [("Ben", text)]
    assert not panel.isVisible()
    counter.press(Key.Key_B, CONTROL)
    assert not panel.reading


def test_stars_raise_a_question_and_it_stays_the_current_one(counter):
    counter.open()
    counter.click_row(ASSUMING)
    assert counter.texts.index(ASSUMING) > 0
    counter.press(Key.Key_S)
    assert counter.texts.index(ASSUMING) == 0
    assert counter.current == ASSUMING
    counter.click("It helped")
    assert counter.stored()[ASSUMING].stars == 2

    counter.hub.undo()
    counter.hub.undo()
    assert counter.texts.index(ASSUMING) > 0
    assert counter.current == ASSUMING


def test_everything_is_in_the_menu_by_click(counter):
    counter.add(OURS)
    counter.open()
    for act, stars in (("It helped: one star more", 1), ("Take one star away", 0)):
        counter.click("More to do with this question")
        counter.choose_in_menu(act)
        assert counter.stored()[OURS].stars == stars
    counter.click("More to do with this question")
    counter.choose_in_menu("Remove from the bank")
    assert OURS not in counter.stored()
    first = counter.current
    counter.click("More to do with this question")
    assert [a.text().split("\t")[0] for a in QApplication.activePopupWidget().actions() if a.text()] == [
        "Put on the board",
        "Read aloud",
        "It helped: one star more",
    ]
    counter.choose_in_menu("Put on the board")
    assert counter.seat.written() == [("Ben", first)]


def test_undo_while_it_is_read_goes_back_to_the_list(counter):
    panel = counter.open()
    counter.panel.own.field.setText(OURS)
    counter.panel.own.field.setFocus()
    counter.press(Key.Key_Return)
    counter.list.setFocus()
    counter.press(Key.Key_R)
    counter.press(Key.Key_Z, CONTROL)
    assert not panel.reading
    assert OURS not in counter.texts


def test_stars_of_the_bank_leave_the_workspace_alone(counter):
    counter.open()
    workspace = counter.seat.console.workspace
    followed = []
    workspace.facts_changed.connect(lambda: followed.append("refreshed"))
    counter.press(Key.Key_Down)
    counter.press(Key.Key_S)
    assert counter.stored()[counter.current].stars == 1
    assert followed == []


@pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Keyboard, QContextMenuEvent.Reason.Mouse])
def test_menu_is_that_of_the_question_it_was_asked_of(counter, reason):
    counter.add("What would your team say?")
    counter.open()
    counter.press(Key.Key_Down)
    counter.press(Key.Key_Down)
    pointed_at = counter.list.visualRect(counter.panel.shelf.model.index(0)).center()
    at = counter.list.viewport().mapToGlobal(pointed_at)
    QApplication.sendEvent(counter.list.viewport(), QContextMenuEvent(reason, pointed_at, at))
    by_key = reason == QContextMenuEvent.Reason.Keyboard
    assert counter.current == counter.texts[1 if by_key else 0]
    words = [a.text().split("\t")[0] for a in QApplication.activePopupWidget().actions()]
    assert ("Reword" in words) is not by_key


def test_double_click_puts_it_on_the_board(counter):
    counter.open()
    index = counter.panel.shelf.model.index(1)
    text = index.data()
    at = counter.list.visualRect(index).center()
    QTest.mouseClick(counter.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(counter.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert counter.seat.written() == [("Ben", text)]
