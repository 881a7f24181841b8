"""A list of cards from which cards are dragged and into which they are dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from als_desktop.ui.board.card_delegate import CardDelegate
from als_desktop.ui.board.drag_list import DragList
from als_desktop.ui.board.lane_model import card_ids
from als_desktop.ui.board.row_painter import RowPainter

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from als_desktop.ui.board.card_face import CardFace
    from als_desktop.ui.board.card_painter import CardPainter
    from als_desktop.ui.board.lane_model import Index, LaneModel
    from als_desktop.ui.theme.theme import Theme

_MOVE = Qt.DropAction.MoveAction
_LINE_LEFT, _LINE_RIGHT = 13, 6


class CardList(DragList):
    """Shows where cards would go; what is dropped is asked of the model, and nothing moves by itself.

    Signals:
        drop_hovered(bool): cards are being dragged over the list, or no longer.
        carried_over(global point): cards are held over this point of the list.
        cards_let_go(ids, global point): cards were dropped here.
        cards_leaving(): cards are about to be taken out, and everything is still in its place.
    """

    drop_hovered = Signal(bool)
    carried_over = Signal(object)
    cards_let_go = Signal(object, object)
    cards_leaving = Signal()

    def __init__(
        self, theme: Theme, painter: CardPainter, model: LaneModel, parent: QWidget | None = None
    ) -> None:
        """`model` is the lane's and outlives the list."""
        super().__init__(theme.tokens.motion["long_press"], parent)
        self._theme = theme
        self._painter = painter
        self._hovered = False
        self._drop_row = -1
        self._held_over = QPoint()
        self.delegate = CardDelegate(painter, self, model)
        self._rows = RowPainter(theme, painter, self)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setDefaultDropAction(_MOVE)

    def visible_cards(self) -> dict[str, QRect]:
        """The rows that are to be seen, by the ids of their cards, in the coordinates of the viewport."""
        rows = self.rows_within(0, self.viewport().height() - 1)
        return {face.card_id: rect for _, face, rect in rows}

    def rows_within(self, top: int, bottom: int) -> Iterator[tuple[int, CardFace, QRect]]:
        """The rows that lie, if only in part, between two heights of the viewport."""
        width = self.viewport().width()
        first = self.indexAt(QPoint(width // 2, top))
        if not first.isValid():
            return
        rect = self.visualRect(first)
        y, left = rect.top(), rect.left()
        faces = self.lane_model.faces
        for row in range(first.row(), len(faces)):
            if y > bottom:
                break
            height = self._painter.height(faces[row], width)
            yield row, faces[row], QRect(left, y, width, height)
            y += height

    def update_cards(self, ids: Collection[str]) -> None:
        """Paint these cards anew."""
        for card_id in ids:
            row = self.lane_model.row_of(card_id)
            if row >= 0:
                self.viewport().update(self.visualRect(self.lane_model.index(row)))

    def show_lifted(self, ids: Collection[str]) -> None:
        """Show these cards faded, since they are being dragged; none when the drag has ended."""
        before, self.delegate.dragged = self.delegate.dragged, frozenset(ids)
        self.update_cards(before | self.delegate.dragged)
        if not ids:
            self.lifting = False

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take cards of ours, and nothing from elsewhere."""
        self._consider(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the cards would go. Qt's own way would paint the whole list each time."""
        self._consider(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show no place any more."""
        self._show_drop(-1, hovered=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask the model; it changes nothing by itself."""
        point = event.position().toPoint()
        row = self._row_at(point)
        ids = card_ids(event.mimeData())
        self._show_drop(-1, hovered=False)
        self.setState(QAbstractItemView.State.NoState)
        beside = self._beside_their_card(ids, point)
        if beside or self.lane_model.dropMimeData(event.mimeData(), _MOVE, row, 0, QModelIndex()):
            event.setDropAction(_MOVE)
            event.accept()
            self.cards_let_go.emit(ids, self.viewport().mapToGlobal(point))
        else:
            event.ignore()

    def rowsAboutToBeRemoved(self, parent: Index, start: int, end: int) -> None:
        """Say so before Qt forgets where the rows are."""
        self.cards_leaving.emit()
        super().rowsAboutToBeRemoved(parent, start, end)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The line moves along, and under a pointer at rest another card has come."""
        if self._drop_row >= 0:
            self._update_line()
        super().scrollContentsBy(dx, dy)
        if self._drop_row >= 0:
            self._show_drop(self._row_at(self._held_over), hovered=True)
            self._update_line()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cards, those on their way above them, and the line where dragged ones would go."""
        # As Qt's own list does, which otherwise would do nothing else here.
        self.executeDelayedItemsLayout()
        painter = QPainter(self.viewport())
        self._rows.paint(painter, event.rect())
        if self._drop_row >= 0:
            self._paint_line(painter)

    def _paint_line(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y = self._line_y(self._drop_row)
        painter.setPen(QPen(self._theme.color("accent"), self._theme.tokens.states["drop_line_px"]))
        painter.drawLine(QPointF(_LINE_LEFT, y), QPointF(self.viewport().width() - _LINE_RIGHT, y))
        painter.setBrush(self._theme.color("accent_soft"))
        end = self._theme.tokens.states["drop_terminal_px"]
        painter.drawEllipse(QRectF(_LINE_LEFT - end, y - end / 2, end, end))

    def _consider(self, event: QDropEvent) -> None:
        ids = card_ids(event.mimeData())
        if not ids:
            event.ignore()
            return
        point = self._held_over = event.position().toPoint()
        self._show_drop(-1 if self._beside_their_card(ids, point) else self._row_at(point), hovered=True)
        self.carried_over.emit(self.viewport().mapToGlobal(point))
        event.setDropAction(_MOVE)
        event.accept()

    def _show_drop(self, row: int, *, hovered: bool) -> None:
        if hovered != self._hovered:
            self._hovered = hovered
            self.drop_hovered.emit(hovered)
        if row != self._drop_row:
            self._update_line()
            self._drop_row = row
            self._update_line()

    def _update_line(self) -> None:
        if self._drop_row >= 0:
            reach = round(self._theme.tokens.states["drop_terminal_px"]) // 2 + 2
            y = round(self._line_y(self._drop_row))
            self.viewport().update(QRect(0, y - reach, self.viewport().width(), 2 * reach + 1))

    def _row_at(self, point: QPoint) -> int:
        """The row before which cards dropped at `point` go: never between a card and its follow-ups."""
        index = self.indexAt(QPoint(self.viewport().width() // 2, point.y()))
        if not index.isValid():
            return self.lane_model.rowCount()
        block = self.lane_model.block(index.row())
        return block.start if point.y() < self._block_rect(block).center().y() else block.stop

    def _beside_their_card(self, ids: Sequence[str], point: QPoint) -> bool:
        """Whether these are follow-ups let go within the block they lie in: then they stay, rather than leave it."""
        rows = [self.lane_model.row_of(card_id) for card_id in ids]
        if not rows or any(row < 0 or not self.lane_model.face(row).follow_up for row in rows):
            return False
        return all(self._block_rect(self.lane_model.block(row)).contains(point) for row in rows)

    def _block_rect(self, block: range) -> QRect:
        """Where a card and its follow-ups lie."""
        first, last = self.lane_model.index(block.start), self.lane_model.index(block.stop - 1)
        return self.visualRect(first).united(self.visualRect(last))

    def _line_y(self, row: int) -> float:
        count = self.lane_model.rowCount()
        if count == 0:
            y = 8.0
        elif row < count:
            y = float(self.visualRect(self.lane_model.index(row)).top())
        else:
            y = float(self.visualRect(self.lane_model.index(count - 1)).bottom() + 2)
        return min(max(y, 5.0), self.viewport().height() - 5.0)
