"""The register on screen, and the words to write a test of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from als_desktop.models.register import PersonDetails, RegisterView, status_of
from als_desktop.ui.register.import_dialog import ImportDialog

if TYPE_CHECKING:
    from als_desktop.models.people import PersonOfInterest
    from als_desktop.ui.home.home_dialog import HomeDialog
    from als_desktop.ui.register.person_list import PersonList
    from als_desktop.ui.register.register_page import RegisterPage
    from tests.ui.home.house import House

_LEFT = Qt.MouseButton.LeftButton
NAMES = ("Ben Ode", "Carys Parry", "Dev Rao", "Elin Huws", "Femi Ade", "Gwen Thomas")
# Dilys manages Ben; Carys and Dev share a department.
MANAGERS = {"Ben Ode": "Dilys Owen", "Carys Parry": "Huw Lloyd"}
DEPARTMENTS = {"Carys Parry": "Library", "Dev Rao": "Library"}


def details(name: str) -> PersonDetails:
    """What is written down of somebody in these tests."""
    return PersonDetails(name, "", DEPARTMENTS.get(name, ""), MANAGERS.get(name, ""))


class Desk:
    """A house in which the register is on screen."""

    def __init__(self, house: House) -> None:
        self.house = house

    @property
    def page(self) -> RegisterPage:
        page = self.house.screen._rare._register
        assert page is not None
        return page

    @property
    def left(self) -> PersonList:
        return self.page.people.list

    @property
    def right(self) -> PersonList:
        return self.page.set.list

    @property
    def view(self) -> RegisterView:
        """The register as the store has it."""
        return self.house.services.reading.register()

    def fill(self, *names: str, **more: str) -> None:
        """People who are in the register already."""
        people = [replace(details(name), **more) for name in names]
        self.house.services.register.import_people(people)

    def open(self) -> None:
        """Show the register."""
        self.house.open()
        self.house.screen.show_register()
        QApplication.processEvents()

    def person(self, name: str) -> PersonOfInterest:
        """Somebody as the store has them."""
        return next(p for p in self.view.people if p.name == name)

    def standing(self, name: str) -> str:
        """How it stands with somebody."""
        return status_of(self.person(name)).value

    def shown(self, where: PersonList) -> list[str]:
        """The names in a list."""
        return [where.people.face(row).name for row in range(where.people.rowCount())]

    def row(self, where: PersonList, name: str) -> int:
        """The row of somebody."""
        return self.shown(where).index(name)

    def rect_point(self, where: PersonList, name: str) -> QPoint:
        """A point on the row of somebody, away from its signs."""
        return where.visualRect(where.people.index(self.row(where, name))).topLeft() + QPoint(60, 12)

    def click_sign(self, where: PersonList, name: str) -> None:
        """Click the sign that moves somebody."""
        rect = where.visualRect(where.people.index(self.row(where, name)))
        QTest.mouseClick(where.viewport(), _LEFT, pos=where._delegate.sign_rect(rect).center())

    def go_to(self, where: PersonList, name: str) -> None:
        """Put the keyboard on somebody."""
        where.setFocus()
        where.look_at(self.person_key(where, name), 0)

    def person_key(self, where: PersonList, name: str) -> str:
        """The id of somebody in a list."""
        return where.people.key(self.row(where, name))

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key wherever the keyboard is."""
        QTest.keyClick(self.house.screen.focusWidget() or self.house.screen, key, modifier)

    def set_members(self, name: str) -> list[str]:
        """The members of a set."""
        return [m.name for s in self.view.sets if s.learning_set.name == name for m in s.members]

    def bring(self, content: bytes, name: str = "list.csv") -> ImportDialog:
        """The sheet for a list."""
        self.page._source.found.emit(name, content)
        dialog: HomeDialog = self.house.dialog(ImportDialog)
        assert isinstance(dialog, ImportDialog)
        return dialog


@pytest.fixture
def desk(house: House) -> Desk:
    """Nobody in the register yet, and nothing on screen."""
    return Desk(house)
