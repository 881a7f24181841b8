"""Paints the rows of a lane: what Qt's own list does for each in some thirty calls, in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QCursor

from als_desktop.ui.board.card_painter import CardState

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter

    from als_desktop.ui.board.card_face import CardFace
    from als_desktop.ui.board.card_list import CardList
    from als_desktop.ui.board.card_painter import CardPainter
    from als_desktop.ui.theme.theme import Theme


class RowPainter:
    """Asks the list once what is chosen, where the keyboard and the pointer are, and what moves."""

    def __init__(self, theme: Theme, painter: CardPainter, view: CardList) -> None:
        """`painter` is shared by all lanes."""
        self._theme = theme
        self._painter = painter
        self._view = view
        self._chosen: set[int] = set()
        self._focused = self._hovered = -1

    def paint(self, painter: QPainter, area: QRect) -> None:
        """Paint all that lies within `area`, and above it what comes from elsewhere."""
        view = self._view
        delegate = view.delegate
        self._chosen = {index.row() for index in view.selectedIndexes()}
        has_keyboard = delegate.show_focus and view.hasFocus()
        self._focused = view.currentIndex().row() if has_keyboard else -1
        self._hovered = self._row_under_pointer()
        raised = delegate.gliding.raised if delegate.gliding is not None else frozenset[str]()
        for row, face, rect in view.rows_within(area.top(), area.bottom()):
            if face.card_id not in raised:
                self._paint_row(painter, row, face, rect)
        for card_id in raised:
            row = view.lane_model.row_of(card_id)
            if row >= 0:
                rect = view.visualRect(view.lane_model.index(row))
                self._paint_row(painter, row, view.lane_model.face(row), rect)

    def _paint_row(self, painter: QPainter, row: int, face: CardFace, rect: QRect) -> None:
        delegate = self._view.delegate
        gliding = delegate.gliding
        offset = gliding.offset(face.card_id) if gliding is not None else None
        if offset is not None:
            # Whole pixels, or the letters of a picture blur.
            rect = rect.translated(offset.toPoint())
        look = CardState(
            hovered=row == self._hovered,
            focused=row == self._focused,
            chosen=row in self._chosen,
        )
        aside = face.card_id in delegate.dragged
        if aside or (delegate.found is not None and face.card_id not in delegate.found):
            painter.setOpacity(self._theme.tokens.states["dragging_source_opacity"])
            self._painter.paint_row(painter, QRectF(rect), face, look)
            painter.setOpacity(1.0)
        else:
            self._painter.paint_row(painter, QRectF(rect), face, look)
        if gliding is not None and gliding.glow and face.card_id in gliding.landed:
            self._painter.paint_glow(painter, QRectF(rect), face, gliding.glow)

    def _row_under_pointer(self) -> int:
        viewport = self._view.viewport()
        if not viewport.underMouse():
            return -1
        point: QPoint = viewport.mapFromGlobal(QCursor.pos())
        return self._view.indexAt(point).row()
