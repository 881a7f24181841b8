"""How a measured process says that its window can be used."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget


def say_when_usable(app: QApplication, window: QWidget, pipe: int) -> None:
    """Show `window`, and once it is painted and the event loop is idle, write the memory held (KiB) into `pipe`."""
    window.show()
    window.repaint()

    def usable() -> None:
        os.write(pipe, f"{_resident_kib()}\n".encode())
        os.close(pipe)
        app.quit()

    QTimer.singleShot(0, usable)
    app.exec()


def _resident_kib() -> int:
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1])
    return 0
