"""A quiet line for the facilitator when a question on the wall is too long for the back row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from als_desktop.ui.parts.announce import announce
from als_desktop.ui.parts.plain_label import ElidedLabel, PlainLabel
from als_desktop.ui.room.long_questions import LongQuestions, long_words

if TYPE_CHECKING:
    from als_desktop.ui.room.room_view import RoomView
    from als_desktop.ui.theme.theme import Theme

# Long enough that nothing is measured between two keys, short enough to be about what was just done.
_REST_MS = 200


class LongLine(QWidget):
    """Follows a view of the wall, a moment after it was laid out; hidden while all can be read.

    In a small window it is one line, and the rest of its words in the tooltip.
    """

    def __init__(self, theme: Theme, view: RoomView) -> None:
        """`theme` is the console's. Hidden."""
        super().__init__()
        self._theme = theme
        self._view = view
        self._questions = LongQuestions()
        self._texts: frozenset[str] = frozenset()
        self._whole = PlainLabel("", "caption", wrap=True)
        self._short = ElidedLabel("", "caption")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for label in (self._whole, self._short):
            label.set_tone("warn")
            layout.addWidget(label)
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_REST_MS)
        self._resting.timeout.connect(self.look)
        view.laid_out.connect(self._resting.start)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.hide()

    def text(self) -> str:
        """What it says."""
        return self._whole.text()

    def look(self) -> None:
        """Look at the wall now."""
        self._resting.stop()
        scene = self._view.scene
        found = self._questions.of(scene.body, self._view.letters) if scene is not None else []
        texts = frozenset(question.text for question in found)
        words, new = long_words(found), texts - self._texts
        self._texts = texts
        if words != self.text():
            self._whole.setText(words)
            self._short.setText(words)
            self.setVisible(bool(words))
        if new and self.isVisible():
            announce(self, words)

    def _on_theme_changed(self) -> None:
        self._whole.setVisible(not self._theme.compact)
        self._short.setVisible(self._theme.compact)
