"""The console on screen over a real store, and what a facilitator does at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from als_desktop.models.meeting import StageKind
from als_desktop.ui.console.console_screen import ConsoleScreen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from tests.ui.staged import Desk

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


class Seat:
    """The facilitator's seat; `open` shows the console at a stage."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.hub = desk.hub
        self.clock = desk.room.clock
        self.services = desk.room.services
        self.dressed = False
        # Each stays whole until qtbot closes it: collected while it shows, it would hide without its parts.
        self._opened: list[ConsoleScreen] = []

    def dress(self) -> None:
        """Give all of Qt the look of the program, for what depends on its measures; it is taken away after the test."""
        self.dressed = True
        self.desk.theme.apply_to(QApplication.instance())

    def open(self, kind: StageKind = StageKind.QUESTIONS, slot: int = 0, size=(1366, 768)) -> ConsoleScreen:
        self.desk.go(kind, slot)
        return self.open_here(size)

    def open_here(self, size=(1366, 768)) -> ConsoleScreen:
        """Show the console where the meeting stands."""
        self.desk.theme.set_compact(size[0] < 1600)
        assert self.hub.open_meeting(self.desk.room.meeting_id)
        self.console = ConsoleScreen(self.hub, self.desk.theme)
        self._opened.append(self.console)
        self.hub.refused.connect(self.console.say)
        self.desk.qtbot.addWidget(self.console)
        self.console.resize(*size)
        self.console.show()
        self.console.activateWindow()
        self.desk.qtbot.waitUntil(self.console.isActiveWindow)
        self.console.show_meeting()
        return self.console

    @property
    def stage(self) -> StageKind:
        """The stage of the workspace that is shown."""
        return self.console.workspace.stage.kind

    @property
    def stored_stage(self) -> StageKind:
        """The stage in which the meeting stands, as the store has it."""
        return self.desk.view.current_stage.kind

    @property
    def field(self):
        return self.console.entry.field

    @property
    def speaker(self) -> str:
        """Whose words are typed, as the button says."""
        return self.console.entry._seat.text()

    @property
    def mode(self) -> str:
        return self.console.entry.mode.code

    @property
    def mode_words(self) -> str:
        """What the empty field says."""
        return self.console.entry.mode.placeholder

    @property
    def notice(self) -> str:
        return self.console._notice.text()

    @property
    def notes(self):
        return self.console._side.notes._text

    def press(self, key, modifier=NONE, widget: QWidget | None = None) -> None:
        QTest.keyClick(widget or QApplication.focusWidget(), key, modifier)
        QApplication.processEvents()

    def type(self, text: str, *, enter: bool = True) -> None:
        """Type into quick entry."""
        self.field.setFocus()
        self.field.setText(self.field.text() + text)
        if enter:
            self.press(Qt.Key.Key_Return)

    def click(self, name: str) -> None:
        """Click the button with that text or name."""
        buttons = [b for b in self.console.findChildren(QAbstractButton) if b.isVisible()]
        found = [b for b in buttons if name in (b.text(), b.accessibleName())]
        assert found, sorted(b.accessibleName() or b.text() for b in buttons)
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def row(self, kind: StageKind, slot: int = 0):
        """The row of a stage in the agenda."""
        return self.console._rail._rows[self.desk.room.stage_id(kind, slot)]

    def written(self) -> list[tuple[str, str]]:
        """Author and words of the cards, as they were written."""
        view = self.desk.view
        cards = sorted(view.cards(view.slots[0].id), key=lambda c: (c.pile, c.position))
        return [(author.name if (author := view.member(c.author_id)) else "", c.text) for c in cards]


@pytest.fixture
def seat(desk: Desk, qapp: QApplication) -> Iterator[Seat]:
    style, palette, font = qapp.style().name(), qapp.palette(), qapp.font()
    made = Seat(desk)
    yield made
    if hasattr(made, "console"):
        made.console.leave()
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
    if made.dressed:
        qapp.setStyleSheet("")
        qapp.setStyle(style)
        qapp.setPalette(palette)
        qapp.setFont(font)
        # Its focus ring listens to the application.
        shiboken6.delete(desk.theme._focus_ring)
