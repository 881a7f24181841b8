"""One question in large letters, for reading it out from a step away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from als_desktop.ui.bank.bank_words import purpose_name
from als_desktop.ui.parts.buttons import normal_button
from als_desktop.ui.parts.panel import column
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from als_desktop.models.question_bank import OfferedQuestion
    from als_desktop.ui.theme.theme import Theme

# Of the largest letters that the console has otherwise; what is longer than `_LONG` keeps to those.
_SCALE = 1.25
_LONG = 160


class ReadAloudPage(QWidget):
    """Its words scroll when they are many.

    Signals:
        back_wanted(): back to the list.
    """

    back_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        """Shows nothing yet."""
        super().__init__()
        self._theme = theme
        self.question: OfferedQuestion | None = None
        self._purpose = PlainLabel("", "label")
        # A label would not break a word that is wider than itself.
        self._words = QPlainTextEdit()
        self._words.setReadOnly(True)
        self._words.setProperty("look", "bare")
        self._words.setTabChangesFocus(True)
        self._back = normal_button(theme, self.tr("Back to the list"), "arrow_left")
        self._back.set_keys([self.tr("Esc")])
        self._back.clicked.connect(self.back_wanted)
        self.setFocusProxy(self._words)
        layout = column(8)
        layout.addWidget(self._purpose)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(layout)
        theme.changed.connect(self._dress)

    def show_question(self, question: OfferedQuestion) -> None:
        """Show a question from its beginning."""
        self.question = question
        self._purpose.setText(purpose_name(question.purpose))
        self._words.setAccessibleName(question.text)
        self._words.setPlainText(question.text)
        self._dress()

    def _dress(self) -> None:
        font = QFont(self._theme.font("display"))
        if self.question is not None and len(self.question.text) <= _LONG:
            font.setPixelSize(round(font.pixelSize() * _SCALE))
        self._words.setFont(font)
