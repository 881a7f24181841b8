"""The keys of quick entry, below it where there is room."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from als_desktop.ui.parts.buttons import KeyCap
from als_desktop.ui.parts.plain_label import PlainLabel


class EntryHints(QWidget):
    """Key caps, and what they do."""

    def __init__(self) -> None:
        """All of them, in one row that may be cut at its end."""
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._alt = KeyCap("Alt")
        self._seats = PlainLabel("", "caption")
        for part in (self._alt, KeyCap("1"), PlainLabel("–", "caption"), KeyCap("9"), self._seats):
            row.addWidget(part)
        row.addSpacing(12)
        for keys, words in (
            (["Enter"], self.tr("add")),
            (["Shift", "Enter"], self.tr("new line")),
            (["Alt", "↓"], self.tr("what it becomes")),
            (["Ctrl", "Z"], self.tr("undo")),
            (["Esc"], self.tr("empty, then back")),
        ):
            for key in keys:
                row.addWidget(KeyCap(key))
            row.addWidget(PlainLabel(words, "caption"))
            row.addSpacing(12)
        row.addStretch(1)
        self.show_seat_keys(alone=True)

    def show_seat_keys(self, *, alone: bool) -> None:
        """Whether a digit alone chooses a seat, or begins words."""
        self._alt.setVisible(not alone)
        self._seats.setText(
            self.tr("who speaks, while the field is empty") if alone else self.tr("who speaks")
        )
