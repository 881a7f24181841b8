"""The home page with few, many and odd things on it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QTableView,
    QWidget,
)

from als_desktop.ui.home.people_model import Column
from als_desktop.ui.home.set_card import SetCard
from tests.ui.home.house import at

LONG = "Wilhelmina <b>Featherstonehaugh</b> of the Northern Programmes and of the Southern ones"[:80]


def people(house):
    model = house.screen._page._people.model()
    return [[model.index(r, c).data() for c in range(len(Column))] for r in range(model.rowCount())]


def test_people_say_when_they_presented_and_what_is_open(house):
    set_b = house.new_set("Set B", "Amina\nBen\nCarys")
    house.hold(set_b, at(2026, 10, 15), [1], [("Speak to Sam", "2026-11-25"), ("Ring", "2026-12-01")])
    house.plan(set_b, at(2026, 11, 26))
    set_a = house.new_set("Set A", "Gwen")
    house.hold(set_a, at(2025, 11, 12), [0], [("Write", "2026-11-25")])
    house.open()
    assert people(house) == [
        ["Amina", "Set B", "not yet", "none", ""],
        ["Ben", "Set B", "meeting 1, 15 October", "2", "reports in on Thursday"],
        ["Carys", "Set B", "not yet", "none", ""],
        ["Gwen", "Set A", "meeting 1, 12 November 2025", "1", "action due on Wednesday"],
    ]


def test_a_person_leads_to_their_set_by_keyboard(house):
    house.new_set("Set A", "Gwen")
    set_b = house.new_set("Set B", "Amina\nBen")
    house.open()
    table = house.screen.findChild(QTableView)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert house.screen._set_page.set_id == set_b


def test_the_page_follows_the_keyboard_down_the_people(house):
    house.new_set("Set A", "\n".join(f"Person {n}" for n in range(12)))
    house.new_set("Set B", "\n".join(f"Person {n}" for n in range(12)))
    house.open(1366, 600)
    page = house.screen._page
    table = house.screen.findChild(QTableView)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    last = table.visualRect(table.model().index(23, 0)).center()
    at_page = table.viewport().mapTo(page.viewport(), last)
    assert page.viewport().rect().contains(at_page)


def test_a_card_says_how_a_set_stands_and_opens_it(house):
    set_id = house.new_set("Set B", "Amina\nBen\nCarys")
    house.hold(set_id, at(2026, 10, 15), [0, 1], [("Speak to Sam", "")])
    house.plan(set_id, at(2026, 11, 26))
    house.open()
    card = house.screen._page._grid.card(set_id)
    said = card.accessibleDescription()
    for words in ("Amina, Ben, Carys", "1 of 6 meetings held", "Thu 26 November, 13:30", "1 open action"):
        assert words in said
    assert "Amina and Ben presented last" in said
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert house.screen._set_page.isVisible()
    house.press("Home", house.screen._rail)
    assert house.screen._page.isVisible()


def test_more_meetings_than_planned_are_no_problem(house):
    set_id = house.new_set(planned=0)
    house.hold(set_id, at(2026, 10, 15))
    house.open()
    assert "1 meetings held" not in house.screen._page._grid.card(set_id).accessibleDescription()
    assert "1 meeting held" in house.screen._page._grid.card(set_id).accessibleDescription()


def test_one_set_without_a_meeting_can_plan_one_from_here(house):
    set_id = house.new_set()
    house.open()
    house.press("Plan a meeting", house.screen._page)
    (dialog,) = house.dialogs()
    house.press("Plan meeting", dialog)
    assert len(house.overview(set_id).meetings) == 1
    assert house.button("Start meeting")


def test_a_day_that_is_agreed_is_not_forgotten_at_home(house):
    set_id = house.new_set()
    last = house.hold(set_id, at(2026, 10, 15))
    house.services.meetings.agree_next(last, at(2026, 12, 17), "")
    house.open()
    nothing = house.screen._page._nothing
    assert nothing._title.text() == "Thu 17 December, 13:30 is agreed, and not planned yet"
    card = house.screen._page._grid.card(set_id)
    assert "Thu 17 December agreed, not planned yet" in card.accessibleDescription()
    house.press("Plan a meeting", house.screen._page)
    house.press("Plan meeting", house.dialogs()[0])
    assert house.overview(set_id).next_meeting.starts_ms == at(2026, 12, 17)


def test_with_many_sets_and_no_meeting_the_page_says_where_to_plan_one(house):
    house.new_set("Set A")
    house.new_set("Set B")
    house.open()
    assert house.screen._page._which.isVisible()
    assert not house.screen._page._nothing.isVisible()


def test_changes_from_elsewhere_are_shown_while_the_home_is_on_screen(house):
    set_id = house.new_set("Set A")
    house.open()
    card = house.screen._page._grid.card(set_id)
    house.hub.do(lambda: house.services.sets.rename_set(set_id, "Set Z"))
    assert card.accessibleName() == "Set Z"
    assert house.screen._page._grid.card(set_id) is card
    house.screen.hide()
    house.hub.do(lambda: house.services.sets.rename_set(set_id, "Set Y"))
    assert card.accessibleName() == "Set Z"
    house.screen.refresh()
    assert card.accessibleName() == "Set Y"


@pytest.mark.parametrize(("width", "columns"), [(1920, 3), (1366, 2), (1024, 1)])
def test_cards_stand_in_as_many_columns_as_fit(house, width, columns):
    for n in range(6):
        house.new_set(f"Set {n}")
    house.theme.set_compact(width < 1600)
    house.open(width)
    cards = house.screen.findChildren(SetCard)
    assert len({card.x() for card in cards}) == columns


def furnish_oddly(house):
    """Long names with markup in them, twelve members, fifty sets, two hundred actions."""
    first = house.new_set(LONG, "\n".join(f"{letter} {LONG}"[:80] for letter in "ABCDEFGHIJKL"))
    actions = [
        (f"Do {n} {LONG} " * 4, "2026-12-01" if n % 2 else "when all is quiet " * 9) for n in range(200)
    ]
    house.hold(first, at(2026, 10, 1), [0, 1], actions)
    house.plan(first, at(2026, 11, 20), "A place with a long name " * 15)
    for n in range(49):
        house.new_set(f"Set {n:02}", "Amina" if n % 2 else "")
    return first


@pytest.mark.parametrize("width", [1024, 1366, 1920])
def test_nothing_goes_beyond_its_page_whatever_is_on_it(house, width):
    first = furnish_oddly(house)
    house.dress()
    house.theme.set_compact(width < 1600)
    house.open(width)
    for page in (house.screen._page, "set"):
        if page == "set":
            house.screen.show_set(first)
            page = house.screen._set_page
        QApplication.processEvents()
        assert page.widget().width() <= page.viewport().width()
        for child in page.widget().findChildren(QWidget):
            if child.isVisible() and not isinstance(child.parentWidget(), QTableView | QAbstractScrollArea):
                right = child.mapTo(page.widget(), QPoint(child.width(), 0)).x()
                assert right <= page.widget().width(), (child, child.objectName(), right)


def test_every_control_has_a_name_and_room_for_a_finger(house):
    first = furnish_oddly(house)
    house.dress()
    house.open()
    house.screen.show_set(first)
    house.press("Home", house.screen._rail)
    for page in ("", first):
        house.screen.show_set(page)
        for child in house.screen.findChildren(QWidget):
            if not child.isVisible() or child.focusPolicy() == Qt.FocusPolicy.NoFocus:
                continue
            name = child.accessibleName() or (child.text() if isinstance(child, QAbstractButton) else "")
            assert name, child
            if isinstance(child, QAbstractButton | QLineEdit):
                assert min(child.width(), child.height()) >= 24, (name, child.size())


def test_the_arrow_keys_move_along_the_rail(house):
    house.new_set("Set A")
    set_b = house.new_set("Set B")
    house.open()
    home = house.button("Home, shown now", house.screen._rail)
    home.setFocus()
    # Past the calendar, the register and the first set.
    for _ in range(4):
        QTest.keyClick(house.screen.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(house.screen.focusWidget(), Qt.Key.Key_Return)
    assert house.screen._set_page.set_id == set_b
    # The keyboard stays in the rail, to go on from there.
    assert house.screen.focusWidget() is house.button("Set B, shown now", house.screen._rail)


def test_the_keyboard_does_not_begin_on_something_that_begins_a_meeting(house):
    house.plan(house.new_set(), at(2026, 11, 26))
    house.open()
    QTest.keyClick(house.screen.focusWidget(), Qt.Key.Key_Space)
    QTest.keyClick(house.screen.focusWidget(), Qt.Key.Key_Return)
    assert house.chosen == []


def test_undo_and_redo_say_what_they_do(house):
    set_id = house.new_set("Set A", "Gwen")
    house.open()
    undo, redo = house.screen._top._undo, house.screen._top._redo
    assert not undo.isEnabled()
    house.hub.do(lambda: house.services.sets.add_members(set_id, "Ben"))
    assert undo.toolTip() == "Undo: add “Ben”"
    house.press(undo.accessibleName())
    assert redo.accessibleName() == "Redo: add “Ben”"
    assert redo.isEnabled()
    assert not undo.isEnabled()


def test_the_other_colours_are_asked_for(house):
    house.new_set()
    house.open()
    asked = []
    house.screen.theme_toggled.connect(lambda: asked.append(True))
    house.press("Dark colours")
    assert asked == [True]
    house.theme.set_preference("dark")
    assert house.button("Light colours")


def test_of_many_sets_the_one_that_agreed_on_the_earliest_day_is_planned_from_here(house):
    for name, day in (("Set A", at(2026, 12, 17)), ("Set B", at(2026, 12, 10)), ("Set C", None)):
        set_id = house.new_set(name)
        last = house.hold(set_id, at(2026, 10, 15))
        if day is not None:
            house.services.meetings.agree_next(last, day, "")
    house.open()
    page = house.screen._page
    assert page._nothing._title.text() == "Set B: Thu 10 December, 13:30 is agreed, and not planned yet"
    assert not page._which.isVisible()
    house.press("Plan a meeting", page)
    house.press("Plan meeting", house.dialogs()[0])
    planned = {one.learning_set.name: one.next_meeting for one in house.services.reading.home().sets}
    assert planned["Set B"].starts_ms == at(2026, 12, 10)
    assert planned["Set A"] is None
