"""The line in which a question is typed while the room looks on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLineEdit

from als_desktop.ui.parts.commit_fields import MOST_LETTERS
from als_desktop.ui.parts.undo_keys import left_to_window
from als_desktop.ui.theme.style_sheet import set_look

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NORMAL, _DOTS = QLineEdit.EchoMode.Normal, QLineEdit.EchoMode.Password


class RoomField(QLineEdit):
    """Shows words, or a dot for each sign. What was typed behind dots is never shown, whatever it is to become.

    Signals:
        entered(): Enter.
        escaped(): Escape in the empty field.
        seat_wanted(int): a seat number (from 1) was typed in the empty field, or with Alt.
        mode_step_wanted(int): Alt and an arrow.
    """

    entered = Signal()
    escaped = Signal()
    seat_wanted = Signal(int)
    mode_step_wanted = Signal(int)

    def __init__(self) -> None:
        """Behind dots until `set_open`."""
        super().__init__()
        self._open = False
        self.setEchoMode(_DOTS)
        self.setMaxLength(MOST_LETTERS)
        self.setProperty("face", "card")
        self.textChanged.connect(self._on_text_changed)

    @property
    def dark(self) -> bool:
        """Whether only dots are to be seen."""
        return self.echoMode() is not _NORMAL

    def set_open(self, is_open: bool) -> None:
        """Whether the room may read what is typed from now on."""
        self._open = is_open
        self._settle()

    def accept(self) -> None:
        """The words were taken: make room for the next."""
        self.clear()

    def refuse(self) -> None:
        """The words were not taken: they stay, marked."""
        set_look(self, invalid=True)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window while there is nothing in the field to undo or redo."""
        if left_to_window(event, undoes=self.isUndoAvailable(), redoes=self.isRedoAvailable()):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose a seat while there is nothing typed; Alt does so at any time."""
        key = event.key()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        number = key - Qt.Key.Key_0
        if 1 <= number <= 9 and (alt or not self.text()):
            self.seat_wanted.emit(number)
        elif alt and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.mode_step_wanted.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in _ENTER:
            self.entered.emit()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def _settle(self) -> None:
        # Words that are hidden stay so until they are gone.
        dark = not self._open or (self.dark and bool(self.text()))
        if dark != self.dark:
            self.setEchoMode(_DOTS if dark else _NORMAL)

    def _on_text_changed(self) -> None:
        set_look(self, invalid=False)
        self._settle()
