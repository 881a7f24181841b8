"""A short bar with its number in words beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from als_desktop.ui.parts.painting import draw_elided

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme

_HEIGHT = 10
_GAP = 8
# Or rounding would cut the last letter.
_SLACK = 4
# The words get at least this share of the width.
_WORDS = 0.5


class QuietBar(QWidget):
    """`value` of `most` as a length, always in the same calm colour; `text` says it."""

    def __init__(self, theme: Theme, name: str, value: int, most: int, text: str) -> None:
        """`name` says what is counted, for a screen reader."""
        super().__init__()
        self._theme = theme
        self._share = value / most if most else 0.0
        self.text = text
        self.setAccessibleName(f"{name}: {text}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        """A line of text, and room for a bar before it."""
        metrics = QFontMetrics(self._theme.font("body"))
        return QSize(int(metrics.horizontalAdvance(self.text) / _WORDS), metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:
        """The words, cut if need be."""
        return QSize(70, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar, and its words after it."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = theme.font("body")
        words = min(QFontMetrics(font).horizontalAdvance(self.text) + _GAP + _SLACK, self.width() * 0.75)
        length = max(0.0, (self.width() - words) * self._share)
        bar = QRectF(0, (self.height() - _HEIGHT) / 2, length, _HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        painter.drawRoundedRect(bar, 3, 3)
        left = length + _GAP if length else 0.0
        area = QRectF(left, 0, self.width() - left, self.height())
        draw_elided(painter, area, self.text, font, theme.color("text"))

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
