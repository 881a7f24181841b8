"""Dragging cards on the board: what is taken along, and what the board does meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF

from als_desktop.ui.board.drag_picture import drag_picture
from als_desktop.ui.board.edge_scroll import EdgeScroll, edge_pace
from als_desktop.ui.board.lane_spring import LaneSpring
from als_desktop.ui.parts.announce import announce

if TYPE_CHECKING:
    from als_desktop.ui.board.board import Board
    from als_desktop.ui.board.card_painter import CardPainter
    from als_desktop.ui.board.hand import Hand
    from als_desktop.ui.board.lane import Lane
    from als_desktop.ui.theme.theme import Theme


class BoardDrag(QObject):
    """Fades what is dragged, scrolls at the edges, opens folded lanes and puts everything back at the end."""

    def __init__(self, theme: Theme, painter: CardPainter, board: Board, hand: Hand) -> None:
        """Listens to `hand` from now on, and to the lanes of `board` there are."""
        super().__init__(board)
        self._theme = theme
        self._painter = painter
        self._board = board
        self._hand = hand
        self._up_and_down = EdgeScroll()
        self._sideways = EdgeScroll()
        self._spring = LaneSpring(board, theme.tokens.motion["spring_open"])
        self._dropped_on = ""
        hand.held.connect(self._on_hand_held)
        hand.let_go.connect(self._on_hand_let_go)
        for lane in board.lanes:
            self.watch(lane)

    def watch(self, lane: Lane) -> None:
        """Hear of what is held over a lane and dropped there."""
        lane.view.carried_over.connect(self._hand.move_to)
        lane.carried_over.connect(self._hand.move_to)
        lane.model.drop_requested.connect(self._on_model_drop_requested)

    def start(self, card_id: str, point: QPoint) -> None:
        """Drag the card that was taken at a point of its list, and all that are chosen with it."""
        lane = self._board.lane_of(card_id)
        if lane is None or not lane.view.lifting:
            return
        view = lane.view
        row = lane.model.row_of(card_id)
        chosen = self._board.chosen_ids()
        if card_id not in chosen:
            view.choose([card_id])
            view.cards_chosen.emit()
            chosen = [card_id]
        face = lane.model.face(row)
        rect = self._painter.card_rect(face, QRectF(view.visualRect(lane.model.index(row))))
        grip = QPointF(point) - rect.topLeft()
        picture, hot = drag_picture(
            self._theme, self._painter, face, rect, grip, len(chosen), view.devicePixelRatioF()
        )
        self._hand.carry(chosen, picture, hot, grip.toPoint(), self._board.window())

    def take(self) -> None:
        """The hand has lifted cards: of a lane, or of the answer order."""
        self._dropped_on = ""
        for lane in self._board.lanes:
            lane.view.show_lifted(self._hand.ids)

    def _on_model_drop_requested(self) -> None:
        model = self.sender()
        self._dropped_on = next((x.code for x in self._board.lanes if x.model is model), "")

    def _on_hand_held(self, point: object, ms: int) -> None:
        if not isinstance(point, QPoint):
            return
        self._spring.hold(point, ms)
        lane = self._lane_to_scroll(point)
        if lane is not None:
            top = lane.view.viewport().mapToGlobal(QPoint(0, 0)).y()
            pace = edge_pace(point.y(), top, top + lane.view.viewport().height())
            self._up_and_down.scroll(lane.view.verticalScrollBar(), pace, ms)
        left = self._board.viewport().mapToGlobal(QPoint(0, 0)).x()
        pace = edge_pace(point.x(), left, left + self._board.viewport().width())
        self._sideways.scroll(self._board.horizontalScrollBar(), pace if self._beside(point) else 0.0, ms)

    def _on_hand_let_go(self, dropped: bool) -> None:
        for lane in self._board.lanes:
            lane.view.show_lifted(())
        self._spring.end(self._dropped_on if dropped else "")
        if not dropped:
            announce(self._board, self.tr("Put back"))

    def _lane_to_scroll(self, point: QPoint) -> Lane | None:
        """The open lane above, in or below which the point is."""
        if not self._beside(point):
            return None
        column = [x for x in self._board.lanes if not x.folded and _is_in_column(x, point)]
        return next((x for x in column if x.holds(point)), column[-1] if column else None)

    def _beside(self, point: QPoint) -> bool:
        """Whether the point is not above the board, where the answer order is."""
        return point.y() >= self._board.mapToGlobal(QPoint(0, 0)).y() - self._theme.px("workspace_gap") // 2


def _is_in_column(lane: Lane, point: QPoint) -> bool:
    return 0 <= lane.mapFromGlobal(point).x() < lane.width()
