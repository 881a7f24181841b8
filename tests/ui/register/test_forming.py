"""Sets are formed from the register by click, by key and by drag."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from als_desktop.models.register import InterestStatus, Shelf
from tests.ui.register.desk import NAMES

_LEFT = Qt.MouseButton.LeftButton
_MOVE = Qt.DropAction.MoveAction
_NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def full(desk):
    """Seven people wait; one of them manages another."""
    desk.fill(*NAMES, "Dilys Owen")
    desk.open()
    return desk


def choose(desk, *names):
    for name in names:
        desk.go_to(desk.left, name)
        desk.key(Qt.Key.Key_Return)


def test_a_set_is_formed_by_keys_alone(full):
    full.house.screen._rail._register.setFocus()
    full.key(Qt.Key.Key_Return)
    full.key(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    full.key(Qt.Key.Key_Return)
    for _ in range(4):
        full.key(Qt.Key.Key_Return)
    assert full.shown(full.right) == ["Ben Ode", "Carys Parry", "Dev Rao", "Dilys Owen"]
    # The keyboard stays where the next person is.
    assert full.house.screen.focusWidget() is full.left
    assert full.left.chosen_ids() == [full.person("Elin Huws").id]
    full.page.set.name.setFocus()
    QTest.keyClicks(full.page.set.name, "Set C")
    full.key(Qt.Key.Key_Return)

    assert full.set_members("Set C") == ["Ben Ode", "Carys Parry", "Dev Rao", "Dilys Owen"]
    assert full.shown(full.right) == []
    assert full.shown(full.left) == ["Elin Huws", "Femi Ade", "Gwen Thomas"]
    assert "“Set C” was made, with 4 people" in full.house.said()
    assert full.house.button("Set C", full.house.screen._rail)

    full.house.undo()
    assert full.set_members("Set C") == []
    assert len(full.shown(full.left)) == 7
    full.house.redo()
    assert full.standing("Ben Ode") == "placed"


def test_people_are_chosen_and_taken_out_by_click(full):
    full.click_sign(full.left, "Carys Parry")
    full.click_sign(full.left, "Femi Ade")
    assert full.shown(full.right) == ["Carys Parry", "Femi Ade"]
    assert "Carys Parry" not in full.shown(full.left)
    full.click_sign(full.right, "Carys Parry")
    assert full.shown(full.right) == ["Femi Ade"]
    assert full.shown(full.left)[1] == "Carys Parry"
    full.house.press("Take all out")
    assert full.shown(full.right) == []
    assert full.view.sets == ()


def test_a_double_click_on_the_sign_chooses_one_person_only(full):
    rect = full.left.visualRect(full.left.people.index(0))
    point = full.left._delegate.sign_rect(rect).center()
    QTest.mouseClick(full.left.viewport(), _LEFT, pos=point)
    QTest.mouseDClick(full.left.viewport(), _LEFT, pos=point)
    assert full.shown(full.right) == ["Ben Ode"]
    QTest.mouseDClick(full.left.viewport(), _LEFT, pos=full.rect_point(full.left, "Elin Huws"))
    assert full.shown(full.right) == ["Ben Ode", "Elin Huws"]


def drag(desk, monkeypatch, source, name, target):
    """What a system does during a drag: the mouse pulls, and the target is asked."""

    def run(drag: QDrag, *_actions: object) -> Qt.DropAction:
        point = target.viewport().rect().center()
        monkeypatch.setattr(QDropEvent, "source", lambda _event: source, raising=False)
        enter = QDragEnterEvent(point, _MOVE, drag.mimeData(), _LEFT, _NONE)
        QApplication.sendEvent(target.viewport(), enter)
        if not enter.isAccepted():
            return Qt.DropAction.IgnoreAction
        drop = QDropEvent(point, _MOVE, drag.mimeData(), _LEFT, _NONE)
        QApplication.sendEvent(target.viewport(), drop)
        return _MOVE if drop.isAccepted() else Qt.DropAction.IgnoreAction

    monkeypatch.setattr(QDrag, "exec", run)
    start = desk.rect_point(source, name)
    QTest.mousePress(source.viewport(), _LEFT, _NONE, start)
    for step in range(1, 14):
        QTest.mouseMove(source.viewport(), start + QPoint(0, step))
    QTest.mouseRelease(source.viewport(), _LEFT, _NONE, start + QPoint(0, 14))
    QApplication.processEvents()


def test_people_are_dragged_there_and_back(full, monkeypatch):
    drag(full, monkeypatch, full.left, "Dev Rao", full.right)
    assert full.shown(full.right) == ["Dev Rao"]
    drag(full, monkeypatch, full.right, "Dev Rao", full.left)
    assert full.shown(full.right) == []
    assert "Dev Rao" in full.shown(full.left)


def test_people_dropped_where_they_were_stay(full, monkeypatch):
    drag(full, monkeypatch, full.left, "Dev Rao", full.left)
    assert full.shown(full.right) == []


def test_a_manager_and_their_report_are_warned_of_on_both_sides(full):
    choose(full, "Dilys Owen")
    ben = full.left.people.face(full.row(full.left, "Ben Ode"))
    assert (ben.beside, ben.grave) == ("reports to Dilys Owen", True)
    choose(full, "Ben Ode", "Carys Parry", "Dev Rao")
    assert full.page.set.warnings() == (
        "Dilys Owen is Ben Ode’s line manager. Carys Parry and Dev Rao are from one department, Library."
    )
    full.go_to(full.right, "Dilys Owen")
    full.key(Qt.Key.Key_Delete)
    assert "line manager" not in full.page.set.warnings()
    assert full.page.set._conflicts.isVisible()
    assert not full.page.set._conflicts._advice.isVisible()


def test_a_manager_named_by_address_is_found_once_they_are_a_member(desk):
    register = desk.house.services.register
    set_id = desk.house.new_set("Set B", "Amina")
    desk.fill("Dilys Owen", contact="Dilys <d.owen@x.org>")
    desk.fill("Ben Ode", line_manager="d.owen@x.org")
    # Who manages Carys is in no set.
    desk.fill("Elin Huws", contact="elin@x.org", line_manager="D.Owen@x.org")
    desk.fill("Carys Parry", line_manager="elin@x.org")
    register.place_in_set(set_id, [desk.person("Dilys Owen").id])
    desk.open()
    box = desk.page.set._destination
    box.setCurrentIndex(1)
    box.activated.emit(1)
    choose(desk, "Ben Ode", "Carys Parry")
    warned = "Dilys Owen is Ben Ode’s line manager. Carys Parry reports up to Dilys Owen."
    assert warned in desk.page.set.warnings()

    desk.house.press("Add 2 people to the set")
    desk.house.screen.show_set(set_id)
    assert warned in desk.house.screen._set_page._members._conflicts.text()


def test_the_size_of_a_set_is_advised_gently(full):
    choose(full, "Ben Ode", "Carys Parry", "Dev Rao")
    assert full.page.set._count.text() == "3 people; 4 to 8 work best."
    choose(full, "Elin Huws")
    assert full.page.set._count.text() == "4 people"


def test_no_more_are_chosen_than_a_set_has_places(desk):
    desk.fill(*(f"Person {chr(65 + n)}x" for n in range(14)))
    desk.open()
    desk.left.setFocus()
    desk.left.selectAll()
    desk.key(Qt.Key.Key_Return)
    assert desk.right.people.rowCount() == 12
    desk.key(Qt.Key.Key_Return)
    assert "at most 12" in desk.house.said()
    assert desk.right.people.rowCount() == 12


@pytest.mark.parametrize(
    ("name", "said"), [("", "empty"), ("x" * 81, "81 characters"), ("Set B", "already a set")]
)
def test_a_set_that_is_refused_leaves_everything_as_it_was(full, name, said):
    full.house.new_set("Set B", "Amina")
    full.house.screen.refresh()
    choose(full, "Ben Ode", "Carys Parry")
    full.page.set.name.setText(name)
    full.house.press("Make the set")
    assert said in full.house.said()
    assert full.page.set.name.text() == name
    assert full.page.set.name.property("invalid")
    assert full.shown(full.right) == ["Ben Ode", "Carys Parry"]
    assert full.standing("Ben Ode") == "waiting"


def test_nobody_chosen_is_said(full):
    full.house.press("Make the set")
    assert "Nobody is chosen yet" in full.house.said()


def test_people_fill_the_free_places_of_a_set(full):
    set_id = full.house.new_set("Set B", "Amina\nDilys Owen\nHuw")
    full.house.screen.refresh()
    box = full.page.set._destination
    assert [box.itemText(n) for n in range(box.count())] == ["A new set", "Set B (3 people now)"]
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert not full.page.set.name.isVisible()
    choose(full, "Ben Ode", "Gwen Thomas")
    assert full.shown(full.right) == ["Amina", "Dilys Owen", "Huw", "Ben Ode", "Gwen Thomas"]
    assert "Dilys Owen is Ben Ode’s line manager" in full.page.set.warnings()
    # Members stay: only who was just chosen can be taken out.
    full.go_to(full.right, "Amina")
    full.key(Qt.Key.Key_Delete)
    full.go_to(full.right, "Ben Ode")
    full.key(Qt.Key.Key_Delete)
    full.house.press("Add 1 person to the set")
    assert full.set_members("Set B") == ["Amina", "Dilys Owen", "Huw", "Gwen Thomas"]
    assert full.person("Gwen Thomas").set_id == set_id
    assert "1 person added to “Set B”" in full.house.said()
    full.house.undo()
    assert full.standing("Gwen Thomas") == "waiting"


def test_who_was_chosen_stays_while_something_else_changes(full):
    choose(full, "Ben Ode", "Carys Parry")
    full.page.set.name.setText("Set C")
    full.house.type(full.page.people.add, "Huw Lloyd", enter=True)
    assert full.shown(full.right) == ["Ben Ode", "Carys Parry"]
    assert full.page.set.name.text() == "Set C"
    assert "Huw Lloyd" in full.shown(full.left)
    full.house.services.register.form_set("Set D", [full.person("Ben Ode").id])
    full.house.screen.refresh()
    assert full.shown(full.right) == ["Carys Parry"]


def menu_of(desk) -> QMenu:
    QApplication.processEvents()
    (menu,) = [m for m in desk.page.findChildren(QMenu) if m.isVisible()]
    return menu


def press_in_menu(menu: QMenu, text: str) -> None:
    every = [*menu.actions(), *(a for m in menu.findChildren(QMenu) for a in m.actions())]
    next(a for a in every if a.text().partition("\t")[0] == text).trigger()


def test_how_it_stands_is_said_by_the_menu_and_found_on_its_shelf(full):
    full.go_to(full.left, "Dev Rao")
    rect = full.left.visualRect(full.left.currentIndex())
    QTest.mouseClick(full.left.viewport(), _LEFT, pos=full.left._delegate.menu_rect(rect).center())
    press_in_menu(menu_of(full), "Later")
    assert full.standing("Dev Rao") == "later"
    assert "Dev Rao" not in full.shown(full.left)
    full.page.people.show_all_of(Shelf.NOT_NOW)
    assert full.shown(full.left) == ["Dev Rao"]
    full.house.undo()
    assert full.shown(full.left) == []
    assert full.standing("Dev Rao") == "waiting"


def test_placed_people_are_shown_with_their_set_and_not_chosen_again(full):
    full.house.services.register.form_set("Set C", [full.person("Ben Ode").id])
    full.house.screen.refresh()
    full.page.people.show_all_of(Shelf.PLACED)
    assert full.left.people.face(0).standing == "in Set C"
    choose(full, "Ben Ode")
    assert full.shown(full.right) == []
    assert "has a place in a set already" in full.house.said()


def test_the_register_is_searched(full):
    full.key(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(full.page.people.search, "LIBRARY dev")
    assert full.shown(full.left) == ["Dev Rao"]
    full.key(Qt.Key.Key_Return)
    full.key(Qt.Key.Key_Return)
    assert full.shown(full.right) == ["Dev Rao"]
    assert full.left.accessibleDescription() == "Nobody here is found by these words."
    full.left.setFocus()
    full.key(Qt.Key.Key_Up)
    assert full.page.people.search.hasFocus()


def test_who_is_invited_can_still_be_chosen(full):
    full.house.hub.do(
        lambda: full.house.services.register.set_status([full.person("Ben Ode").id], InterestStatus.INVITED)
    )
    assert full.left.people.face(full.row(full.left, "Ben Ode")).standing == "invited"
    choose(full, "Ben Ode")
    assert full.shown(full.right) == ["Ben Ode"]
