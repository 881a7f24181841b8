"""When the store cannot be opened: what is the matter and what to do, in a window and on the command line."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from als_desktop.ui.messages import sentence_for

if TYPE_CHECKING:
    from als_desktop.errors import StoreUnavailable


def show_store_trouble(app: QApplication, error: StoreUnavailable) -> int:
    """Say it, and answer the exit code 1. Nothing is offered that could delete anything."""
    sentence = sentence_for(error)
    print(sentence, file=sys.stderr)  # noqa: T201
    if app.platformName() in ("offscreen", "minimal"):
        return 1
    box = QMessageBox()
    box.setWindowTitle("ALS Desktop")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(app.translate("StoreTrouble", "ALS Desktop cannot open its store."))
    box.setInformativeText(sentence)
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    box.exec()
    return 1
