"""Making a set: all of it or nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from als_desktop.services.catalogues import ground_rules
from als_desktop.ui.home.new_set_dialog import NewSetDialog


@pytest.fixture
def dialog(house):
    house.new_set("Set A", "Gwen")
    house.open()
    house.press("New set")
    return house.dialog(NewSetDialog)


def test_a_set_needs_only_a_name(house, dialog):
    house.type(house.field("Name of the set", dialog), "Set B")
    house.press("Make set", dialog)
    assert house.set_names() == ["Set A", "Set B"]
    assert not house.dialogs()
    # The next thing to do is to name its members.
    assert house.screen.focusWidget() is house.field("Add a member")


def test_it_begins_with_the_usual_rules_and_what_was_typed(house, dialog):
    house.type(house.field("Name of the set", dialog), "Set B")
    house.type(house.field("Purpose", dialog), "For new heads")
    dialog._names.set_text("1. Amina\n2. Ben; Carys")
    house.press("Make set", dialog)
    set_id = house.screen._set_page.set_id
    assert house.names(set_id) == ["Amina", "Ben", "Carys"]
    assert house.overview(set_id).learning_set.purpose == "For new heads"
    meeting_id = house.plan(set_id, house.clock.now().wall_ms + 1)
    view = house.services.reading.meeting(meeting_id)
    assert [(rule.heading, rule.text) for rule in view.ground_rules] == list(ground_rules())
    assert view.contract_version is None
    house.screen.refresh()
    assert house.screen._set_page._contract.words().startswith("Proposed")


def test_the_rules_that_are_proposed_are_those_of_its_pack(house, dialog):
    house.type(house.field("Name of the set", dialog), "Set B")
    dialog._packs._combo.setCurrentText("Kollegiale Beratung")
    house.press("Make set", dialog)
    _, book = house.services.reading.contract(house.screen._set_page.set_id)
    assert "Advice" in [rule.heading for rule in book.rules_of(book.draft)]


def test_names_that_cannot_be_told_apart_leave_nothing_half_made(house, dialog):
    house.type(house.field("Name of the set", dialog), "Set B")
    dialog._names.set_text("Amina\nBen\namina")
    house.press("Make set", dialog)
    assert house.set_names() == ["Set A"]
    assert "“amina” is named twice" in dialog.said()
    assert dialog._names.text() == "Amina\nBen\namina"
    assert house.field("Name of the set", dialog).text() == "Set B"
    assert not house.hub.undo_stack.canUndo()


def test_the_button_stays_on_the_screen_with_twelve_long_names(house, dialog):
    dialog._names.set_text("\n".join(f"Konstantin Papadopoulos {n}" for n in range(12)))
    QApplication.processEvents()
    room, frame = dialog.screen().availableGeometry(), dialog.frameGeometry()
    assert room.top() <= frame.top() <= frame.bottom() <= room.bottom()
    assert dialog.rect().contains(dialog.act_button.geometry())
    assert not dialog._names._strip.visibleRegion().isEmpty()


def test_the_button_stays_where_it_is_while_the_names_of_a_set_are_typed(house, dialog):
    QApplication.processEvents()
    before = dialog.act_button.mapTo(dialog, dialog.act_button.rect().topLeft())
    dialog._names.set_text("Ines Bakker\nTomas Reiter\nWanjiru Kamau\nDeclan Byrne\nPriya Nair\nMei Lin")
    QApplication.processEvents()
    assert dialog.act_button.mapTo(dialog, dialog.act_button.rect().topLeft()) == before


def test_thirteen_names_are_too_many(house, dialog):
    house.type(house.field("Name of the set", dialog), "Set B")
    dialog._names.set_text("\n".join(f"Person {n}" for n in range(13)))
    house.press("Make set", dialog)
    assert house.set_names() == ["Set A"]
    assert "13" in dialog.said()


@pytest.mark.parametrize("name", ["Set A", "", "x" * 81])
def test_a_name_that_is_refused_stays_with_the_rest(house, dialog, name):
    house.field("Name of the set", dialog).setText(name)
    dialog._names.set_text("Amina")
    house.press("Make set", dialog)
    assert house.set_names() == ["Set A"]
    assert dialog.said()
    assert house.said() == ""
    assert house.field("Name of the set", dialog).text() == name
    assert dialog._names.text() == "Amina"
    house.type(house.field("Name of the set", dialog), "Set C")
    assert dialog.said() == ""
    house.press("Make set", dialog)
    assert house.set_names() == ["Set A", "Set C"]


def test_undo_takes_back_the_set_with_its_members(house, dialog):
    house.type(house.field("Name of the set", dialog), "Set B")
    dialog._names.set_text("Amina, Ben")
    house.press("Make set", dialog)
    set_id = house.screen._set_page.set_id
    assert house.screen._top._undo.accessibleName() == "Undo: make set “Set B”"
    house.undo()
    assert house.set_names() == ["Set A"]
    assert house.screen._page.isVisible()
    house.redo()
    assert house.names(set_id) == ["Amina", "Ben"]


def test_it_is_done_by_keyboard_alone(house, dialog):
    name = dialog.focusWidget()
    assert isinstance(name, QLineEdit)
    QTest.keyClicks(name, "Set B")
    QTest.keyClick(name, Qt.Key.Key_Tab)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClicks(dialog.focusWidget(), "Amina,Ben")
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert house.names(house.screen._set_page.set_id) == ["Amina", "Ben"]


def test_escape_leaves_all_as_it_was(house, dialog):
    house.type(house.field("Name of the set", dialog), "Set B")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert house.set_names() == ["Set A"]
    assert not house.dialogs()
