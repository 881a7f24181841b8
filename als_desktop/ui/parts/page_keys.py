"""Page keys, as a presenter's remote sends them: they walk through the meeting, also where a page could scroll."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

PAGE_KEYS: Final = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


def kept_from_scrolling(event: QEvent) -> bool:
    """Whether `event` is a page key, which is then left to the window: for the event filter of a scroll area."""
    page = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in PAGE_KEYS
    if page:
        event.ignore()
    return page
