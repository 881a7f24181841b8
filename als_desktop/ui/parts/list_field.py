"""A field whose letters choose what a list shows, and whose keys reach into that list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from als_desktop.ui.parts.add_line import AddLine
from als_desktop.ui.parts.glass import Glass

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from als_desktop.ui.theme.theme import Theme

_PAGE_KEYS = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Up)


class ListField(AddLine):
    """Down goes into the list; page keys and Up move in it from here. `entered` comes with Enter, also when empty.

    Signals:
        list_wanted(): the keyboard is wanted in the list.
        step_wanted(int): a key that moves in the list.
    """

    list_wanted = Signal()
    step_wanted = Signal(int)

    def __init__(self, theme: Theme, name: str, hint: str) -> None:
        """Empty; `name` is for a screen reader, `hint` stands in it."""
        super().__init__("", "")
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        Glass(theme, self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the list."""
        if event.key() == Qt.Key.Key_Down:
            self.list_wanted.emit()
        elif event.key() in _PAGE_KEYS:
            self.step_wanted.emit(event.key())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(self.text())
        else:
            super().keyPressEvent(event)
