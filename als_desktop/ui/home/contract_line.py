"""The contract on the page of a set: since when it holds, and the way to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from als_desktop.ui.parts.buttons import normal_button
from als_desktop.ui.parts.panel import Panel, row
from als_desktop.ui.parts.pill import Pill
from als_desktop.ui.parts.plain_label import ElidedLabel, PlainLabel
from als_desktop.ui.parts.when import local_day, plain_day

if TYPE_CHECKING:
    from datetime import date

    from als_desktop.models.contract_book import ContractBook
    from als_desktop.ui.theme.theme import Theme


class ContractLine(Panel):
    """One line; `wanted()` when the contract is to be shown."""

    wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        """Says nothing until `show_contract`."""
        super().__init__(theme, "card")
        self._words = ElidedLabel("", "quiet")
        self.draft = Pill(theme, self.tr("changes not agreed yet"), "warn", "edit")
        self.button = normal_button(theme, "", "list", size="small")
        line = row()
        line.addWidget(PlainLabel(self.tr("Contract"), "subtitle"))
        line.addWidget(self._words, 1)
        line.addWidget(self.draft)
        line.addWidget(self.button)
        self.body.addLayout(line)
        self.button.clicked.connect(self.wanted)

    def show_contract(self, book: ContractBook, today: date) -> None:
        """Show which version holds, and whether something is not agreed yet."""
        present = book.present
        if present is None and book.draft is not None:
            self._words.setText(self.tr("Proposed; the set agrees on it in the welcome of its meeting."))
            self.button.setText(self.tr("Look at it, change it"))
        elif present is None:
            self._words.setText(self.tr("The set has not agreed on ground rules yet."))
            self.button.setText(self.tr("Make a contract"))
        else:
            day = plain_day(local_day(present.agreed_ms), today)
            self._words.setText(self.tr("Version {n}, agreed {day}").format(n=present.number, day=day))
            self.button.setText(self.tr("Look at it, change it"))
        self.draft.setVisible(present is not None and book.draft is not None)

    def words(self) -> str:
        """What is said."""
        return self._words.text()
