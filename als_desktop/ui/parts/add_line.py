"""The field that adds one thing after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from als_desktop.ui.parts.commit_fields import MOST_LETTERS
from als_desktop.ui.parts.undo_keys import left_to_window
from als_desktop.ui.theme.style_sheet import set_look

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent


class AddLine(QLineEdit):
    """Enter emits `entered(str)` with what was typed; the text stays until `done` empties the field.

    While there is nothing typed to undo, the undo keys belong to the window.
    """

    entered = Signal(str)

    def __init__(self, name: str, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setMaxLength(MOST_LETTERS)
        self.returnPressed.connect(self._on_return_pressed)
        self.textEdited.connect(self._on_text_edited)

    def done(self) -> None:
        """It was added: be ready for the next."""
        self.setText("")
        set_look(self, invalid=False)

    def refuse(self) -> None:
        """It was not added: the text stays, marked."""
        set_look(self, invalid=True)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window when the field has none."""
        undoes, redoes = self.isUndoAvailable(), self.isRedoAvailable()
        return left_to_window(event, undoes=undoes, redoes=redoes) or super().event(event)

    def _on_return_pressed(self) -> None:
        if self.text().strip():
            self.entered.emit(self.text())

    def _on_text_edited(self) -> None:
        set_look(self, invalid=False)
