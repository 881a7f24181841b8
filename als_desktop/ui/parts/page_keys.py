"""Page keys, as a presenter's remote sends them, walk through the meeting, whatever else could be scrolled by them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QScrollArea, QWidget

PAGE_KEYS: Final = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


def watch_page_keys(page: QWidget, window: QObject) -> None:
    """Have the event filter of `window` see what its scroll areas and choices would do with a page key."""
    for area in page.findChildren(QScrollArea):
        area.installEventFilter(window)
    for choice in page.findChildren(QComboBox):
        choice.installEventFilter(window)


def kept_from_scrolling(event: QEvent) -> bool:
    """Whether `event` is a page key, which is then left to the window: for the filter of a scroll area or a choice."""
    page = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in PAGE_KEYS
    if page:
        event.ignore()
    return page
