"""Dragging by the mouse: when it begins, what it takes along, and what the board does meanwhile."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.board.dragging import chosen
from tests.ui.board.table import HANDED

_LEFT = Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def sorted_table(table):
    """Three cards handed over, two groups."""
    table.hand_in("One?", "Two?", "Three?")
    table.group("Mine", "A?", "B?")
    table.group("Yours", "C?")
    return table.show()


# when a drag begins


@pytest.mark.parametrize("way", [0, 1, 5])
def test_a_small_movement_is_a_click(sorted_table, hand, way):
    hand.pull_by("Two?", way)

    assert hand.carried == []
    assert chosen(sorted_table) == ["Two?"]


def test_a_larger_one_is_a_drag(sorted_table, hand):
    hand.pull_by("Two?", 9)

    assert hand.carried == [[sorted_table.id("Two?")]]


def test_a_button_released_at_once_drags_nothing(sorted_table, hand):
    """The release can come before the system's drag has begun; it would hang at the pointer."""
    viewport = sorted_table.lane(HANDED).view.viewport()
    start = sorted_table.rect("Two?").center()

    QTest.mousePress(viewport, _LEFT, _NONE, start)
    QTest.mouseMove(viewport, start + QPoint(30, 0))
    QTest.mouseMove(viewport, start + QPoint(60, 0))
    QTest.mouseRelease(viewport, _LEFT, _NONE, start + QPoint(60, 0))
    sorted_table.settle()

    assert hand.carried == []
    assert chosen(sorted_table) == ["Two?"]


# what it takes along


def test_control_chooses_cards_of_several_lanes_and_a_drag_takes_all_in_reading_order(sorted_table, hand):
    sorted_table.choose("B?", "Three?", "One?")
    assert chosen(sorted_table) == ["One?", "Three?", "B?"]
    target = sorted_table.lane("Yours").view.viewport()

    def meanwhile(hand):
        hand.over(target, QPoint(40, target.height() - 5))
        hand.drop()

    hand.pull("Three?", meanwhile)

    assert hand.carried == [[sorted_table.id(t) for t in ("One?", "Three?", "B?")]]
    assert sorted_table.texts("Yours") == ["C?", "One?", "Three?", "B?"]
    assert chosen(sorted_table) == ["One?", "Three?", "B?"]
    assert sorted_table.steps() == 1
    sorted_table.desk.hub.undo()
    assert sorted_table.texts(HANDED) == ["One?", "Two?", "Three?"]
    assert sorted_table.texts("Mine") == ["A?", "B?"]


def test_a_card_that_is_not_chosen_is_dragged_alone(sorted_table, hand):
    sorted_table.choose("One?", "B?")

    hand.pull("C?")

    assert hand.carried == [[sorted_table.id("C?")]]
    assert chosen(sorted_table) == ["C?"]


# putting back


def test_esc_puts_everything_back(sorted_table, hand):
    before = sorted_table.desk.view.everything()
    sorted_table.choose("One?", "B?")
    faded = []

    def meanwhile(hand):
        viewport = sorted_table.lane("Yours").view.viewport()
        hand.over(viewport, QPoint(40, 30))
        hand.wait(30)
        faded.extend(lane.view.delegate.dragged for lane in sorted_table.board.lanes)

    hand.pull("One?", meanwhile)

    assert faded
    assert all(dragged == {sorted_table.id("One?"), sorted_table.id("B?")} for dragged in faded)
    assert all(not lane.view.delegate.dragged for lane in sorted_table.board.lanes)
    assert all(lane.view._drop_row < 0 for lane in sorted_table.board.lanes)
    assert chosen(sorted_table) == ["One?", "B?"]
    assert sorted_table.desk.view.everything() == before
    assert sorted_table.steps() == 0


def test_after_a_drag_that_was_put_back_the_next_one_works(sorted_table, hand):
    target = sorted_table.lane("Mine").view.viewport()

    def meanwhile(hand):
        hand.over(target, QPoint(40, 5))
        hand.drop()

    hand.pull("One?")
    hand.pull("One?", meanwhile)

    assert sorted_table.texts("Mine") == ["One?", "A?", "B?"]


def test_the_lane_a_card_came_from_may_go_in_mid_drag(sorted_table, hand):
    mine = sorted_table.lane("Mine").code

    def meanwhile(hand):
        sorted_table.desk.hub.do(lambda: sorted_table.groups_service.dissolve_group(mine))
        sorted_table.workspace.refresh()
        hand.wait(20)
        viewport = sorted_table.lane("Yours").view.viewport()
        hand.over(viewport, QPoint(40, viewport.height() - 5))
        hand.drop()

    hand.pull("A?", meanwhile)

    assert sorted_table.texts("Yours") == ["C?", "A?"]


def test_a_card_that_goes_in_mid_drag_is_said_to_be_gone(sorted_table, hand):
    sorted_table.desk.hub.do(lambda: sorted_table.service.hand_in_card(sorted_table.slot_id, None, "New?"))
    sorted_table.workspace.refresh()

    def meanwhile(hand):
        sorted_table.desk.hub.undo()
        sorted_table.workspace.refresh()
        hand.wait(20)
        hand.over(sorted_table.lane("Mine").view.viewport(), QPoint(40, 5))
        hand.drop()

    hand.pull("New?", meanwhile)

    assert len(sorted_table.desk.said) == 1
    assert sorted_table.texts("Mine") == ["A?", "B?"]


# what is painted


def test_the_tint_of_a_lane_comes_gradually_and_goes(sorted_table, hand):
    lane = sorted_table.lane("Mine")
    levels = []

    def meanwhile(hand):
        hand.over(lane.view.viewport(), QPoint(30, 30))
        levels.append(lane._tint.level)
        hand.wait_until(lambda: lane._tint.level == 1.0)

    hand.pull("One?", meanwhile)

    assert levels == [0.0]
    sorted_table.desk.qtbot.waitUntil(lambda: lane._tint.level == 0.0)


def test_what_is_dragged_over_the_lanes_by_another_program_is_let_pass(sorted_table):
    """And no timer runs for it."""
    from PySide6.QtCore import QMimeData

    data = QMimeData()
    data.setText("A question?")
    lane = sorted_table.lane("Mine")

    for place in (lane, lane.view.viewport(), sorted_table.strip.viewport()):
        assert not sorted_table.drop_data(data, place, QPoint(20, 20))

    assert not sorted_table.board._hand._timer.isActive()
