"""Painting a key cap inside other painted parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPen

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from als_desktop.ui.theme.theme import Theme

_PADDING = 6


def key_width(theme: Theme, text: str) -> int:
    """The width in px of the cap for `text`; at least square."""
    width = QFontMetrics(theme.font("label")).horizontalAdvance(text) + 2 * _PADDING
    return max(theme.px("key"), width)


def paint_key(painter: QPainter, rect: QRectF, text: str, theme: Theme, ink: QColor | None = None) -> None:
    """Draw a cap. With `ink`, only its outline and text in that colour, for coloured backgrounds."""
    radius = theme.px("radius_key")
    painter.setPen(QPen(ink or theme.color("border_strong"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush if ink else theme.color("surface"))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setPen(ink or theme.color("text_2"))
    painter.setFont(theme.font("label"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
