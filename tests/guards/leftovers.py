"""Finds what a Qt test left behind: windows, and timers, animations, threads and jobs that still run.

What one test leaves fires in the middle of another, and fails there, or not, from day to day.
"""

from __future__ import annotations

import sys
import weakref
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractAnimation, QCoreApplication, QEvent, QObject, QThread, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

_ROOT = str(Path(__file__).parents[2])
_HERE = __file__
# A job that has just reported its end needs a moment to hand its thread back.
_POOL_GRACE_MS = 250
# Made by Qt for the whole process when it shows the first tooltip.
_QT_OWN_WINDOWS = {"QTipLabel"}


def _started_by() -> str:
    """`file:line in function` of the nearest frame that belongs to the project."""
    frame = sys._getframe(2)
    while frame is not None:
        name = frame.f_code.co_filename
        if name.startswith(_ROOT) and name != _HERE and "site-packages" not in name:
            return f"{name[len(_ROOT) + 1 :]}:{frame.f_lineno} in {frame.f_code.co_name}"
        frame = frame.f_back
    return "Qt"


class Leftovers:
    """Remembers who started what; asked at the end of a test, it names and stops what still runs."""

    def __init__(self) -> None:
        self._started: weakref.WeakKeyDictionary[QObject, str] = weakref.WeakKeyDictionary()
        self._windows_before: list[QWidget] = []
        self._installed = False

    def begin(self) -> None:
        """A test starts: what is there now is not its own."""
        if not self._installed:
            for kind in (QTimer, QAbstractAnimation, QThread, QThreadPool):
                self._remember_start_of(kind)
            self._installed = True
        self._started.clear()
        self._windows_before = QApplication.topLevelWidgets() if QApplication.instance() else []

    def end(self) -> list[str]:
        """One line for each thing the test left; all of it is stopped, closed and deleted."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
        found = [*self._running(), *self._windows()]
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._windows_before = []
        return found

    def _remember_start_of(self, kind: type[Any]) -> None:
        original: Callable[..., Any] = kind.start

        def start(thing: QObject, *args: object, **kwargs: object) -> object:
            self._started[thing] = _started_by()
            return original(thing, *args, **kwargs)

        kind.start = start

    def _running(self) -> list[str]:
        found: list[str] = []
        pools = [QThreadPool.globalInstance()]
        for thing, where in list(self._started.items()):
            if not isValid(thing):
                continue
            if isinstance(thing, QTimer) and thing.isActive():
                thing.stop()
                found.append(f"an active timer ({_describe(thing)}), started at {where}")
            elif isinstance(thing, QAbstractAnimation) and thing.state() != thing.State.Stopped:
                thing.stop()
                found.append(f"a running animation ({_describe(thing)}), started at {where}")
            elif isinstance(thing, QThread) and thing.isRunning():
                thing.quit()
                thing.wait(5000)
                found.append(f"a running thread ({_describe(thing)}), started at {where}")
            elif isinstance(thing, QThreadPool) and thing not in pools:
                pools.append(thing)
        for pool in pools:
            if not pool.waitForDone(_POOL_GRACE_MS):
                where = self._started.get(pool, "Qt")
                found.append(f"{pool.activeThreadCount()} job(s) in a thread pool, last started at {where}")
                pool.waitForDone(5000)
        return found

    def _windows(self) -> list[str]:
        found: list[str] = []
        for window in QApplication.topLevelWidgets():
            if window in self._windows_before or window.parent() is not None:
                continue
            if window.metaObject().className() in _QT_OWN_WINDOWS:
                continue
            title = window.windowTitle()
            found.append(f"a window ({_describe(window)}, title {title!r}): qtbot.addWidget it")
            window.close()
            window.deleteLater()
        return found


def _describe(thing: QObject) -> str:
    parent = thing.parent()
    name = f" {thing.objectName()!r}" if thing.objectName() else ""
    return f"{type(thing).__name__}{name}" + (f" of {type(parent).__name__}" if parent else "")
