"""Where the bank is searched; the list follows each letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from als_desktop.ui.home.add_line import AddLine
from als_desktop.ui.parts.glass import Glass

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from als_desktop.ui.theme.theme import Theme

_ALT = Qt.KeyboardModifier.AltModifier
_PAGE_KEYS = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Up)


class SearchField(AddLine):
    """Down goes into the list; page keys move in it from here. `entered` is emitted by Enter, also when empty.

    Signals:
        list_wanted(): the keyboard is wanted in the list.
        step_wanted(int): a key that moves in the list.
        seat_wanted(int): a digit in the empty field, or Alt and a digit, as in quick entry.
    """

    list_wanted = Signal()
    step_wanted = Signal(int)
    seat_wanted = Signal(int)

    def __init__(self, theme: Theme) -> None:
        """Empty."""
        super().__init__("", "")
        self.setAccessibleName(self.tr("Search the bank"))
        self.setPlaceholderText(self.tr("Search: words in any order"))
        Glass(theme, self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the list, and of the seats."""
        number = event.key() - Qt.Key.Key_0
        if 1 <= number <= 9 and (not self.text() or event.modifiers() & _ALT):
            self.seat_wanted.emit(number)
        elif event.key() == Qt.Key.Key_Down:
            self.list_wanted.emit()
        elif event.key() in _PAGE_KEYS:
            self.step_wanted.emit(event.key())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(self.text())
        else:
            super().keyPressEvent(event)
