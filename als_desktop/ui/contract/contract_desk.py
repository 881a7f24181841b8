"""What the pages of the contract have in common: the set and its contract as they are now, and the acts on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from als_desktop.errors import StoreUnavailable
from als_desktop.models.changes import Change
from als_desktop.models.contract import ContractItem, ContractScore, ContractVersion
from als_desktop.models.contract_changes import choice_changes, rule_changes
from als_desktop.models.contract_choices import Choice, choices_of, read_choices
from als_desktop.models.people import LearningSet
from als_desktop.models.refusal import Refused
from als_desktop.models.score_trend import ScoreHistory, TrendPoint, trend_of

if TYPE_CHECKING:
    from als_desktop.models.contract_book import ContractBook
    from als_desktop.ui.hub import Act, Hub

_OURS = (ContractVersion, ContractItem, ContractScore, LearningSet)


class ContractDesk(QObject):
    """The contract of one set, read anew with each change to it.

    Signals:
        changed(): the set, its contract or its scores are others.
        gone(): the set is not there any more.
    """

    changed = Signal()
    gone = Signal()

    def __init__(self, hub: Hub, set_id: str, parent: QObject) -> None:
        """The set must be there.

        Raises:
            Refused: `gone`.
            StoreUnavailable: it cannot be read.
        """
        super().__init__(parent)
        self._hub = hub
        self._set_id = set_id
        self.history = ScoreHistory()
        self._read()
        hub.changed.connect(self._on_hub_changed)

    @property
    def set_id(self) -> str:
        """The id of the set."""
        return self._set_id

    @property
    def learning_set(self) -> LearningSet:
        """The set as it is now."""
        return self._set

    @property
    def book(self) -> ContractBook:
        """Its contract."""
        return self._book

    @property
    def choices(self) -> dict[str, Choice]:
        """The choices as they would be if the set agreed now."""
        wanted = read_choices(self._book.draft.choices) if self._book.draft is not None else {}
        return choices_of(self._set) | wanted

    @property
    def next_number(self) -> int:
        """The number of the version that the set would agree now."""
        return self._book.present.number + 1 if self._book.present is not None else 1

    @property
    def not_agreed(self) -> int:
        """How many things were changed and not agreed."""
        book = self._book
        rules = rule_changes(book.rules_of(book.present), book.worked_on)
        return len(rules) + len(choice_changes(choices_of(self._set), self.choices))

    def trend(self, rule: ContractItem) -> tuple[TrendPoint, ...]:
        """The scores of a rule that is worked on, over the last meetings."""
        return trend_of(rule, self._book.worked_on, self._book, self.history)

    def do(self, act: Act) -> bool:
        """Run an act that can be undone; False when it was refused or failed, which has been said."""
        return self._hub.do(act) is not None

    @property
    def hub(self) -> Hub:
        """The hub, for its services, its clock and undo."""
        return self._hub

    def _read(self) -> None:
        reading = self._hub.services.reading
        self._set, self._book = reading.contract(self._set_id)
        self.history = reading.score_history(self._set_id)

    def _on_hub_changed(self, change: object) -> None:
        if not isinstance(change, Change) or not change.touches(*_OURS):
            return
        try:
            self._read()
        except Refused:
            self.gone.emit()
        except StoreUnavailable as error:
            self._hub.report(error)
        else:
            self.changed.emit()
