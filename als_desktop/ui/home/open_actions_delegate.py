"""Paints the list of open actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from als_desktop.ui.home.due_actions import Due
from als_desktop.ui.home.open_actions_model import ABOUT_ROLE, ACTION_ROLE, DAY_ROLE, WISH_ROLE, Index
from als_desktop.ui.home.two_lines import two_lines
from als_desktop.ui.parts.author_token import paint_token
from als_desktop.ui.parts.painting import draw_elided
from als_desktop.ui.parts.row_delegate import RowDelegate

if TYPE_CHECKING:
    from als_desktop.ui.home.due_actions import DueAction

_TOKEN = 26
_GAP = 11
_PAD = 10
_EDGE = 4
_HOVERED = QStyle.StateFlag.State_MouseOver
_DISPLAY = Qt.ItemDataRole.DisplayRole
_CENTRE = Qt.AlignmentFlag.AlignCenter


class OpenActionsDelegate(RowDelegate):
    """A heading, or an action: token, at most two lines of text, whose it is, and the day in a pill."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words need at the width of the list."""
        width = self._view.viewport().width()
        if index.data(ACTION_ROLE) is None:
            above = 14 if index.row() else 2
            return QSize(width, above + self._line("label") + 6)
        lines = len(self._lines(index, width))
        extra = 1 + bool(index.data(WISH_ROLE))
        height = lines * self._line("body") + extra * (self._line("caption") + 2)
        return QSize(width, max(height, _TOKEN) + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        area = QRectF(option.rect)  # type: ignore[attr-defined]
        action: DueAction | None = index.data(ACTION_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if action is None:
            room = area.adjusted(_EDGE, 0, -_EDGE, -6)
            low = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
            theme = self._theme
            draw_elided(painter, room, index.data(_DISPLAY), theme.font("label"), theme.color("text_2"), low)
        else:
            hovered = bool(option.state & _HOVERED)  # type: ignore[attr-defined]
            self._paint_back(painter, area, index, hovered)
            self._paint_action(painter, area, index, action)
        painter.restore()

    def _paint_back(self, painter: QPainter, area: QRectF, index: Index, hovered: bool) -> None:
        theme = self._theme
        radius = theme.px("radius_control")
        if hovered and self._view.hasMouseTracking():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("lane"))
            painter.drawRoundedRect(area.adjusted(0, 1, 0, 0), radius, radius)
        painter.fillRect(QRectF(area.left(), area.top(), area.width(), 1), theme.color("border"))
        if self._view.hasFocus() and self._view.currentIndex() == index:
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 2, -1, -1), radius, radius)

    def _paint_action(
        self,
        painter: QPainter,
        area: QRectF,
        index: Index,
        action: DueAction,
    ) -> None:
        theme = self._theme
        top = area.top() + _PAD
        if action.owner is not None:
            seat = action.owner.seat
            token = QRectF(area.left() + _EDGE, top, _TOKEN, _TOKEN)
            paint_token(painter, token, theme.shape(seat), action.owner.letter, "colour", theme, seat)
        self._paint_pill(painter, area, index.data(DAY_ROLE), action.due)
        left = area.left() + _EDGE + _TOKEN + _GAP
        width = self._text_width(index, area.width())
        y, height = top, self._line("body")
        for line in self._lines(index, area.width()):
            draw_elided(
                painter, QRectF(left, y, width, height), line, theme.font("body"), theme.color("text")
            )
            y += height
        height = self._line("caption")
        for said in filter(None, (index.data(ABOUT_ROLE), index.data(WISH_ROLE))):
            draw_elided(
                painter,
                QRectF(left, y + 2, width, height),
                said,
                theme.font("caption"),
                theme.color("text_2"),
            )
            y += height + 2

    def _paint_pill(self, painter: QPainter, area: QRectF, day: str, due: Due) -> None:
        if not day:
            return
        theme, height = self._theme, self._theme.px("pill")
        width = self._pill_width(day)
        pill = QRectF(area.right() - _EDGE - width, area.top() + _PAD + 1, width, height)
        passed = due is Due.PASSED
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("warn_soft" if passed else "lane"))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        ink = theme.color("warn" if passed else "text_2")
        draw_elided(painter, pill, day, theme.digits("caption"), ink, _CENTRE)

    def _pill_width(self, day: str) -> float:
        return QFontMetrics(self._theme.digits("caption")).horizontalAdvance(day) + 18

    def _text_width(self, index: Index, whole: float) -> float:
        day = index.data(DAY_ROLE)
        pill = self._pill_width(day) + _GAP if day else 0
        return whole - 2 * _EDGE - _TOKEN - _GAP - pill

    def _lines(self, index: Index, whole: float) -> list[str]:
        return two_lines(index.data(_DISPLAY), self._theme.font("body"), self._text_width(index, whole))
