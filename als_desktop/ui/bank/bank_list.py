"""The list of questions: choosing one, and what keys do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QWidget

from als_desktop.ui.bank.bank_delegate import BankDelegate
from als_desktop.ui.parts.bare_list import BareList

if TYPE_CHECKING:
    from als_desktop.models.question_bank import OfferedQuestion
    from als_desktop.ui.bank.bank_model import BankModel
    from als_desktop.ui.theme.theme import Theme

Key = Qt.Key
_NONE = Qt.KeyboardModifier.NoModifier
_ACTS = {
    (Key.Key_Return, _NONE): "put",
    (Key.Key_Enter, _NONE): "put",
    (Key.Key_R, _NONE): "read",
    (Key.Key_S, _NONE): "star",
    (Key.Key_S, Qt.KeyboardModifier.ShiftModifier): "unstar",
    (Key.Key_F2, _NONE): "reword",
    (Key.Key_Delete, _NONE): "remove",
}
_OWN_KEYS = (Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End, Key.Key_PageUp, Key.Key_PageDown)


class BankList(BareList):
    """One question is always the current one, as long as there are any.

    Signals:
        wanted(act): put, read, star, unstar, reword or remove the current question.
        menu_wanted(global point): all that can be done with it.
        search_wanted(): up from the first question.
    """

    wanted = Signal(str)
    menu_wanted = Signal(object)
    search_wanted = Signal()

    def __init__(self, theme: Theme, model: BankModel) -> None:
        """`model` is the panel's."""
        super().__init__(theme)
        self._questions = model
        self.setModel(model)
        self.setItemDelegate(BankDelegate(theme, self))

    @property
    def question(self) -> OfferedQuestion | None:
        """The current question."""
        index = self.currentIndex()
        return self._questions.question(index.row()) if index.isValid() else None

    def choose(self, row: int) -> None:
        """Make a row the current one and show it."""
        index = self._questions.index(row)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def step(self, key: int) -> None:
        """Move as this key would, wherever the keyboard is."""
        last = self._questions.rowCount() - 1
        now = self.currentIndex().row()
        page = max(1, self._rows_in_sight() - 1)
        rows = {
            Key.Key_Down: now + 1,
            Key.Key_Up: now - 1,
            Key.Key_PageDown: now + page,
            Key.Key_PageUp: now - page,
        }
        if key in rows and last >= 0:
            self.choose(min(max(0, rows[Key(key)]), last))

    def edit_words(self, text: str | None = None) -> None:
        """Let the current question be worded; `text` is what was typed before, if it was refused."""
        index = self.currentIndex()
        if not index.isValid():
            return
        self.edit(index)
        editor = self.indexWidget(index) or self.viewport().findChild(QLineEdit)
        if isinstance(editor, QLineEdit) and text is not None:
            editor.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that do something with the question; letters of no use here go to the console."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        act = _ACTS.get((Key(event.key()), modifiers))
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif act is not None:
            self.wanted.emit(act)
        elif event.key() == Key.Key_Up and self.currentIndex().row() <= 0:
            self.search_wanted.emit()
        elif event.key() in _OWN_KEYS:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """As Enter does."""
        if self.indexAt(event.position().toPoint()).isValid():
            self.wanted.emit("put")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Of the question under the pointer, or of the current one by key."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            below = self.visualRect(index).bottomLeft() + QPoint(14, 0)
            self.menu_wanted.emit(self.viewport().mapToGlobal(below) if by_key else event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """There is a current one, which shows where the keyboard is."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.choose(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other widths break the words elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def closeEditor(self, editor: QWidget, hint: object) -> None:
        """Never go on to the next question's words."""
        super().closeEditor(editor, self.itemDelegate().EndEditHint.NoHint)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rows_in_sight(self) -> int:
        row = self.sizeHintForRow(max(0, self.currentIndex().row()))
        return self.viewport().height() // row if row > 0 else 1
