"""The list of cards in one lane: choosing, dragging, dropping, keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDrag,
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
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QPlainTextEdit, QWidget

from als_desktop.ui.board.card_delegate import CardDelegate
from als_desktop.ui.board.drag_picture import drag_picture
from als_desktop.ui.board.lane_model import CARD_MIME, FaceRole, LaneModel

if TYPE_CHECKING:
    from als_desktop.ui.board.card_face import CardFace
    from als_desktop.ui.board.card_painter import CardPainter
    from als_desktop.ui.theme.theme import Theme

_MOVE = Qt.DropAction.MoveAction
_KEY_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)


class LaneView(QListView):
    """One lane's cards.

    Signals:
        key_pressed(text or key name): a key that the list itself has no use for; the board decides.
        menu_wanted(card id, global point): the menu of a card.
        card_opened(card id): double click or Enter.
        drop_hovered(bool): cards are being dragged over the lane, or no longer.
        cards_chosen(): the selection has changed by a person's doing.
    """

    key_pressed = Signal(object)
    menu_wanted = Signal(str, object)
    card_opened = Signal(str)
    drop_hovered = Signal(bool)
    cards_chosen = Signal()

    def __init__(
        self, theme: Theme, painter: CardPainter, model: LaneModel, parent: QWidget | None = None
    ) -> None:
        """`model` is the lane's and outlives the view."""
        super().__init__(parent)
        self._theme = theme
        self._painter = painter
        self._drop_row = -1
        self._grabbed = QPoint()
        self.delegate = CardDelegate(theme, painter, self)
        self.setProperty("look", "bare")
        self.setProperty("ownFocusLook", True)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDefaultDropAction(_MOVE)
        self.setDropIndicatorShown(False)
        self.setAutoScroll(True)
        self.setAutoScrollMargin(48)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        theme.changed.connect(self._on_theme_changed)

    @property
    def lane_model(self) -> LaneModel:
        """The lane's model."""
        model = self.model()
        assert isinstance(model, LaneModel)
        return model

    def chosen_ids(self) -> list[str]:
        """The ids of the chosen cards, top to bottom."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [self.lane_model.face(row).card_id for row in rows]

    def current_face(self) -> CardFace | None:
        """The card the keyboard is on."""
        index = self.currentIndex()
        return self.lane_model.face(index.row()) if index.isValid() else None

    def choose(self, card_ids: list[str]) -> None:
        """Choose these cards and put the keyboard on the first."""
        self.clearSelection()
        rows = [row for card_id in card_ids if (row := self.lane_model.row_of(card_id)) >= 0]
        for n, row in enumerate(rows):
            index = self.lane_model.index(row)
            if n == 0:
                self.setCurrentIndex(index)
                self.scrollTo(index)
            self.selectionModel().select(index, self.selectionModel().SelectionFlag.Select)

    def edit_again(self, row: int, text: str) -> None:
        """Open the field over a card with `text` in it, as after a wording that was refused."""
        index = self.lane_model.index(row)
        self.edit(index)
        editor = self.findChild(QPlainTextEdit)
        if editor is not None:
            editor.setPlainText(text)

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
        """Remember where a card was taken; the right button opens its menu."""
        self._grabbed = event.position().toPoint()
        self.delegate.show_focus = False
        index = self.indexAt(self._grabbed)
        if event.button() == Qt.MouseButton.RightButton and index.isValid():
            if not self.selectionModel().isSelected(index):
                self.setCurrentIndex(index)
            self._want_menu(index, event.globalPosition().toPoint())
            return
        if (
            event.button() == Qt.MouseButton.LeftButton
            and index.isValid()
            and self._on_more(index, event.position())
        ):
            self.setCurrentIndex(index)
            self._want_menu(index, event.globalPosition().toPoint())
            return
        super().mousePressEvent(event)
        self.cards_chosen.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Turn to the card."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.card_opened.emit(index.data(FaceRole).card_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose within the lane, Enter opens, F2 words anew; everything else is the board's."""
        self.delegate.show_focus = True
        plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        face = self.current_face()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and face:
            self.card_opened.emit(face.card_id)
        elif event.key() == Qt.Key.Key_Menu and face:
            index = self.currentIndex()
            self._want_menu(index, self.viewport().mapToGlobal(self.visualRect(index).center()))
        elif plain and event.key() in _LIST_KEYS:
            super().keyPressEvent(event)
            self.cards_chosen.emit()
        else:
            event.ignore()
            self.key_pressed.emit(event)
            if not event.isAccepted() and event.key() in (
                Qt.Key.Key_Tab,
                Qt.Key.Key_Backtab,
                Qt.Key.Key_Escape,
            ):
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """By the keyboard: show where it is."""
        super().focusInEvent(event)
        self.delegate.show_focus = event.reason() in _KEY_REASONS
        if not self.currentIndex().isValid() and self.lane_model.rowCount():
            self.setCurrentIndex(self.lane_model.index(0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring of the keyboard."""
        super().focusOutEvent(event)
        self.viewport().update()

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
        self._show_drop_row(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask the model; it changes nothing by itself."""
        row = self._row_at(event.position().toPoint())
        self._show_drop_row(-1)
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        if self.lane_model.dropMimeData(event.mimeData(), _MOVE, row, 0, QModelIndex()):
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks lines anew."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()

    def _consider(self, event: QDropEvent) -> None:
        if not event.mimeData().hasFormat(CARD_MIME):
            event.ignore()
            return
        self._show_drop_row(self._row_at(event.position().toPoint()))
        event.setDropAction(_MOVE)
        event.accept()

    def _show_drop_row(self, row: int) -> None:
        if row == self._drop_row:
            return
        if (row < 0) != (self._drop_row < 0):
            self.drop_hovered.emit(row >= 0)
        self._drop_row = row
        self.viewport().update()

    def _row_at(self, point: QPoint) -> int:
        """The row before which cards dropped at `point` go: never between a card and its follow-ups."""
        model = self.lane_model
        last = 0
        for row in range(model.rowCount()):
            if model.face(row).follow_up:
                continue
            whole = self._with_follow_ups(row)
            if point.y() < whole.center().y():
                return row
            last = row
        return model.rowCount() if model.rowCount() else last

    def _with_follow_ups(self, row: int) -> QRect:
        rect = self.visualRect(self.lane_model.index(row))
        below = row + 1
        while below < self.lane_model.rowCount() and self.lane_model.face(below).follow_up:
            rect = rect.united(self.visualRect(self.lane_model.index(below)))
            below += 1
        return rect

    def _line_y(self, row: int) -> float:
        count = self.lane_model.rowCount()
        if count == 0:
            return 8.0
        if row < count:
            return float(self.visualRect(self.lane_model.index(row)).top())
        return float(self.visualRect(self.lane_model.index(count - 1)).bottom() + 2)

    def _on_more(self, index: QModelIndex, point: QPointF) -> bool:
        face = index.data(FaceRole)
        if face.number or face.answered or face.taken_home or face.drafted or face.discarded:
            return False
        rect = self._painter.card_rect(face, QRectF(self.visualRect(index)))
        return self._painter.more_rect(rect).contains(point)

    def _want_menu(self, index: QModelIndex, point: QPoint) -> None:
        self.menu_wanted.emit(index.data(FaceRole).card_id, point)

    def _on_theme_changed(self) -> None:
        self._painter.forget()
        self.scheduleDelayedItemsLayout()


_LIST_KEYS = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_F2,
    Qt.Key.Key_Space,
)
