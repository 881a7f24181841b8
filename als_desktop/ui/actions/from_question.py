"""Says which question the next action comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from als_desktop.models.card import QuestionCard
from als_desktop.ui.parts.buttons import quiet_button
from als_desktop.ui.parts.plain_label import ElidedLabel

if TYPE_CHECKING:
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class FromQuestion(QFrame):
    """Hidden unless an action is being made from a question; `taken_changed()` when that is another one, or none."""

    taken_changed = Signal()

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """No question is taken."""
        super().__init__()
        self._hub = hub
        self._card_id = ""
        self.setProperty("role", "notice")
        self._words = ElidedLabel("", "body")
        self._words.set_tone("soft")
        self.give_up = quiet_button(theme, self.tr("Not from this question"), size="small")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 5, 6, 5)
        layout.addWidget(self._words, 1)
        layout.addWidget(self.give_up)
        self.hide()
        self.give_up.clicked.connect(self._on_give_up_clicked)

    @property
    def card(self) -> QuestionCard | None:
        """The question that was taken, if it is still there."""
        return self._hub.meeting.find(QuestionCard, self._card_id) if self._card_id else None

    @property
    def text(self) -> str:
        """Its words; "" for none."""
        card = self.card
        return card.text if card is not None else ""

    def take(self, card_id: str) -> None:
        """Take a question as the one that the next action comes from; "" for none."""
        if card_id != self._card_id:
            self._card_id = card_id
            self.refresh()
            self.taken_changed.emit()

    def forget(self) -> None:
        """Another slot is shown."""
        self._card_id = ""

    def refresh(self) -> None:
        """Show the question as it is now."""
        self._card_id = self._card_id if self.card is not None else ""
        words = self.tr("Type the action below. It comes from “{question}”")
        self._words.setText(words.format(question=" ".join(self.text.split())))
        self.setVisible(bool(self.text))

    def _on_give_up_clicked(self) -> None:
        self.take("")
