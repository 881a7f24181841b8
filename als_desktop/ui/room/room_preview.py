"""What the room sees, small, on the console."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
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
        self.setProperty("role", "preview")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Always as the wall is: 16 to 9."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height for a width, in px."""
        return round((width - 2 * _EDGE) * 9 / 16) + 2 * _EDGE

    def sizeHint(self) -> QSize:
        """Small."""
        return QSize(268, self.heightForWidth(268))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The wall fills the frame."""
        super().resizeEvent(event)
        inner = QRect(_EDGE, _EDGE, self.width() - 2 * _EDGE, self.height() - 2 * _EDGE)
        self.view.setGeometry(inner)
