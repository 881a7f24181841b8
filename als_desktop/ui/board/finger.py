"""A finger on a list of cards: a tap, a swipe, or a long press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPointingDevice
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_LEFT = Qt.MouseButton.LeftButton
_NO_KEYS = Qt.KeyboardModifier.NoModifier


class Finger(QObject):
    """Tells apart what a finger wants, from the mouse events that Qt makes of it.

    The lists leave touches to Qt, which turns them into mouse events: so a drag, once begun, follows the finger.

    Signals:
        tapped(point): it was lifted where it was put down; `point` in the coordinates of the widget.
        swiped(QPoint): it has gone this far since the last time.
        rested(point): it has stayed in its place for a while.
    """

    tapped = Signal(object)
    swiped = Signal(object)
    rested = Signal(object)

    def __init__(self, parent: QObject, patience_ms: int) -> None:
        """A press that is `patience_ms` long is a long one."""
        super().__init__(parent)
        self._start: QPoint | None = None
        self._at = QPoint()
        self._where = QPoint()
        self._swiping = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(patience_ms)
        self._patience.timeout.connect(self._on_patience_timeout)

    def press(self, event: QMouseEvent) -> None:
        """It is put down."""
        self._start = self._at = event.globalPosition().toPoint()
        self._where = event.position().toPoint()
        self._swiping = False
        self._patience.start()

    def move(self, event: QMouseEvent) -> None:
        """It moves."""
        if self._start is None:
            return
        at = event.globalPosition().toPoint()
        far = (at - self._start).manhattanLength() > QApplication.startDragDistance()
        if far and not self._swiping:
            self._swiping = True
            self._patience.stop()
        if self._swiping:
            gone, self._at = at - self._at, at
            self.swiped.emit(gone)

    def lift(self) -> None:
        """It is lifted."""
        put_down, self._start = self._start is not None, None
        self._patience.stop()
        if put_down and not self._swiping:
            self.tapped.emit(self._where)

    def _on_patience_timeout(self) -> None:
        self._start = None
        self.rested.emit(self._where)


def is_finger(event: QMouseEvent) -> bool:
    """Whether a finger is behind a mouse event."""
    return event.pointerType() == QPointingDevice.PointerType.Finger


def clicks(point: QPoint, viewport: QWidget) -> tuple[QMouseEvent, QMouseEvent]:
    """The press and the release of a mouse at a point of `viewport`."""
    here, there = QPointF(point), QPointF(viewport.mapToGlobal(point))
    press = QMouseEvent(QEvent.Type.MouseButtonPress, here, there, _LEFT, _LEFT, _NO_KEYS)
    none = Qt.MouseButton.NoButton
    return press, QMouseEvent(QEvent.Type.MouseButtonRelease, here, there, _LEFT, none, _NO_KEYS)
