"""What the room sees, small, on the console."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QFrame, QSizePolicy

from als_desktop.ui.room.room_view import RoomView

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from als_desktop.ui.theme.theme import Theme

_EDGE = 2


class RoomPreview(QFrame):
    """A frame with a small wall in it, as wide as it may be."""

    def __init__(self, theme: Theme) -> None:
        """`theme` is the wall's."""
        super().__init__()
        self.view = RoomView(theme, self)
        self.full_height = 0
        self.setProperty("role", "preview")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_width(self, width: int) -> None:
        """Be this wide, in px, and as high as the wall is then: 16 to 9."""
        self.full_height = round((width - 2 * _EDGE) * 9 / 16) + 2 * _EDGE
        self.setFixedHeight(self.full_height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The wall fills the frame."""
        super().resizeEvent(event)
        inner = QRect(_EDGE, _EDGE, self.width() - 2 * _EDGE, self.height() - 2 * _EDGE)
        self.view.setGeometry(inner)
