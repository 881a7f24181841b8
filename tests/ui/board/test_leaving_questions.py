"""A question that the presenter does not take up: "Leave it" beside the answer order."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from als_desktop.models.card import Pile

_LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def order(table):
    """Three in the order, and one that is in none."""
    table.hand_in("One?", "Two?", "Three?", "Four?")
    table.queue("Two?", "Three?", "One?")
    return table.show()


def press(button):
    QTest.mouseClick(button, _LEFT)


def test_what_is_in_no_order_may_be_left_without_an_answer(order):
    for text in ("One?", "Two?", "Three?"):
        order.desk.hub.do(lambda text=text: order.service.mark_answered(order.id(text)))
    assert (order.workspace.lead.text(), order.workspace._after.text()) == ("Answer the next", "Leave it")
    press(order.workspace._after)
    assert (order.card("Four?").pile, order.card("Four?").answered_ms) == (Pile.DISCARDED, None)
    assert not order.workspace.lead.isVisible()
    order.desk.hub.undo()
    assert (order.workspace.lead.text(), order.workspace._after.text()) == ("Answer the next", "Leave it")


def test_what_was_passed_over_may_be_left_without_an_answer(order):
    first = order.order()[0]
    press(order.workspace.lead)
    assert order.spotlit == first
    press(order.workspace._after)
    for text in order.order()[1:]:
        assert (order.spotlit, order.workspace._after.text()) == (
            text,
            "Pass over" if text != "One?" else "Hold it",
        )
        press(order.workspace.lead)
    assert (order.workspace.lead.text(), order.workspace._after.text()) == ("Back to 1", "Leave it")
    press(order.workspace._after)
    assert (order.card(first).pile, order.order().count(first)) == (Pile.DISCARDED, 0)
