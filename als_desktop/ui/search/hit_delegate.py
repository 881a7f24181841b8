"""Paints what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem

from als_desktop.ui.parts.painting import draw_elided, draw_hover_back, draw_place_back
from als_desktop.ui.parts.row_delegate import RowDelegate
from als_desktop.ui.search.found_words import ICONS
from als_desktop.ui.search.hit_model import FactsRole, HitRole, Index
from als_desktop.ui.search.marked_text import marked_text

if TYPE_CHECKING:
    from PySide6.QtGui import QTextLayout

    from als_desktop.models.search import SearchHit, Snippet
    from als_desktop.ui.theme.theme import Theme

_PAD = 8
_EDGE = 14
_ICON = 18
_GAP = 10
_MOST_LINES = 3
_HOVERED = QStyle.StateFlag.State_MouseOver
_CHOSEN = QStyle.StateFlag.State_Selected
_LOW = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom


class HitDelegate(RowDelegate):
    """A heading, or a sign of what it is, at most three lines with the found words in bold, and a line about it."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        """`view` is the list it paints."""
        super().__init__(theme, view)
        # Asked for a height and then painted: broken once.
        self._broken: dict[tuple[Snippet, float], QTextLayout] = {}
        theme.changed.connect(self.forget)

    def forget(self) -> None:
        """Other texts, or another look: nothing that was broken into lines is of use any more."""
        self._broken.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words need at the width of the list."""
        width = self._view.viewport().width()
        hit: SearchHit | None = index.data(HitRole)
        if hit is None:
            return QSize(width, (16 if index.row() else 4) + self._line("label") + 6)
        height = self._lines(hit, width).boundingRect().height() + self._line("caption") + 2
        return QSize(width, round(height) + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        area = QRectF(option.rect)  # type: ignore[attr-defined]
        hit: SearchHit | None = index.data(HitRole)
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if hit is None:
            room = area.adjusted(_EDGE, 0, -_PAD, -6)
            words = index.data(Qt.ItemDataRole.DisplayRole)
            draw_elided(painter, room, words, theme.font("label"), theme.color("text_2"), _LOW)
        else:
            self._paint_back(painter, area.adjusted(2, 1, -2, -1), index, option.state)  # type: ignore[attr-defined]
            self._paint_hit(painter, area, index, hit)
        painter.restore()

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

    def _paint_hit(self, painter: QPainter, area: QRectF, index: Index, hit: SearchHit) -> None:
        theme = self._theme
        ratio = painter.device().devicePixelRatioF()
        sign = theme.pixmap(ICONS[hit.kind], theme.color("text_2"), _ICON, ratio)
        painter.drawPixmap(QPointF(area.left() + _EDGE, area.top() + _PAD + 1), sign)
        left, top = area.left() + _left(), area.top() + _PAD
        lines = self._lines(hit, self._view.viewport().width())
        painter.setPen(theme.color("text"))
        lines.draw(painter, QPointF(left, top))
        below = QRectF(
            left, top + lines.boundingRect().height() + 2, area.right() - _PAD - left, self._line("caption")
        )
        draw_elided(painter, below, index.data(FactsRole), theme.font("caption"), theme.color("text_2"))

    def _lines(self, hit: SearchHit, whole: float) -> QTextLayout:
        key = hit.snippet, whole
        found = self._broken.get(key)
        if found is None:
            width = whole - _left() - 2 * _PAD
            found = marked_text(hit.snippet, self._theme.font("body"), width, _MOST_LINES)
            self._broken[key] = found
        return found


def _left() -> int:
    return _EDGE + _ICON + _GAP
