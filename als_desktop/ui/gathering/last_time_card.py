"""What the set said at its last meeting that it will do differently."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.ui.parts.panel import Panel
from als_desktop.ui.parts.plain_label import ElidedLabel, PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.ui.theme.theme import Theme

_MOST = 3


class LastTimeCard(Panel):
    """The first sentences, one to a line; hidden where nothing was said."""

    def __init__(self, theme: Theme) -> None:
        """Hidden until `show_sentences`."""
        super().__init__(theme, "card")
        self.lines = [ElidedLabel("", "body") for _ in range(_MOST)]
        self.more = PlainLabel("", "caption")
        self.body.addWidget(PlainLabel(self.tr("Last time we said we would do differently:"), "label"))
        for line in (*self.lines, self.more):
            self.body.addWidget(line)
        self.hide()

    def show_sentences(self, sentences: Sequence[str]) -> None:
        """Show what was said."""
        for n, line in enumerate(self.lines):
            line.setVisible(n < len(sentences))
            line.setText(sentences[n] if n < len(sentences) else "")
        more = len(sentences) - _MOST
        self.more.setVisible(more > 0)
        self.more.setText(self.tr("and 1 more") if more == 1 else self.tr("and {n} more").format(n=more))
        self.setVisible(bool(sentences))
