"""What is dragged about a board: which cards, and where they are held at the moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QDrag
from shiboken6 import isValid

from als_desktop.ui.board.lane_model import cards_as_mime

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QWidget

_MOVE = Qt.DropAction.MoveAction
_TICK_MS = 16


class Hand(QObject):
    """One for the lanes and the answer order of a board: only one thing is dragged at a time.

    Signals:
        taken(): cards have been lifted; `ids` says which.
        held(global point, ms): again and again while they are held, with the time since it was said last.
        let_go(bool): the drag has ended; whether they were dropped on something.
    """

    taken = Signal()
    held = Signal(object, int)
    let_go = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        """Empty."""
        super().__init__(parent)
        self.ids: tuple[str, ...] = ()
        self.grip = QPoint()
        self._at = QPoint()
        self._cursor = QPoint()
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._on_timer_timeout)

    def carry(self, ids: Sequence[str], picture: QPixmap, hot: QPoint, grip: QPoint, window: QWidget) -> None:
        """Drag cards until they are dropped or Esc puts them back; returns when that has happened.

        `hot` is the point of the picture below the pointer, `grip` the point of the card. The drag belongs to
        `window`: a lane may go while cards of it are dragged.
        """
        if self.ids:
            return
        self.ids = tuple(ids)
        self.grip = grip
        self._at = self._cursor = QCursor.pos()
        self.taken.emit()
        drag = QDrag(window)
        drag.setMimeData(cards_as_mime(ids))
        drag.setPixmap(picture)
        drag.setHotSpot(hot)
        self._since.start()
        self._timer.start()
        action = Qt.DropAction.IgnoreAction
        try:
            action = drag.exec(_MOVE, _MOVE)
        finally:
            # The meeting may have been left in the meantime.
            if isValid(self):
                self._timer.stop()
                self.ids = ()
                self.let_go.emit(action == _MOVE)

    def move_to(self, point: QPoint) -> None:
        """The cards are held over this global point now."""
        self._at = point
        self._cursor = QCursor.pos()

    def _on_timer_timeout(self) -> None:
        # Beyond all that takes cards nobody hears of the pointer, and Wayland says where it is to nobody else.
        cursor = QCursor.pos()
        at = self._at if cursor == self._cursor else cursor
        self.held.emit(at, self._since.restart())
