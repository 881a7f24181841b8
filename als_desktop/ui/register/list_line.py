"""A line to type in, on a page that takes whole lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from als_desktop.ui.parts.add_line import AddLine

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent


class ListLine(AddLine):
    """Rows of a spreadsheet that are pasted, and files that are dropped, are the page's; one word is the line's."""

    def event(self, event: QEvent) -> bool:
        """Leave a list in the clipboard to the page."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            text = QGuiApplication.clipboard().text().strip()
            if event.matches(QKeySequence.StandardKey.Paste) and ("\n" in text or "\t" in text):
                event.ignore()
                return True
        return super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Leave files to the page."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)
