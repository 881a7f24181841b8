"""How far reading out has come, and later answering, as a count and a row of marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme

_MARK = 8
_STEP = 11
_HIGH = 16
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
        self._painted: dict[tuple[bool, float], QPixmap] = {}
        # So that Qt does not fill all that lies below as well.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def show_read(self, read: int, written: int) -> None:
        """How many were read out, of how many."""
        self._show(self.tr("Read out {n} of {all}") if written else "", read, written)

    def show_answered(self, answered: int, of: int) -> None:
        """How many have their answer, of those that are to have one."""
        self._show(self.tr("Answered {n} of {all}"), answered, of)

    def sizeHint(self) -> QSize:
        """As wide as the words and the marks."""
        words = QFontMetrics(self._theme.digits("strong")).horizontalAdvance(self._words())
        # Always room for the most: another width lays out and paints all that stands beside it anew.
        marks = _STEP * self._most if self._of <= self._most else 0
        return QSize(words + 14 + marks, self._theme.px("button_small"))

    def minimumSizeHint(self) -> QSize:
        """Room for the words; the marks give way."""
        marks = _STEP * self._most if self._of <= self._most else 0
        return self.sizeHint() - QSize(marks, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words, then marks: filled for those that are done."""
        theme = self._theme
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.color("canvas"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.digits("strong"))
        painter.setPen(theme.color("text"))
        words = self._words()
        left = self.width() - 2.0 - _STEP * self._marks
        room = QRectF(0, 0, left - 10, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)
        top, done = self.height() / 2 - 8, min(self._done, self._marks)
        split = left + done * _STEP
        painter.drawTiledPixmap(QRectF(left, top, done * _STEP, _HIGH), self._mark(done=True))
        rest = (self._marks - done) * _STEP
        painter.drawTiledPixmap(QRectF(split, top, rest, _HIGH), self._mark(done=False))

    def _mark(self, *, done: bool) -> QPixmap:
        """One mark, painted once: there are as many as questions."""
        ratio = self.devicePixelRatioF()
        found = self._painted.get((done, ratio))
        if found is None:
            found = self._painted[done, ratio] = QPixmap(QSize(_STEP, _HIGH) * ratio)
            found.setDevicePixelRatio(ratio)
            found.fill(Qt.GlobalColor.transparent)
            colour = self._theme.color("accent" if done else "border_strong")
            painter = QPainter(found)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour, 1.2))
            painter.setBrush(colour if done else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(0.6, 0.6, _MARK - 1.2, _HIGH - 1.2), 2.5, 2.5)
            painter.end()
        return found

    @property
    def _marks(self) -> int:
        return self._of if self._of <= self._most and self.width() >= self.sizeHint().width() else 0

    @property
    def _most(self) -> int:
        return _MOST_MARKS_COMPACT if self._theme.compact else _MOST_MARKS

    def _show(self, pattern: str, done: int, of: int) -> None:
        if (pattern, done, of) != (self._pattern, self._done, self._of):
            before = self.sizeHint()
            self._pattern, self._done, self._of = pattern, done, of
            self.setAccessibleName(self._words())
            if self.sizeHint() != before:
                self.updateGeometry()
            self.update()

    def _words(self) -> str:
        if not self._pattern:
            return self.tr("No questions yet")
        return self._pattern.format(n=self._done, all=self._of)

    def _on_theme_changed(self) -> None:
        self._painted.clear()
        self.updateGeometry()
        self.update()
