"""Small helps for painted parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor, QFont, QPainter

_LEFT_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ELIDE = Qt.TextElideMode.ElideRight


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
    shown = QFontMetrics(font).elidedText(text, _ELIDE, max(0, int(area.width() + 0.99)))
    painter.drawText(area, align | Qt.TextFlag.TextSingleLine, shown)
    return shown != text
