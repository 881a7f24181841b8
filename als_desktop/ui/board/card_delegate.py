"""What the cards of a lane look like at the moment, how large they are, and wording them in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

if TYPE_CHECKING:
    from PySide6.QtCore import QSize

    from als_desktop.ui.board.card_painter import CardPainter
    from als_desktop.ui.board.gliding import Gliding
    from als_desktop.ui.board.lane_model import LaneModel

Index = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CardDelegate(QStyledItemDelegate):
    """Cards of one view, which paints them itself.

    `dragged` ones (by id) are faded, and while some are sought, all but those `found`; `gliding` says what moves.
    """

    def __init__(self, painter: CardPainter, view: QAbstractItemView, model: LaneModel) -> None:
        """`painter` is shared by all lanes, so that a card measured once is known; `model` is the view's."""
        super().__init__(view)
        self._view = view
        self._model = model
        self._painter = painter
        self.dragged: frozenset[str] = frozenset()
        self.found: frozenset[str] | None = None
        self.gliding: Gliding | None = None
        self.show_focus = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as the lane, as high as the text needs."""
        return self._painter.row_size(self._model.face(index.row()), self._view.viewport().width())

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A plain text field over the card."""
        editor = QPlainTextEdit(parent)
        editor.setAccessibleName(self.tr("Words of the question"))
        editor.setProperty("face", "card")
        editor.setTabChangesFocus(True)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """The present words, all selected; once, for Qt asks again when the card changes while somebody types."""
        if isinstance(editor, QPlainTextEdit) and not editor.property("filled"):
            editor.setProperty("filled", True)
            editor.setPlainText(index.data(Qt.ItemDataRole.EditRole))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Ask for what was typed, if it differs."""
        if isinstance(editor, QPlainTextEdit) and editor.toPlainText() != index.data(
            Qt.ItemDataRole.EditRole
        ):
            model.setData(index, editor.toPlainText())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Over the whole card, and never too small to type in."""
        row = option.rect  # type: ignore[attr-defined]
        rect = self._painter.card_rect(self._model.face(index.row()), QRectF(row)).toRect()
        rect.setHeight(max(rect.height(), 96))
        editor.setGeometry(rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter keeps the words, Shift+Enter makes a new line, Esc puts the old ones back."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                return False
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)
            return True
        return super().eventFilter(editor, event)
