"""A little pile of notes that lie face down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme

_WIDTH = 20
_HEIGHT = 15
_STEP = 14
_MOST = 8


class FaceDownNotes(QWidget):
    """One blank note in the colour of a seat for each question; beyond eight the number beside it must do."""

    def __init__(self, theme: Theme) -> None:
        """No note until `show_notes`."""
        super().__init__()
        self._theme = theme
        self._seat = 0
        self._count = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def show_notes(self, seat: int, count: int) -> None:
        """Show `count` notes of the seat with this 0-based index."""
        self._seat, self._count = seat, min(count, _MOST)
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the most that are drawn."""
        return QSize(_WIDTH + (_MOST - 1) * _STEP, _HEIGHT + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the notes, each over the one before."""
        colours = self._theme.sticky(self._seat)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.edge, 1.5))
        painter.setBrush(colours.fill)
        for n in range(self._count):
            painter.drawRoundedRect(QRectF(n * _STEP + 1, 1, _WIDTH - 2, _HEIGHT - 1), 2, 2)

    def _on_theme_changed(self) -> None:
        self.update()
