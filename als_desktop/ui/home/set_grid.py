"""The cards of all sets, as many side by side as there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from als_desktop.ui.home.set_card import SetCard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from als_desktop.ui.home.set_facts import SetFacts
    from als_desktop.ui.theme.theme import Theme

_GAP = 14
_LEAST = 310
_MOST_COLUMNS = 4


class SetGrid(QWidget):
    """One `SetCard` for each set, kept while the set is there; `set_wanted(str)` when one is chosen."""

    set_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cards: dict[str, SetCard] = {}
        self._order: list[str] = []
        self._columns = 0
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(_GAP)

    def show_sets(self, sets: Sequence[tuple[str, SetFacts]]) -> None:
        """Show these sets, by id, in this order."""
        order = [set_id for set_id, _ in sets]
        for set_id in [set_id for set_id in self._cards if set_id not in set(order)]:
            gone = self._cards.pop(set_id)
            self._layout.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for set_id, facts in sets:
            if set_id not in self._cards:
                card = self._cards[set_id] = SetCard(self._theme, set_id)
                card.set_wanted.connect(self.set_wanted)
            self._cards[set_id].show_item(facts)
        if order != self._order:
            self._order = order
            self._place()

    def card(self, set_id: str) -> SetCard | None:
        """The card of a set."""
        return self._cards.get(set_id)

    def minimumSizeHint(self) -> QSize:
        """Never wider than one card."""
        return QSize(200, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the cards anew when another number of them fits side by side."""
        super().resizeEvent(event)
        if self._wanted_columns() != self._columns:
            self._place()

    def _wanted_columns(self) -> int:
        return max(1, min(_MOST_COLUMNS, (self.width() + _GAP) // (_LEAST + _GAP)))

    def _place(self) -> None:
        for n in range(self._columns):
            self._layout.setColumnStretch(n, 0)
        self._columns = self._wanted_columns()
        previous: QWidget | None = None
        for n, set_id in enumerate(self._order):
            card = self._cards[set_id]
            self._layout.addWidget(card, n // self._columns, n % self._columns)
            if previous is not None:
                QWidget.setTabOrder(previous, card)
            previous = card
        for n in range(self._columns):
            self._layout.setColumnStretch(n, 1)
