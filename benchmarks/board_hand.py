"""A facilitator's hand at the board of the console: the real widgets get real events."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QCursor, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from als_desktop.models.card import Pile, QuestionCard
from als_desktop.ui.board.board_workspace import BoardWorkspace
from als_desktop.ui.board.lane_model import CARD_MIME
from benchmarks.painted import PaintWatch, Took

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from als_desktop.app import App
    from als_desktop.ui.board.lane import Lane

_MOVE = Qt.DropAction.MoveAction
_LEFT = Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_STEP = 9
_SCROLLING_S = 0.4
_GLIDING_S = 0.25


class BoardHand:
    """Each act is made on another card and answers how long it took until it was kept and painted."""

    def __init__(self, app: App, seed: int = 1) -> None:
        """`app` shows the console in the questions stage."""
        console = app.window.console
        if console is None or not isinstance(console.workspace, BoardWorkspace):
            raise SystemExit("no board is open in the store")
        self._hub = app.hub
        self._entry = console.entry
        self._board = console.workspace.board
        self._chance = random.Random(seed)
        self._written = 0
        self.watch = PaintWatch(app.window)
        for lane in self._board.lanes:
            self.watch.watch(lane.view.viewport())

    def add(self) -> Took:
        """Type words into quick entry, and time Enter."""
        self._written += 1
        field = self._entry.field
        field.setFocus()
        field.setText(f"Added {self._written}: what would you do if you had an hour for it?")
        return self._timed(lambda: QTest.keyClick(field, Qt.Key.Key_Return))

    def move_by_drop(self) -> Took:
        """Hold a card over a lane, and time its being let go."""
        lane, card_id = self._any_card()
        target = self._chance.choice([x for x in self._open_lanes() if x is not lane])
        view = target.view.viewport()
        # In the upper half of a lane a drop pushes most of its cards down.
        at = QPoint(view.width() // 2, self._chance.randrange(10, view.height() - 10))
        data = _carried(card_id)
        self._enter(view, at, data)
        self.watch.settle()
        return self._timed(
            lambda: QApplication.sendEvent(view, QDropEvent(QPointF(at), _MOVE, data, _LEFT, _NONE))
        )

    def move_by_key(self) -> Took:
        """Choose a card, and time the number of a group that it does not lie in."""
        lane = self._choose_card(lambda card: True)
        numbers = [x.group_number for x in self._board.group_lanes if x is not lane]
        key = Qt.Key(Qt.Key.Key_0 + self._chance.choice(numbers))
        return self._timed(lambda: QTest.keyClick(lane.view, key))

    def queue(self) -> Took:
        """Choose a card that waits for no answer yet, and time Q."""
        lane = self._choose_card(lambda card: card.queue_position is None)
        return self._timed(lambda: QTest.keyClick(lane.view, Qt.Key.Key_Q))

    def undo(self) -> Took:
        """Time Ctrl+Z."""
        focused = QApplication.focusWidget()
        if focused is None:
            raise RuntimeError("the window has lost the keyboard")
        return self._timed(lambda: QTest.keyClick(focused, Qt.Key.Key_Z, _CONTROL))

    def glide(self) -> list[Took]:
        """Move a card by key, and time the pictures of its way."""
        self.move_by_key()
        frames = self.watch.frames(_GLIDING_S)
        self.undo()
        return frames

    def drag(self) -> list[Took]:
        """Carry a card over every open lane, and wait at the foot of the fullest, which scrolls."""
        lane, card_id = self._any_card()
        data = _carried(card_id)
        lane.view.delegate.dragged = frozenset([card_id])
        frames: list[Took] = []
        before: QWidget | None = None
        for over in self._open_lanes():
            view = over.view.viewport()
            frames += self._frame(lambda here=view, left=before: self._cross(left, here, data))
            for point in _path(view):
                frames += self._frame(lambda here=view, at=point: self._carry(here, at, data))
            before = view
        fullest = max(self._open_lanes(), key=lambda x: x.model.rowCount()).view.viewport()
        frames += self._frame(lambda: self._cross(before, fullest, data))
        foot = QPoint(fullest.width() // 2, fullest.height() - 12)
        QCursor.setPos(fullest.mapToGlobal(foot))
        self._carry(fullest, foot, data)
        frames += self.watch.frames(_SCROLLING_S)
        QApplication.sendEvent(fullest, QDragLeaveEvent())
        QCursor.setPos(QPoint(0, 0))
        lane.view.delegate.dragged = frozenset()
        self.watch.settle()
        return frames

    def _timed(self, gesture: Callable[[], object]) -> Took:
        before = self._hub.undo_stack.index()
        return self.watch.time_first(gesture, lambda: self._hub.undo_stack.index() != before)

    def _frame(self, move: Callable[[], object]) -> list[Took]:
        """A move that changes nothing on the screen makes no frame."""
        took = self.watch.time(move)
        return [took] if took is not None else []

    def _open_lanes(self) -> list[Lane]:
        return [x for x in self._board.lanes if not x.folded and x.code != Pile.DISCARDED.value]

    def _any_card(self) -> tuple[Lane, str]:
        lane = self._chance.choice([x for x in self._open_lanes() if x.model.rowCount()])
        return lane, self._chance.choice(lane.model.faces).card_id

    def _choose_card(self, fits: Callable[[QuestionCard], bool]) -> Lane:
        while True:
            lane, card_id = self._any_card()
            card = self._hub.meeting.find(QuestionCard, card_id)
            if card is not None and fits(card):
                break
        lane.view.setFocus()
        lane.view.choose([card_id])
        # As a person's choice does: it lets those go that were chosen elsewhere, or the act is about them too.
        lane.view.cards_chosen.emit()
        return lane

    def _enter(self, view: QWidget, at: QPoint, data: QMimeData) -> None:
        QApplication.sendEvent(view, QDragEnterEvent(at, _MOVE, data, _LEFT, _NONE))
        self._carry(view, at, data)

    def _carry(self, view: QWidget, at: QPoint, data: QMimeData) -> None:
        QApplication.sendEvent(view, QDragMoveEvent(at, _MOVE, data, _LEFT, _NONE))

    def _cross(self, left: QWidget | None, view: QWidget, data: QMimeData) -> None:
        if left is not None:
            QApplication.sendEvent(left, QDragLeaveEvent())
        self._enter(view, QPoint(view.width() // 2, view.height() // 3), data)


def _carried(card_id: str) -> QMimeData:
    data = QMimeData()
    data.setData(CARD_MIME, card_id.encode())
    return data


def _path(view: QWidget) -> Iterator[QPoint]:
    """Down the middle of a lane, short of the edge at which it scrolls."""
    for y in range(view.height() // 4, view.height() * 3 // 4, _STEP):
        yield QPoint(view.width() // 2, y)
