"""Sorting what was handed over, by one key for each card."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.board.table import DISCARDED, HOLD

Key = Qt.Key


@pytest.fixture
def sorted_table(table):
    """Three cards handed over, two groups."""
    table.hand_in("One?", "Two?", "Three?")
    table.group("Mine", "A?", "B?")
    table.group("Yours", "C?")
    return table.show()


def test_each_card_handed_over_is_sorted_by_one_key(sorted_table):
    sorted_table.choose("Two?")

    sorted_table.press(Key.Key_2)
    assert sorted_table.texts("Yours") == ["C?", "Two?"]
    assert sorted_table.focused == "Three?"
    # After the last it goes on with those above.
    sorted_table.press(Key.Key_H)
    assert sorted_table.texts(HOLD) == ["Three?"]
    assert sorted_table.focused == "One?"
    sorted_table.press(Key.Key_D)
    assert sorted_table.texts(DISCARDED) == ["One?"]
    # None is left: it goes on to the first of a group that is in no order.
    assert sorted_table.focused == "A?"


def test_only_the_card_that_is_next_is_chosen(sorted_table):
    sorted_table.choose("One?")
    sorted_table.press(Key.Key_1)
    assert sorted_table.board.chosen_ids() == [sorted_table.id("Two?")]


def test_undo_brings_the_keyboard_to_the_card_that_came_back(sorted_table):
    sorted_table.choose("One?")
    for key in (Key.Key_1, Key.Key_D):
        sorted_table.press(key)
    assert sorted_table.focused == "Three?"

    for text in ("Two?", "One?"):
        sorted_table.desk.hub.undo()
        assert sorted_table.focused == text
        assert sorted_table.board.chosen_ids() == [sorted_table.id(text)]
    sorted_table.press(Key.Key_2)
    assert sorted_table.texts("Yours") == ["C?", "One?"]


def test_a_card_with_its_follow_ups_is_sorted_as_one(sorted_table):
    sorted_table.desk.hub.do(lambda: sorted_table.service.follow_up(sorted_table.id("One?"), None, "Why?"))
    sorted_table.choose("One?")
    sorted_table.press(Key.Key_1)
    assert sorted_table.focused == "Two?"


def test_a_digit_moves_a_card_from_group_to_group_and_the_keyboard_goes_along(sorted_table):
    sorted_table.choose("A?")
    sorted_table.press(Key.Key_2)
    assert sorted_table.texts("Yours") == ["C?", "A?"]
    assert sorted_table.focused == "A?"


def test_q_puts_card_after_card_in_order(sorted_table):
    sorted_table.choose("One?")
    for _ in range(3):
        sorted_table.press(Key.Key_Q)
    assert sorted_table.order() == ["One?", "Two?", "Three?"]
    # Then those in groups.
    grouped = []
    while sorted_table.focused not in grouped:
        grouped.append(sorted_table.focused)
        sorted_table.press(Key.Key_Q)
    assert sorted_table.order() == ["One?", "Two?", "Three?", *grouped]
    # After the last the same key takes it out again.
    sorted_table.press(Key.Key_Q)
    assert sorted_table.order() == ["One?", "Two?", "Three?", *grouped[:-1]]
