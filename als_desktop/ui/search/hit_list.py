"""The list of what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView

from als_desktop.ui.parts.bare_list import BareList
from als_desktop.ui.search.hit_delegate import HitDelegate

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent

    from als_desktop.models.search import SearchHit, SearchResult
    from als_desktop.ui.search.hit_model import HitModel
    from als_desktop.ui.theme.theme import Theme

Key = Qt.Key
_ENTER = (Key.Key_Return, Key.Key_Enter)
_OWN_KEYS = (Key.Key_Down, Key.Key_Up, Key.Key_Home, Key.Key_End, Key.Key_PageUp, Key.Key_PageDown)
_WITH_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class HitList(BareList):
    """One hit is always the current one, as long as there are any.

    Signals:
        turned(): another hit is the current one, or none.
        wanted(): go to the current hit.
        field_wanted(str): up from the first hit, or something was typed, which belongs into the field.
    """

    turned = Signal()
    wanted = Signal()
    field_wanted = Signal(str)

    def __init__(self, theme: Theme, model: HitModel) -> None:
        """`model` is the page's."""
        super().__init__(theme)
        self._hits = model
        self._delegate = HitDelegate(theme, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    @property
    def hit(self) -> SearchHit | None:
        """The current hit."""
        index = self.currentIndex()
        return self._hits.hit(index.row()) if index.isValid() else None

    def show_result(self, result: SearchResult) -> None:
        """Show what was found, the first of it as the current one; while the current one is found, it stays so."""
        before, place = self.hit, self.verticalScrollBar().value()
        if not self._hits.show(result):
            return
        self._delegate.forget()
        row = self._hits.row_of(before)
        self.setCurrentIndex(self._hits.index(row))
        if before is not None and self.hit is not None and self.hit.record_id == before.record_id:
            self.verticalScrollBar().setValue(place)
        else:
            self.scrollToTop()
        self.turned.emit()

    def first(self) -> None:
        """Turn to the first hit."""
        row = self._hits.row_of(None)
        self.setCurrentIndex(self._hits.index(row))
        self.scrollToTop()

    def step(self, key: int) -> None:
        """Move as this key would, wherever the keyboard is."""
        action = {
            Key.Key_Down: QAbstractItemView.CursorAction.MoveDown,
            Key.Key_Up: QAbstractItemView.CursorAction.MoveUp,
            Key.Key_PageDown: QAbstractItemView.CursorAction.MovePageDown,
            Key.Key_PageUp: QAbstractItemView.CursorAction.MovePageUp,
        }.get(Key(key))
        if action is not None:
            index = self.moveCursor(action, Qt.KeyboardModifier.NoModifier)
            if index.isValid() and self._hits.hit(index.row()) is not None:
                self.setCurrentIndex(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that move, Enter; what is typed goes on in the field."""
        row = self.currentIndex().row()
        if event.key() in _ENTER:
            self.wanted.emit()
        elif event.key() == Key.Key_Up and row <= self._hits.row_of(None):
            self.field_wanted.emit("")
        elif event.key() in _OWN_KEYS:
            super().keyPressEvent(event)
        elif event.text().isprintable() and event.text() and not event.modifiers() & _WITH_KEYS:
            self.field_wanted.emit(event.text())
        else:
            event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """As Enter does."""
        if self._hits.hit(self.indexAt(event.position().toPoint()).row()) is not None:
            self.wanted.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """There is a current one, which shows where the keyboard is."""
        super().focusInEvent(event)
        if self.hit is None:
            self.first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other widths break the words elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._delegate.forget()
            self.scheduleDelayedItemsLayout()

    def _on_current_changed(self, now: QModelIndex, before: QModelIndex) -> None:
        if now.isValid():
            self.turned.emit()
