"""Cards of several lanes chosen together, and what keys and menus do with them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.board.dragging import chosen
from tests.ui.board.table import CONTROL, DISCARDED, HANDED, HOLD, SHIFT

_LEFT = Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def sorted_table(table):
    """Three cards handed over, two groups."""
    table.hand_in("One?", "Two?", "Three?")
    table.group("Mine", "A?", "B?")
    table.group("Yours", "C?")
    return table.show()


def test_a_press_on_one_of_several_keeps_them_until_it_is_released(sorted_table):
    sorted_table.choose("One?", "B?")
    viewport = sorted_table.lane("Mine").view.viewport()
    point = sorted_table.rect("B?").center()

    QTest.mousePress(viewport, _LEFT, _NONE, point)
    assert chosen(sorted_table) == ["One?", "B?"]
    QTest.mouseRelease(viewport, _LEFT, _NONE, point)
    assert chosen(sorted_table) == ["B?"]


def test_control_takes_a_card_out_again(sorted_table):
    sorted_table.choose("One?", "B?", "C?", "B?")

    assert chosen(sorted_table) == ["One?", "C?"]


def test_shift_chooses_from_one_to_another_in_a_lane(sorted_table):
    sorted_table.choose("C?", "One?")
    viewport = sorted_table.lane(HANDED).view.viewport()

    QTest.mouseClick(viewport, _LEFT, SHIFT, sorted_table.rect("Three?").center())

    assert chosen(sorted_table) == ["One?", "Two?", "Three?"]


def test_keys_act_on_all_that_are_chosen_in_one_step(sorted_table):
    sorted_table.choose("One?", "B?", "C?")

    sorted_table.press(Qt.Key.Key_H)

    assert sorted_table.texts(HOLD) == ["One?", "B?", "C?"]
    assert sorted_table.steps() == 1


def test_marks_of_cards_in_several_lanes_leave_themchosen(sorted_table):
    sorted_table.choose("One?", "B?")

    sorted_table.press(Qt.Key.Key_T)

    assert sorted_table.card("One?").taken_home
    assert sorted_table.card("B?").taken_home
    assert chosen(sorted_table) == ["One?", "B?"]


def test_a_menu_acts_on_all_that_arechosen(sorted_table):
    sorted_table.choose("One?", "B?")

    sorted_table.card_menu("One?")
    sorted_table.pick("discard")

    assert sorted_table.texts(DISCARDED) == ["One?", "B?"]


def test_an_arrow_leaves_the_cards_of_other_lanes_alone(sorted_table):
    sorted_table.choose("B?", "One?")

    sorted_table.press(Qt.Key.Key_Down)

    assert chosen(sorted_table) == ["Two?"]


def test_an_arrow_to_the_side_chooses_one_card_alone(sorted_table):
    sorted_table.choose("One?", "C?", "B?")

    sorted_table.press(Qt.Key.Key_Left)

    assert sorted_table.focused == "One?"
    assert chosen(sorted_table) == ["One?"]


def test_what_a_folded_lane_hides_is_not_acted_on(sorted_table):
    sorted_table.choose("B?", "One?")

    sorted_table.board.fold_lane(sorted_table.lane("Mine").code)
    sorted_table.press(Qt.Key.Key_D)

    assert sorted_table.texts(DISCARDED) == ["One?"]


@pytest.fixture
def long_lane(table):
    table.hand_in(*(f"Question {n}?" for n in range(30)))
    table.group("Mine", "A?")
    return table.show(1236, 600)


def test_a_click_in_a_lane_that_was_scrolled_chooses_the_card_below_it(long_lane):
    view = long_lane.lane(HANDED).view
    view.scrollToBottom()

    long_lane.choose("Question 28?")

    assert chosen(long_lane) == ["Question 28?"]
    assert view.verticalScrollBar().value() > 0


def test_control_and_click_in_another_lane_brings_the_keyboard_there(sorted_table):
    sorted_table.choose("One?")

    QTest.mouseClick(
        sorted_table.lane("Mine").view.viewport(), _LEFT, CONTROL, sorted_table.rect("A?").center()
    )

    assert QApplication.focusWidget() is sorted_table.lane("Mine").view
    assert sorted_table.focused == "A?"
