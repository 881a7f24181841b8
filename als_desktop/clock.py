"""The clocks of the computer, behind one small protocol so that tests can bring their own."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from als_desktop.models.stage_clock import Moment

if TYPE_CHECKING:
    from collections.abc import Callable


class Clock(Protocol):
    """Says what time it is."""

    def now(self) -> Moment:
        """This moment, in milliseconds, on the clocks that a stage needs."""
        ...


class StoryClock:
    """A clock that stands still until it is moved on, for a meeting that is told rather than held."""

    def __init__(self, starts_ms: int) -> None:
        """`starts_ms` is the UTC time it says first."""
        self._moment = Moment("story", 0, 0, starts_ms)

    def now(self) -> Moment:
        """This moment."""
        return self._moment

    def pass_ms(self, ms: int) -> None:
        """Let time pass."""
        m = self._moment
        self._moment = Moment(m.boot_id, m.boot_ms + ms, m.awake_ms + ms, m.wall_ms + ms)


class SystemClock:
    """The computer's own clocks."""

    def __init__(self) -> None:
        """Finds the clock that goes on while the computer sleeps, and the name of this boot."""
        self._boot_ms = _boot_clock()
        self._boot_id = _boot_id()

    def now(self) -> Moment:
        """This moment."""
        return Moment(
            self._boot_id, self._boot_ms(), time.monotonic_ns() // 1_000_000, time.time_ns() // 1_000_000
        )


def _boot_clock() -> Callable[[], int]:
    """Milliseconds since boot, asleep or awake."""
    if sys.platform == "win32":
        import ctypes

        ticks = ctypes.windll.kernel32.GetTickCount64
        ticks.restype = ctypes.c_uint64
        return lambda: int(ticks())
    # Linux stops CLOCK_MONOTONIC in sleep and has CLOCK_BOOTTIME; on macOS CLOCK_MONOTONIC itself goes on.
    name = getattr(time, "CLOCK_BOOTTIME", None) or time.CLOCK_MONOTONIC
    return lambda: time.clock_gettime_ns(name) // 1_000_000


def _boot_id() -> str:
    """A name that changes with each boot, where the system has one; else empty, and a clock that runs back tells."""
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except OSError:
        return ""
