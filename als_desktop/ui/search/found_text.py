"""A text in full, with the words that were found in bold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from als_desktop.models.search import Snippet
from als_desktop.ui.search.marked_text import marked_text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QTextLayout

    from als_desktop.ui.theme.theme import Theme

# More than any text has.
_EVERY_LINE = 100_000
_LINE_END = "\u2028"


class FoundText(QWidget):
    """As high as its words need in its width; lines end where the person ended them, and where they are full."""

    def __init__(self, theme: Theme, found: Snippet) -> None:
        """`found` may have line ends."""
        super().__init__()
        self._theme = theme
        self._found = Snippet(found.text.replace("\n", _LINE_END), found.hits)
        self._broken: QTextLayout | None = None
        self._width = 0
        self.setAccessibleName(found.text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)

    @property
    def first_hit(self) -> float | None:
        """How far down the first of the words stands, in px; None when there is none."""
        if not self._found.hits:
            return None
        before = self._found.text[: self._found.hits[0][0]]
        line = self._lines(self.width()).lineForTextPosition(len(before.encode("utf-16-le")) // 2)
        return line.y() if line.isValid() else None

    def heightForWidth(self, width: int) -> int:
        """The height of all lines."""
        return round(self._lines(width).boundingRect().height() + 0.49)

    def sizeHint(self) -> QSize:
        """As it is now."""
        width = max(self.width(), 1)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """It can be of any width."""
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines."""
        painter = QPainter(self)
        painter.setPen(self._theme.color("text"))
        self._lines(self.width()).draw(painter, QPointF(0, 0))

    def _lines(self, width: int) -> QTextLayout:
        if self._broken is None or width != self._width:
            self._width = width
            self._broken = marked_text(self._found, self._theme.font("card"), width, _EVERY_LINE)
        return self._broken

    def _on_theme_changed(self) -> None:
        self._broken = None
        self.updateGeometry()
        self.update()
