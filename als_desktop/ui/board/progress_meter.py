"""How far reading out has come, and later answering, as a count and a row of marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme

_MARK = 8
_STEP = 11
# More would take the room of the issue.
_MOST_MARKS, _MOST_MARKS_COMPACT = 24, 12


class ProgressMeter(QLabel):
    """ "Read out 11 of 14", "Answered 2 of 4", with one mark for each question."""

    def __init__(self, theme: Theme) -> None:
        """Shows nothing until there is a question."""
        super().__init__()
        self._theme = theme
        self._done = self._of = 0
        self._pattern = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_read(self, read: int, written: int) -> None:
        """How many were read out, of how many."""
        self._show(self.tr("Read out {n} of {all}") if written else "", read, written)

    def show_answered(self, answered: int, of: int) -> None:
        """How many have their answer, of those that are to have one."""
        self._show(self.tr("Answered {n} of {all}"), answered, of)

    def sizeHint(self) -> QSize:
        """As wide as the words and the marks."""
        words = QFontMetrics(self._theme.digits("strong")).horizontalAdvance(self._words())
        marks = _STEP * self._marks
        return QSize(words + 14 + marks, self._theme.px("button_small"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words, then marks: filled for those that are done."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.digits("strong"))
        painter.setPen(theme.color("text"))
        words = self._words()
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        x = painter.fontMetrics().horizontalAdvance(words) + 12.0
        for n in range(self._marks):
            mark = QRectF(x + n * _STEP, self.height() / 2 - 8, _MARK, 16)
            done = n < self._done
            painter.setPen(QPen(theme.color("accent" if done else "border_strong"), 1.2))
            painter.setBrush(theme.color("accent") if done else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(mark.adjusted(0.6, 0.6, -0.6, -0.6), 2.5, 2.5)

    @property
    def _marks(self) -> int:
        most = _MOST_MARKS_COMPACT if self._theme.compact else _MOST_MARKS
        return self._of if self._of <= most else 0

    def _show(self, pattern: str, done: int, of: int) -> None:
        if (pattern, done, of) != (self._pattern, self._done, self._of):
            before = self.sizeHint()
            self._pattern, self._done, self._of = pattern, done, of
            self.setAccessibleName(self._words())
            # Another size lays out and paints the whole line above the board anew.
            if self.sizeHint() != before:
                self.updateGeometry()
            self.update()

    def _words(self) -> str:
        if not self._pattern:
            return self.tr("No questions yet")
        return self._pattern.format(n=self._done, all=self._of)
