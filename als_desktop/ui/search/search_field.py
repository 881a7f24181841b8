"""The field in which all that was said is searched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from als_desktop.ui.home.add_line import AddLine
from als_desktop.ui.parts.glass import Glass

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from als_desktop.ui.theme.theme import Theme

_PAGE_KEYS = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class SearchField(AddLine):
    """Down goes into the list, page keys move in it from here. `entered` is emitted by Enter, also when empty.

    Signals:
        list_wanted(): the keyboard is wanted in the list.
        step_wanted(int): a key that moves in the list.
    """

    list_wanted = Signal()
    step_wanted = Signal(int)

    def __init__(self, theme: Theme) -> None:
        """Empty."""
        super().__init__("", "")
        self.setAccessibleName(self.tr("Search all meetings"))
        self.setPlaceholderText(self.tr("Search all meetings: words, or how they begin"))
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
