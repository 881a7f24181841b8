"""The board under a finger, by touches as a touch screen sends them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QInputDevice
from PySide6.QtTest import QTest

from tests.ui.board.table import HANDED

_SCREEN = None


def _touch_screen():
    # Once for the process: Qt keeps every device that was made.
    global _SCREEN
    if _SCREEN is None:
        _SCREEN = QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)
    return _SCREEN


class Touch:
    """One finger."""

    def __init__(self, table):
        self.table = table

    def put_down(self, widget, point):
        self.widget, self.at = widget, point
        QTest.touchEvent(widget, _touch_screen()).press(0, point, widget)
        self.table.settle()

    def move(self, dx, dy):
        for n in range(1, 6):
            at = self.at + QPoint(dx * n // 5, dy * n // 5)
            QTest.touchEvent(self.widget, _touch_screen()).move(0, at, self.widget)
            self.table.settle()
        self.at = at

    def lift(self):
        QTest.touchEvent(self.widget, _touch_screen()).release(0, self.at, self.widget)
        self.table.settle()


@pytest.fixture
def touch(table):
    table.hand_in(*(f"Question {n}?" for n in range(20)))
    table.group("Mine", "A?")
    table.show(1236, 600)
    return Touch(table)


def _on(touch, text):
    return touch.table.lane_with(text).view.viewport(), touch.table.rect(text).center()


def test_a_tap_chooses(touch, hand):
    touch.put_down(*_on(touch, "Question 1?"))
    touch.lift()

    view = touch.table.lane(HANDED).view
    assert view.chosen_ids() == [touch.table.id("Question 1?")]
    assert hand.carried == []


def test_a_swipe_scrolls_and_neither_chooses_nor_drags(touch, hand):
    view = touch.table.lane(HANDED).view

    touch.put_down(*_on(touch, "Question 3?"))
    touch.move(0, -150)
    QTest.qWait(500)
    touch.move(0, -20)
    touch.lift()

    assert view.verticalScrollBar().value() >= 140
    assert view.chosen_ids() == []
    assert hand.carried == []


def test_a_long_press_drags(touch, hand):
    target = touch.table.lane("Mine").view.viewport()

    def meanwhile(hand):
        hand.over(target, QPoint(40, 3))
        hand.drop()

    hand._meanwhile = meanwhile
    touch.put_down(*_on(touch, "Question 2?"))
    touch.table.desk.qtbot.waitUntil(lambda: bool(hand.carried))
    touch.lift()

    assert touch.table.texts("Mine") == ["Question 2?", "A?"]
    assert not touch.table.lane("Mine").view.lifting


def test_a_long_press_on_the_ground_drags_nothing(touch, hand):
    viewport = touch.table.lane("Mine").view.viewport()

    touch.put_down(viewport, QPoint(40, viewport.height() - 10))
    QTest.qWait(500)
    touch.lift()

    assert hand.carried == []


def test_the_answer_order_is_swiped_sideways(table, hand):
    texts = [f"Question {n}?" for n in range(14)]
    table.hand_in(*texts)
    table.queue(*texts)
    table.show(700, 600)
    table.strip.horizontalScrollBar().setValue(0)
    touch = Touch(table)

    touch.put_down(table.strip.viewport(), QPoint(250, 30))
    touch.move(-120, 0)
    touch.lift()

    assert table.strip.horizontalScrollBar().value() >= 110
    assert hand.carried == []
