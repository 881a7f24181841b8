"""Whose the undo keys are while a field has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence

KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


def left_to_window(event: QEvent, *, undoes: bool, redoes: bool) -> bool:
    """Whether `event` is an undo or redo key that the field has no use for; it is then ignored, for the window.

    Qt's own fields claim these keys even while nothing was typed. `undoes` and `redoes`: whether there is something
    in the field itself to take back or to bring back.
    """
    if event.type() not in KEYS or not isinstance(event, QKeyEvent):
        return False
    no_undo = event.matches(QKeySequence.StandardKey.Undo) and not undoes
    no_redo = event.matches(QKeySequence.StandardKey.Redo) and not redoes
    if no_undo or no_redo:
        event.ignore()
    return no_undo or no_redo
