"""The list of cards in one lane: choosing, keys, wording anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QPlainTextEdit, QWidget

from als_desktop.ui.board.card_list import CardList
from als_desktop.ui.board.finger import is_finger
from als_desktop.ui.board.lane_model import FaceRole, Index, LaneModel
from als_desktop.ui.theme.style_sheet import set_look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.ui.board.card_face import CardFace
    from als_desktop.ui.board.card_painter import CardPainter
    from als_desktop.ui.theme.theme import Theme

_KEY_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)
_TAB_REASONS = _KEY_REASONS[:2]
_LIST_KEYS = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_F2,
    Qt.Key.Key_Space,
)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WAY_OUT = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape)
_SCROLL_STEP = 24
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT_OR_PAD = _SHIFT | Qt.KeyboardModifier.KeypadModifier


class LaneView(CardList):
    """One lane's cards.

    Signals:
        key_pressed(event): a key that the list itself has no use for; the board decides.
        menu_wanted(card id, global point): the menu of a card.
        card_opened(card id): double click or Enter.
        cards_chosen(): a person has chosen cards here, and no longer those elsewhere.
    """

    key_pressed = Signal(object)
    menu_wanted = Signal(str, object)
    card_opened = Signal(str)
    cards_chosen = Signal()

    def __init__(
        self, theme: Theme, painter: CardPainter, model: LaneModel, parent: QWidget | None = None
    ) -> None:
        """`model` is the lane's and outlives the view."""
        super().__init__(theme, painter, model, parent)
        self._typed: tuple[str, str] | None = None
        self._lets_others_go = False
        self.setProperty("look", "bare")
        self.setProperty("ownFocusLook", True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # Left to itself Qt scrolls by whole cards, past most of a long one.
        self.verticalScrollBar().setSingleStep(_SCROLL_STEP)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        theme.changed.connect(self._on_theme_changed)

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

    def show_found(self, found: frozenset[str] | None) -> None:
        """Have all cards but these step back; None is all."""
        if found != self.delegate.found:
            self.delegate.found = found
            self.viewport().update()

    def look_at_a_card(self) -> None:
        """Have the keyboard on some card, once there is one."""
        if self.hasFocus() and not self.currentIndex().isValid() and self.lane_model.rowCount():
            self.setCurrentIndex(self.lane_model.index(0))

    def edit_card(self, card_id: str) -> None:
        """Let a card be worded anew in place."""
        row = self.lane_model.row_of(card_id)
        if row >= 0:
            self.edit(self.lane_model.index(row))

    def edit_again(self, card_id: str, text: str) -> None:
        """Open the field over a card once more with `text` in it, as after a wording that was refused."""
        self._typed = (card_id, text)
        # The field that asked is still closing.
        QTimer.singleShot(0, self, self._open_again)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose and drag; the right button, and the sign at the corner of a card, open its menu."""
        if is_finger(event):
            super().mousePressEvent(event)
            return
        self.delegate.show_focus = False
        point = event.position()
        index = self.indexAt(point.toPoint())
        right = event.button() == Qt.MouseButton.RightButton
        on_sign = event.button() == Qt.MouseButton.LeftButton and self._on_more(index, point)
        chosen = index.isValid() and self.selectionModel().isSelected(index)
        if index.isValid() and (right or on_sign):
            if not chosen:
                self.setCurrentIndex(index)
                self.cards_chosen.emit()
            self._want_menu(index, event.globalPosition().toPoint())
            return
        super().mousePressEvent(event)
        adds = bool(event.modifiers() & _CONTROL)
        # One of several that are chosen: perhaps they are about to be dragged, all together.
        self._lets_others_go = chosen and not adds
        if not chosen and not adds:
            self.cards_chosen.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """There was no drag: the card that was clicked is the only one chosen."""
        clicked = self._lets_others_go and not self.lifting
        self._lets_others_go = False
        super().mouseReleaseEvent(event)
        if clicked:
            self.cards_chosen.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Turn to the card."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.card_opened.emit(index.data(FaceRole).card_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose within the lane, Enter opens, F2 words anew; everything else is the board's."""
        self.delegate.show_focus = True
        plain = not event.modifiers() & ~_SHIFT_OR_PAD
        face = self.current_face()
        if event.key() in _ENTER and plain and face:
            self.card_opened.emit(face.card_id)
        elif face and asks_for_menu(event):
            index = self.currentIndex()
            self._want_menu(index, self.viewport().mapToGlobal(self.visualRect(index).center()))
        elif (plain and event.key() in _LIST_KEYS) or event.matches(QKeySequence.StandardKey.SelectAll):
            super().keyPressEvent(event)
            self.cards_chosen.emit()
        else:
            event.ignore()
            self.key_pressed.emit(event)
            if not event.isAccepted() and event.key() in _WAY_OUT:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """By the keyboard: show where it is."""
        super().focusInEvent(event)
        self.delegate.show_focus = event.reason() in _KEY_REASONS
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            # A press chooses by itself; to scroll to some card before it would put another below the pointer.
            self.look_at_a_card()
        if event.reason() in _TAB_REASONS and not self.selectedIndexes() and self.currentIndex().isValid():
            # What keys act on is where the keyboard is, and not what was chosen elsewhere.
            self.setCurrentIndex(self.currentIndex())
            self.cards_chosen.emit()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring of the keyboard."""
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks lines anew."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()

    def dataChanged(self, topLeft: Index, bottomRight: Index, roles: Sequence[int] = ()) -> None:  # noqa: N803
        """Paint a card anew that needs as much room as before; for any change Qt would lay out the whole lane."""
        if list(roles) == [FaceRole]:
            QAbstractItemView.dataChanged(self, topLeft, bottomRight, roles)
        else:
            super().dataChanged(topLeft, bottomRight, roles)

    def _on_more(self, index: QModelIndex, point: QPointF) -> bool:
        if not index.isValid():
            return False
        rect = self._painter.card_rect(index.data(FaceRole), QRectF(self.visualRect(index)))
        return self._painter.more_rect(rect).contains(point)

    def _want_menu(self, index: QModelIndex, point: QPoint) -> None:
        self.menu_wanted.emit(index.data(FaceRole).card_id, point)

    def _open_again(self) -> None:
        if self._typed is None:
            return
        (card_id, text), self._typed = self._typed, None
        self.edit_card(card_id)
        editor = self.indexWidget(self.lane_model.index(self.lane_model.row_of(card_id)))
        if isinstance(editor, QPlainTextEdit):
            editor.setPlainText(text)
            editor.moveCursor(editor.textCursor().MoveOperation.End)
            set_look(editor, invalid=True)

    def _on_theme_changed(self) -> None:
        self._painter.forget()
        self.scheduleDelayedItemsLayout()


def asks_for_menu(event: QKeyEvent) -> bool:
    """Whether a key asks for the menu of what the keyboard is on."""
    by_shift = event.key() == Qt.Key.Key_F10 and bool(event.modifiers() & _SHIFT)
    return event.key() == Qt.Key.Key_Menu or by_shift
