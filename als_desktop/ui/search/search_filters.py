"""What a search is narrowed to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from als_desktop.models.search import Search, Shelf
from als_desktop.ui.parts.panel import row
from als_desktop.ui.parts.segmented import SegmentedControl
from als_desktop.ui.search.found_words import shelf_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.people import Member
    from als_desktop.ui.theme.theme import Theme


class SearchFilters(QWidget):
    """A kind of text, a set, one of its people, and whether only what is open counts.

    Signals:
        changed(): something else is looked for.
        set_chosen(): another set; its people are wanted.
    """

    changed = Signal()
    set_chosen = Signal()

    def __init__(self, theme: Theme) -> None:
        """Narrows to nothing."""
        super().__init__()
        self._sets = QComboBox()
        self._people = QComboBox()
        for choice, name in (
            (self._sets, self.tr("In which set")),
            (self._people, self.tr("Whose words or slot")),
        ):
            choice.setAccessibleName(name)
            # Some systems call a choice by what is chosen, and leave the name out.
            choice.setAccessibleDescription(name)
        self._shelves = SegmentedControl(theme, shelf_names(), self.tr("What is looked for"))
        self._shelves.set_value("")
        self._open = QCheckBox(self.tr("Still open"))
        self._open.hide()
        layout = row(10)
        layout.setContentsMargins(0, 0, 0, 0)
        self.setLayout(layout)
        for part in (self._shelves, self._open, self._sets, self._people):
            layout.addWidget(part)
        layout.addStretch(1)
        self._shelves.chosen.connect(self._on_shelves_chosen)
        self._open.toggled.connect(self.changed)
        self._people.currentIndexChanged.connect(self.changed)
        self._sets.currentIndexChanged.connect(self._on_sets_current_changed)

    @property
    def set_id(self) -> str | None:
        """The set that is searched, None for all."""
        return self._sets.currentData()

    @property
    def narrow(self) -> bool:
        """Whether anything but the set is asked for."""
        return bool(self._shelves.value() or self._people.currentData() or self._open.isChecked())

    def search(self, words: str, limit: int) -> Search:
        """What is looked for with these words."""
        code = self._shelves.value()
        return Search(
            words,
            self.set_id,
            Shelf(code) if code else None,
            self._people.currentData(),
            self._open.isChecked(),
            limit,
        )

    def show_sets(self, sets: Sequence[tuple[str, str]], here: str | None) -> None:
        """Offer these sets, pairs of id and name; a single one is no choice."""
        self._sets.blockSignals(True)
        self._sets.clear()
        if len(sets) > 1:
            self._sets.addItem(self.tr("All sets"), None)
        for set_id, name in sets:
            self._sets.addItem(name, set_id)
        self._sets.setCurrentIndex(max(0, self._sets.findData(here)))
        self._sets.setVisible(len(sets) > 1)
        self._sets.blockSignals(False)

    def show_people(self, people: Sequence[Member]) -> None:
        """Offer these people; whoever was chosen stays so."""
        chosen = self._people.currentData()
        self._people.blockSignals(True)
        self._people.clear()
        self._people.addItem(self.tr("Anybody"), None)
        for member in people:
            self._people.addItem(member.name, member.id)
        self._people.setCurrentIndex(max(0, self._people.findData(chosen)))
        self._people.setVisible(bool(people))
        self._people.blockSignals(False)

    def clear(self) -> None:
        """Narrow to nothing but the set."""
        self._shelves.set_value("")
        self._offer_open()
        self._people.setCurrentIndex(0)
        self.changed.emit()

    def _on_sets_current_changed(self) -> None:
        self.set_chosen.emit()
        self.changed.emit()

    def _on_shelves_chosen(self) -> None:
        self._offer_open()
        self.changed.emit()

    def _offer_open(self) -> None:
        """Only actions are open or not."""
        actions = self._shelves.value() == Shelf.ACTIONS.value
        self._open.setVisible(actions)
        if not actions:
            self._open.blockSignals(True)
            self._open.setChecked(False)
            self._open.blockSignals(False)
