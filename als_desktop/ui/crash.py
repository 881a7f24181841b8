"""A mistake of ours: written down without anybody's words, said once, and the meeting goes on."""

from __future__ import annotations

import sys
import traceback
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from als_desktop.ui.main_window import MainWindow

_QUIET_MS = 30_000


class Mistakes(QObject):
    """Catches what nobody caught.

    Signals:
        noticed(str): the sentence for the person at the computer.
    """

    noticed = Signal(str)

    def __init__(self, log: Path, parent: QObject, quiet_ms: int = _QUIET_MS) -> None:
        """Writes into the file `log`; what comes within `quiet_ms` of a mistake that was said is not said again."""
        super().__init__(parent)
        self._log = log
        self._written: set[str] = set()
        self._saying = _after(0, self)
        self._saying.timeout.connect(self._on_saying_timeout)
        self._silence = _after(quiet_ms, self)

    @property
    def quiet(self) -> bool:
        """Whether another mistake would not be said now."""
        return self._saying.isActive() or self._silence.isActive()

    def catch(self, kind: type[BaseException], value: BaseException, trace: TracebackType | None) -> None:
        """Take the place of `sys.excepthook`."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, value, trace)
            return
        # Frames and the kind of error only: a message may hold what somebody typed.
        mistake = f"{kind.__name__}\n{''.join(traceback.format_tb(trace))}"
        if mistake not in self._written:
            self._written.add(mistake)
            self._write(f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} {mistake}\n")
        if not self.quiet:
            # Not from here: this may be the middle of painting.
            self._saying.start()

    def _write(self, report: str) -> None:
        try:
            with self._log.open("a", encoding="utf-8") as file:
                file.write(report)
        except OSError:
            # There is none in a program that was started without a console.
            if sys.stderr is not None:
                sys.stderr.write(report)

    def _on_saying_timeout(self) -> None:
        self._silence.start()
        said = QCoreApplication.translate(
            "Mistakes",
            "Something went wrong in the program. Everything up to your last step is kept; please go on. "
            "What happened is written in {path}.",
        )
        self.noticed.emit(said.format(path=self._log))


def _after(ms: int, parent: QObject) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(ms)
    return timer


def catch_mistakes(log: Path, window: MainWindow) -> Mistakes:
    """Catch the program's mistakes from now on, and say them in `window`."""
    mistakes = Mistakes(log, window)
    sys.excepthook = mistakes.catch
    mistakes.noticed.connect(window.say_failed)
    return mistakes
