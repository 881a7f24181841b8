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


class Mistakes(QObject):
    """Catches what nobody caught.

    Signals:
        noticed(str): the sentence for the person at the computer.
    """

    noticed = Signal(str)

    def __init__(self, log: Path, parent: QObject) -> None:
        """Writes into the file `log`."""
        super().__init__(parent)
        self._log = log

    def catch(self, kind: type[BaseException], value: BaseException, trace: TracebackType | None) -> None:
        """Take the place of `sys.excepthook`."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, value, trace)
            return
        # Frames and the kind of error only: a message may hold what somebody typed.
        frames = "".join(traceback.format_tb(trace))
        report = f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} {kind.__name__}\n{frames}\n"
        try:
            with self._log.open("a", encoding="utf-8") as file:
                file.write(report)
        except OSError:
            sys.stderr.write(report)
        said = QCoreApplication.translate(
            "Mistakes",
            "Something went wrong in the program. Everything up to your last step is kept; please go on. "
            "What happened is written in {path}.",
        )
        sentence = said.format(path=self._log)
        QTimer.singleShot(0, self, lambda: self.noticed.emit(sentence))


def catch_mistakes(log: Path, window: MainWindow) -> Mistakes:
    """Catch the program's mistakes from now on, and say them in `window`."""
    mistakes = Mistakes(log, window)
    sys.excepthook = mistakes.catch
    mistakes.noticed.connect(window.say_failed)
    return mistakes
