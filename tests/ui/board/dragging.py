"""A hand that drags cards: the mouse on the window, and in place of the system's drag what a person does meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from als_desktop.ui.board.lane_model import card_ids

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from tests.ui.board.table import Table

_MOVE = Qt.DropAction.MoveAction
_LEFT = Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier


class Drags:
    """What a system does during a drag, as far as widgets see it: `meanwhile` runs in its event loop."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.table: Table
        self.carried: list[list[str]] = []
        self.counts: list[int] = []
        self._meanwhile: Callable[[Drags], None] | None = None
        self._over: QWidget | None = None
        self._at = QPoint()
        self._data = None
        self._action = Qt.DropAction.IgnoreAction
        here = self

        def run(drag: QDrag, *_actions: object) -> Qt.DropAction:
            return here._run(drag)

        monkeypatch.setattr(QDrag, "exec", run)

    def of(self, table: Table) -> Drags:
        """The hand above this table."""
        self.table = table
        return self

    # the mouse on the window

    def pull(self, text: str, meanwhile: Callable[[Drags], None] | None = None, modifier=_NONE) -> None:
        """Press on a card, pull it, and do `meanwhile` while it is dragged; without a drop it is put back."""
        self.pull_by(text, 12, meanwhile, modifier)

    def pull_by(self, text: str, way: int, meanwhile=None, modifier=_NONE) -> None:
        """Press on a card, move the mouse `way` px and release it, unless that began a drag."""
        self._meanwhile = meanwhile
        viewport = self.table.lane_with(text).view.viewport()
        start = self.table.rect(text).center()
        drags = len(self.carried)
        QTest.mousePress(viewport, _LEFT, modifier, start)
        for step in range(1, way + 1):
            QTest.mouseMove(viewport, start + QPoint(step, 0))
        QApplication.processEvents()
        if len(self.carried) == drags:
            QTest.mouseRelease(viewport, _LEFT, modifier, start + QPoint(way, 0))
        self.table.settle()

    # while the drag is on

    def over(self, target: QWidget, point: QPoint) -> bool:
        """Hold what is dragged over a point; whether it would be taken."""
        if target is not self._over:
            self._leave()
            entering = QDragEnterEvent(point, _MOVE, self._data, _LEFT, _NONE)
            QApplication.sendEvent(target, entering)
            if not entering.isAccepted():
                return False
            self._over = target
        self._at = point
        moving = QDragMoveEvent(point, _MOVE, self._data, _LEFT, _NONE)
        moving.setDropAction(_MOVE)
        moving.accept()
        QApplication.sendEvent(target, moving)
        return moving.isAccepted()

    def wait(self, ms: int) -> None:
        """Hold still."""
        QTest.qWait(ms)

    def wait_until(self, ready: Callable[[], bool]) -> None:
        """Hold still until something has happened."""
        self.table.desk.qtbot.waitUntil(ready)

    def drop(self) -> None:
        """Let go."""
        assert self._over is not None
        letting_go = QDropEvent(QPointF(self._at), _MOVE, self._data, _LEFT, _NONE)
        QApplication.sendEvent(self._over, letting_go)
        self._over = None
        self._action = _MOVE if letting_go.isAccepted() else Qt.DropAction.IgnoreAction

    def _leave(self) -> None:
        if self._over is not None:
            QApplication.sendEvent(self._over, QDragLeaveEvent())
            self._over = None

    def _run(self, drag: QDrag) -> Qt.DropAction:
        self._data = drag.mimeData()
        self.carried.append(card_ids(self._data))
        assert not drag.pixmap().isNull()
        self._action = Qt.DropAction.IgnoreAction
        if self._meanwhile is not None:
            self._meanwhile(self)
        # Esc, or the button released over nothing.
        self._leave()
        return self._action


@pytest.fixture
def hand(table: Table, monkeypatch: pytest.MonkeyPatch) -> Iterator[Drags]:
    before = QApplication.startDragDistance()
    QApplication.setStartDragDistance(table.desk.theme.tokens.motion["drag_start_px"])
    yield Drags(monkeypatch).of(table)
    QApplication.setStartDragDistance(before)


def chosen(table):
    """The words of all chosen cards, lane by lane."""
    return [
        face.text
        for lane in table.board.lanes
        for face in lane.model.faces
        if face.card_id in lane.view.chosen_ids()
    ]
