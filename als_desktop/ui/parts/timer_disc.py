"""The disc that shows how much of the planned time is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme

_GRID = 100.0
_RADIUS = 42.0
_RIM = 1.5
_TICK_FROM, _TICK_TO = 44.6, 48.4
_FULL_TURN = 360 * 16
_TOP = 90 * 16
_MS_PER_MIN = 60_000
_MOST_TICKS = 24


def paint_disc(
    painter: QPainter,
    rect: QRectF,
    theme: Theme,
    left: float,
    tone: str,
    paused: bool = False,
    planned_ms: int = 0,
    rim: float = _RIM,
) -> None:
    """Draw a disc into the square `rect`.

    `left` is the fraction of the plan that is left (0-1), `tone` calm, warn or over; with `planned_ms` there
    is a mark for each 5 minutes left. `rim` is the width of its edge in hundredths of the square.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / _GRID, rect.height() / _GRID)
    middle = QPointF(50, 50)
    if tone == "over":
        _paint_overtime(painter, theme, middle)
    else:
        _paint_wedge(painter, theme, middle, left, tone, paused, rim)
        _paint_ticks(painter, theme, planned_ms)
    painter.restore()


def _paint_overtime(painter: QPainter, theme: Theme, middle: QPointF) -> None:
    colour = theme.color(theme.tokens.timer.colours["over"])
    rim = QPen(colour, 3)
    rim.setDashPattern([7 / 3, 5 / 3])
    rim.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(rim)
    painter.setBrush(theme.color("over_soft"))
    painter.drawEllipse(middle, _RADIUS, _RADIUS)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(middle, 3.2, 3.2)


def _paint_wedge(
    painter: QPainter, theme: Theme, middle: QPointF, left: float, tone: str, paused: bool, rim: float
) -> None:
    painter.setPen(QPen(theme.color("border_strong"), rim))
    painter.setBrush(theme.color("lane_2"))
    painter.drawEllipse(middle, _RADIUS, _RADIUS)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("border_strong" if paused else theme.tokens.timer.colours[tone]))
    area = QRectF(50 - _RADIUS, 50 - _RADIUS, 2 * _RADIUS, 2 * _RADIUS)
    # Counter-clockwise from the top: what has passed opens clockwise, as on a clock face.
    painter.drawPie(area, _TOP, round(max(0.0, min(1.0, left)) * _FULL_TURN))
    painter.setBrush(theme.color("surface"))
    painter.drawEllipse(middle, 3.2, 3.2)
    if paused:
        painter.setPen(QPen(theme.color("text"), 1.5))
        painter.setBrush(theme.color("surface"))
        for x in (35.0, 54.0):
            painter.drawRoundedRect(QRectF(x, 32, 11, 36), 2, 2)


def _paint_ticks(painter: QPainter, theme: Theme, planned_ms: int) -> None:
    every = theme.tokens.timer.tick_every_min * _MS_PER_MIN
    if not 0 < planned_ms <= every * _MOST_TICKS:
        return
    painter.translate(50, 50)
    for at in range(0, planned_ms, every):
        mark = QPen(theme.color("text_3"), 1.1 if at else 1.6)
        mark.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(mark)
        painter.save()
        painter.rotate(-360 * at / planned_ms)
        painter.drawLine(QPointF(0, -_TICK_FROM), QPointF(0, -_TICK_TO))
        painter.restore()


class TimerDisc(QWidget):
    """A disc beside digits. A screen reader reads those; the disc has no name unless it is given one."""

    def __init__(self, theme: Theme, size: int = 0, parent: QWidget | None = None) -> None:
        """`size` in px; 0 for the measure of the console's timer."""
        super().__init__(parent)
        self._theme = theme
        self._size = size
        self._left = 1.0
        self._tone = "calm"
        self._paused = False
        self._planned_ms = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def set_state(self, left: float, tone: str, paused: bool, planned_ms: int = 0) -> None:
        """Show `left` (fraction 0-1 of the plan), tone calm, warn or over; a mark for each 5 minutes."""
        state = (left, tone, paused, planned_ms)
        if state != (self._left, self._tone, self._paused, self._planned_ms):
            self._left, self._tone, self._paused, self._planned_ms = state
            self.update()

    def sizeHint(self) -> QSize:
        """Square."""
        side = self._size or self._theme.px("timer_disc")
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the disc as big as it fits."""
        side = min(self.width(), self.height())
        area = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        paint_disc(QPainter(self), area, self._theme, self._left, self._tone, self._paused, self._planned_ms)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
