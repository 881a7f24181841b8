"""A measured process: the program on a prepared store, and what each step took, written into a pipe as JSON."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from als_desktop.app import App
from als_desktop.clock import SystemClock
from als_desktop.paths import app_paths

if TYPE_CHECKING:
    from collections.abc import Callable

    from als_desktop.ui.main_window import MainWindow
    from benchmarks.painted import Took

SIZE = QSize(1920, 1080)


def run_measured(
    first_page: Callable[[MainWindow], None], measure: Callable[[App, int], dict[str, list[Took]]]
) -> None:
    """Show `first_page` and `measure`. Arguments: the pipe, the folder of the store, how often to repeat each step."""
    pipe, folder, repeats = int(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    app = App(app_paths(folder), SystemClock())
    app.window.resize(SIZE)
    first_page(app.window)
    app.window.show()
    app.window.activateWindow()
    app.get_ready()
    found = measure(app, repeats)
    plain = {name: [(took.wall, took.cpu) for took in all_of_it] for name, all_of_it in found.items()}
    with os.fdopen(pipe, "w") as out:
        json.dump(plain, out)
    app.close()
