"""The answer order: the cards in the order in which the presenter answers them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextLayout,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from als_desktop.ui.board.lane_model import CARD_MIME, FaceRole, LaneModel, card_ids

if TYPE_CHECKING:
    from als_desktop.ui.board.card_face import CardFace
    from als_desktop.ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_MOVE = Qt.DropAction.MoveAction
_WIDEST = 190
_NARROWEST = 128
_WORDS = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class AnswerStrip(QListView):
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

    def __init__(self, theme: Theme) -> None:
        """An empty order."""
        super().__init__()
        self._theme = theme
        self._drop_place = -1
        self._grabbed = QPoint()
        self.setProperty("look", "bare")
        self.setProperty("ownFocusLook", True)
        self.setModel(LaneModel(self))
        self.setItemDelegate(_StripDelegate(theme, self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setSpacing(3)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setMouseTracking(True)
        self.lane_model.drop_requested.connect(self.cards_dropped, Qt.ConnectionType.QueuedConnection)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def lane_model(self) -> LaneModel:
        """The queued cards."""
        model = self.model()
        assert isinstance(model, LaneModel)
        return model

    def show_faces(self, faces: list[CardFace]) -> None:
        """Show the order."""
        self.lane_model.show(faces)
        words = self.tr("Answer order, 1 card") if len(faces) == 1 else self.tr("Answer order, {n} cards")
        self.setAccessibleName(words.format(n=len(faces)))
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def item_size(self) -> QSize:
        """The size of one card: as wide as there is room, within bounds."""
        count = max(1, self.lane_model.rowCount())
        room = (self.viewport().width() - self._end_width() - 24) // count - 2 * self.spacing()
        height = self.viewport().height() - 2 * self.spacing()
        return QSize(min(_WIDEST, max(_NARROWEST, room)), max(40, height))

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: N803
        """Drag a card to another place or back to a lane."""
        index = self.indexAt(self._grabbed)
        if not index.isValid():
            return
        drag = QDrag(self)
        drag.setMimeData(self.lane_model.mimeData([index]))
        rect = self.visualRect(index)
        drag.setPixmap(self.viewport().grab(rect))
        drag.setHotSpot(self._grabbed - rect.topLeft())
        drag.exec(_MOVE, _MOVE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a card was taken; the right button opens its menu."""
        self._grabbed = event.position().toPoint()
        index = self.indexAt(self._grabbed)
        if event.button() == Qt.MouseButton.RightButton and index.isValid():
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
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.card_opened.emit(index.data(FaceRole).card_id)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End) and not (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            super().keyPressEvent(event)
        else:
            event.ignore()
            self.key_pressed.emit(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take cards of ours."""
        self._consider(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the card would go."""
        super().dragMoveEvent(event)
        self._consider(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show no place any more."""
        super().dragLeaveEvent(event)
        self._drop_place = -1
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the card to be queued there."""
        place = self._place_at(event.position().x())
        self._drop_place = -1
        self.viewport().update()
        self.setState(QAbstractItemView.State.NoState)
        if card_ids(event.mimeData()) and self.lane_model.dropMimeData(
            event.mimeData(), _MOVE, place, 0, QModelIndex()
        ):
            event.setDropAction(_MOVE)
            event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cards, the dashed place at the end, the line where a dragged card would go."""
        super().paintEvent(event)
        theme = self._theme
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = self._end_place()
        painter.setPen(QPen(theme.color("border_strong"), 2, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place, 8, 8)
        painter.setPen(theme.color("text_3"))
        painter.setFont(theme.font("caption"))
        count = self.lane_model.rowCount()
        words = self.tr("Drop here for {n}").format(n=count + 1)
        if count == 0:
            words = self.tr("Drop here, or press Q")
        elif self._theme.compact:
            words = str(count + 1)
        room = place.adjusted(6, 2, -6, -2)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)
        if self._drop_place >= 0:
            x = self._line_x(self._drop_place)
            painter.setPen(QPen(theme.color("accent"), theme.tokens.states["drop_line_px"]))
            painter.drawLine(QPointF(x, 3), QPointF(x, self.viewport().height() - 3))

    def _end_place(self) -> QRectF:
        count = self.lane_model.rowCount()
        size = self.item_size()
        left = 3.0
        if count:
            left = self.visualRect(self.lane_model.index(count - 1)).right() + 9.0
        return QRectF(left, 4, self._end_width(), size.height() - 2)

    def _end_width(self) -> int:
        if not self.lane_model.rowCount():
            return _WIDEST
        return 44 if self._theme.compact else 112

    def _consider(self, event: QDropEvent) -> None:
        if not event.mimeData().hasFormat(CARD_MIME):
            event.ignore()
            return
        self._drop_place = self._place_at(event.position().x())
        self.viewport().update()
        event.setDropAction(_MOVE)
        event.accept()

    def _place_at(self, x: float) -> int:
        for row in range(self.lane_model.rowCount()):
            if x < self.visualRect(self.lane_model.index(row)).center().x():
                return row
        return self.lane_model.rowCount()

    def _line_x(self, place: int) -> float:
        if place < self.lane_model.rowCount():
            return self.visualRect(self.lane_model.index(place)).left() - 3.0
        return self._end_place().left() - 3.0

    def _on_theme_changed(self) -> None:
        self.setFixedHeight(68 if self._theme.compact else 72)
        self.scheduleDelayedItemsLayout()


class _StripDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, strip: AnswerStrip) -> None:
        super().__init__(strip)
        self._theme = theme
        self._strip = strip

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self._strip.item_size()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        face = index.data(FaceRole)
        theme = self._theme
        colours = theme.sticky(max(0, face.seat))
        state = option.state  # type: ignore[attr-defined]
        rect = QRectF(option.rect).adjusted(2, 2, -2, -2)  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.edge, theme.px("line_note")))
        painter.setBrush(colours.fill)
        painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), 5, 5)
        if face.spotlit or state & QStyle.StateFlag.State_HasFocus:
            ring = "focus" if state & QStyle.StateFlag.State_HasFocus and not face.spotlit else "accent"
            painter.setPen(QPen(theme.color(ring), theme.px("line_selected")))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect, 7, 7)
        self._paint_number(painter, rect, face)
        painter.setPen(colours.ink)
        font = QFont(theme.font("caption"))
        painter.setFont(font)
        words = rect.adjusted(40, 3, -5, -3)
        painter.drawText(words, _WORDS, _fitted(face.text, font, words))
        painter.restore()

    def _paint_number(self, painter: QPainter, rect: QRectF, face: CardFace) -> None:
        theme = self._theme
        colours = theme.sticky(max(0, face.seat))
        lift = 9 if face.answered else 0
        circle = QRectF(rect.left() + 10, rect.center().y() - 12 - lift, 24, 24)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.ink)
        painter.drawEllipse(circle)
        painter.setPen(colours.paper)
        painter.setFont(theme.font("label"))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(face.number))
        if face.answered:
            tick = theme.pixmap("tick", colours.ink, 16, painter.device().devicePixelRatioF())
            painter.drawPixmap(QPointF(circle.center().x() - 8, circle.bottom() + 2), tick)


def _fitted(text: str, font: QFont, room: QRectF) -> str:
    """As many lines of `text` as fit into `room`, the last one with an ellipsis when there is more."""
    metrics = QFontMetrics(font)
    most = max(1, int(room.height() // metrics.lineSpacing()))
    layout = QTextLayout(text.replace("\n", " "), font)
    lines: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room.width())
        start = line.textStart()
        if len(lines) == most - 1:
            rest = layout.text()[start:]
            lines.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, int(room.width())))
            break
        lines.append(layout.text()[start : start + line.textLength()].rstrip())
    layout.endLayout()
    return "\n".join(lines)
