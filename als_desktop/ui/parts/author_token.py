"""The author token: shape, colour and letter of a seat."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme

_GRID = 25.0
_ORIGIN = -0.5
_EDGE = 1.8
# On the grid: letter size in px and the middle line of the letter.
_LETTERS = {
    "circle": (14.0, 12.0),
    "square": (14.5, 12.0),
    "diamond": (12.5, 12.0),
    "hexagon": (14.0, 12.0),
    "triangle": (12.0, 15.4),
    "pentagon": (13.0, 12.6),
    "octagon": (14.0, 12.0),
    "cross": (13.0, 12.0),
}
_POLYGONS = {
    "diamond": ((12, 1.2), (22.8, 12), (12, 22.8), (1.2, 12)),
    "hexagon": ((6.5, 2.5), (17.5, 2.5), (23, 12), (17.5, 21.5), (6.5, 21.5), (1, 12)),
    "triangle": ((12, 1.5), (23.2, 21.8), (0.8, 21.8)),
    "pentagon": ((12, 1.3), (22.9, 9.4), (18.7, 22.2), (5.3, 22.2), (1.1, 9.4)),
    "octagon": (
        (7.7, 1.7),
        (16.3, 1.7),
        (22.3, 7.7),
        (22.3, 16.3),
        (16.3, 22.3),
        (7.7, 22.3),
        (1.7, 16.3),
        (1.7, 7.7),
    ),
    "cross": (
        *((6.5, 1.5), (17.5, 1.5), (17.5, 6.5), (22.5, 6.5), (22.5, 17.5), (17.5, 17.5)),
        *((17.5, 22.5), (6.5, 22.5), (6.5, 17.5), (1.5, 17.5), (1.5, 6.5), (6.5, 6.5)),
    ),
}
SHAPES = ("circle", "square", *_POLYGONS)


@cache
def shape_path(shape: str) -> QPainterPath:
    """The outline of a shape on the 24 grid.

    Raises:
        KeyError: no such shape.
    """
    path = QPainterPath()
    if shape == "circle":
        path.addEllipse(QPointF(12, 12), 10.3, 10.3)
    elif shape == "square":
        path.addRoundedRect(QRectF(2.5, 2.5, 19, 19), 2.5, 2.5)
    else:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in _POLYGONS[shape]]))
        path.closeSubpath()
    return path


def letter_px(shape: str, side: float) -> float:
    """How large the letter is on a token `side` wide and high."""
    return _LETTERS[shape][0] * side / _GRID


def paint_token(
    painter: QPainter, rect: QRectF, shape: str, letter: str, style: str, theme: Theme, seat: int = 0
) -> None:
    """Draw a token into the square `rect`.

    `style` is "ink" (dark shape, light letter; for paper of any colour) or "colour" (the paper colour of the
    seat with this 0-based index, dark outline and letter).
    """

    def paint(brush: QPainter) -> None:
        _paint(brush, rect, shape, letter, style, theme, seat)

    # A px around it, for its edge; the letter alone takes longer than all else on a seat.
    theme.pictures.draw(painter, rect.adjusted(-1, -1, 1, 1), ("token", shape, letter, style, seat), paint)


def _paint(
    painter: QPainter, rect: QRectF, shape: str, letter: str, style: str, theme: Theme, seat: int
) -> None:
    colours = theme.sticky(seat)
    size, middle = _LETTERS[shape]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / _GRID, rect.height() / _GRID)
    painter.translate(-_ORIGIN, -_ORIGIN)
    edge = QPen(colours.ink, _EDGE)
    edge.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(edge)
    painter.setBrush(colours.ink if style == "ink" else colours.fill)
    painter.drawPath(shape_path(shape))
    font = QFont(theme.font("strong"))
    # On the grid a px is not a screen px: the scaled painter needs the fraction.
    font.setPixelSize(100)
    painter.setFont(font)
    painter.setPen(colours.paper if style == "ink" else colours.ink)
    painter.translate(12, middle)
    painter.scale(size / 100, size / 100)
    painter.drawText(QRectF(-100, -100, 200, 196), Qt.AlignmentFlag.AlignCenter, letter[:2].upper())
    painter.restore()


class TokenLabel(QWidget):
    """A token of `size` px by itself; `seat` is the 0-based index."""

    def __init__(
        self,
        theme: Theme,
        seat: int,
        letter: str,
        size: int = 26,
        style: str = "colour",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._seat = seat
        self._letter = letter
        self._style = style
        self._size = size
        self.setAccessibleName(letter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_person(self, seat: int, letter: str) -> None:
        """Show another seat (0-based index)."""
        if (seat, letter) == (self._seat, self._letter):
            return
        self._seat = seat
        self._letter = letter
        self.setAccessibleName(letter)
        self.update()

    def sizeHint(self) -> QSize:
        """Square."""
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the token."""
        painter = QPainter(self)
        area = QRectF(0, 0, self._size, self._size)
        shape = self._theme.shape(self._seat)
        paint_token(painter, area, shape, self._letter, self._style, self._theme, self._seat)
