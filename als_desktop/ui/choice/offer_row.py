"""One thing that can be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel

from als_desktop.ui.parts.author_token import TokenLabel
from als_desktop.ui.parts.buttons import normal_button
from als_desktop.ui.parts.in_place_text import InPlaceText
from als_desktop.ui.parts.panel import Panel, row

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from als_desktop.models.people import Member
    from als_desktop.ui.theme.theme import Theme

_CHOOSING = (Qt.Key.Key_T, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_TOKEN = 30
_ICON = 20


class OfferRow(Panel):
    """Whose it is, its words, and a button that chooses it. Enter, Space or T on the row do the same.

    Signals:
        wanted(str): this one is chosen, or not any more; its key.
        reworded(str, str): its key, and its words as they are to be now.
        left(str, int): the keyboard goes to the row before (-1) or after (1).
    """

    wanted = Signal(str)
    reworded = Signal(str, str)
    left = Signal(str, int)

    def __init__(self, theme: Theme, key: str) -> None:
        """Shows nothing until `show_offer`."""
        super().__init__(theme, "card")
        self._key = key
        self._token = TokenLabel(theme, 0, "", size=_TOKEN)
        self._sign = QLabel()
        self._sign.setFixedWidth(_TOKEN)
        self._sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.text = InPlaceText(theme, self.tr("Words of the offer"), font_role="card")
        # Without a ground of its own, which would stand out on a row that is chosen.
        self.text.setProperty("look", "bare")
        self.button = normal_button(theme, self.tr("Choose this one"))
        # The row has the keyboard, and one stop is enough.
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        line = row(theme.px("space_m"))
        line.addWidget(self._token)
        line.addWidget(self.text, 1)
        line.addWidget(self._sign)
        line.addWidget(self.button)
        self.body.addLayout(line)
        self.button.clicked.connect(self._on_button_clicked)
        self.text.committed.connect(self._on_text_committed)

    def fix_words(self) -> None:
        """The words are the pack's, and nobody's to change."""
        self.text.setReadOnly(True)
        self.text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.text.viewport().setCursor(Qt.CursorShape.ArrowCursor)

    def show_offer(self, text: str, author: Member | None, *, chosen: bool) -> None:
        """Show what is offered, and whether it is chosen."""
        self._token.setVisible(author is not None)
        if author is not None:
            self._token.set_person(author.seat, author.letter)
        self.text.set_committed(text)
        self.set_chosen(chosen)
        self.button.setText(self.tr("Not this one") if chosen else self.tr("Choose this one"))
        ink = self._theme.color("accent")
        self._sign.setVisible(chosen)
        self._sign.setPixmap(self._theme.pixmap("check", ink, _ICON, self.devicePixelRatioF()))
        said = [text, author.name if author is not None else "", self.tr("chosen") if chosen else ""]
        self.setAccessibleName(", ".join(filter(None, said)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by keys, or go to the row beside."""
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _CHOOSING:
            self.wanted.emit(self._key)
        elif key in _STEPS:
            self.left.emit(self._key, _STEPS[key])
        else:
            super().keyPressEvent(event)

    def _on_text_committed(self, text: str) -> None:
        self.reworded.emit(self._key, text)

    def _on_button_clicked(self) -> None:
        self.wanted.emit(self._key)
