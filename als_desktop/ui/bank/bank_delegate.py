"""Paints the questions of the bank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem, QWidget

from als_desktop.ui.bank.bank_model import FactsRole, Index, QuestionRole
from als_desktop.ui.home.two_lines import two_lines
from als_desktop.ui.parts.painting import draw_elided, draw_hover_back, draw_place_back
from als_desktop.ui.parts.row_delegate import RowDelegate

if TYPE_CHECKING:
    from als_desktop.models.question_bank import OfferedQuestion
    from als_desktop.ui.theme.theme import Theme

_PAD = 8
_LEFT = 14
_STAR = 16
_GAP = 6
_MOST_LETTERS = 600
_HOVERED = QStyle.StateFlag.State_MouseOver
_CHOSEN = QStyle.StateFlag.State_Selected
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class BankDelegate(RowDelegate):
    """At most two lines of words, the stars at their right, and below them what is known of the question."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(theme, view)
        # Each letter of a search asks for all rows again.
        self._broken: dict[tuple[str, int, float], list[str]] = {}
        theme.changed.connect(self._on_theme_changed)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words need at the width of the list."""
        width = self._view.viewport().width()
        height = len(self._lines(index, width)) * self._line("card") + 2 * _PAD
        if index.data(FactsRole):
            height += self._line("caption") + 2
        return QSize(width, max(height, self._theme.px("button")))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        question: OfferedQuestion = index.data(QuestionRole)
        area = QRectF(option.rect).adjusted(2, 1, -2, -1)  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_back(painter, area, index, option.state)  # type: ignore[attr-defined]
        self._paint_stars(painter, area, question.stars)
        self._paint_words(painter, area, index)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Qt's own field, with a name."""
        editor = super().createEditor(parent, option, index)
        editor.setAccessibleName(self.tr("Words of the question"))
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Over the whole width of the row, in its middle."""
        row: QRect = option.rect  # type: ignore[attr-defined]
        height = max(self._theme.px("field"), 24)
        editor.setGeometry(
            row.left() + 2, row.center().y() - height // 2, self._view.viewport().width() - 4, height
        )

    def _paint_back(self, painter: QPainter, area: QRectF, index: Index, state: QStyle.StateFlag) -> None:
        theme = self._theme
        if state & _CHOSEN:
            draw_place_back(painter, area, theme, fill="accent_soft")
        elif state & _HOVERED:
            draw_hover_back(painter, area, theme)
        if self._view.hasFocus() and self._view.currentIndex() == index:
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            radius = theme.px("radius_control")
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), radius, radius)

    def _paint_stars(self, painter: QPainter, area: QRectF, stars: int) -> None:
        if not stars:
            return
        theme = self._theme
        room = QRectF(area.left(), area.top() + _PAD - 1, area.width() - _PAD, self._line("card"))
        number = str(stars)
        draw_elided(painter, room, number, theme.digits("label"), theme.color("text"), _RIGHT)
        x = room.right() - self._number_width(number) - _GAP / 2 - _STAR
        ratio = painter.device().devicePixelRatioF()
        star = theme.pixmap("star_filled", theme.color("accent"), _STAR, ratio)
        painter.drawPixmap(round(x), round(room.center().y() - _STAR / 2), star)

    def _paint_words(self, painter: QPainter, area: QRectF, index: Index) -> None:
        theme = self._theme
        question: OfferedQuestion = index.data(QuestionRole)
        width = self._text_width(question.stars, self._view.viewport().width())
        y, height = area.top() + _PAD - 1, self._line("card")
        for line in self._lines(index, self._view.viewport().width()):
            room = QRectF(area.left() + _LEFT, y, width, height)
            draw_elided(painter, room, line, theme.font("card"), theme.color("text"))
            y += height
        if known := index.data(FactsRole):
            room = QRectF(area.left() + _LEFT, y + 1, area.width() - _LEFT - _PAD, self._line("caption"))
            draw_elided(painter, room, known, theme.font("caption"), theme.color("text_2"))

    def _lines(self, index: Index, whole: float) -> list[str]:
        question: OfferedQuestion = index.data(QuestionRole)
        key = question.text, question.stars, whole
        found = self._broken.get(key)
        if found is None:
            # A long paste is not broken to its end for two lines of it.
            text = question.text[:_MOST_LETTERS]
            width = self._text_width(question.stars, whole)
            found = self._broken[key] = two_lines(text, self._theme.font("card"), width)
        return found

    def _text_width(self, stars: int, whole: float) -> float:
        beside = self._number_width(str(stars)) + _STAR + 2 * _GAP if stars else 0
        return whole - 4 - _LEFT - _PAD - beside

    def _number_width(self, number: str) -> int:
        return QFontMetrics(self._theme.digits("label")).horizontalAdvance(number)

    def _on_theme_changed(self) -> None:
        self._broken.clear()
