"""Where the console says what was refused or has happened: over the name of the meeting, which everybody knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from als_desktop.ui.console.top_bar import TopBar
    from als_desktop.ui.parts.notice_bar import NoticeBar

_EDGE = 2
_MOVED = (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show)


class NoticePlace(QObject):
    """Moves nothing, and hides neither the heading of the page nor a button; a long sentence reaches further down."""

    def __init__(self, notice: NoticeBar, top: TopBar, screen: QWidget) -> None:
        """`screen` holds the top bar, and the notice from now on."""
        super().__init__(screen)
        self._notice = notice
        self._top = top
        notice.setParent(screen)
        notice.raise_()
        for part in (notice, top):
            part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the top bar, and what is said."""
        # Not before it is seen: Qt would take the size that it is given here as told already, and the words would stay
        # where they lay.
        if event.type() in _MOVED and self._notice.isVisible():
            self._settle()
            # The top bar may not have placed its own parts yet.
            QTimer.singleShot(0, self, self._settle)
        return False

    def _settle(self) -> None:
        room = self._top.room_for_words()
        at = self._top.pos() + QPoint(room.left(), _EDGE)
        least = self._top.height() - 2 * _EDGE
        self._notice.setGeometry(
            at.x(), at.y(), room.width(), max(least, self._notice.heightForWidth(room.width()))
        )
