"""A quiet word to the facilitator about how a question is put, while it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from als_desktop.ui.parts.announce import announce
from als_desktop.ui.parts.plain_label import ElidedLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_AFTER_MS = 150
# Before that there is no question yet to be spoken of.
_LEAST_WORDS = 3
# Nobody reads out a longer one.
_MOST_LETTERS = 1_000


class CraftLine(ElidedLabel):
    """One line, empty while there is nothing to say. It never keeps anybody from anything.

    It has no tooltip, which could show on a projector.

    Signals:
        changed(): `text` is another.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Silent until `consider`."""
        super().__init__("", "caption", parent=parent)
        self._question = ""
        self._said = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_AFTER_MS)
        self._pause.timeout.connect(self._on_pause_timeout)

    def setToolTip(self, text: str) -> None:
        """Nothing: what stands here is the facilitator's alone."""

    def consider(self, question: str) -> None:
        """Look at `question` as soon as the typing pauses; what was said of it before stays until then."""
        self._question = question
        if len(question) > _MOST_LETTERS or len(question.split(maxsplit=_LEAST_WORDS)) < _LEAST_WORDS:
            self._pause.stop()
            self._say("")
        else:
            self._pause.start()
        if not question:
            self._said = ""

    def rest(self) -> None:
        """Look at nothing that was not looked at yet."""
        self._pause.stop()

    def _say(self, words: str) -> None:
        if words != self.text():
            self.setText(words)
            self.changed.emit()
        # Aloud once for each question, however long its typing goes on.
        if words and words != self._said:
            self._said = words
            announce(self, words)

    def _on_pause_timeout(self) -> None:
        # Late: its rules are not needed before the first question is typed.
        from als_desktop.models.question_craft import review, saying

        advice = review(self._question)
        self._say(saying(advice[0].kind) if advice else "")
