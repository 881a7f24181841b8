"""Where the parts of a bidding row stand: side by side under the head of the table, or in two lines."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

if TYPE_CHECKING:
    from als_desktop.ui.bidding.bid_columns import BidColumns
    from als_desktop.ui.theme.theme import Theme

_ANY_WIDTH = 16_777_215
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class BidParts:
    """The widgets of one row."""

    who: QWidget
    wish: QWidget
    nothing: QWidget
    pressing_word: QWidget
    pressing: QWidget
    minutes: QWidget
    minutes_word: QWidget
    last_turn: QWidget
    decide: QWidget
    add: QWidget
    withdraw: QWidget

    def widgets(self) -> tuple[QWidget, ...]:
        """All of them, in the order of reading."""
        return tuple(getattr(self, field.name) for field in fields(self))


class BidRowLayout:
    """Places the parts in a grid, again only when something has changed."""

    def __init__(self, theme: Theme, host: QWidget, parts: BidParts) -> None:
        """The parts become children of `host`."""
        self._theme = theme
        self._parts = parts
        self._grid = QGridLayout(host)
        self._done: tuple[BidColumns, bool] | None = None
        # Shown without a parent, each part would be a window for a moment.
        for part in parts.widgets():
            part.setParent(host)

    def arrange(self, columns: BidColumns, narrow: bool) -> None:
        """One line under the head of the table, or two where that would be too `narrow`."""
        if self._done == (columns, narrow):
            return
        self._done = (columns, narrow)
        grid, parts = self._grid, self._parts
        for part in parts.widgets():
            grid.removeWidget(part)
        edge = self._theme.px("card_pad")
        upright = self._theme.px("space_s" if self._theme.compact else "space_m") - 1
        grid.setContentsMargins(edge, upright, edge - 4, upright)
        grid.setHorizontalSpacing(columns.gap)
        grid.setVerticalSpacing(self._theme.px("space_xs"))
        parts.who.setFixedWidth(columns.who)
        parts.pressing.setFixedWidth(columns.pressing)
        parts.minutes.setFixedWidth(columns.minutes)
        parts.decide.setFixedWidth(columns.decide)
        # In two lines nothing stands under it, and it is as wide as what it says.
        parts.last_turn.setMinimumWidth(0 if narrow else columns.last_turn)
        parts.last_turn.setMaximumWidth(_ANY_WIDTH if narrow else columns.last_turn)
        # In one line, the columns of a member without a bid stay where they are.
        for part in (parts.pressing, parts.minutes, parts.decide, parts.withdraw):
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(not narrow)
            part.setSizePolicy(policy)
        grid.addWidget(parts.who, 0, 0)
        grid.addWidget(parts.withdraw, 0, 6, _RIGHT)
        if narrow:
            self._place_in_two()
        else:
            self._place_in_one()

    def _place_in_one(self) -> None:
        grid, parts = self._grid, self._parts
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 0)
        grid.addWidget(parts.wish, 0, 1)
        grid.addWidget(parts.nothing, 0, 1)
        side_by_side = (parts.pressing, parts.minutes, parts.last_turn, parts.decide)
        for column, part in enumerate(side_by_side, start=2):
            grid.addWidget(part, 0, column, _LEFT)
        grid.addWidget(parts.add, 0, 5, _LEFT)

    def _place_in_two(self) -> None:
        grid, parts = self._grid, self._parts
        grid.setColumnStretch(1, 0)
        grid.setColumnStretch(3, 1)
        grid.addWidget(parts.wish, 0, 1, 1, 3)
        grid.addWidget(parts.nothing, 0, 1, 1, 3)
        grid.addWidget(parts.last_turn, 0, 4, _RIGHT)
        grid.addWidget(parts.add, 0, 5, 1, 2, _RIGHT)
        grid.addWidget(parts.pressing_word, 1, 0, _RIGHT)
        grid.addWidget(parts.pressing, 1, 1, _LEFT)
        grid.addWidget(parts.minutes, 1, 2, _LEFT)
        grid.addWidget(parts.minutes_word, 1, 3, _LEFT)
        grid.addWidget(parts.decide, 1, 4, 1, 3, _RIGHT)
