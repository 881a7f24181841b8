"""The field for typing at speaking pace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLineEdit

from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.theme.style_sheet import set_look

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme

_LONGEST = 1_000_000


class EntryField(QLineEdit):
    """The field itself, with a soft count at its end.

    Signals:
        seat_wanted(int): a digit in the empty field, or Alt and a digit.
        mode_step_wanted(int): Alt and an arrow.
    """

    seat_wanted = Signal(int)
    mode_step_wanted = Signal(int)

    def __init__(self, theme: Theme) -> None:
        """Takes any length: what is too long is refused later, and stays here."""
        super().__init__()
        self._theme = theme
        self._soft_limit = 0
        self.setMaxLength(_LONGEST)
        set_look(self, look="big")
        self._count = PlainLabel("", "caption", equal_digits=True, parent=self)
        self._count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textChanged.connect(self._on_text_changed)

    def set_soft_limit(self, limit: int) -> None:
        """Aim for `limit` characters; 0 shows no count."""
        self._soft_limit = limit
        self._on_text_changed(self.text())

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the console while there is nothing in the field to undo or redo."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
            if undo or redo:
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose a seat while there is nothing typed; Alt does so at any time."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        number = event.key() - Qt.Key.Key_0
        if 1 <= number <= 9 and (alt or not self.text()):
            self.seat_wanted.emit(number)
        elif alt and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.mode_step_wanted.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            set_look(self, invalid=False)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the count at the end."""
        super().resizeEvent(event)
        self._place_count()

    def _on_text_changed(self, text: str) -> None:
        length = len(text)
        self._count.setText(f"{length} / {self._soft_limit}" if self._soft_limit else "")
        self._count.set_tone("warn" if self._soft_limit and length > self._soft_limit else "muted")
        if self.property("invalid"):
            set_look(self, invalid=False)
        self._place_count()

    def _place_count(self) -> None:
        size = self._count.sizeHint()
        self._count.setGeometry(self.width() - size.width() - 12, 0, size.width(), self.height())
        room = size.width() + 14 if self._soft_limit else 0
        if self.textMargins().right() != room:
            self.setTextMargins(0, 0, room, 0)
