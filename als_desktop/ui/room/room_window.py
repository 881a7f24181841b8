"""The window of the wall. Which screen it is on is decided elsewhere; its title names nobody and nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from als_desktop.ui.room.room_view import RoomView

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from als_desktop.ui.theme.theme import Theme

_POINTER_MS = 3_000


class RoomWindow(QWidget):
    """A window of its own with nothing but the wall; the pointer hides after three seconds of rest."""

    def __init__(self, theme: Theme) -> None:
        """Not shown yet. `theme` may be one of the room's own."""
        super().__init__(None, Qt.WindowType.Window)
        self.view = RoomView(theme, self)
        self.setWindowTitle(self.tr("Room display"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_POINTER_MS)
        self._rest.timeout.connect(self._on_rest_timeout)
        self.setMouseTracking(True)
        self.view.setMouseTracking(True)
        self.view.installEventFilter(self)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Show the pointer while it moves."""
        if event.type() in (QEvent.Type.MouseMove, QEvent.Type.Enter):
            self.view.unsetCursor()
            self._rest.start()
        elif event.type() is QEvent.Type.Leave:
            self._rest.stop()
            self.view.unsetCursor()
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing runs while nothing is shown."""
        self._rest.stop()
        self.view.unsetCursor()
        super().hideEvent(event)

    def _on_rest_timeout(self) -> None:
        self.view.setCursor(Qt.CursorShape.BlankCursor)
