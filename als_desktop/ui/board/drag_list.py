"""A list from which cards are pulled, by mouse or finger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QListView, QWidget

from als_desktop.ui.board.finger import Finger, clicks, is_finger
from als_desktop.ui.board.lane_model import LaneModel
from als_desktop.ui.parts.own_viewport import own_viewport

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QMouseEvent


class DragList(QListView):
    """Tells clicks from drags, and with a finger taps, swipes and long presses; drags nothing by itself.

    Signals:
        drag_wanted(card id, point): a card was taken at this point of the viewport, and pulled. The drag has an
            event loop of its own: begin it when the event of the mouse is over, so that the list may go meanwhile.
    """

    drag_wanted = Signal(str, object)

    def __init__(self, long_press_ms: int, parent: QWidget | None = None) -> None:
        """A finger that rests for `long_press_ms` takes a card."""
        super().__init__(parent)
        # Held, since a wrapper that nobody holds is made anew, at 0.1 ms, each time it is asked for.
        self._held_viewport = own_viewport(self)
        self._grabbed = QPoint()
        # From when a card is pulled until its drag ends, or the button is released before it has begun.
        self.lifting = False
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self._finger = Finger(self, long_press_ms)
        self._finger.tapped.connect(self._on_finger_tapped)
        self._finger.swiped.connect(self._on_finger_swiped)
        self._finger.rested.connect(self._on_finger_rested)

    @property
    def lane_model(self) -> LaneModel:
        """The cards."""
        return self._lane_model

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Hold the model too: it is asked for with each card, and Qt's answer would be looked up each time."""
        assert isinstance(model, LaneModel)
        self._lane_model = model
        super().setModel(model)

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: N803
        """Ask for a drag of the card that was grabbed."""
        index = self.indexAt(self._grabbed)
        if index.isValid():
            self.lifting = True
            self.drag_wanted.emit(self.lane_model.face(index.row()).card_id, self._grabbed)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a card was taken."""
        if is_finger(event):
            self._finger.press(event)
            return
        self._grabbed = event.position().toPoint()
        self.lifting = False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Choose along the way; not once a card has been pulled, since its drag is about to begin."""
        if is_finger(event):
            self._finger.move(event)
        elif not self.lifting:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A release before the drag has begun: there is none."""
        if is_finger(event):
            self._finger.lift()
        elif self.lifting:
            self.lifting = False
        else:
            super().mouseReleaseEvent(event)

    def _on_finger_tapped(self, point: object) -> None:
        if isinstance(point, QPoint):
            press, release = clicks(point, self.viewport())
            self.mousePressEvent(press)
            self.mouseReleaseEvent(release)

    def _on_finger_swiped(self, by: object) -> None:
        if isinstance(by, QPoint):
            for bar, gone in ((self.horizontalScrollBar(), by.x()), (self.verticalScrollBar(), by.y())):
                bar.setValue(bar.value() - gone)

    def _on_finger_rested(self, point: object) -> None:
        if isinstance(point, QPoint):
            self._grabbed = point
            self.startDrag(Qt.DropAction.MoveAction)
