"""What was chosen in a slot, in sight while the set works with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout

from als_desktop.models.choosing import choices_of
from als_desktop.ui.parts.panel import Panel
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from als_desktop.models.meeting import Slot
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.ui.theme.theme import Theme


class ChosenLine(Panel):
    """What each choice of a slot came to, by its name; hidden where nothing is chosen."""

    def __init__(self, theme: Theme) -> None:
        """Hidden until `show_slot` finds something."""
        super().__init__(theme, "card")
        self._lines: list[tuple[PlainLabel, PlainLabel]] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px("space_m"))
        self._grid.setVerticalSpacing(theme.px("space_xs"))
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        self.hide()

    def show_slot(self, view: MeetingView, slot: Slot, *, but: str = "") -> None:
        """Show what was chosen in a slot; what is called `but` is shown elsewhere."""
        made = [(one.title, one.chosen) for one in choices_of(view, slot.id) if one.title != but]
        found = [(title, card.text) for title, card in made if card is not None]
        while len(self._lines) < len(found):
            self._add_line()
        for n, (title, words) in enumerate(self._lines):
            title.setVisible(n < len(found))
            words.setVisible(n < len(found))
            if n < len(found):
                title.setText(found[n][0])
                words.setText(found[n][1])
        self.setVisible(bool(found))

    def says_all_kept(self, view: MeetingView, slot: Slot) -> bool:
        """Whether it leaves out none of the questions that are kept, and there is a choice at all."""
        chosen = [one.chosen for one in choices_of(view, slot.id)]
        return bool(chosen) and all(card in chosen for card in view.cards(slot.id) if card.taken_home)

    def texts(self) -> tuple[tuple[str, str], ...]:
        """What is shown, each with its name."""
        return tuple((t.text(), w.text()) for t, w in self._lines if not t.isHidden())

    def _add_line(self) -> None:
        title, words = PlainLabel("", "label"), PlainLabel("", "strong", wrap=True)
        at = len(self._lines)
        self._grid.addWidget(title, at, 0)
        self._grid.addWidget(words, at, 1)
        self._lines.append((title, words))
