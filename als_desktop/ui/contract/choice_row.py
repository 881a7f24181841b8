"""One choice of the contract, with what the program does then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from als_desktop.models.contract_choices import choices_of
from als_desktop.ui.contract.contract_words import as_text, choice_words, shown_value
from als_desktop.ui.parts.minute_stepper import MinuteStepper
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.segmented import SegmentedControl
from als_desktop.ui.parts.set_words import words_of

if TYPE_CHECKING:
    from als_desktop.models.contract_choices import Choice
    from als_desktop.ui.contract.contract_desk import ContractDesk
    from als_desktop.ui.theme.theme import Theme

_STEP = {"guaranteed_minutes": 5}


class ChoiceRow(QWidget):
    """Name, control, a sentence, and what was agreed where that is something else."""

    def __init__(self, desk: ContractDesk, theme: Theme, name: str) -> None:
        """`name` is that of the choice; `refresh` has to be called before it is shown."""
        super().__init__()
        self._desk = desk
        self._name = name
        self._offered: tuple[tuple[str, str], ...] = ()
        self._title = PlainLabel("", "strong", wrap=True)
        self._sentence = PlainLabel("", "quiet", wrap=True)
        self._before = PlainLabel("", "caption", wrap=True)
        self._before.set_tone("accent")
        words = choice_words(words_of(desk.learning_set))[name]
        self.options = SegmentedControl(theme, words.options, words.name) if words.options else None
        self.number = None if words.options else MinuteStepper(theme, words.name, _STEP.get(name, 1))
        control: QWidget | None = self.options or self.number
        assert control is not None
        layout = QGridLayout(self)
        layout.setContentsMargins(0, theme.px("space_xs"), 0, theme.px("space_xs"))
        layout.setHorizontalSpacing(theme.px("space_l"))
        layout.setVerticalSpacing(2)
        layout.addWidget(self._title, 0, 0)
        layout.addWidget(control, 0, 1, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._sentence, 1, 1)
        layout.addWidget(self._before, 1, 0)
        layout.setColumnStretch(0, 2)
        layout.setColumnStretch(1, 5)
        if self.options is not None:
            self.options.chosen.connect(self._on_options_chosen)
        if self.number is not None:
            self.number.minutes_chosen.connect(self._on_number_minutes_chosen)

    def refresh(self) -> None:
        """Show the choice as it would be if the set agreed now."""
        own = words_of(self._desk.learning_set)
        value, agreed = self._desk.choices[self._name], choices_of(self._desk.learning_set)[self._name]
        words = choice_words(own)[self._name]
        self._title.setText(words.name)
        self._sentence.setText(words.sentence(value))
        before = self.tr("Agreed now: {value}").format(value=shown_value(self._name, agreed, own))
        self._before.setText(before if value != agreed else "")
        if self.options is not None:
            if words.options != self._offered:
                self._offered = words.options
                self.options.set_options(words.options)
            self.options.set_value(as_text(value))
        elif self.number is not None and isinstance(value, int):
            self.number.set_minutes(value)

    def _choose(self, value: Choice) -> bool:
        contracts, set_id = self._desk.hub.services.contracts, self._desk.set_id
        return self._desk.do(lambda: contracts.choose(set_id, self._name, value))

    def _on_options_chosen(self, value: str) -> None:
        if not self._choose(value == "yes" if value in ("yes", "no") else value):
            self.refresh()

    def _on_number_minutes_chosen(self, number: int) -> None:
        if not self._choose(number) and self.number is not None:
            self.number.refuse()
