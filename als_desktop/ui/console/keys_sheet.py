"""The sheet of keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from als_desktop.assets import read_toml
from als_desktop.ui.parts.buttons import KeyCap
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.ui.theme.theme import Theme

_MOST_ROWS = 24
_AROUND = 40
# A column that is wide enough for the longest words in one line, and the gap beside it, in px.
_COLUMN, _GAP = 430, 28


class KeysSheet(QDialog):
    """Every key of the console, by place."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Reads the keys from the catalogue. No larger than the window it lies over: words break into lines there, and
        beyond that it scrolls down."""
        super().__init__(parent)
        self._below = parent
        self.setWindowTitle(self.tr("Keys"))
        self._page = QWidget()
        columns = QHBoxLayout(self._page)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(_GAP)
        self._columns = _shared_out(read_toml("catalogues/keys_en.toml")["group"])
        for groups in self._columns:
            columns.addLayout(_column(groups), 1)
        self._area = QScrollArea()
        self._area.setWidget(self._page)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(self.tr("Keys"))
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(14)
        layout.addWidget(PlainLabel(self.tr("Keys"), "title"))
        layout.addWidget(self._area, 1)
        layout.addWidget(box)
        # Left to itself Qt takes no more than two thirds of the screen.
        self.ensurePolished()
        self.resize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Room for all keys, as far as the window below has it."""
        frame = super().sizeHint() - self._area.sizeHint()
        bars = QSize(self._area.verticalScrollBar().sizeHint().width(), 4)
        most = self._below.window().size() - QSize(_AROUND, _AROUND)
        room = most.width() - frame.width() - bars.width()
        width = min(len(self._columns) * (_COLUMN + _GAP), room)
        return (frame + QSize(width, self._page.heightForWidth(width)) + bars).boundedTo(most)


def _shared_out(groups: Sequence[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """The groups in columns: short ones stand below each other."""
    columns: list[list[dict[str, Any]]] = []
    rows = 0
    for group in groups:
        rows += len(group["keys"]) + 2
        if not columns or rows > _MOST_ROWS + 2:
            columns.append([])
            rows = len(group["keys"]) + 2
        columns[-1].append(group)
    return columns


def _column(groups: Sequence[dict[str, Any]]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(6)
    for n, group in enumerate(groups):
        if n:
            column.addSpacing(8)
        column.addWidget(PlainLabel(group["title"], "strong"))
        column.addLayout(_rows(group["keys"]))
    column.addStretch(1)
    return column


def _rows(keys: Sequence[Sequence[str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(3)
    grid.setColumnStretch(1, 1)
    for row, (key, words) in enumerate(keys):
        caps = QHBoxLayout()
        caps.setSpacing(4)
        for cap in key.split():
            caps.addWidget(KeyCap(cap))
        caps.addStretch(1)
        grid.addLayout(caps, row, 0)
        grid.addWidget(PlainLabel(words, "body", wrap=True), row, 1)
    return grid
