"""A question that would go, and the tick that keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from als_desktop.ui.parts.panel import row
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from als_desktop.models.card import QuestionCard
    from als_desktop.ui.theme.theme import Theme


class AskedRow(QWidget):
    """Signals: `chosen(card_id, keep)`."""

    chosen = Signal(str, bool)

    def __init__(self, theme: Theme, card_id: str) -> None:
        """Empty until `show_card`."""
        super().__init__()
        self.card_id = card_id
        self.tick = QCheckBox(self.tr("keep"))
        self.words = PlainLabel("", "body", wrap=True)
        line = row(theme.px("space_m"))
        self.setLayout(line)
        line.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.words, 1)
        self.tick.clicked.connect(self._on_tick_clicked)

    def show_card(self, card: QuestionCard, *, kept: bool) -> None:
        """Show the question, and whether it is kept now."""
        text = " ".join(card.text.split())
        self.words.setText(text)
        self.words.set_tone("" if kept else "muted")
        self.tick.setChecked(kept)
        self.tick.setAccessibleName(self.tr("Keep: {question}").format(question=text))

    def _on_tick_clicked(self, keep: bool) -> None:
        self.chosen.emit(self.card_id, keep)
