"""Cards glide to their places: what is painted follows later, and nothing waits for it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt

from tests.ui.board.table import HANDED


@pytest.fixture
def sorted_table(table):
    table.hand_in("One?", "Two?", "Three?")
    table.group("Mine", "A?", "B?")
    table.show()
    # What is shown at first has come from nowhere.
    assert all(lane.view.delegate.gliding is None for lane in table.board.lanes)
    return table


def _gliding(table, lane):
    found = table.lane(lane).view.delegate.gliding
    return {} if found is None else {i: found.offset(i) for i in found.offsets if found.offset(i) is not None}


def _at_rest(table):
    return all(not _gliding(table, lane.code) for lane in table.board.lanes)


class _FirstPicture(QObject):
    """Where the cards of a list are, each time before it is painted."""

    def __init__(self, view, seen):
        super().__init__()
        self.view = view
        self.seen = seen

    def eventFilter(self, _watched, event):  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            gliding = self.view.delegate.gliding
            offsets = {i: gliding.offset(i) for i in gliding.offsets} if gliding is not None else {}
            places = {i: rect.topLeft() for i, rect in self.view.visible_cards().items()}
            self.seen.append({i: place + offsets.get(i, QPointF()).toPoint() for i, place in places.items()})
        return False


def _glow(table, lane):
    found = table.lane(lane).view.delegate.gliding
    return 0.0 if found is None else found.glow


def test_cards_start_from_where_they_were_and_end_at_their_place(sorted_table):
    one, two = sorted_table.id("One?"), sorted_table.id("Two?")
    sorted_table.choose("One?")
    first, second = sorted_table.rect("One?"), sorted_table.rect("Two?")

    sorted_table.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)

    assert sorted_table.shown(HANDED) == ["Two?", "One?", "Three?"]
    offsets = _gliding(sorted_table, HANDED)
    assert offsets.keys() == {one, two}
    assert offsets[two].y() == pytest.approx(second.top() - first.top(), abs=40)
    assert offsets[two].y() > 0 > offsets[one].y()
    sorted_table.desk.qtbot.waitUntil(lambda: _at_rest(sorted_table))
    assert sorted_table.rect("Two?").top() == first.top()


def test_the_first_picture_after_a_move_shows_every_card_where_it_was(sorted_table):
    """Or it would be seen at its new place, then at the old one, then on its way."""
    texts = ("One?", "Two?", "Three?")
    before = {text: sorted_table.rect(text).topLeft() for text in texts}
    seen = []
    view = sorted_table.lane(HANDED).view
    view.viewport().installEventFilter(watch := _FirstPicture(view, seen))

    sorted_table.choose("Three?")
    watch.seen.clear()
    sorted_table.desk.hub.do(lambda: sorted_table.service.move([sorted_table.id("Three?")], HANDED, 0))
    sorted_table.desk.qtbot.waitUntil(lambda: bool(seen))

    assert sorted_table.shown(HANDED) == ["Three?", "One?", "Two?"]
    assert seen[0] == {sorted_table.id(text): place for text, place in before.items()}


def test_a_card_from_another_lane_comes_in_over_the_edge_and_glows(sorted_table):
    sorted_table.choose("Two?")

    sorted_table.press(Qt.Key.Key_1)

    view = sorted_table.lane("Mine").view
    two = sorted_table.id("Two?")
    assert view.delegate.gliding.raised == {two}
    assert -view.viewport().width() <= _gliding(sorted_table, "Mine")[two].x() < 0
    sorted_table.desk.qtbot.waitUntil(lambda: _at_rest(sorted_table))
    sorted_table.desk.qtbot.waitUntil(lambda: _glow(sorted_table, "Mine") > 0)
    sorted_table.desk.qtbot.waitUntil(lambda: _glow(sorted_table, "Mine") == 0)


def test_undo_glides_too(sorted_table):
    sorted_table.choose("Two?")
    sorted_table.press(Qt.Key.Key_1)
    sorted_table.desk.qtbot.waitUntil(lambda: _at_rest(sorted_table))

    sorted_table.desk.hub.undo()
    sorted_table.settle()

    assert sorted_table.id("Two?") in _gliding(sorted_table, HANDED)


def test_a_second_move_in_mid_flight_goes_on_from_there(sorted_table):
    sorted_table.choose("Two?")
    sorted_table.press(Qt.Key.Key_1)
    # Undo brings the keyboard back to it.
    sorted_table.desk.hub.undo()
    sorted_table.press(Qt.Key.Key_1)

    assert sorted_table.texts("Mine") == sorted_table.shown("Mine") == ["A?", "B?", "Two?"]
    sorted_table.desk.qtbot.waitUntil(lambda: _at_rest(sorted_table))


def test_a_lane_that_goes_in_mid_flight_does_no_harm(sorted_table):
    mine = sorted_table.lane("Mine").code
    sorted_table.choose("Two?")
    sorted_table.press(Qt.Key.Key_1)

    sorted_table.desk.hub.do(lambda: sorted_table.groups_service.dissolve_group(mine))
    sorted_table.settle()

    assert sorted_table.shown(HANDED) == sorted_table.texts(HANDED)
    assert sorted_table.id("Two?") in _gliding(sorted_table, HANDED)
    sorted_table.desk.qtbot.waitUntil(lambda: _at_rest(sorted_table))


def test_where_motion_is_not_wanted_there_is_none(sorted_table):
    sorted_table.desk.theme.set_reduced_motion(True)
    sorted_table.choose("Two?")

    sorted_table.press(Qt.Key.Key_1)

    assert _at_rest(sorted_table)
    assert all(lane.view.delegate.gliding is None for lane in sorted_table.board.lanes)
    assert sorted_table.board._glide._motion.state() == sorted_table.board._glide._motion.State.Stopped


def test_a_new_card_neither_glides_nor_glows(sorted_table):
    sorted_table.desk.hub.do(lambda: sorted_table.service.hand_in_card(sorted_table.slot_id, None, "New?"))
    sorted_table.settle()

    assert sorted_table.id("New?") not in _gliding(sorted_table, HANDED)
    assert sorted_table.board._glide._glow.state() == sorted_table.board._glide._glow.State.Stopped


def test_a_dropped_card_comes_from_below_the_pointer(sorted_table, hand):
    viewport = sorted_table.lane("Mine").view.viewport()
    at = QPoint(60, viewport.height() - 10)

    def meanwhile(hand):
        hand.over(viewport, at)
        hand.drop()

    hand.pull("Two?", meanwhile)

    offset = _gliding(sorted_table, "Mine")[sorted_table.id("Two?")]
    assert offset.y() > 100
    assert sorted_table.lane("Mine").view.delegate.gliding.raised == {sorted_table.id("Two?")}


def test_a_drop_that_changes_nothing_is_forgotten(sorted_table, hand):
    viewport = sorted_table.lane(HANDED).view.viewport()
    at = sorted_table.rect("Two?").center()

    def meanwhile(hand):
        hand.over(viewport, at)
        hand.drop()

    hand.pull("Two?", meanwhile)

    assert _at_rest(sorted_table)
    assert sorted_table.board._glide._on_screen == {}


def test_a_card_on_its_way_can_be_clicked_at_its_place(sorted_table):
    sorted_table.choose("Two?")
    sorted_table.press(Qt.Key.Key_1)
    assert not _at_rest(sorted_table)

    sorted_table.choose("Two?")
    sorted_table.press(Qt.Key.Key_D)

    assert sorted_table.texts("discarded") == ["Two?"]
