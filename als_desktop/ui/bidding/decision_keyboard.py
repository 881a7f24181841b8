"""Where the keyboard is while bids are decided on, and then made into slots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from als_desktop.ui.parts.keyboard_in import has_keyboard

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from als_desktop.ui.bidding.bid_table import BidTable
    from als_desktop.ui.bidding.running_order import RunningOrder
    from als_desktop.ui.parts.buttons import Button

_DECISIONS = frozenset(("choose_bid", "defer_bid", "order_bids", "reopen_bid", "withdraw_bid"))
_OTHER = Qt.FocusReason.OtherFocusReason


class DecisionKeyboard:
    """Goes on with what comes next: else a digit changes what was just decided."""

    def __init__(self, page: QWidget, table: BidTable, order: RunningOrder, make: Button) -> None:
        """The parts of the page; `make` makes the slots."""
        self._page = page
        self._table = table
        self._order = order
        self._make = make

    @property
    def at_work(self) -> bool:
        """Whether it is where bids are decided on."""
        return has_keyboard(self._page) and not has_keyboard(self._order)

    @property
    def makes(self) -> bool:
        """Whether making the slots is what comes next."""
        return not self._make.isHidden() and self._make.property("kind") == "primary"

    def go_on(self) -> bool:
        """Go to the first decision, else to the button that makes the slots; whether there is anything."""
        if self._table.take_keyboard():
            return True
        if self.makes:
            self._make.setFocus(_OTHER)
        return self.makes

    def rest(self) -> None:
        """Go to the page itself: else it falls into the words of a bid when the button goes."""
        self._page.setFocus(_OTHER)

    def turn(self, label: str) -> None:
        """After undo or redo of an act with that label go where its step is."""
        if label == "make_slots" and not self._make.isHidden():
            self._make.setFocus(_OTHER)
        elif label == "make_slots":
            self.rest()
        elif label in _DECISIONS:
            self.go_on()
