"""What was found, in full, to be read where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from als_desktop.models.search import Snippet
from als_desktop.models.search_words import hits_in
from als_desktop.ui.parts.buttons import primary_button
from als_desktop.ui.parts.panel import column
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.search.found_text import FoundText
from als_desktop.ui.search.found_words import facts, meeting_words, part_name, status_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.search import Passage
    from als_desktop.ui.theme.theme import Theme


class PassagePane(QFrame):
    """The texts of a record, each under its name, what was decided in its slot, and the way to it.

    Signals:
        go_wanted(): go to where it was written.
    """

    go_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        """Empty."""
        super().__init__()
        self._theme = theme
        self.setProperty("role", "well")
        self._where = PlainLabel("", "label", wrap=True)
        self._issue = PlainLabel("", "subtitle", wrap=True)
        self._facts = PlainLabel("", "caption", wrap=True)
        self._texts = QWidget()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("In full"))
        self._scroll.setWidget(self._texts)
        self._note = PlainLabel("", "caption", wrap=True)
        self._go = primary_button(theme, "")
        self._go.set_trailing_icon("arrow_right")
        self._go.clicked.connect(self.go_wanted)
        layout = QVBoxLayout(self)
        pad = theme.px("panel_pad")
        layout.setContentsMargins(pad, pad, pad, pad)
        layout.setSpacing(4)
        for part in (self._where, self._issue, self._facts):
            layout.addWidget(part)
        layout.addSpacing(6)
        layout.addWidget(self._scroll, 1)
        layout.addSpacing(6)
        layout.addWidget(self._note)
        layout.addWidget(self._go, 0, Qt.AlignmentFlag.AlignLeft)
        self.offer("", "")

    def show_passage(self, passage: Passage | None, words: Sequence[str] = ()) -> None:
        """Show this, with `words` in bold, from the first of them on; None: nothing."""
        texts = QWidget()
        below = column(3)
        below.setContentsMargins(0, 0, 8, 0)
        texts.setLayout(below)
        said: list[str] = []
        if passage is not None:
            for name, text in passage.texts:
                # The issue stands above all.
                if name != "issue":
                    self._add(below, part_name(name), text, said, words)
            decided = [(d.what, f"{d.owner} · {status_word(d.status)}") for d in passage.decided]
            if decided:
                below.addSpacing(8)
                self._add(below, self.tr("What was decided in this slot"), "", said)
            for what, how in decided:
                below.addSpacing(4)
                self._add(below, "", what, said)
                below.addWidget(PlainLabel(how, "caption", wrap=True))
                said.append(how)
        below.addStretch(1)
        # The area takes the old page down by itself.
        self._scroll.setWidget(texts)
        self._scroll.setAccessibleDescription("\n".join(said))
        # How high everything is comes out when it is laid out.
        QTimer.singleShot(0, self, self._scroll_to_first_hit)
        hit = passage.hit if passage is not None else None
        where = meeting_words(hit.meeting) if hit is not None and hit.meeting is not None else ""
        for label, words in (
            (self._where, where or (hit.set_name if hit is not None else "")),
            (self._issue, hit.issue if hit is not None else ""),
            (self._facts, facts(hit).removesuffix(f" · {hit.issue}") if hit is not None else ""),
        ):
            label.setText(words)
            label.setVisible(bool(words))

    def offer(self, way: str, note: str) -> None:
        """Offer a way in these words, "" for none, and say something about it."""
        self._go.setText(way)
        self._go.setVisible(bool(way))
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def take_keyboard(self) -> None:
        """Have the keyboard on the texts, which scroll."""
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def _scroll_to_first_hit(self) -> None:
        for text in self._scroll.findChildren(FoundText):
            down = text.first_hit
            if down is not None:
                self._scroll.ensureVisible(0, text.y() + round(down), 0, self._scroll.height() // 3)
                return

    def _add(
        self, below: QVBoxLayout, name: str, text: str, said: list[str], words: Sequence[str] = ()
    ) -> None:
        if name:
            below.addSpacing(6)
            below.addWidget(PlainLabel(name, "label", wrap=True))
            said.append(name)
        if text:
            below.addWidget(FoundText(self._theme, Snippet(text, hits_in(text, words))))
            said.append(text)
