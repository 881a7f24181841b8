"""The bank over a console on screen, and what a facilitator does at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu

from als_desktop.models.meeting import StageKind
from als_desktop.models.question_bank import OfferedQuestion, Purpose, offered
from als_desktop.services.catalogues import bank_questions

if TYPE_CHECKING:
    from als_desktop.ui.bank.bank_panel import BankPanel
    from tests.ui.console.seat import Seat

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


class Counter:
    """`open` shows the console at a stage with the bank over it."""

    def __init__(self, seat: Seat) -> None:
        self.seat = seat
        self.hub = seat.hub
        self.set_id = seat.desk.room.set_id
        self.bank = seat.services.bank

    def open(self, kind: StageKind = StageKind.QUESTIONS, size=(1366, 768)) -> BankPanel:
        self.seat.open(kind, size=size)
        self.press(Key.Key_B, CONTROL)
        return self.panel

    @property
    def panel(self) -> BankPanel:
        return self.seat.console.bank.panel

    @property
    def search(self):
        return self.panel.shelf.search

    @property
    def list(self):
        return self.panel.shelf.list

    def press(self, key, modifier=NONE) -> None:
        self.seat.press(key, modifier)

    def type(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget(), text)
        QApplication.processEvents()

    def click(self, name: str) -> None:
        """Click the button of the bank with that text or name."""
        buttons = [b for b in self.panel.findChildren(QAbstractButton) if b.isVisible()]
        (found,) = [b for b in buttons if name in (b.text(), b.accessibleName())]
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def click_row(self, text: str) -> None:
        index = self.panel.shelf.model.index(self.texts.index(text))
        self.list.scrollTo(index)
        at = self.list.visualRect(index).center()
        QTest.mouseClick(self.list.viewport(), Qt.MouseButton.LeftButton, NONE, at)

    def choose_in_menu(self, text: str) -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        (action,) = [a for a in menu.actions() if a.text().split("\t")[0] == text]
        QTest.mouseClick(
            menu, Qt.MouseButton.LeftButton, NONE, menu.actionGeometry(action).center() + QPoint(1, 0)
        )
        QApplication.processEvents()

    @property
    def texts(self) -> list[str]:
        """What the list offers, top to bottom."""
        model = self.panel.shelf.model
        return [model.question(row).text for row in range(model.rowCount())]

    @property
    def current(self) -> str:
        question = self.panel.shelf.question
        return question.text if question is not None else ""

    @property
    def purpose(self) -> str:
        return self.panel.shelf.purposes.code

    @property
    def asking(self) -> str:
        """Whose name stands on the seat of the bank; "" when there is none to be seen."""
        seat = self.panel.buttons._seat
        return seat.text() if seat.isVisible() else ""

    def stored(self) -> dict[str, OfferedQuestion]:
        """The bank as the store has it, by text."""
        records = self.seat.services.reading.bank(self.set_id)
        return {q.text: q for q in offered(bank_questions(), records)}

    def add(self, text: str, purpose: Purpose = Purpose.REALITY) -> None:
        self.bank.add_question(self.set_id, text, purpose)


@pytest.fixture
def counter(seat: Seat) -> Counter:
    return Counter(seat)
