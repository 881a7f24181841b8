"""The catalogue of ground rules, by heading, to pick from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from als_desktop.models.contract import ContractItem
from als_desktop.services.catalogues import rule_catalogue
from als_desktop.ui.parts.buttons import icon_button
from als_desktop.ui.parts.panel import Panel, column
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.plain_tip import plain_tip
from als_desktop.ui.parts.set_words import words_of

if TYPE_CHECKING:
    from als_desktop.ui.contract.contract_desk import ContractDesk
    from als_desktop.ui.theme.theme import Theme

_TOP = Qt.AlignmentFlag.AlignTop


class CatalogueShelf(Panel):
    """All rules under their headings, each with a button; those that are in the contract have a tick."""

    def __init__(self, desk: ContractDesk, theme: Theme) -> None:
        """Shows the rules in the set's words with `refresh`."""
        super().__init__(theme, "card")
        self._desk = desk
        self.rules: list[ShelfRule] = []
        inner = QWidget()
        self._lines = QVBoxLayout(inner)
        self._lines.setContentsMargins(0, 0, theme.px("space_s"), 0)
        self._lines.setSpacing(theme.px("space_xs"))
        self._scroll = QScrollArea()
        self._scroll.setWidget(inner)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(PlainLabel(self.tr("Rules to pick from"), "subtitle"))
        self.body.addWidget(
            PlainLabel(self.tr("Word them as you like once they are in."), "caption", wrap=True)
        )
        self.body.addWidget(self._scroll, 1)
        for group in rule_catalogue():
            caption = PlainLabel(group.name, "label")
            caption.setContentsMargins(0, theme.px("space_s"), 0, 0)
            self._lines.addWidget(caption)
            for rule in group.rules:
                shown = ShelfRule(theme, rule.heading, rule.text)
                shown.wanted.connect(self._on_rule_wanted)
                self.rules.append(shown)
                self._lines.addWidget(shown)
        self._lines.addStretch(1)

    def refresh(self) -> None:
        """Show the rules in the set's words, and which of them are in."""
        words = words_of(self._desk.learning_set)
        taken = {rule.words for rule in self._desk.book.worked_on}
        for shown in self.rules:
            shown.show_words(words, taken)

    def _on_rule_wanted(self, heading: str, text: str) -> None:
        contracts, set_id = self._desk.hub.services.contracts, self._desk.set_id
        self._desk.do(lambda: contracts.add_rule(set_id, heading, text))


class ShelfRule(QWidget):
    """One rule of the catalogue; `wanted(str, str)` has its heading and its text."""

    wanted = Signal(str, str)

    def __init__(self, theme: Theme, heading: str, text: str) -> None:
        """`heading` and `text` may name the set's words in braces."""
        super().__init__()
        self._patterns = heading, text
        self._said = heading, text
        self.add = icon_button(theme, "plus", heading, "normal", "small")
        self._heading = PlainLabel("", "strong")
        self._text = PlainLabel("", "quiet", wrap=True)
        words = column(0)
        words.addWidget(self._heading)
        words.addWidget(self._text)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 4)
        layout.setSpacing(theme.px("space_s"))
        layout.addWidget(self.add, 0, _TOP)
        layout.addLayout(words, 1)
        self.add.clicked.connect(self._on_add_clicked)

    @property
    def said(self) -> tuple[str, str]:
        """Heading and text in the set's words."""
        return self._said

    def show_words(self, words: dict[str, str], taken: set[tuple[str, str]]) -> None:
        """Show the rule; one of the rules `taken` (by their `words`) has a tick and cannot be added."""
        heading, text = (pattern.format_map(words) for pattern in self._patterns)
        self._said = heading, text
        is_in = ContractItem("", "", "", heading, text, 0).words in taken
        self._heading.setText(heading)
        self._text.setText(text)
        self.add.setEnabled(not is_in)
        self.add.set_icon("tick" if is_in else "plus")
        name = self.tr("{heading} is in the contract") if is_in else self.tr("Add {heading}")
        self.add.setAccessibleName(name.format(heading=heading))
        self.add.setAccessibleDescription(text)
        self.add.setToolTip(plain_tip(name.format(heading=heading)))

    def _on_add_clicked(self) -> None:
        self.wanted.emit(*self._said)
