"""A card that is one of several choices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from als_desktop.ui.parts.panel import Panel, row
from als_desktop.ui.parts.plain_label import ElidedLabel, PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from als_desktop.ui.theme.theme import Theme


class ChoiceCard(Panel):
    """A radio button with a sentence and what it would give; a click anywhere on the card chooses it.

    `chosen` carries the code of the choice.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, code: str, title: str, sentence: str) -> None:
        super().__init__(theme, "card")
        self._card_theme = theme
        self._code = code
        self.radio = QRadioButton(title)
        self.radio.setAccessibleDescription(sentence)
        self.result = ElidedLabel("", "caption")
        self.result.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._sentence = PlainLabel(sentence, "quiet", wrap=True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._head = row(theme.px("space_s"))
        self._head.addWidget(self.radio)
        self._head.addWidget(self.result, 1)
        self._words = row(theme.px("space_s"))
        self._words.addWidget(self._sentence, 1)
        self.body.addLayout(self._head)
        self.body.addLayout(self._words)
        self.radio.clicked.connect(self._on_radio_clicked)
        self._on_card_theme_changed()
        theme.changed.connect(self._on_card_theme_changed)

    def put_before_sentence(self, part: QWidget) -> None:
        """Have the sentence begin with `part`."""
        self._words.insertWidget(0, part)

    def put_result_last(self) -> None:
        """Have the result stand below the sentence, where it has room."""
        self.result.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.result.set_role("strong")
        self.body.addStretch(1)
        self.body.addWidget(self.result)

    def set_sentence(self, sentence: str) -> None:
        """Say something else."""
        if sentence != self._sentence.text():
            self._sentence.setText(sentence)
            self.radio.setAccessibleDescription(sentence)

    def set_chosen(self, chosen: bool) -> None:
        """Mark the card and its button."""
        super().set_chosen(chosen)
        self.radio.setChecked(chosen)
        self._sentence.set_tone("soft" if chosen else "")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose with a click beside the button, too."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.radio.setFocus(Qt.FocusReason.MouseFocusReason)
            self.radio.click()

    def _on_radio_clicked(self) -> None:
        self.chosen.emit(self._code)

    def _on_card_theme_changed(self) -> None:
        self.radio.setFont(self._card_theme.font("subtitle"))
