"""The first start: try the sample set, or make your own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from als_desktop.ui.home.privacy_line import PrivacyLine
from als_desktop.ui.parts.buttons import Button, normal_button, primary_button, quiet_button
from als_desktop.ui.parts.panel import Panel, column, row
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme

_WIDTH = 760


class WelcomePage(QWidget):
    """One clear choice while there is no set, and a way for whoever only has people who are interested.

    Signals: `sample_wanted()`, `new_set_wanted()`, `register_wanted()`.
    """

    sample_wanted = Signal()
    new_set_wanted = Signal()
    register_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sample = primary_button(theme, self.tr("Try the sample set"), size="big")
        self._own = normal_button(theme, self.tr("Make your own set"), size="big")
        self._sample.clicked.connect(self.sample_wanted)
        self._own.clicked.connect(self.new_set_wanted)
        choices = row(theme.px("space_l"))
        choices.addWidget(
            self._choice(
                self.tr("Look round first"),
                self.tr("Six made-up people and their meetings. Move cards, run the clock, print a plan."),
                self._sample,
            ),
            1,
        )
        choices.addWidget(
            self._choice(
                self.tr("Begin with your people"),
                self.tr("Give the set a name, type or paste who is in it, and plan the first meeting."),
                self._own,
            ),
            1,
        )
        block = QWidget()
        block.setMaximumWidth(_WIDTH)
        block.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        inside = column(theme.px("space_l"))
        inside.setContentsMargins(16, 16, 16, 16)
        block.setLayout(inside)
        inside.addWidget(PlainLabel(self.tr("How would you like to start?"), "display", wrap=True))
        inside.addLayout(choices)
        self._register = quiet_button(
            theme, self.tr("Or begin with a list of people who are interested"), "people"
        )
        self._register.clicked.connect(self.register_wanted)
        inside.addWidget(self._register, 0, Qt.AlignmentFlag.AlignLeft)
        privacy = column(0)
        privacy.addWidget(PrivacyLine(theme))
        plain = self.tr(
            "There is no passphrase yet, so whoever can use this computer can read what is written here."
        )
        words = PlainLabel(plain, "caption", wrap=True)
        words.setIndent(28)
        privacy.addWidget(words)
        inside.addLayout(privacy)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        middle = row(0)
        middle.addStretch(1)
        middle.addWidget(block, 100)
        middle.addStretch(1)
        layout.addLayout(middle)
        layout.addStretch(3)
        self.setFocusProxy(self._sample)

    def _choice(self, title: str, sentence: str, button: Button) -> Panel:
        card = Panel(self._theme, "card")
        inside = column()
        inside.setContentsMargins(8, 8, 8, 8)
        inside.addWidget(PlainLabel(title, "subtitle"))
        inside.addWidget(PlainLabel(sentence, "quiet", wrap=True))
        inside.addStretch(1)
        inside.addSpacing(8)
        inside.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addLayout(inside)
        return card
