"""How many questions have been read out, as a count and a row of marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme

_MARK = 8
_STEP = 11
_MOST_MARKS = 24


class ReadOutMeter(QLabel):
    """ "Read out 11 of 14" with one mark for each question."""

    def __init__(self, theme: Theme) -> None:
        """Shows nothing until there is a question."""
        super().__init__()
        self._theme = theme
        self._read = self._written = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_counts(self, read: int, written: int) -> None:
        """How many were read out, of how many."""
        if (read, written) != (self._read, self._written):
            before = self.sizeHint()
            self._read, self._written = read, written
            self.setAccessibleName(self._words())
            # Another size lays out and paints the whole line above the board anew.
            if self.sizeHint() != before:
                self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """As wide as the words and the marks."""
        words = QFontMetrics(self._theme.digits("strong")).horizontalAdvance(self._words())
        marks = _STEP * self._written if self._written <= _MOST_MARKS else 0
        return QSize(words + 14 + marks, self._theme.px("button_small"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words, then marks: filled for those read."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.digits("strong"))
        painter.setPen(theme.color("text"))
        words = self._words()
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        if self._written > _MOST_MARKS:
            return
        x = painter.fontMetrics().horizontalAdvance(words) + 12.0
        for n in range(self._written):
            mark = QRectF(x + n * _STEP, self.height() / 2 - 8, _MARK, 16)
            done = n < self._read
            painter.setPen(QPen(theme.color("accent" if done else "border_strong"), 1.2))
            painter.setBrush(theme.color("accent") if done else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(mark.adjusted(0.6, 0.6, -0.6, -0.6), 2.5, 2.5)

    def _words(self) -> str:
        if not self._written:
            return self.tr("No questions yet")
        return self.tr("Read out {read} of {written}").format(read=self._read, written=self._written)
