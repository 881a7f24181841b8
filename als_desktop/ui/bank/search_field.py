"""Where the bank is searched; the list follows each letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from als_desktop.ui.parts.list_field import ListField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from als_desktop.ui.theme.theme import Theme

_ALT = Qt.KeyboardModifier.AltModifier


class SearchField(ListField):
    """Also chooses who asks.

    Signals:
        seat_wanted(int): a digit in the empty field, or Alt and a digit, as in quick entry.
    """

    seat_wanted = Signal(int)

    def __init__(self, theme: Theme) -> None:
        """Empty."""
        super().__init__(theme, self.tr("Search the bank"), self.tr("Search: words in any order"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the seats, then those of the list."""
        number = event.key() - Qt.Key.Key_0
        if 1 <= number <= 9 and (not self.text() or event.modifiers() & _ALT):
            self.seat_wanted.emit(number)
        else:
            super().keyPressEvent(event)
