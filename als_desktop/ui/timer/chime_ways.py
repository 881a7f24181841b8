"""Ways to play a sound file: Qt where its sound is installed, a call to Windows, or a program of the system."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from als_desktop.ui.timer.chime_device import MAC_ASKS, PULSE_ASKS, mac_device, no_device, pulse_device

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from als_desktop.ui.timer.chime_device import Command

# The sound lasts a second and a half; a program that waits for a device which never comes is stopped.
_PATIENCE_MS = 6_000


class ChimeWay(QObject):
    """One way to play a file.

    Signals:
        ended(played, device): after `play`, once; the device is "" when it is not known.
    """

    ended = Signal(bool, str)

    def play(self, path: str) -> None:
        """Play it once."""
        raise NotImplementedError


class Player(ChimeWay):
    """A program that plays a file and ends, then others that say on which device that was."""

    def __init__(
        self,
        player: Command,
        asks: Sequence[Command] = (),
        reads: Callable[[Sequence[str]], str] = no_device,
        parent: QObject | None = None,
    ) -> None:
        """The path is the last thing passed to `player`; `reads` makes a name of what all `asks` have answered."""
        super().__init__(parent)
        self._player = player
        self._asks = asks
        self._reads = reads
        self._answers: list[str] = []
        self._left: list[Command] = []
        self._played = False
        self._process = QProcess(self)
        self._process.setProcessEnvironment(_environment())
        self._process.finished.connect(self._on_process_finished)
        self._process.errorOccurred.connect(self._on_process_error_occurred)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._process.kill)

    def play(self, path: str) -> None:
        """Start the program."""
        self._answers, self._played = [], False
        self._left = list(self._asks)
        self._run((*self._player, path))

    def _run(self, command: Command) -> None:
        self._patience.start()
        self._process.start(command[0], list(command[1:]))

    def _go_on(self, answer: str | None) -> None:
        """The program has ended; None when it did not do its work."""
        self._patience.stop()
        if not self._played:
            self._played = answer is not None
        elif answer is not None:
            self._answers.append(answer)
        if self._played and answer is not None and self._left:
            self._run(self._left.pop(0))
            return
        known = self._played and len(self._answers) == len(self._asks)
        self.ended.emit(self._played, self._reads(self._answers) if known else "")

    def _on_process_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        done = code == 0 and status is QProcess.ExitStatus.NormalExit
        said = bytes(self._process.readAllStandardOutput().data()).decode("utf-8", "replace")
        self._go_on(said if done else None)

    def _on_process_error_occurred(self, error: QProcess.ProcessError) -> None:
        # The others are followed by `finished`.
        if error is QProcess.ProcessError.FailedToStart:
            self._go_on(None)


def _environment() -> QProcessEnvironment:
    """That of the system's own programs: what they say is not translated, and they use their own libraries."""
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("LC_ALL", "C.UTF-8")
    if getattr(sys, "frozen", False):
        # A packaged program has put its own libraries first, and kept the path as it was beside it.
        before = environment.value("LD_LIBRARY_PATH_ORIG")
        environment.remove("LD_LIBRARY_PATH")
        if before:
            environment.insert("LD_LIBRARY_PATH", before)
    return environment


class WindowsSound(ChimeWay):
    """What Windows plays itself; it does not say on which device."""

    def play(self, path: str) -> None:
        """Hand the file over; it sounds while the program goes on."""
        played = False
        if sys.platform == "win32":
            import winsound

            try:
                winsound.PlaySound(path, winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT)
                played = True
            except RuntimeError:
                played = False
        self.ended.emit(played, "")


def ways_of_this_system(parent: QObject) -> list[ChimeWay]:
    """Those that may work here, best first: programs that sound at once and whose device is known, then Qt's own."""
    from als_desktop.ui.timer.qt_sound import QtSound

    extra = QtSound(parent)
    if sys.platform == "win32":
        # Only the extra knows the device there.
        return [extra, WindowsSound(parent)]
    if sys.platform == "darwin":
        return [Player(("afplay",), MAC_ASKS, mac_device, parent), extra]
    return [
        Player(("pw-play",), PULSE_ASKS, pulse_device, parent),
        Player(("paplay",), PULSE_ASKS, pulse_device, parent),
        Player(("aplay", "--quiet"), parent=parent),
        extra,
    ]
