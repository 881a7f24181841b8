"""Paints the cards of the answer order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from als_desktop.ui.board.card_painter import paper_of
from als_desktop.ui.board.lane_model import face_at
from als_desktop.ui.parts.lines_label import lines_within
from als_desktop.ui.parts.painted_once import PaintedOnce

if TYPE_CHECKING:
    from als_desktop.ui.board.answer_strip import AnswerStrip
    from als_desktop.ui.board.card_face import CardFace
    from als_desktop.ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex
# Narrower, in px, no word could be read.
_LEAST_WORDS = 24
_WORDS = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class _Look(NamedTuple):
    """The colours of one card: its ground, its edge, its words, the disc of its number and the digits on that."""

    ground: QColor
    edge: QColor
    words: QColor
    mark: QColor
    number: QColor


class AnswerDelegate(QStyledItemDelegate):
    """A number, a sign when it is being answered or has been, and as many words as fit."""

    def __init__(self, theme: Theme, strip: AnswerStrip) -> None:
        """Cards are as large as `strip` says."""
        super().__init__(strip)
        self._theme = theme
        self._strip = strip
        self.show_focus = False
        self._pictures = PaintedOnce()
        theme.changed.connect(self._on_theme_changed)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As large as there is room for."""
        return self._strip.item_size(face_at(index))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a card of the order."""
        face = face_at(index)
        state = option.state  # type: ignore[attr-defined]
        area = QRectF(option.rect)  # type: ignore[attr-defined]
        focused = self.show_focus and bool(state & QStyle.StateFlag.State_HasFocus)

        def paint_card(brush: QPainter) -> None:
            self._paint_card(brush, area.adjusted(2, 2, -2, -2), face, focused=focused)

        self._pictures.draw(painter, area, (face, focused), paint_card)

    def _paint_card(self, painter: QPainter, rect: QRectF, face: CardFace, *, focused: bool) -> None:
        theme = self._theme
        look = self._look(face)
        painter.save()
        painter.setPen(QPen(look.edge, theme.px("line_note")))
        painter.setBrush(look.ground)
        painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), 5, 5)
        if face.spotlit or focused:
            painter.setPen(QPen(theme.color("focus" if focused else "accent"), theme.px("line_selected")))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect, 7, 7)
        self._paint_number(painter, rect, face, look)
        painter.setPen(look.words)
        font = QFont(theme.font("caption"))
        painter.setFont(font)
        words = rect.adjusted(theme.scaled(40), 3, -5, -3)
        if words.width() < theme.scaled(_LEAST_WORDS):
            painter.restore()
            return
        most = int(words.height() // painter.fontMetrics().lineSpacing())
        painter.drawText(words, _WORDS, "\n".join(lines_within(face.text, font, words.width(), most)))
        painter.restore()

    def _look(self, face: CardFace) -> _Look:
        """On its paper while it waits; what was answered keeps the colour of its edge and steps back."""
        colours = paper_of(self._theme, face)
        if not face.answered:
            return _Look(colours.fill, colours.edge, colours.ink, colours.ink, colours.paper)
        ground, words = self._theme.color("lane"), self._theme.color("text_2")
        return _Look(ground, colours.edge, words, words, ground)

    def _paint_number(self, painter: QPainter, rect: QRectF, face: CardFace, look: _Look) -> None:
        theme = self._theme
        side, icon = theme.scaled(24), round(theme.scaled(16))
        sign = "tick" if face.answered else "play_filled" if face.spotlit else ""
        lift = theme.scaled(9) if sign else 0
        circle = QRectF(rect.left() + theme.scaled(10), rect.center().y() - side / 2 - lift, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.mark)
        painter.drawEllipse(circle)
        painter.setPen(look.number)
        painter.setFont(theme.font("label"))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(face.number))
        if sign:
            tick = theme.pixmap(sign, look.words, icon, painter.device().devicePixelRatioF())
            painter.drawPixmap(QPointF(circle.center().x() - icon / 2, circle.bottom() + 2), tick)

    def _on_theme_changed(self) -> None:
        self._pictures.forget()
