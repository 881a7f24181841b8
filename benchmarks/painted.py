"""From an event to the picture: runs the event loop until all that the event led to has been painted."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

# Timers of no length and posted events may each lead to another; after so many rounds without a picture it is over.
_QUIET_ROUNDS = 3
_PATIENCE_S = 5.0


@dataclass(frozen=True, slots=True)
class Took:
    """How long something took: on the wall, and of the computer's time in this process; milliseconds."""

    wall: float
    cpu: float


def took_since(began: float, cpu_began: float) -> Took:
    """What has passed since these readings of `perf_counter` and `process_time`."""
    return Took((time.perf_counter() - began) * 1000, (time.process_time() - cpu_began) * 1000)


class PaintWatch(QObject):
    """Counts the pictures of one window: each widget watched that is painted, and the window's own."""

    def __init__(self, window: QWidget) -> None:
        """Watches the window itself; other widgets are added by `watch`."""
        super().__init__(window)
        self.painted = 0
        self._pictures = 0
        window.installEventFilter(self)

    def watch(self, widget: QWidget) -> None:
        """Count the paintings of `widget` from now on."""
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Count, and let everything pass."""
        # All of a window that is to be painted anew is painted while it answers its update request.
        if event.type() in (QEvent.Type.Paint, QEvent.Type.UpdateRequest):
            self.painted += 1
            self._pictures += event.type() == QEvent.Type.UpdateRequest
        return False

    def time_first(self, gesture: Callable[[], object], kept: Callable[[], bool]) -> Took:
        """Make `gesture` and time it until the first picture of the window that follows `kept` being true.

        The first frame of a motion is such a picture, for the motion itself takes as long as it is told.

        Raises:
            RuntimeError: what was to be kept never was, or nothing was painted.
        """
        self.settle()
        began, cpu_began = time.perf_counter(), time.process_time()
        gesture()
        pictures = self._pictures if kept() else None
        while pictures is None or self._pictures == pictures:
            if time.perf_counter() - began > _PATIENCE_S:
                raise RuntimeError("an act of the benchmark did nothing")
            QApplication.processEvents()
            if pictures is None and kept():
                pictures = self._pictures - 1
        return took_since(began, cpu_began)

    def time(self, gesture: Callable[[], object]) -> Took | None:
        """Make `gesture` and time it until its last picture; None when nothing was painted.

        Calls that were put off until after the gesture count; the rounds that only find that there is no more to
        paint do not.

        Raises:
            RuntimeError: the window does not come to rest.
        """
        self.settle()
        before = self.painted
        began, cpu_began = time.perf_counter(), time.process_time()
        gesture()
        took = took_since(began, cpu_began)
        any_picture = self.painted != before
        quiet = 0
        while quiet < _QUIET_ROUNDS:
            seen = self.painted
            QApplication.processEvents()
            quiet += 1
            if self.painted != seen:
                took = took_since(began, cpu_began)
                quiet, any_picture = 0, True
            if time.perf_counter() - began > _PATIENCE_S:
                raise RuntimeError("the window never comes to rest")
        return took if any_picture else None

    def settle(self) -> None:
        """Let everything happen that still waits."""
        quiet = 0
        while quiet < _QUIET_ROUNDS:
            seen = self.painted
            QApplication.processEvents()
            quiet = quiet + 1 if self.painted == seen else 0

    def frames(self, seconds: float) -> list[Took]:
        """The pictures that come by themselves within `seconds`, as from scrolling at the edge of a lane."""
        found: list[Took] = []
        ends = time.perf_counter() + seconds
        while time.perf_counter() < ends:
            seen = self.painted
            began, cpu_began = time.perf_counter(), time.process_time()
            QApplication.processEvents()
            if self.painted != seen:
                found.append(took_since(began, cpu_began))
            else:
                time.sleep(0.0005)
        return found
