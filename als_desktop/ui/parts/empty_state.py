"""What an empty place says, with the one thing to do there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from als_desktop.ui.parts.buttons import primary_button
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme

_WIDEST = 460


class EmptyState(QWidget):
    """A title, a sentence and, with `action`, one primary button that emits `action_chosen`."""

    action_chosen = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str,
        sentence: str,
        action: str = "",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title = PlainLabel(title, "subtitle", wrap=True)
        self._sentence = PlainLabel(sentence, "quiet", wrap=True)
        self._button = primary_button(theme, action, icon)
        self._button.clicked.connect(self._on_button_clicked)
        middle = QWidget()
        middle.setMaximumWidth(_WIDEST)
        words = QVBoxLayout(middle)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(8)
        for label in (self._title, self._sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            words.addWidget(label)
        words.addSpacing(8)
        words.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        # Only now: shown without a parent it would be a window for a moment.
        self._button.setVisible(bool(action))
        # Stretches give the words their widest room, so that the height follows the real line breaks.
        layout = QGridLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.addWidget(middle, 1, 1)
        for edge, share in ((0, 2), (2, 3)):
            layout.setRowStretch(edge, share)
        for edge, share in ((0, 1), (1, 100), (2, 1)):
            layout.setColumnStretch(edge, share)

    def set_texts(self, title: str, sentence: str) -> None:
        """Say something else."""
        self._title.setText(title)
        self._sentence.setText(sentence)

    def offer_action(self, offered: bool) -> None:
        """Offer the one thing to do, or nothing."""
        self._button.setVisible(offered)

    def _on_button_clicked(self) -> None:
        self.action_chosen.emit()
