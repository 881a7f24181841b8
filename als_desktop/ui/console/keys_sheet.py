"""The sheet of keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from als_desktop.assets import read_toml
from als_desktop.ui.parts.buttons import KeyCap
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme


class KeysSheet(QDialog):
    """Every key of the console, by place."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Reads the keys from the catalogue."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(14)
        layout.addWidget(PlainLabel(self.tr("Keys"), "title"))
        columns = QHBoxLayout()
        columns.setSpacing(36)
        for group in read_toml("catalogues/keys_en.toml")["group"]:
            columns.addLayout(_column(group["title"], group["keys"]))
        layout.addLayout(columns)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        layout.addWidget(box)


def _column(title: str, keys: list[list[str]]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(8)
    column.addWidget(PlainLabel(title, "strong"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(7)
    for row, (key, words) in enumerate(keys):
        caps = QHBoxLayout()
        caps.setSpacing(4)
        for cap in key.split():
            caps.addWidget(KeyCap(cap))
        caps.addStretch(1)
        grid.addLayout(caps, row, 0)
        grid.addWidget(PlainLabel(words, "body"), row, 1)
    column.addLayout(grid)
    column.addStretch(1)
    return column
