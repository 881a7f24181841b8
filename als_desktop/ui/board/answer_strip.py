"""The answer order: the cards in the order in which the presenter answers them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QListView

from als_desktop.ui.board.answer_delegate import AnswerDelegate
from als_desktop.ui.board.drag_list import DragList
from als_desktop.ui.board.edge_scroll import EdgeScroll, edge_pace
from als_desktop.ui.board.fade import Fade
from als_desktop.ui.board.lane_model import FaceRole, LaneModel, card_ids
from als_desktop.ui.board.lane_view import asks_for_menu

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.ui.board.card_face import CardFace
    from als_desktop.ui.board.hand import Hand
    from als_desktop.ui.theme.theme import Theme

_MOVE = Qt.DropAction.MoveAction
_WIDEST = 190
_NARROWEST = 96
# Of what has its answer, where there is no room for its words: the number and the tick.
_DONE = 44
_LEAST_PLACE = 28
_LINE_REACH = 4
# The colours of the edge, the ground and the words of the place at the end, and how these are set.
_PLACE = ("border_strong", "", "text_3", "caption")
_WANTED_PLACE = ("accent", "accent_soft", "on_soft", "label")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ALONG = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)


class AnswerStrip(DragList):
    """A row of queued cards, with a dashed place at the end.

    Signals:
        cards_dropped(ids, place): cards are to be answered before place number `place`.
        card_opened(card id): turn to this card.
        menu_wanted(card id, global point): the menu of a card.
        key_pressed(event): a key the strip has no use for.
    """

    cards_dropped = Signal(object, int)
    card_opened = Signal(str)
    menu_wanted = Signal(str, object)
    key_pressed = Signal(object)

    def __init__(self, theme: Theme, hand: Hand) -> None:
        """An empty order. `hand` is shared with the lanes."""
        super().__init__(theme.tokens.motion["long_press"])
        self._theme = theme
        self._hand = hand
        self._drop_place = -1
        self._wanted = False
        self._answered = 0
        self._scroll = EdgeScroll()
        self._tint = Fade(theme, "target_tint", self._held_viewport)
        self.setProperty("look", "bare")
        self.setProperty("ownFocusLook", True)
        self.setModel(LaneModel(self))
        self.delegate = AnswerDelegate(theme, self)
        self.setItemDelegate(self.delegate)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setSpacing(3)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.lane_model.drop_requested.connect(self.cards_dropped, Qt.ConnectionType.QueuedConnection)
        self.drag_wanted.connect(self._on_drag_wanted, Qt.ConnectionType.QueuedConnection)
        hand.held.connect(self._on_hand_held)
        hand.let_go.connect(self._on_hand_let_go)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self._describe()

    def chosen_ids(self) -> list[str]:
        """The id of the card the keyboard is on; none in an empty order."""
        index = self.currentIndex()
        return [self.lane_model.face(index.row()).card_id] if index.isValid() else []

    def choose(self, card_id: str) -> None:
        """Put the keyboard on a card."""
        row = self.lane_model.row_of(card_id)
        if row >= 0:
            self.setCurrentIndex(self.lane_model.index(row))

    def show_faces(self, faces: Sequence[CardFace]) -> None:
        """Show the order, and in it the card that is being answered."""
        lit = next((face.card_id for face in self.lane_model.faces if face.spotlit), "")
        if not self.lane_model.show(faces):
            return
        # Once, as the size of each card depends on it.
        self._answered = sum(face.answered for face in faces)
        self._describe()
        self._look_at_a_card()
        # Their width depends on how many there are.
        self.scheduleDelayedItemsLayout()
        row = next((n for n, face in enumerate(faces) if face.spotlit), -1)
        if row >= 0 and faces[row].card_id != lit:
            self.scrollTo(self.lane_model.index(row))

    def show_wanted(self, wanted: bool) -> None:
        """Have the place at the end stand out, since a card is to come there next."""
        if wanted != self._wanted:
            self._wanted = wanted
            self.viewport().update()

    def item_size(self, face: CardFace | None = None) -> QSize:
        """The size of a card, or of one without an answer: as wide as there is room, within bounds.

        Where the words of all have no room, what has its answer gives up its own.
        """
        count, answered = self.lane_model.rowCount(), self._answered
        room = self.viewport().width() - self._end_width() - 24
        height = max(40, self.viewport().height() - 2 * self.spacing())
        scaled = self._theme.scaled
        widest, narrowest, done = round(scaled(_WIDEST)), round(scaled(_NARROWEST)), round(scaled(_DONE))
        width = room // max(1, count) - 2 * self.spacing()
        if width < narrowest and answered:
            room -= answered * (done + 2 * self.spacing())
            width = room // max(1, count - answered) - 2 * self.spacing()
            if face is not None and face.answered:
                return QSize(done, height)
        return QSize(min(widest, max(narrowest, width)), height)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The right button opens the menu of a card."""
        point = event.position().toPoint()
        index = self.indexAt(point)
        self.delegate.show_focus = False
        if event.button() == Qt.MouseButton.RightButton and index.isValid():
            self.setCurrentIndex(index)
            self.menu_wanted.emit(index.data(FaceRole).card_id, event.globalPosition().toPoint())
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Turn to the card."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.card_opened.emit(index.data(FaceRole).card_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right choose, Enter turns to the card, the rest is the board's."""
        self.delegate.show_focus = True
        index = self.currentIndex()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _ENTER and not control and index.isValid():
            self.card_opened.emit(index.data(FaceRole).card_id)
        elif asks_for_menu(event) and index.isValid():
            point = self.viewport().mapToGlobal(self.visualRect(index).center())
            self.menu_wanted.emit(index.data(FaceRole).card_id, point)
        elif event.key() in _ALONG and not control:
            super().keyPressEvent(event)
        else:
            event.ignore()
            self.key_pressed.emit(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first card."""
        super().focusInEvent(event)
        self.delegate.show_focus = event.reason() != Qt.FocusReason.MouseFocusReason
        self._look_at_a_card()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take cards of ours."""
        self._consider(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the card would go. Qt's own way would paint everything each time."""
        self._consider(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show no place any more."""
        self._show_place(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the card to be queued there."""
        place = self._place_at(event.position().x())
        self._show_place(-1)
        self.setState(QAbstractItemView.State.NoState)
        if self.lane_model.dropMimeData(event.mimeData(), _MOVE, place, 0, QModelIndex()):
            event.setDropAction(_MOVE)
            event.accept()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The dashed place and the line are where the cards are."""
        super().scrollContentsBy(dx, dy)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cards, the dashed place at the end, the line where a dragged card would go; a tint below them."""
        theme = self._theme
        if self._tint.level:
            self._paint_tint()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._end_place().width() >= _LEAST_PLACE:
            self._paint_end_place(painter)
        if self._drop_place >= 0:
            x = self._line_x(self._drop_place)
            painter.setPen(QPen(theme.color("accent"), theme.tokens.states["drop_line_px"]))
            painter.drawLine(QPointF(x, 3), QPointF(x, self.viewport().height() - 3))

    def _paint_tint(self) -> None:
        theme = self._theme
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(self._tint.level)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent_soft"))
        radius = theme.px("radius_panel")
        painter.drawRoundedRect(self.viewport().rect(), radius, radius)

    def _paint_end_place(self, painter: QPainter) -> None:
        theme = self._theme
        place = self._end_place()
        edge, ground, ink, role = _WANTED_PLACE if self._wanted else _PLACE
        painter.setPen(QPen(theme.color(edge), 2, Qt.PenStyle.DashLine))
        painter.setBrush(theme.color(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place, 8, 8)
        painter.setPen(theme.color(ink))
        painter.setFont(theme.font(role))
        count = self.lane_model.rowCount()
        words = self.tr("Drop here for {n}").format(n=count + 1)
        if count == 0:
            words = self.tr("Drop here, or press Q")
        elif theme.compact:
            words = str(count + 1)
        room = place.adjusted(4, 2, -4, -2)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)

    def _end_place(self) -> QRectF:
        """Where the next card would lie, as far as there is room for it."""
        count = self.lane_model.rowCount()
        left = 3.0
        if count:
            left = self.visualRect(self.lane_model.index(count - 1)).right() + 9.0
        width = min(float(self._end_width()), self.viewport().width() - left - 2)
        return QRectF(left, 4, width, self.item_size().height() - 2)

    def _end_width(self) -> int:
        if not self.lane_model.rowCount():
            return round(self._theme.scaled(_WIDEST))
        return round(self._theme.scaled(44 if self._theme.compact else 112))

    def _look_at_a_card(self) -> None:
        if self.hasFocus() and not self.currentIndex().isValid() and self.lane_model.rowCount():
            self.setCurrentIndex(self.lane_model.index(0))

    def _describe(self) -> None:
        count = self.lane_model.rowCount()
        words = self.tr("Answer order, 1 card") if count == 1 else self.tr("Answer order, {n} cards")
        if self.accessibleName() != words.format(n=count):
            self.setAccessibleName(words.format(n=count))

    def _consider(self, event: QDropEvent) -> None:
        if not card_ids(event.mimeData()):
            event.ignore()
            return
        self._show_place(self._place_at(event.position().x()))
        self._hand.move_to(self.viewport().mapToGlobal(event.position().toPoint()))
        event.setDropAction(_MOVE)
        event.accept()

    def _show_place(self, place: int) -> None:
        if place == self._drop_place:
            return
        if (place < 0) != (self._drop_place < 0):
            self._tint.turn(place >= 0)
        self._update_line()
        self._drop_place = place
        self._update_line()

    def _update_line(self) -> None:
        if self._drop_place >= 0:
            x = round(self._line_x(self._drop_place))
            self.viewport().update(QRect(x - _LINE_REACH, 0, 2 * _LINE_REACH + 1, self.viewport().height()))

    def _place_at(self, x: float) -> int:
        index = self.indexAt(QPoint(round(x), self.viewport().height() // 2))
        if not index.isValid():
            # Between two cards, where one of them is half a gap away, or beyond them all.
            index = self.indexAt(QPoint(round(x) + 2 * self.spacing(), self.viewport().height() // 2))
            if not index.isValid():
                return self.lane_model.rowCount() if x > self.spacing() else 0
        return index.row() + (x >= self.visualRect(index).center().x())

    def _line_x(self, place: int) -> float:
        if place < self.lane_model.rowCount():
            return self.visualRect(self.lane_model.index(place)).left() - 3.0
        return self._end_place().left() - 3.0

    def _on_theme_changed(self) -> None:
        self.setFixedHeight(round(self._theme.scaled(68 if self._theme.compact else 72)))
        self.scheduleDelayedItemsLayout()

    def _on_drag_wanted(self, card_id: str, point: object) -> None:
        index = self.lane_model.index(self.lane_model.row_of(card_id))
        if not index.isValid() or not isinstance(point, QPoint) or not self.lifting:
            return
        rect = self.visualRect(index)
        grip = point - rect.topLeft()
        self._hand.carry([card_id], self.viewport().grab(rect), grip, grip, self.window())

    def _on_hand_held(self, point: object, ms: int) -> None:
        if isinstance(point, QPoint):
            here = self.viewport().mapFromGlobal(point)
            within = 0 <= here.y() < self.viewport().height()
            pace = edge_pace(here.x(), 0, self.viewport().width()) if within else 0.0
            self._scroll.scroll(self.horizontalScrollBar(), pace, ms)

    def _on_hand_let_go(self) -> None:
        self.lifting = False
