"""The bank over the console: it comes and goes, is searched, and looks right."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication

from als_desktop.models.meeting import StageKind
from als_desktop.models.question_bank import Purpose
from tests.ui.bank.counter import CONTROL, Key

ASSUMING = "What are you assuming?"


def test_key_brings_it_with_the_keyboard_in_the_search_and_escape_takes_it_away(counter):
    counter.seat.open()
    counter.seat.field.setFocus()
    counter.seat.field.setText("half a quest")

    counter.press(Key.Key_B, CONTROL)
    assert counter.panel.isVisible()
    assert counter.search.hasFocus()
    counter.press(Key.Key_Escape)

    assert not counter.panel.isVisible()
    assert counter.seat.field.hasFocus()
    assert counter.seat.field.text() == "half a quest"


def test_key_takes_it_away_only_from_within(counter):
    panel = counter.open()
    counter.seat.field.setFocus()
    counter.press(Key.Key_B, CONTROL)
    assert panel.isVisible()
    assert counter.search.hasFocus()
    counter.press(Key.Key_B, CONTROL)
    assert not panel.isVisible()


def test_button_brings_it_and_its_own_button_closes_it(counter):
    counter.seat.open()
    counter.seat.click("Bank of questions")
    assert counter.panel.isVisible()
    counter.click("Close the bank")
    assert not counter.panel.isVisible()


@pytest.mark.parametrize("size", [(1024, 640), (1366, 768), (1920, 1080)])
def test_board_clock_seats_and_quick_entry_stay_in_sight(counter, size):
    counter.seat.dress()
    panel = counter.open(size=size)
    console = counter.seat.console

    def area(widget):
        return widget.rect().translated(widget.mapTo(console, widget.rect().topLeft()))

    for uncovered in (console._side, console.entry, console._top, console._rail):
        assert not area(uncovered).intersects(panel.geometry())
    assert panel.geometry().left() - area(console._stack).left() >= 200
    assert panel.minimumSizeHint().width() <= panel.width()
    assert panel.minimumSizeHint().height() <= panel.height()
    console.resize(size[0] + 40, size[1] + 20)
    QApplication.processEvents()
    assert panel.geometry().right() == area(console._stack).right()
    assert panel.geometry().bottom() == area(console._stack).bottom()


@pytest.mark.parametrize(
    ("kind", "purpose"),
    [
        (StageKind.REPORT_IN, "report_in"),
        (StageKind.QUESTIONS, "reality"),
        (StageKind.ACTIONS, "way_forward"),
        (StageKind.BREAK, ""),
    ],
)
def test_stage_suggests_the_purpose(counter, kind, purpose):
    counter.open(kind)
    assert counter.purpose == purpose
    assert counter.current == counter.texts[0]


def test_what_was_sought_stays_within_a_stage_and_goes_with_it(counter):
    counter.open()
    counter.click("Goal, 13 questions")
    counter.type("matters")
    counter.press(Key.Key_Escape)
    counter.press(Key.Key_B, CONTROL)
    assert (counter.purpose, counter.search.text()) == ("goal", "matters")
    assert counter.search.selectedText() == "matters"

    counter.press(Key.Key_Escape)
    counter.seat.console._rail.go_on()
    counter.press(Key.Key_B, CONTROL)
    assert (counter.purpose, counter.search.text()) == ("way_forward", "")


def test_list_follows_each_letter_and_enter_puts_the_first_hit_on_the_board(counter):
    counter.open()
    counter.type("assu TEST")
    assert counter.texts == ["Which of those assumptions could you test cheaply?"]

    counter.press(Key.Key_Return)

    assert counter.seat.written() == [("Ben", "Which of those assumptions could you test cheaply?")]
    assert counter.stored()[counter.seat.written()[0][1]].uses == 1
    assert not counter.panel.isVisible()
    assert counter.seat.field.hasFocus()
    assert counter.seat.speaker == "Carys"


def test_page_keys_move_in_the_list_and_never_through_the_agenda(counter):
    counter.open()
    counter.press(Key.Key_PageDown)
    moved = counter.list.currentIndex().row()
    assert moved > 1
    assert counter.search.hasFocus()
    counter.press(Key.Key_Up)
    assert counter.list.currentIndex().row() == moved - 1
    for stop in (counter.list, counter.panel.own.field, counter.panel.buttons._put):
        stop.setFocus()
        counter.press(Key.Key_PageDown)
        counter.press(Key.Key_PageUp)
    counter.panel.shelf.take_keyboard()
    for _ in range(9):
        counter.press(Key.Key_PageUp)
    assert counter.list.currentIndex().row() == 0
    assert counter.seat.stored_stage is StageKind.QUESTIONS


def test_up_from_the_first_goes_back_to_the_search(counter):
    counter.open()
    counter.press(Key.Key_Down)
    assert counter.list.hasFocus()
    counter.press(Key.Key_Up)
    assert counter.search.hasFocus()


def test_arrow_keys_choose_a_purpose_and_it_is_one_tab_stop(counter):
    counter.open()
    counter.press(Key.Key_Tab)
    counter.press(Key.Key_Left)
    assert counter.purpose == "goal"
    assert {q.purpose for q in map(counter.stored().get, counter.texts)} == {Purpose.GOAL}
    counter.press(Key.Key_Tab)
    assert counter.list.hasFocus()


def test_words_found_only_elsewhere_lead_there(counter):
    counter.open()
    counter.type("surprised")
    assert counter.texts == []
    assert counter.current == ""
    counter.press(Key.Key_Return)
    counter.press(Key.Key_Down)
    assert counter.search.hasFocus()
    assert not counter.panel.buttons._put.isEnabled()
    counter.click("Search all purposes")
    assert counter.texts == ["What did you plan, what happened, what surprised you?"]
    assert counter.panel.buttons._put.isEnabled()


def test_another_stage_and_the_end_of_it_put_the_bank_right(counter):
    panel = counter.open()
    counter.seat.console._rail.go_back()
    assert panel.isVisible()
    assert panel.buttons._put.text() == "Put face down"
    assert counter.purpose == "topic"
    counter.seat.console.show_meeting()
    assert not panel.isVisible()


def test_rows_are_named_items_of_a_named_list(counter):
    counter.bank.star(counter.set_id, ASSUMING, Purpose.REALITY)
    counter.open()
    spoken = QAccessible.queryAccessibleInterface(counter.list)
    assert spoken.role() == QAccessible.Role.List
    assert spoken.text(QAccessible.Text.Name) == "Reality, 14 questions"
    first = spoken.child(0)
    assert first.role() == QAccessible.Role.ListItem
    assert first.text(QAccessible.Text.Name) == f"{ASSUMING} Reality, 1 star"


@pytest.mark.parametrize("mode", ["dark", "light", "bright"])
def test_another_look_while_it_is_open(counter, mode):
    counter.seat.dress()
    panel = counter.open()
    for compact in (True, False):
        counter.seat.desk.theme.set_preference(mode)
        counter.seat.desk.theme.set_compact(compact)
        QApplication.processEvents()
        assert not panel.grab().isNull()
    counter.press(Key.Key_Down)
    counter.press(Key.Key_R)
    size = panel.page._words.font().pixelSize()
    counter.seat.desk.theme.set_text_scale(1.5)
    QApplication.processEvents()
    assert panel.page._words.font().pixelSize() > size
    counter.seat.desk.theme.set_text_scale(1.0)


def test_buttons_can_be_hit(counter):
    counter.seat.dress()
    panel = counter.open()
    shown = [b for b in panel.findChildren(QAbstractButton) if b.isVisible() and b.isEnabled()]
    assert len(shown) > 10
    small = [b for b in shown if min(b.width(), b.height()) < 24 and b.parent() is not panel.shelf.search]
    assert small == []
    assert all(b.accessibleName() or b.text() for b in shown if b.parent() is not panel.shelf.search)


@pytest.mark.slow
def test_nothing_of_the_bank_is_loaded_with_the_console():
    script = (
        "import sys, als_desktop.ui.console.console_screen\n"
        "print([name for name in sys.modules if 'ui.bank' in name or 'question_bank' in name])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
