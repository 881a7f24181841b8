"""Asks the clock of the current stage what it says; it never counts by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from als_desktop.models.stage_clock import Moment, Phase, StageClock, digits
from als_desktop.models.stage_end import ClockSeen, seen

if TYPE_CHECKING:
    from als_desktop.ui.hub import Hub

_LOOK_MS = 250
_ANCHOR_MS = 5_000
_SLEPT_MS = 30_000


class TimerDriver(QObject):
    """Looks four times a second.

    Signals:
        second_changed(): what the clock says, or the wall clock's minute, has changed.
        slept(ms): the computer slept while the clock was running; it has gone on counting.
        ended(): the time of the stage has just run out; once for each end.
    """

    second_changed = Signal()
    slept = Signal(int)
    ended = Signal()

    def __init__(self, hub: Hub, parent: QObject) -> None:
        """Stands still until `start`."""
        super().__init__(parent)
        self._hub = hub
        self._shown = ""
        self._last: Moment | None = None
        self._seen: ClockSeen | None = None
        self._anchored_ms = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._on_timer_timeout)

    def start(self) -> None:
        """Begin to look."""
        self._last = self._seen = None
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Look now."""
        view = self._hub.view
        if view is None:
            return
        stage = view.current_stage
        now = self._hub.services.clock.now()
        clock = view.clock(stage) if stage is not None else None
        running = clock is not None and clock.phase is Phase.RUNNING
        if self._last is not None and running and now.slept_since(self._last) > _SLEPT_MS:
            self.slept.emit(now.slept_since(self._last))
        self._last = now
        if running and clock is not None and abs(now.boot_ms - self._anchored_ms) >= _ANCHOR_MS:
            self._anchored_ms = now.boot_ms
            self._hub.do_quietly(lambda: self._hub.services.clocks.anchor(clock.id))
        says = _says(clock, now)
        if says != self._shown:
            self._shown = says
            self.second_changed.emit()
        before, self._seen = self._seen, seen(clock, now) if clock is not None else None
        if self._seen is not None and self._seen.ended_since(before):
            # After the others have shown it.
            self.ended.emit()

    def _on_timer_timeout(self) -> None:
        self.look()


def _says(clock: StageClock | None, now: Moment) -> str:
    minute = now.wall_ms // 60_000
    return f"{minute} {digits(clock.left(now))} {clock.phase} {clock.length_ms}" if clock else str(minute)
