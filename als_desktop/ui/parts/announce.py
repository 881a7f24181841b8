"""Telling a screen reader what has happened, without moving the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Have `text` read out, politely, as coming from `widget`."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
