"""The question and message boxes of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from als_desktop.ui.theme.style_sheet import set_look

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme

_ICONS = {
    "ask": ("help", "accent"),
    "info": ("info", "accent"),
    "warn": ("warning", "warn_fill"),
    "over": ("warning", "over_fill"),
}
_ICON = 36


def message_box(
    theme: Theme, parent: QWidget | None, title: str, text: str, detail: str = "", tone: str = "info"
) -> QMessageBox:
    """A box for plain texts, without buttons yet: add them, then `open` or `exec` it.

    `tone` is ask, info, warn or over.
    """
    box = QMessageBox(parent)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setInformativeText(detail)
    name, role = _ICONS[tone]
    box.setIconPixmap(theme.pixmap(name, theme.color(role), _ICON, box.devicePixelRatioF()))
    return box


def add_button(
    box: QMessageBox, text: str, role: QMessageBox.ButtonRole, kind: str = "normal"
) -> QPushButton:
    """A button of this kind (primary, normal, danger) for a box."""
    button = box.addButton(text, role)
    set_look(button, kind=kind)
    # The box takes its width before the look of the button is known, and would cut its words.
    button.ensurePolished()
    button.setMinimumWidth(button.sizeHint().width())
    return button
