"""The question whether pasted lines become a card each."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from als_desktop.ui.parts.announce import announce
from als_desktop.ui.parts.buttons import Button, normal_button, primary_button, quiet_button
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme

# Beyond this many it is likely a mistake, and the answer that does nothing comes first.
_MANY = 50
# So many are made in about a second; beyond it the room would wait.
MOST = 2_000
_RING = 5
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_OTHER_MODIFIERS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class PasteQuestion(QWidget):
    """A sentence and three answers, in the page itself. It has the keyboard while it is asked.

    Enter gives the answer that has the keyboard, at first the first one; a letter or Escape the one that shows it.

    Signals:
        many_wanted(): a card for each line.
        one_wanted(): one card of all lines.
        put_off(): nothing yet; the lines stay in the field.
        take_back_wanted(): the undo key, which means the paste.
    """

    many_wanted = Signal()
    one_wanted = Signal()
    put_off = Signal()
    take_back_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        """Asks nothing yet."""
        super().__init__()
        self._words = PlainLabel("", "strong", wrap=True)
        self._many = primary_button(theme, "", size="small")
        self._one = normal_button(theme, self.tr("One card"), size="small")
        self._later = quiet_button(theme, self.tr("Not now"), size="small")
        self._first = self._many
        self._row = QHBoxLayout(self)
        # Room for the ring around an answer.
        self._row.setContentsMargins(0, _RING, 0, _RING)
        self._row.setSpacing(8)
        self._row.addWidget(self._words, 1)
        self._many.clicked.connect(self.many_wanted)
        self._one.clicked.connect(self.one_wanted)
        self._later.clicked.connect(self.put_off)

    def ask(self, count: int) -> None:
        """Ask about `count` lines (2 or more), aloud too, and take the keyboard."""
        self._words.setText(self._sentence(count))
        self.setAccessibleName(self._words.text())
        self._many.setText(self.tr("{n} cards").format(n=f"{count:,}"))
        safe = count > _MANY
        answers = [self._later, self._many, self._one] if safe else [self._many, self._one, self._later]
        self._first = answers[0]
        for button in answers:
            self._row.removeWidget(button)
            self._row.addWidget(button)
            button.setAccessibleDescription(self._words.text())
        for before, after in pairwise(answers):
            QWidget.setTabOrder(before, after)
        self._many.setVisible(count <= MOST)
        self._many.set_kind("normal" if safe else "primary")
        self._later.set_kind("primary" if safe else "quiet")
        self._many.set_keys([self.tr("C")] if safe else [self.tr("Enter")])
        self._one.set_keys([self.tr("O")])
        self._later.set_keys([self.tr("Esc")])
        self.show()
        self.take_keyboard()
        announce(self, self._words.text())

    def take_keyboard(self) -> None:
        """Put the keyboard on the first answer."""
        self._first.setFocus(Qt.FocusReason.TabFocusReason)

    def event(self, event: QEvent) -> bool:
        """Claim the undo key from the console: what was done last is the paste."""
        if isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.take_back_wanted.emit()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, a letter or Escape answer; digits go on to the console, since they choose who speaks."""
        key, letter = event.key(), event.text().upper()
        if event.modifiers() & _OTHER_MODIFIERS:
            event.ignore()
        elif key in _ENTER and event.modifiers() & _SHIFT:
            self.one_wanted.emit()
        elif key in _ENTER:
            self._answer_with_keyboard().click()
        elif key == Qt.Key.Key_Escape:
            self.put_off.emit()
        elif letter == self.tr("C") and not self._many.isHidden():
            self.many_wanted.emit()
        elif letter == self.tr("O"):
            self.one_wanted.emit()
        elif not letter.isalpha():
            event.ignore()

    def _answer_with_keyboard(self) -> Button:
        focused = self.focusWidget()
        return focused if isinstance(focused, Button) else self._later

    def _sentence(self, count: int) -> str:
        if count > MOST:
            words = self.tr(
                "These are {n} lines, and at most {most} cards can be made at once. Paste fewer, or make one card."
            )
            return words.format(n=f"{count:,}", most=f"{MOST:,}")
        if count > _MANY:
            words = self.tr("These are {n} lines. Make a card of each of them?")
            return words.format(n=f"{count:,}")
        return self.tr("Make {n} cards from these lines?").format(n=count)
