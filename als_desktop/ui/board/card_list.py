"""A list of cards from which cards are dragged and into which they are dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from als_desktop.ui.board.card_delegate import CardDelegate
from als_desktop.ui.board.drag_picture import drag_picture
from als_desktop.ui.board.lane_model import FaceRole, LaneModel, card_ids
from als_desktop.ui.parts.own_viewport import own_viewport

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.ui.board.card_painter import CardPainter
    from als_desktop.ui.theme.theme import Theme

_MOVE = Qt.DropAction.MoveAction


class CardList(QListView):
    """Shows where cards would go; what is dropped is asked of the model, and nothing moves by itself.

    Signals:
        drop_hovered(bool): cards are being dragged over the list, or no longer.
    """

    drop_hovered = Signal(bool)

    def __init__(
        self, theme: Theme, painter: CardPainter, model: LaneModel, parent: QWidget | None = None
    ) -> None:
        """`model` is the lane's and outlives the list."""
        super().__init__(parent)
        self._theme = theme
        # Held, since a wrapper that nobody holds is made anew, at 0.1 ms, each time it is asked for.
        self._held_viewport = own_viewport(self)
        self._painter = painter
        self._hovered = False
        self._drop_row = -1
        self._grabbed = QPoint()
        self.delegate = CardDelegate(theme, painter, self)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDefaultDropAction(_MOVE)
        self.setDropIndicatorShown(False)
        self.setAutoScroll(True)
        self.setAutoScrollMargin(48)

    @property
    def lane_model(self) -> LaneModel:
        """The lane's model."""
        model = self.model()
        assert isinstance(model, LaneModel)
        return model

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: N803
        """Drag the chosen cards from where the first was grabbed; they stay where they are until they are dropped."""
        indexes = self.selectedIndexes()
        grabbed = self.indexAt(self._grabbed)
        if not indexes or not grabbed.isValid():
            return
        face = grabbed.data(FaceRole)
        rect = self._painter.card_rect(face, QRectF(self.visualRect(grabbed)))
        picture, hot = drag_picture(
            self._theme,
            self._painter,
            face,
            rect,
            QPointF(self._grabbed) - rect.topLeft(),
            len(indexes),
            self.devicePixelRatioF(),
        )
        self.delegate.dragged = frozenset(self.lane_model.face(i.row()).card_id for i in indexes)
        drag = QDrag(self)
        drag.setMimeData(self.lane_model.mimeData(indexes))
        drag.setPixmap(picture)
        drag.setHotSpot(hot)
        self.viewport().update()
        drag.exec(_MOVE, _MOVE)
        self.delegate.dragged = frozenset()
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a card was taken."""
        self._grabbed = event.position().toPoint()
        super().mousePressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take cards of ours, and nothing from elsewhere."""
        self._consider(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the cards would go; scroll near an edge."""
        super().dragMoveEvent(event)
        self._consider(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show no place any more."""
        super().dragLeaveEvent(event)
        self._show_drop(-1, hovered=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask the model; it changes nothing by itself."""
        row = self._row_at(event.position().toPoint())
        ids = card_ids(event.mimeData())
        self._show_drop(-1, hovered=False)
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        beside = self._beside_their_card(ids, event.position().toPoint())
        if beside or self.lane_model.dropMimeData(event.mimeData(), _MOVE, row, 0, QModelIndex()):
            event.setDropAction(_MOVE)
            event.accept()
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cards, and the line where dragged ones would go."""
        super().paintEvent(event)
        if self._drop_row < 0:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y = min(max(self._line_y(self._drop_row), 5.0), self.viewport().height() - 5.0)
        line = self._theme.color("accent")
        painter.setPen(QPen(line, self._theme.tokens.states["drop_line_px"]))
        painter.drawLine(QPointF(13, y), QPointF(self.viewport().width() - 6, y))
        painter.setBrush(self._theme.color("accent_soft"))
        end = self._theme.tokens.states["drop_terminal_px"]
        painter.drawEllipse(QRectF(13 - end, y - end / 2, end, end))

    def _consider(self, event: QDropEvent) -> None:
        ids = card_ids(event.mimeData())
        if not ids:
            event.ignore()
            return
        point = event.position().toPoint()
        self._show_drop(-1 if self._beside_their_card(ids, point) else self._row_at(point), hovered=True)
        event.setDropAction(_MOVE)
        event.accept()

    def _show_drop(self, row: int, *, hovered: bool) -> None:
        if hovered != self._hovered:
            self._hovered = hovered
            self.drop_hovered.emit(hovered)
        if row != self._drop_row:
            self._drop_row = row
            self.viewport().update()

    def _row_at(self, point: QPoint) -> int:
        """The row before which cards dropped at `point` go: never between a card and its follow-ups."""
        model = self.lane_model
        for row in range(model.rowCount()):
            if not model.face(row).follow_up and point.y() < self._block_rect(row).center().y():
                return row
        return model.rowCount()

    def _beside_their_card(self, ids: Sequence[str], point: QPoint) -> bool:
        """Whether these are follow-ups let go within the block they lie in: then they stay, rather than leave it."""
        rows = [self.lane_model.row_of(card_id) for card_id in ids]
        if not rows or any(row < 0 or not self.lane_model.face(row).follow_up for row in rows):
            return False
        return all(self._block_rect(row).contains(point) for row in rows)

    def _block_rect(self, row: int) -> QRect:
        """Where a card and its follow-ups lie."""
        whole = QRect()
        for at in self.lane_model.block(row):
            whole = whole.united(self.visualRect(self.lane_model.index(at)))
        return whole

    def _line_y(self, row: int) -> float:
        count = self.lane_model.rowCount()
        if count == 0:
            return 8.0
        if row < count:
            return float(self.visualRect(self.lane_model.index(row)).top())
        return float(self.visualRect(self.lane_model.index(count - 1)).bottom() + 2)
