"""The number of an action in a filled circle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme


class NumberBadge(QWidget):
    """Shows a number that counts from 1."""

    def __init__(self, theme: Theme) -> None:
        """Empty until `set_number`."""
        super().__init__()
        self._theme = theme
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def set_number(self, number: int) -> None:
        """Show `number`."""
        self._text = str(number)
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A circle, longer for several digits, in the middle of a line of small buttons."""
        width = QFontMetrics(self._theme.digits("strong")).horizontalAdvance(self._text) + 12
        return QSize(max(self._side, width), self._theme.px("button_small"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the circle and the number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent"))
        area = QRectF(0, (self.height() - self._side) / 2, self.width(), self._side)
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
        painter.setPen(self._theme.color("on_accent"))
        painter.setFont(self._theme.digits("strong"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._text)

    @property
    def _side(self) -> int:
        return self._theme.px("pill") + 2

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
