"""What the page keys do just now, below the agenda."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from als_desktop.ui.parts.buttons import KeyCap
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from als_desktop.ui.room.wall_step import WallStep


class RailKeys(QWidget):
    """Two lines, whatever they say, so that the button above them stays where it is."""

    def __init__(self) -> None:
        """The page keys walk through the agenda until `show_steps`."""
        super().__init__()
        self._caps = [KeyCap("PgDn"), KeyCap("PgUp")]
        self._words = [PlainLabel("", "caption"), PlainLabel("", "caption")]
        grid = QGridLayout(self)
        grid.setContentsMargins(2, 0, 2, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for line, (cap, words) in enumerate(zip(self._caps, self._words, strict=True)):
            grid.addWidget(cap, line, 0)
            grid.addWidget(words, line, 1)
        self.show_steps(None, None)

    @property
    def said(self) -> dict[str, str]:
        """What each key does, by the letters on it."""
        return {cap.text(): words.text() for cap, words in zip(self._caps, self._words, strict=True)}

    def show_steps(self, ahead: WallStep | None, back: WallStep | None) -> None:
        """Say where the page keys lead on the wall; None to the stage after or before."""
        stage = self.tr("next stage")
        if ahead is None:
            lines = (("PgDn", stage), ("PgUp", self._step(back) if back is not None else self.tr("back")))
        else:
            lines = (("PgDn", self._step(ahead)), ("Ctrl PgDn", stage))
        for cap, words, (key, said) in zip(self._caps, self._words, lines, strict=True):
            if (cap.text(), words.text()) != (key, said):
                cap.setText(key)
                words.setText(said)

    def _step(self, step: WallStep) -> str:
        words = self.tr("question {n} of {of}") if step.card_id else self.tr("page {n} of {of}")
        return words.format(n=step.n, of=step.of)
