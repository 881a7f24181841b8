"""People are written down, corrected and forgotten; and the register is reached from everywhere in the home."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPlainTextEdit

from als_desktop.ui.home.member_dialog import MemberDialog
from als_desktop.ui.register.person_dialog import PersonDialog
from tests.ui.register.desk import NAMES


def test_people_are_typed_one_after_another(desk):
    desk.open()
    add = desk.page.people.add
    desk.house.type(add, "Ben Ode", enter=True)
    QTest.keyClicks(add, "Carys Parry")
    QTest.keyClick(add, Qt.Key.Key_Return)
    assert desk.shown(desk.left) == ["Ben Ode", "Carys Parry"]
    assert add.text() == ""
    desk.house.type(add, "ode, ben", enter=True)
    assert "in the register already" in desk.house.said()
    assert add.text() == "ode, ben"
    desk.house.screen._top._undo.click()
    assert desk.shown(desk.left) == ["Ben Ode"]


def test_an_empty_register_says_what_to_do(desk, monkeypatch):
    desk.open()
    asked = []
    monkeypatch.setattr(QFileDialog, "open", lambda dialog: asked.append(dialog.windowTitle()))
    assert desk.page.people._empty.isVisible()
    assert desk.house.screen.focusWidget() is desk.page.people.search
    desk.house.press("Import a list…", desk.page.people._empty)
    assert asked == ["Import a list of people"]
    desk.fill("Ben Ode")
    desk.house.screen.refresh()
    assert not desk.page.people._empty.isVisible()
    desk.page.people.search.setFocus()
    desk.key(Qt.Key.Key_Down)
    assert desk.house.screen.focusWidget() is desk.left
    desk.page.findChild(QFileDialog).deleteLater()


def test_who_was_added_is_seen_even_when_something_else_was_looked_for(desk):
    desk.fill(*NAMES)
    desk.open()
    desk.page.people.search.setText("library")
    desk.house.type(desk.page.people.add, "Huw Lloyd", enter=True)
    assert "Huw Lloyd" in desk.shown(desk.left)


def test_details_are_given_and_corrected(desk):
    desk.open()
    desk.house.press("Add a person…")
    dialog = desk.house.dialog(PersonDialog)
    dialog.accept()
    assert "empty" in dialog.said()
    for field, text in (("Name", "Ben Ode"), ("Department", "Estates"), ("Line manager", "Dilys Owen")):
        desk.house.field(field, dialog).setText(text)
    dialog.findChild(QPlainTextEdit).setPlainText("after Easter\nif possible")
    desk.house.press("Add", dialog)
    assert desk.person("Ben Ode").note == "after Easter\nif possible"

    desk.go_to(desk.left, "Ben Ode")
    desk.key(Qt.Key.Key_F2)
    dialog = desk.house.dialog(PersonDialog)
    assert desk.house.field("Department", dialog).text() == "Estates"
    desk.house.field("Department", dialog).setText("x" * 501)
    desk.house.press("Keep", dialog)
    assert "501 characters" in dialog.said()
    desk.house.field("Department", dialog).setText("Library")
    desk.house.press("Keep", dialog)
    assert desk.left.people.face(0).known == "Library · reports to Dilys Owen"
    desk.house.undo()
    assert desk.person("Ben Ode").department == "Estates"


def boxes(desk) -> list[QMessageBox]:
    return [box for box in desk.page.findChildren(QMessageBox) if box.isVisible()]


def test_somebody_is_forgotten_only_when_that_is_meant(desk):
    desk.fill(*NAMES)
    desk.open()
    desk.go_to(desk.left, "Dev Rao")
    desk.key(Qt.Key.Key_Delete)
    (box,) = boxes(desk)
    assert "Dev Rao" in box.text()
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert "Dev Rao" in desk.shown(desk.left)
    desk.house.hub.do(lambda: desk.house.services.sets.create_set("Set X"))
    desk.key(Qt.Key.Key_Delete)
    (box,) = boxes(desk)
    desk.house.press("Forget", box)
    assert "Dev Rao" not in [p.name for p in desk.view.people]
    assert "Dev Rao" not in desk.shown(desk.left)
    # For good: the words are in no step of undo either.
    assert not desk.house.hub.undo_stack.canUndo()


def test_the_register_is_there_before_any_set(desk):
    desk.house.open()
    desk.house.press("Or begin with a list of people who are interested")
    assert desk.page.isVisible()
    assert desk.house.screen._rail.isVisible()
    desk.house.press("Home", desk.house.screen._rail)
    assert desk.house.screen._welcome.isVisible()


def test_open_actions_make_room_for_the_register(desk):
    desk.house.new_set()
    desk.open()
    assert not desk.house.screen._actions.isVisible()
    desk.house.press("Home", desk.house.screen._rail)
    assert desk.house.screen._actions.isVisible()
    assert desk.house.button("Register of interest", desk.house.screen._rail)


def test_department_and_line_manager_of_a_member_are_edited(desk):
    house = desk.house
    set_id = house.new_set("Set B", "Amina Khan\nBen Ode")
    house.open()
    house.screen.show_set(set_id)
    house.press("Department and line manager of Ben Ode")
    dialog = house.dialog(MemberDialog)
    house.field("Department", dialog).setText("Estates")
    house.field("Line manager", dialog).setText("Khan, Amina")
    house.press("Keep", dialog)
    member = house.members(set_id)[1]
    assert (member.department, member.line_manager) == ("Estates", "Khan, Amina")
    members = house.screen._set_page._members
    assert members._conflicts.text() == "Amina Khan is Ben Ode’s line manager."
    assert members._rows.rows()[1]._known.text() == "Estates · reports to Khan, Amina"
    house.undo()
    assert house.members(set_id)[1].department == ""
    assert not members._conflicts.isVisible()


@pytest.mark.parametrize("compact", [True, False])
def test_targets_are_large_enough(desk, compact):
    desk.fill("Ben Ode")
    desk.house.theme.set_compact(compact)
    desk.house.dress()
    desk.open()
    rect = desk.left.visualRect(desk.left.people.index(0))
    sign, menu = desk.left._delegate.sign_rect(rect), desk.left._delegate.menu_rect(rect)
    assert min(sign.width(), sign.height(), menu.width(), menu.height()) >= 24
    assert rect.contains(sign)
    assert rect.contains(menu)
    assert not sign.intersects(menu)
