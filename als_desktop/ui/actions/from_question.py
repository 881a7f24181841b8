"""Says which question the next action comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from als_desktop.ui.parts.buttons import quiet_button
from als_desktop.ui.parts.plain_label import ElidedLabel

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme


class FromQuestion(QFrame):
    """Hidden unless an action is being made from a question; `given_up()` takes that back."""

    given_up = Signal()

    def __init__(self, theme: Theme) -> None:
        """Hidden until `show_question`."""
        super().__init__()
        self.setProperty("role", "notice")
        self._words = ElidedLabel("", "body")
        self._words.set_tone("soft")
        self.give_up = quiet_button(theme, self.tr("Not from this question"), size="small")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 5, 6, 5)
        layout.addWidget(self._words, 1)
        layout.addWidget(self.give_up)
        self.hide()
        self.give_up.clicked.connect(self.given_up)

    def show_question(self, text: str) -> None:
        """Show the question, or nothing for an empty text."""
        words = self.tr("Type the action below. It comes from “{question}”")
        self._words.setText(words.format(question=" ".join(text.split())))
        self.setVisible(bool(text))
