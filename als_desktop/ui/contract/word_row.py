"""What the set calls one of its roles, or itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from als_desktop.models.contract_choices import choices_of
from als_desktop.models.refusal import Refused
from als_desktop.models.set_words import read_words, with_word
from als_desktop.services.catalogues import usual_words
from als_desktop.ui.parts.commit_fields import CommitLine
from als_desktop.ui.parts.panel import row
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.segmented import SegmentedControl

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.ui.contract.contract_desk import ContractDesk
    from als_desktop.ui.theme.theme import Theme

_OWN_WIDTH = 170


class WordRow(QWidget):
    """Some usual words side by side, and a field for another."""

    def __init__(
        self, desk: ContractDesk, theme: Theme, name: str, title: str, offered: Sequence[str]
    ) -> None:
        """`name` is that of the word in `set_words.NAMED`; `offered` are words that sets use, the usual one first."""
        super().__init__()
        self._desk = desk
        self._name = name
        self._offered = tuple(offered)
        self._before = PlainLabel("", "caption", wrap=True)
        self._before.set_tone("accent")
        self.options = SegmentedControl(theme, [(one, one) for one in offered], title)
        self.own = CommitLine(self.tr("{title}: another word").format(title=title), self.tr("another word"))
        self.own.setFixedWidth(round(_OWN_WIDTH * theme.text_scale))
        control = row(theme.px("space_s"))
        control.addWidget(self.options)
        control.addWidget(self.own)
        control.addStretch(1)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, theme.px("space_xs"), 0, theme.px("space_xs"))
        layout.setHorizontalSpacing(theme.px("space_l"))
        layout.setVerticalSpacing(2)
        layout.addWidget(PlainLabel(title, "strong", wrap=True), 0, 0)
        layout.addLayout(control, 0, 1, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._before, 1, 0, 1, 2)
        layout.setColumnStretch(0, 2)
        layout.setColumnStretch(1, 5)
        self.options.chosen.connect(self._on_options_chosen)
        self.own.committed.connect(self._on_own_committed)

    def refresh(self) -> None:
        """Show the word as it would be if the set agreed now."""
        word, agreed = (self._word(choices) for choices in (self._text, self._agreed))
        self.options.set_value(word)
        self.own.set_committed("" if word in self._offered else word)
        self._before.setText(self.tr("Agreed now: {value}").format(value=agreed) if word != agreed else "")

    @property
    def _text(self) -> str:
        return str(self._desk.choices["words"])

    @property
    def _agreed(self) -> str:
        return str(choices_of(self._desk.learning_set)["words"])

    def _word(self, text: str) -> str:
        return (usual_words() | read_words(text))[self._name]

    def _choose(self, word: str) -> bool:
        usual = usual_words()[self._name]
        contracts, set_id = self._desk.hub.services.contracts, self._desk.set_id
        try:
            text = with_word(self._text, self._name, "" if word.strip() == usual else word)
        except Refused as refusal:
            self._desk.hub.report(refusal)
            return False
        return self._desk.do(lambda: contracts.choose(set_id, "words", text))

    def _on_options_chosen(self, word: str) -> None:
        self._choose(word)
        self.refresh()

    def _on_own_committed(self, word: str) -> None:
        if self._choose(word):
            self.refresh()
        else:
            self.own.refuse()
