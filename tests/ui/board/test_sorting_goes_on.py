"""Sorting goes on from card to card, also when it is done again, and to what lies in groups."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

Key = Qt.Key


@pytest.fixture
def handed(table):
    """Three cards were handed over."""
    for text in ("One?", "Two?", "Three?"):
        table.hand_in(text)
    table.show()
    table.choose("One?")
    return table


@pytest.mark.parametrize("key", [Key.Key_D, Key.Key_H, Key.Key_Q])
def test_done_again_it_goes_on_as_it_did(handed, key):
    for after in ("Two?", "Three?"):
        handed.press(key)
        assert handed.focused == after
    for back in ("Two?", "One?"):
        handed.desk.hub.undo()
        assert handed.focused == back
    for after in ("Two?", "Three?"):
        handed.desk.hub.redo()
        assert handed.focused == after


def test_once_the_lane_is_in_order_it_goes_on_to_the_groups(handed):
    hub, groups = handed.desk.hub, handed.desk.room.services.groups
    three = handed.card("Three?").id
    hub.do(lambda: groups.add_group(handed.desk.slot.id, "Courage", [three]))
    handed.choose("One?")
    handed.press(Key.Key_Q)
    assert handed.focused == "Two?"
    handed.press(Key.Key_Q)
    assert handed.focused == "Three?"
    head = handed.workspace._head.slot._hint
    assert head.text() == "More into the order (Q), or begin to answer"
    handed.press(Key.Key_Q)
    assert (handed.focused, head.text()) == ("Three?", "All are in order: begin to answer")


def test_a_group_that_is_made_again_goes_on_to_the_next_card(handed):
    groups, slot_id = handed.desk.room.services.groups, handed.desk.slot.id
    cards = [handed.id("One?"), handed.id("Two?")]
    handed.desk.hub.do(lambda: groups.add_group(slot_id, "Courage", cards))
    handed.desk.hub.undo()
    handed.desk.hub.redo()
    assert handed.focused == "Three?"


def test_answered_again_it_goes_on_to_what_is_on_hold(handed):
    handed.press(Key.Key_Q)
    handed.press(Key.Key_H)
    handed.press(Key.Key_D)
    lead = handed.workspace.lead
    lead.click()
    lead.click()
    assert (lead.text(), handed.focused) == ("Take it up", "Two?")
    handed.desk.hub.undo()
    assert lead.text().startswith("Answered")
    handed.desk.hub.redo()
    assert (lead.text(), handed.focused) == ("Take it up", "Two?")


def test_after_the_last_of_the_lane_it_goes_on_to_the_groups(handed):
    groups, slot_id = handed.desk.room.services.groups, handed.desk.slot.id
    handed.desk.hub.do(lambda: groups.add_group(slot_id, "Courage", [handed.id("Three?")]))
    handed.choose("One?")
    handed.press(Key.Key_D)
    handed.press(Key.Key_D)
    assert handed.focused == "Three?"
    handed.desk.hub.undo()
    handed.desk.hub.redo()
    assert handed.focused == "Three?"
