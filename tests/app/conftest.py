from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shiboken6
from support import HandClock

from als_desktop.app import App
from als_desktop.paths import AppPaths

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


class Starter:
    """Starts the whole program on one folder, as often as a test likes; one clock for all."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.clock = HandClock()
        self.paths = AppPaths(folder)
        self._qtbot = qtbot
        self._running: list[App] = []

    def __call__(self) -> App:
        """A program whose window is not shown yet."""
        app = App(self.paths, self.clock)
        self._qtbot.addWidget(app.window)
        self._running.append(app)
        return app

    def open(self, width: int = 1366, height: int = 768) -> App:
        """A program whose window is shown, where it was left."""
        app = self()
        app.window.open_where_we_left()
        app.window.resize(width, height)
        with self._qtbot.waitActive(app.window):
            app.window.show()
            app.window.activateWindow()
        return app

    def stop(self, app: App) -> None:
        """Close a program."""
        app.close()
        self._running.remove(app)
        shiboken6.delete(app.window)
        # Its focus ring listens to the application.
        shiboken6.delete(app.theme)

    def stop_all(self) -> None:
        """Close what still runs."""
        for app in list(self._running):
            self.stop(app)


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Starter]:
    style, palette, font = qapp.style().name(), qapp.palette(), qapp.font()
    starter = Starter(qtbot, tmp_path)
    yield starter
    starter.stop_all()
    qapp.setStyleSheet("")
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setFont(font)
