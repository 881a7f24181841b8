"""The headline of a bid, edited in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from als_desktop.ui.parts.growing_text import GrowingText

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOST_LINES = 6


class HeadlineField(GrowingText):
    """One sentence that may take several lines on the screen; Enter commits it.

    `left_empty` is emitted when a person leaves the field, or presses Escape, with nothing in it.
    """

    left_empty = Signal()

    def __init__(self, name: str, placeholder: str) -> None:
        super().__init__(name, placeholder, least=1, most=_MOST_LINES)
        self.setProperty("look", "bare")
        self.setProperty("face", "card")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter commits, as in a field of one line."""
        if event.key() in _ENTER:
            self.commit()
            return
        super().keyPressEvent(event)
        if event.key() == Qt.Key.Key_Escape and not self.text():
            self.left_empty.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell of an empty field, after a text was committed."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason and not self.text().strip():
            self.left_empty.emit()
