"""Ways to keep a computer awake: a call to Windows, and a helper program of the system elsewhere."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QProcess, Signal

if TYPE_CHECKING:
    from collections.abc import Sequence

_CONTINUOUS = 0x80000000
_SYSTEM_REQUIRED = 0x00000001
_DISPLAY_REQUIRED = 0x00000002
_END_MS = 2_000


def who() -> str:
    """By what name the system lists what keeps it awake."""
    return "ALS Desktop"


def why() -> str:
    """The reason beside it; names nobody."""
    return QCoreApplication.translate("Room", "The room display is open")


class Way(QObject):
    """One way to keep the computer awake.

    Signals:
        answered(held): whether it is kept awake, after `begin`; once more with False when that ends by itself.
    """

    answered = Signal(bool)

    def begin(self) -> None:
        """Ask for it."""
        raise NotImplementedError

    def end(self) -> None:
        """Give it back; nothing happens when it was not asked for."""
        raise NotImplementedError


class ThreadState(Way):
    """What Windows keeps for each thread, and forgets with it."""

    def begin(self) -> None:
        """Ask for it."""
        self.answered.emit(_set_thread_state(_CONTINUOUS | _SYSTEM_REQUIRED | _DISPLAY_REQUIRED))

    def end(self) -> None:
        """Give it back."""
        _set_thread_state(_CONTINUOUS)


def _set_thread_state(flags: int) -> bool:
    if sys.platform != "win32":
        return False
    import ctypes

    return ctypes.windll.kernel32.SetThreadExecutionState(ctypes.c_uint(flags)) != 0


def systemd_inhibit() -> list[str]:
    """Linux without a desktop that answers. The helper waits for the end of its input, and so ends with the program."""
    return [
        "systemd-inhibit",
        "--what=idle:sleep",
        "--mode=block",
        f"--who={who()}",
        f"--why={why()}",
        "cat",
    ]


def caffeinate() -> list[str]:
    """Mac: neither the screen nor the computer sleeps while this program runs."""
    return ["caffeinate", "-d", "-i", "-w", str(os.getpid())]


class Helper(Way):
    """A program of the system that keeps it awake as long as it runs."""

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        """`command` is the program and its arguments."""
        super().__init__(parent)
        self._command = command
        self._process: QProcess | None = None

    def begin(self) -> None:
        """Start it. One that is refused says so and ends at once."""
        process = self._process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
        process.setStandardOutputFile(QProcess.nullDevice())
        process.started.connect(self._on_process_started)
        process.finished.connect(self._on_process_finished)
        process.errorOccurred.connect(self._on_process_error)
        process.start(self._command[0], list(self._command[1:]))

    def end(self) -> None:
        """End it."""
        process, self._process = self._process, None
        if process is None:
            return
        process.started.disconnect(self._on_process_started)
        process.finished.disconnect(self._on_process_finished)
        process.errorOccurred.disconnect(self._on_process_error)
        if process.state() is not QProcess.ProcessState.NotRunning:
            process.closeWriteChannel()
            process.terminate()
            if not process.waitForFinished(_END_MS):
                process.kill()
                process.waitForFinished(_END_MS)
        process.deleteLater()

    def _on_process_started(self) -> None:
        self.answered.emit(True)

    def _on_process_finished(self) -> None:
        self.end()
        self.answered.emit(False)

    def _on_process_error(self, error: QProcess.ProcessError) -> None:
        # A process that did start also says that it is finished.
        if error is QProcess.ProcessError.FailedToStart:
            self.end()
            self.answered.emit(False)
