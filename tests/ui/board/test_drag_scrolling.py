"""Places beyond what is to be seen are reached while cards are held: lists and the board scroll, lanes open."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt

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


@pytest.fixture
def long_lane(table):
    table.hand_in(*(f"Question {n}?" for n in range(30)))
    table.group("Mine", "A?")
    return table.show(1236, 600)


def _list_of(table, name):
    view = table.lane(name).view
    return view, view.viewport(), view.verticalScrollBar()


@pytest.mark.parametrize("place", ["near", "beyond"])
def test_cards_held_at_the_foot_of_a_lane_scroll_it_to_its_end(long_lane, hand, place):
    _, viewport, bar = _list_of(long_lane, HANDED)

    def meanwhile(hand):
        if place == "near":
            hand.over(viewport, QPoint(60, viewport.height() - 3))
        else:
            lane = long_lane.lane(HANDED)
            hand.over(lane, QPoint(60, lane.height() - 1))
        hand.wait_until(lambda: bar.value() == bar.maximum())
        hand.over(viewport, QPoint(60, viewport.height() - 3))
        hand.drop()

    hand.pull("Question 0?", meanwhile)

    assert long_lane.texts(HANDED)[-1] == "Question 0?"


@pytest.mark.parametrize("place", ["near", "over the head"])
def test_cards_held_at_the_top_of_a_lane_scroll_it_to_its_beginning(long_lane, hand, place):
    view, viewport, bar = _list_of(long_lane, HANDED)
    view.scrollToBottom()

    def meanwhile(hand):
        if place == "near":
            hand.over(viewport, QPoint(60, 2))
        else:
            hand.over(long_lane.lane(HANDED), QPoint(60, 6))
        hand.wait_until(lambda: bar.value() == 0)
        hand.over(viewport, QPoint(60, 2))
        hand.drop()

    hand.pull("Question 29?", meanwhile)

    assert long_lane.texts(HANDED)[0] == "Question 29?"


def test_a_lane_that_cards_of_another_are_held_over_scrolls_too(long_lane, hand):
    _, viewport, bar = _list_of(long_lane, HANDED)

    def meanwhile(hand):
        hand.over(viewport, QPoint(60, viewport.height() - 3))
        hand.wait_until(lambda: bar.value() == bar.maximum())

    hand.pull("A?", meanwhile)


def test_in_the_middle_nothing_scrolls(long_lane, hand):
    _, viewport, bar = _list_of(long_lane, HANDED)

    def meanwhile(hand):
        hand.over(viewport, QPoint(60, viewport.height() // 2))
        hand.wait(120)

    hand.pull("A?", meanwhile)

    assert bar.value() == 0


def test_the_line_follows_what_scrolls_below_it(long_lane, hand):
    view, viewport, _ = _list_of(long_lane, HANDED)
    rows = []

    def meanwhile(hand):
        hand.over(viewport, QPoint(60, viewport.height() - 3))
        rows.append(view._drop_row)
        hand.wait_until(lambda: view._drop_row > rows[0] + 2)

    hand.pull("A?", meanwhile)

    assert view._drop_row < 0


def test_lanes_beyond_the_width_of_the_board_are_reached(table, hand):
    table.hand_in("One?")
    for n in range(6):
        table.group(f"Group {n}", f"In {n}?")
    table.show(500, 500)
    for n in range(6):
        table.board._opened.append(table.lane(f"Group {n}").code)
    board = table.board
    bar = board.horizontalScrollBar()
    table.board._field.resize(1800, 400)
    table.settle()
    assert bar.maximum() > 0
    bar.setValue(0)

    def meanwhile(hand):
        lane = table.lane(HANDED)
        edge = board.viewport().mapToGlobal(QPoint(board.viewport().width() - 3, 200))
        hand.over(lane, lane.mapFromGlobal(edge))
        hand.wait_until(lambda: bar.value() == bar.maximum())

    hand.pull("One?", meanwhile)


def test_the_answer_order_scrolls_to_where_it_ends(table, hand):
    texts = [f"Question {n}?" for n in range(14)]
    table.hand_in(*texts)
    table.queue(*texts[:13])
    table.show(700, 600)
    viewport = table.strip.viewport()
    bar = table.strip.horizontalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(0)

    def meanwhile(hand):
        hand.over(viewport, QPoint(viewport.width() - 3, 20))
        hand.wait_until(lambda: bar.value() == bar.maximum())
        hand.over(viewport, QPoint(viewport.width() - 3, 20))
        hand.drop()

    hand.pull("Question 0?", meanwhile)

    assert table.order()[-1] == "Question 0?"


def test_a_folded_lane_opens_below_cards_that_wait_and_folds_again(sorted_table, hand):
    lane = sorted_table.lane("Mine")
    sorted_table.board.fold_lane(lane.code)
    opened = []

    def meanwhile(hand):
        hand.over(lane, QPoint(20, 200))
        hand.wait(100)
        opened.append(not lane.folded)
        hand.wait_until(lambda: not lane.folded)
        hand.over(lane.view.viewport(), QPoint(20, 200))

    hand.pull("One?", meanwhile)

    assert opened == [False]
    assert lane.folded


def test_a_lane_opened_by_cards_that_are_dropped_there_stays_open(sorted_table, hand):
    lane = sorted_table.lane("Mine")
    sorted_table.board.fold_lane(lane.code)

    def meanwhile(hand):
        hand.over(lane, QPoint(20, 200))
        hand.wait_until(lambda: not lane.folded)
        hand.over(lane.view.viewport(), QPoint(20, 3))
        hand.drop()

    hand.pull("One?", meanwhile)

    assert not lane.folded
    assert sorted_table.texts("Mine") == ["One?", "A?", "B?"]


class _Painted(QObject):
    """The largest height that was painted at once."""

    def __init__(self):
        super().__init__()
        self.areas = []

    def eventFilter(self, _watched, event):  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            self.areas.append(QRect(event.region().boundingRect()))
        return False


def test_moving_within_a_list_paints_the_line_alone(long_lane, hand):
    _, viewport, _ = _list_of(long_lane, HANDED)
    painted = _Painted()
    long_lane.desk.theme.set_reduced_motion(True)

    def meanwhile(hand):
        hand.over(viewport, QPoint(60, 150))
        hand.wait(30)
        viewport.installEventFilter(painted)
        hand.over(viewport, QPoint(62, 152))
        hand.wait(30)
        assert painted.areas == []
        hand.over(viewport, QPoint(60, 230))
        hand.wait(30)
        viewport.removeEventFilter(painted)

    hand.pull("A?", meanwhile)

    assert painted.areas
    assert max(area.height() for area in painted.areas) < 150
