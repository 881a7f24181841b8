"""Paints the list of meetings of the calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from als_desktop.ui.calendar.calendar_model import MEETING_ROLE, Index
from als_desktop.ui.parts.painting import draw_elided
from als_desktop.ui.parts.row_delegate import RowDelegate
from als_desktop.ui.parts.when import weekday_of

if TYPE_CHECKING:
    from als_desktop.ui.calendar.calendar_rows import CalendarRow

_PAD = 8
_EDGE = 6
_DAY_WIDTH = 44
_GAP = 12
_PILL_PAD = 18
_HEADING_ABOVE = 14
_CENTRE = Qt.AlignmentFlag.AlignCenter
_LOW = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
_FILLS = {"calm": ("accent_soft", "on_soft"), "warn": ("warn_soft", "warn"), "plain": ("lane", "text_2")}


class CalendarDelegate(RowDelegate):
    """The name of a month, or a meeting: day, set, which meeting, when and where, and how it stands."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines for a meeting, one for a month."""
        width = self._view.viewport().width()
        if index.data(MEETING_ROLE) is None:
            above = _HEADING_ABOVE if index.row() else 0
            return QSize(width, above + self._line("subtitle") + 8)
        return QSize(width, self._line("strong") + self._line("caption") + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        area, theme = QRectF(option.rect), self._theme  # type: ignore[attr-defined]
        row: CalendarRow | None = index.data(MEETING_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row is None:
            room = area.adjusted(_EDGE, 0, -_EDGE, -6)
            words = index.data(Qt.ItemDataRole.DisplayRole)
            draw_elided(painter, room, words, theme.font("subtitle"), theme.color("text"), _LOW)
        else:
            hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)  # type: ignore[attr-defined]
            self._paint_back(painter, area, index, hovered)
            self._paint_meeting(painter, area, row)
        painter.restore()

    def _paint_back(self, painter: QPainter, area: QRectF, index: Index, hovered: bool) -> None:
        theme, radius = self._theme, self._theme.px("radius_control")
        if hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("lane"))
            painter.drawRoundedRect(area.adjusted(0, 1, 0, 0), radius, radius)
        painter.fillRect(QRectF(area.left(), area.top(), area.width(), 1), theme.color("border"))
        if self._view.currentIndex() == index:
            focused = self._view.hasFocus()
            painter.setPen(QPen(theme.color("focus" if focused else "border_strong"), 2 if focused else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 2, -1, -1), radius, radius)

    def _paint_meeting(self, painter: QPainter, area: QRectF, row: CalendarRow) -> None:
        theme = self._theme
        strong, caption = self._line("strong"), self._line("caption")
        top, left = area.top() + _PAD, area.left() + _EDGE
        digits, small = theme.digits("strong"), theme.font("caption")
        day = QRectF(left, top, _DAY_WIDTH, strong)
        draw_elided(painter, day, str(row.day.day), digits, theme.color("text"), _CENTRE)
        under = QRectF(left, top + strong, _DAY_WIDTH, caption)
        draw_elided(painter, under, weekday_of(row.day), small, theme.color("text_2"), _CENTRE)
        pill = self._paint_pill(painter, area, row)
        left += _DAY_WIDTH + _GAP
        width = area.right() - left - pill - _EDGE - _GAP
        first = QRectF(left, top, width, strong)
        draw_elided(painter, first, row.set_name, theme.font("strong"), theme.color("text"))
        second = QRectF(left, top + strong, width, caption)
        draw_elided(painter, second, row.about, theme.digits("caption"), theme.color("text_2"))

    def _paint_pill(self, painter: QPainter, area: QRectF, row: CalendarRow) -> float:
        """Draw how the meeting stands; how wide that is."""
        theme, height = self._theme, self._theme.px("pill")
        font = theme.digits("caption")
        width = QFontMetrics(font).horizontalAdvance(row.standing) + _PILL_PAD
        pill = QRectF(area.right() - _EDGE - width, area.center().y() - height / 2, width, height)
        fill, ink = _FILLS.get(row.tone, _FILLS["plain"])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(fill))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        draw_elided(painter, pill, row.standing, font, theme.color(ink), _CENTRE)
        return width
