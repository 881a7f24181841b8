"""Paints a person: name, what is known, how it stands, and the sign that moves them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem

from als_desktop.ui.parts.author_token import paint_token
from als_desktop.ui.parts.painting import draw_elided, draw_hover_back, draw_place_back
from als_desktop.ui.parts.row_delegate import RowDelegate
from als_desktop.ui.register.people_list_model import FACE_ROLE, Index
from als_desktop.ui.register.person_face import ADD

if TYPE_CHECKING:
    from als_desktop.ui.register.person_face import PersonFace
    from als_desktop.ui.theme.theme import Theme

_PAD = 7
_LEFT = 12
_TOKEN = 26
_GAP = 9
_SIGN = 16
ACT = "act"
MENU = "menu"
_PILL_PAD = 9
_SHARE_OF_PILL = 0.45
_HOVERED = QStyle.StateFlag.State_MouseOver
_CHOSEN = QStyle.StateFlag.State_Selected
_CENTRE = Qt.AlignmentFlag.AlignCenter


class PersonDelegate(RowDelegate):
    """Two lines: name and standing; then what is between the person and the set, and what is known of them."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(theme, view)
        # The row whose sign is under the pointer, and which of the two it is.
        self.over: tuple[int, str] = (-1, "")

    def sign_rect(self, row: QRect) -> QRect:
        """Where in a row the sign is that moves the person."""
        side = self._theme.px("target_min")
        return QRect(row.right() - side - 6, row.center().y() - side // 2, side, side)

    def menu_rect(self, row: QRect) -> QRect:
        """Where in a row the sign of the menu is."""
        sign = self.sign_rect(row)
        return sign.translated(-sign.width() - 4, 0)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows are alike."""
        height = self._line("strong") + self._line("caption") + 2 * _PAD + 2
        return QSize(self._view.viewport().width(), max(height, self._theme.px("button")))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        face: PersonFace = index.data(FACE_ROLE)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        area = QRectF(rect).adjusted(2, 1, -2, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_back(painter, area, index, option.state)  # type: ignore[attr-defined]
        left = area.left() + _LEFT
        if face.seat is not None:
            token = QRectF(left, area.center().y() - _TOKEN / 2, _TOKEN, _TOKEN)
            theme = self._theme
            paint_token(painter, token, theme.shape(face.seat), face.letter, "colour", theme, face.seat)
            left += _TOKEN + _GAP
        right = area.right() - _PAD
        if face.act:
            sign = self.sign_rect(rect)
            self._paint_sign(painter, QRectF(sign), face, hovered=self.over == (index.row(), ACT))
        if face.has_menu:
            menu = self.menu_rect(rect)
            self._paint_more(painter, QRectF(menu), hovered=self.over == (index.row(), MENU))
            right = menu.left() - _GAP
        self._paint_words(painter, QRectF(left, area.top() + _PAD, right - left, area.height()), face)
        painter.restore()

    def _paint_back(self, painter: QPainter, area: QRectF, index: Index, state: QStyle.StateFlag) -> None:
        theme = self._theme
        if state & _CHOSEN:
            draw_place_back(painter, area, theme, fill="accent_soft")
        elif state & _HOVERED:
            draw_hover_back(painter, area, theme)
        else:
            painter.fillRect(QRectF(area.left(), area.bottom(), area.width(), 1), theme.color("border"))
        if self._view.hasFocus() and self._view.currentIndex() == index:
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            radius = theme.px("radius_control")
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), radius, radius)

    def _paint_sign(self, painter: QPainter, sign: QRectF, face: PersonFace, *, hovered: bool) -> None:
        theme = self._theme
        radius = theme.px("radius_control")
        adds = face.act == ADD
        painter.setPen(QPen(theme.color("border_strong"), 1))
        painter.setBrush(theme.color("accent" if hovered else "surface"))
        painter.drawRoundedRect(sign.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        ink = theme.color("on_accent" if hovered else "text")
        picture = theme.pixmap("plus" if adds else "close", ink, _SIGN, painter.device().devicePixelRatioF())
        at = sign.center()
        painter.drawPixmap(round(at.x() - _SIGN / 2), round(at.y() - _SIGN / 2), picture)

    def _paint_more(self, painter: QPainter, sign: QRectF, *, hovered: bool) -> None:
        theme = self._theme
        if hovered:
            radius = theme.px("radius_control")
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("lane_2"))
            painter.drawRoundedRect(sign, radius, radius)
        picture = theme.pixmap("more", theme.color("text_2"), _SIGN, painter.device().devicePixelRatioF())
        at = sign.center()
        painter.drawPixmap(round(at.x() - _SIGN / 2), round(at.y() - _SIGN / 2), picture)

    def _paint_words(self, painter: QPainter, room: QRectF, face: PersonFace) -> None:
        theme = self._theme
        first = QRectF(room.left(), room.top(), room.width(), self._line("strong"))
        taken = self._paint_pill(painter, first, face.standing) if face.standing else 0.0
        draw_elided(
            painter, first.adjusted(0, 0, -taken, 0), face.name, theme.font("strong"), theme.color("text")
        )
        second = QRectF(room.left(), first.bottom() + 2, room.width(), self._line("caption"))
        if face.beside:
            second = self._paint_beside(painter, second, face)
        if face.known and second.width() > _SIGN:
            known = f"· {face.known}" if face.beside else face.known
            draw_elided(painter, second, known, theme.font("caption"), theme.color("text_2"))

    def _paint_beside(self, painter: QPainter, room: QRectF, face: PersonFace) -> QRectF:
        """Draw what is between the person and the set; what is left of the room."""
        theme = self._theme
        ink = theme.color("warn" if face.grave else "accent")
        name = "warning" if face.grave else "info"
        picture = theme.pixmap(name, ink, _SIGN, painter.device().devicePixelRatioF())
        painter.drawPixmap(round(room.left()), round(room.center().y() - _SIGN / 2), picture)
        words = room.adjusted(_SIGN + 5, 0, 0, 0)
        font = theme.font("label" if face.grave else "caption")
        draw_elided(painter, words, face.beside, font, ink)
        taken = QFontMetrics(font).horizontalAdvance(face.beside) + 6
        return words.adjusted(min(taken, words.width()), 0, 0, 0)

    def _paint_pill(self, painter: QPainter, room: QRectF, text: str) -> float:
        """Draw how it stands at the right; how much of the room that takes."""
        theme = self._theme
        font = theme.font("caption")
        most = room.width() * _SHARE_OF_PILL
        width = min(QFontMetrics(font).horizontalAdvance(text) + 2 * _PILL_PAD + 1, most)
        pill = QRectF(room.right() - width, room.top(), width, room.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("lane"))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        draw_elided(
            painter, pill.adjusted(_PILL_PAD, 0, -_PILL_PAD, 0), text, font, theme.color("text_2"), _CENTRE
        )
        return width + _GAP
