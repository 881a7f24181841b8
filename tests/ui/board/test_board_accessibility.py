"""What a screen reader finds on the board."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton

from tests.ui.board.table import HANDED, HOLD

_NAME = QAccessible.Text.Name
_ROLE = QAccessible.Role


@pytest.fixture
def spoken(table):
    table.hand_in("One?", "Two?")
    table.follow("One?", "Why?")
    table.group("Mine", "A?")
    table.hold("H?")
    table.queue("Two?")
    return table.show()


def cards(view):
    """The names of a list's children, as they are read out."""
    interface = QAccessible.queryAccessibleInterface(view)
    children = [interface.child(n) for n in range(interface.childCount())]
    return [c.text(_NAME) for c in children if c.role() == _ROLE.ListItem]


def test_lanes_are_lists_with_a_name_and_a_count(spoken):
    for lane, name in ((HANDED, "Handed over, 3 cards"), ("Mine", "Mine, 1 card"), (HOLD, "Hold, 1 card")):
        interface = QAccessible.queryAccessibleInterface(spoken.lane(lane).view)
        assert interface.role() == _ROLE.List
        assert interface.text(_NAME) == name


def test_cards_are_items_of_their_lane_that_say_all_about_them(spoken):
    assert cards(spoken.lane(HANDED).view) == [
        "One?, by Ben",
        "Why?, follow-up by Carys",
        "Two?, by Ben, number 1 in the answer order",
    ]
    assert cards(spoken.strip) == ["Two?, by Ben, number 1 in the answer order"]


def lanes_as_read(spoken):
    field = QAccessible.queryAccessibleInterface(spoken.board.widget())
    found = (field.child(n) for n in range(field.childCount()))
    return [lane.text(_NAME) for lane in found if lane.object() in spoken.board.lanes]


def test_lanes_are_read_from_left_to_right_also_those_that_came_later(spoken):
    spoken.desk.hub.do(lambda: spoken.groups_service.add_group(spoken.slot_id, "Newer", []))
    spoken.desk.hub.do(lambda: spoken.groups_service.move_group(spoken.lane("Newer").code, 0))
    spoken.desk.hub.do(lambda: spoken.service.draft_card(spoken.slot_id, None, "Shy?"))
    assert [name.split(",")[0] for name in lanes_as_read(spoken)] == [
        "Face down",
        "Handed over",
        "Newer",
        "Mine",
        "Hold",
        "Discarded",
    ]


def test_names_follow_what_happens(spoken):
    spoken.desk.hub.do(lambda: spoken.service.move([spoken.id("Two?")], spoken.lane("Mine").code, -1))
    spoken.desk.hub.do(lambda: spoken.service.mark_answered(spoken.id("A?")))
    code = spoken.lane("Mine").code
    spoken.desk.hub.do(lambda: spoken.groups_service.rename_group(code, "Ours"))

    assert spoken.lane("Ours").view.accessibleName() == "Ours, 2 cards"
    assert spoken.lane(HANDED).view.accessibleName() == "Handed over, 2 cards"
    assert cards(spoken.lane("Ours").view)[0] == "A?, by Ben, answered"


def test_a_folded_lane_says_so(spoken):
    spoken.board.fold_lane(HOLD)

    assert spoken.lane(HOLD).accessibleName() == "Hold, 1 card, folded"


def test_a_folded_lane_and_the_name_of_a_group_are_buttons_to_press(spoken):
    spoken.board.fold_lane(HOLD)
    opener = QAccessible.queryAccessibleInterface(spoken.lane(HOLD).focusProxy())
    title = QAccessible.queryAccessibleInterface(spoken.lane("Mine")._head._name.focusProxy())
    assert (opener.role(), opener.text(_NAME)) == (_ROLE.Button, "Hold, 1 card, folded")
    assert (title.role(), title.text(_NAME)) == (_ROLE.Button, "Group Mine, press to rename")

    spoken.lane(HOLD).focusProxy().click()

    assert not spoken.lane(HOLD).folded


def test_every_button_has_a_name_and_can_be_reached(spoken):
    for button in spoken.workspace.findChildren(QAbstractButton):
        if button.isVisible():
            name = QAccessible.queryAccessibleInterface(button).text(_NAME)
            assert name, button
            assert button.focusPolicy().value & 1, name


def test_no_name_is_said_twice_when_nothing_changed(spoken):
    heard = []
    for lane in spoken.board.lanes:
        lane.setAccessibleName = heard.append
        lane.view.setAccessibleName = heard.append
    spoken.strip.setAccessibleName = heard.append

    spoken.workspace.refresh()
    spoken.desk.hub.do(lambda: spoken.service.take_home(spoken.id("A?")))

    assert heard == []
