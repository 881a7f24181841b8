"""Small helps for painted parts."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import bidirectional

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainterPath, QPen

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QFont, QPainter

    from als_desktop.ui.theme.theme import Theme

_LEFT_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_BAR = 5
_ELIDE = Qt.TextElideMode.ElideRight


def draw_place_back(painter: QPainter, area: QRectF, theme: Theme, *, fill: str) -> None:
    """The back of a row that is where the person is: a field of colour `fill` with an edge and a bar at its left."""
    radius = theme.px("radius_control")
    painter.setPen(QPen(theme.color("border"), 1))
    painter.setBrush(theme.color(fill))
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    whole = QPainterPath()
    whole.addRoundedRect(area, radius, radius)
    painter.save()
    painter.setClipPath(whole)
    painter.fillRect(QRectF(area.left(), area.top(), _BAR, area.height()), theme.color("accent"))
    painter.restore()


def draw_hover_back(painter: QPainter, area: QRectF, theme: Theme) -> None:
    """The back of a row under the pointer."""
    radius = theme.px("radius_control")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("lane_2"))
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def draw_elided(
    painter: QPainter,
    area: QRectF,
    text: str,
    font: QFont,
    colour: QColor,
    align: Qt.AlignmentFlag = _LEFT_MIDDLE,
) -> bool:
    """Draw one line of `text` into `area`; returns whether it was too long and ends in an ellipsis."""
    painter.setFont(font)
    painter.setPen(colour)
    shown = _elided(text, font, area.width())
    painter.drawText(area, align | Qt.TextFlag.TextSingleLine, shown)
    return shown != text


def fits_in(width: float, text: str, font: QFont) -> bool:
    """Whether `draw_elided` shows the whole text; what the letters take, rounded, may be a fraction too little."""
    return _elided(text, font, width) == text


def _elided(text: str, font: QFont, width: float) -> str:
    return QFontMetrics(font).elidedText(text, _ELIDE, max(0, int(width + 0.99)))


def runs_left(text: str) -> bool:
    """Whether a text is written from right to left: its first letter with a direction says so."""
    return next((kind for c in text if (kind := bidirectional(c)) in ("L", "R", "AL")), "L") != "L"
