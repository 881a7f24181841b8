"""A list of people from which they go to another: by click, by key, by drag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QDrag, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView

from als_desktop.ui.parts.bare_list import BareList
from als_desktop.ui.register.people_list_model import PEOPLE_MIME, PeopleListModel
from als_desktop.ui.register.person_delegate import ACT, MENU, PersonDelegate

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import (
        QContextMenuEvent,
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QFocusEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
    )

    from als_desktop.ui.theme.theme import Theme

Key = Qt.Key
_MOVE = Qt.DropAction.MoveAction
_LEFT_BUTTON = Qt.MouseButton.LeftButton
_HINT_WIDTH = 300
_HINT = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


class PersonList(BareList):
    """People, several of whom can be chosen.

    Signals:
        move_wanted(list of ids): these people are to go to the other list.
        details_wanted(id), forget_wanted(list of ids).
        menu_wanted(list of ids, global point): all that can be done with them.
        left_upwards(): the up key on the first row.
    """

    move_wanted = Signal(object)
    details_wanted = Signal(str)
    forget_wanted = Signal(object)
    menu_wanted = Signal(object, object)
    left_upwards = Signal()

    def __init__(self, theme: Theme, name: str, *, takes_out: bool) -> None:
        """`takes_out`: Delete takes a person out of the list; else it asks whether they are to be forgotten."""
        super().__init__(theme)
        self._theme = theme
        self._takes_out = takes_out
        self._hint = ""
        self._held_over = False
        self._carried: list[str] = []
        self.people = PeopleListModel(self)
        self._delegate = PersonDelegate(theme, self)
        self.setModel(self.people)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)

    def chosen_ids(self) -> list[str]:
        """The ids of the people who are chosen, from top to bottom."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [self.people.key(row) for row in rows]

    def set_hint(self, text: str) -> None:
        """What the empty list says."""
        self._hint = text
        self.setAccessibleDescription(text)
        self.viewport().update()

    def look_at(self, key: str, row: int) -> None:
        """Have the keyboard on this person, or where they were when they are gone."""
        found = self.people.row_of(key)
        at = found if found >= 0 else min(row, self.people.rowCount() - 1)
        if at >= 0 and self.currentIndex().row() != at:
            self._go_to(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter moves, F2 opens the details, Delete takes out or forgets, the menu key opens the menu."""
        ids = self.chosen_ids()
        if event.key() in (Key.Key_Return, Key.Key_Enter) and ids:
            self.move_wanted.emit(ids)
        elif event.key() == Key.Key_F2 and self.currentIndex().isValid():
            self.details_wanted.emit(self.people.key(self.currentIndex().row()))
        elif event.key() in (Key.Key_Delete, Key.Key_Backspace) and ids:
            (self.move_wanted if self._takes_out else self.forget_wanted).emit(ids)
        elif event.key() == Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """There is a current person, who shows where the keyboard is."""
        # Before Qt makes the first one current without choosing it.
        if not self.currentIndex().isValid() and self.people.rowCount():
            self._go_to(0)
        super().focusInEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Of the people who are chosen, or of the one under the pointer."""
        by_key = event.reason() == event.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            below = self.visualRect(index).bottomLeft() + QPoint(14, 0)
            self._open_menu(index.row(), self.viewport().mapToGlobal(below) if by_key else event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a sign moves the person or opens the menu; elsewhere it chooses."""
        row, sign = self._sign_at(event.position().toPoint())
        if not sign or event.button() != _LEFT_BUTTON:
            super().mousePressEvent(event)
        elif sign == ACT:
            self.move_wanted.emit([self.people.key(row)])
        else:
            self._open_menu(row, event.globalPosition().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Moves the person; but not on a sign, under which the next one has come meanwhile."""
        point = event.position().toPoint()
        index = self.indexAt(point)
        if index.isValid() and not self._sign_at(point)[1] and self.people.face(index.row()).act:
            self.move_wanted.emit([self.people.key(index.row())])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the sign under the pointer."""
        super().mouseMoveEvent(event)
        self._show_over(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        """No sign is under the pointer any more."""
        super().leaveEvent(event)
        self._show_over(QPoint(-1, -1))

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: N803
        """Drag the chosen people; they are asked to move when the drag and its event loop have ended."""
        indexes = [index for index in self.selectedIndexes() if self.people.face(index.row()).act]
        if not indexes:
            return
        drag = QDrag(self)
        drag.setMimeData(self.people.mimeData(indexes))
        drag.setPixmap(self.viewport().grab(self.visualRect(indexes[0])))
        drag.setHotSpot(QPoint(24, 14))
        self._carried = [self.people.key(index.row()) for index in indexes]
        if drag.exec(_MOVE) == _MOVE:
            QTimer.singleShot(0, self, self._on_carried)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take people from the other list, and nothing from elsewhere."""
        self._consider(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """The same."""
        self._consider(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing is held over the list any more."""
        self._show_held(held=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Say that they are taken; the list they come from asks for the rest."""
        self._show_held(held=False)
        self._consider(event)
        self._show_held(held=False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The people; in an empty list its hint; a frame while people are held over it."""
        super().paintEvent(event)
        if self.people.rowCount() and not self._held_over:
            return
        theme = self._theme
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.viewport().rect())
        if self._held_over:
            radius = theme.px("radius_control")
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), radius, radius)
        if not self.people.rowCount():
            room = QRectF(0, 0, min(_HINT_WIDTH, area.width() - 24), area.height())
            room.moveCenter(area.center())
            painter.setFont(theme.font("body"))
            painter.setPen(theme.color("text_2"))
            painter.drawText(room, int(_HINT), self._hint)

    def _consider(self, event: QDropEvent) -> None:
        ours = event.mimeData().hasFormat(PEOPLE_MIME) and event.source() is not self
        self._show_held(held=ours)
        if ours:
            event.setDropAction(_MOVE)
            event.accept()
        else:
            event.ignore()

    def _show_held(self, *, held: bool) -> None:
        if held != self._held_over:
            self._held_over = held
            self.viewport().update()

    def _go_to(self, row: int) -> None:
        """Put the keyboard on a row and choose it alone, whichever keys are held down meanwhile."""
        index = self.people.index(row)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _open_menu(self, row: int, point: QPoint) -> None:
        """Ask for the menu of a person, or of all who are chosen if they are among them."""
        index = self.people.index(row)
        if not self.people.face(row).has_menu:
            return
        if not self.selectionModel().isSelected(index):
            self._go_to(row)
        self.menu_wanted.emit(self.chosen_ids(), point)

    def _sign_at(self, point: QPoint) -> tuple[int, str]:
        """The row whose sign is at a point of the viewport, and which it is; -1 and "" for none."""
        index = self.indexAt(point)
        if index.isValid():
            rect, face = self.visualRect(index), self.people.face(index.row())
            if face.act and self._delegate.sign_rect(rect).contains(point):
                return index.row(), ACT
            if face.has_menu and self._delegate.menu_rect(rect).contains(point):
                return index.row(), MENU
        return -1, ""

    def _show_over(self, point: QPoint) -> None:
        over = self._sign_at(point)
        if over != self._delegate.over:
            self._delegate.over = over
            self.viewport().update()

    def _on_carried(self) -> None:
        ids, self._carried = self._carried, []
        if ids:
            self.move_wanted.emit(ids)
