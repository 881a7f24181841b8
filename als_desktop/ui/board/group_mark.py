"""The mark of a group: its number, which is its key, and its colour and shape if it has been given one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from als_desktop.ui.parts.author_token import paint_token
from als_desktop.ui.parts.key_cap import paint_key

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme


def paint_group_mark(painter: QPainter, rect: QRectF, number: int, colour: str, theme: Theme) -> None:
    """Draw the number of a group into the square `rect`: on a key cap, or on the shape that goes with its colour."""
    if colour:
        seat = theme.seat_of(colour)
        paint_token(painter, rect, theme.shape(seat), str(number), "colour", theme, seat)
    else:
        paint_key(painter, rect, str(number), theme)


class GroupMark(QWidget):
    """The mark in the head of a lane. Its number is that of the key that moves a card here."""

    def __init__(self, theme: Theme) -> None:
        """Shows nothing until `show_group`."""
        super().__init__()
        self._theme = theme
        self._number = 0
        self._colour = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_group(self, number: int, colour: str) -> None:
        """`number` counts from 1; `colour` is one of `COLOURS`, or empty."""
        if (number, colour) != (self._number, self._colour):
            self._number, self._colour = number, colour
            self.update()

    def sizeHint(self) -> QSize:
        """A square as high as a key cap, a little more for a shape."""
        side = self._theme.px("key") + 2
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark."""
        area = QRectF(self.rect())
        rect = area if self._colour else area.adjusted(1, 1, -1, -1)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_group_mark(painter, rect, self._number, self._colour, self._theme)
