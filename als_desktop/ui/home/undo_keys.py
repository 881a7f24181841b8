"""Whose the undo keys are while a field has the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit


def left_to_window(field: QLineEdit, event: QEvent) -> bool:
    """Whether `event` asks for an undo or redo key that `field` has no use for; it is then left to the window.

    Qt's own line claims these keys even while nothing was typed in it.
    """
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    no_undo = event.matches(QKeySequence.StandardKey.Undo) and not field.isUndoAvailable()
    no_redo = event.matches(QKeySequence.StandardKey.Redo) and not field.isRedoAvailable()
    if no_undo or no_redo:
        event.ignore()
    return no_undo or no_redo
