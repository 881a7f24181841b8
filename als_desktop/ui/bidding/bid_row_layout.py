"""Where the parts of a bidding row stand: side by side under the head of the table, or in two lines."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from als_desktop.ui.parts.panel import column, row

if TYPE_CHECKING:
    from als_desktop.ui.bidding.bid_columns import BidColumns
    from als_desktop.ui.theme.theme import Theme

# As many lines of words as a row in one line has room for.
WORD_LINES = 2
_ANY_WIDTH = 16_777_215
# Above and below the words in their field.
_FIELD_EDGES = 10
# Two tight lines: the words have air of their own above them, the controls below have none.
_TIGHT = (0, 1)
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | _MIDDLE


@dataclass(frozen=True, slots=True)
class BidParts:
    """The widgets of one row."""

    who: QWidget
    headline: QWidget
    nothing: QWidget
    wait: QWidget
    pressing_word: QWidget
    pressing: QWidget
    minutes: QWidget
    minutes_word: QWidget
    last_turn: QWidget
    decide: QWidget
    withdraw: QWidget

    def widgets(self) -> tuple[QWidget, ...]:
        """All of them, in the order of reading."""
        return tuple(getattr(self, field.name) for field in fields(self))


class BidRowLayout:
    """Who, two lines in the middle, and a side: the parts are placed again only when something has changed.

    Whatever the row shows, it is equally high, so that nothing below it moves when a bid comes or goes. A line of
    which everything is hidden leaves its room to the other.
    """

    def __init__(self, theme: Theme, host: QWidget, parts: BidParts) -> None:
        """The parts become children of `host`."""
        self._theme = theme
        self._host = host
        self._parts = parts
        self._done: tuple[BidColumns, int, bool] | None = None
        self._whole = QHBoxLayout(host)
        self._upper, self._lower, self._side = row(), row(), row()
        self._lines: QVBoxLayout = column(0)
        self._lines.addLayout(self._upper)
        self._lines.addLayout(self._lower)
        # Shown without a parent, each part would be a window for a moment.
        for part in parts.widgets():
            part.setParent(host)
        self._whole.addWidget(parts.who)
        self._whole.addLayout(self._lines, 1)
        self._whole.addLayout(self._side)

    def arrange(self, columns: BidColumns, narrow: bool) -> None:
        """One line under the head of the table, or two where that would be too `narrow`."""
        above, below = self._edges(narrow)
        height = above + sum(self._line_heights(narrow)) + below
        if self._done == (columns, height, narrow):
            return
        self._done = (columns, height, narrow)
        self._host.setFixedHeight(height)
        parts, edge = self._parts, self._theme.px("card_pad")
        self._whole.setContentsMargins(edge, above, edge - 4, below)
        for layout in (self._whole, self._upper, self._lower, self._side):
            layout.setSpacing(columns.gap)
        for layout in (self._upper, self._lower, self._side):
            _clear(layout)
        parts.who.setFixedWidth(columns.who)
        parts.pressing.setFixedWidth(columns.pressing)
        parts.minutes.setFixedWidth(columns.minutes)
        # Many places to choose from take less air in two lines.
        parts.decide.setMinimumWidth(0 if narrow else columns.decide)
        parts.decide.setMaximumWidth(columns.decide)
        # In two lines nothing stands under it, and it is as wide as what it says.
        parts.last_turn.setMinimumWidth(0 if narrow else columns.last_turn)
        parts.last_turn.setMaximumWidth(_ANY_WIDTH if narrow else columns.last_turn)
        # The columns of a member without a bid stay where they are; in two lines the lower one goes.
        for part in (parts.pressing, parts.minutes, parts.decide):
            _keep_room(part, not narrow)
        _keep_room(parts.withdraw, True)
        self._upper.addWidget(parts.headline, 1)
        self._upper.addWidget(parts.nothing, 1)
        if narrow:
            self._place_in_two()
        else:
            self._place_in_one()

    def _edges(self, narrow: bool) -> tuple[int, int]:
        """The room above and below the lines."""
        upright = self._theme.px("space_s") - 1
        return _TIGHT if narrow else (upright, upright)

    def _line_heights(self, narrow: bool) -> tuple[int, ...]:
        theme = self._theme
        word_line = QFontMetrics(theme.font("card")).lineSpacing()
        controls = max(theme.px(name) for name in ("field", "segment", "dot_target", "button_small"))
        if narrow:
            return max(word_line + _FIELD_EDGES, theme.px("button_small")), controls
        return (max(WORD_LINES * word_line + _FIELD_EDGES, controls),)

    def _place_in_one(self) -> None:
        parts = self._parts
        self._lower.addWidget(parts.wait, 1, Qt.AlignmentFlag.AlignTop)
        for part in (parts.pressing, parts.minutes, parts.last_turn, parts.decide, parts.withdraw):
            self._side.addWidget(part, 0, _LEFT)

    def _place_in_two(self) -> None:
        parts = self._parts
        for part in (parts.wait, parts.last_turn, parts.withdraw):
            self._upper.addWidget(part, 0, _MIDDLE)
        for part in (parts.pressing_word, parts.pressing, parts.minutes, parts.minutes_word):
            self._lower.addWidget(part, 0, _LEFT)
        self._lower.addStretch(1)
        self._lower.addWidget(parts.decide)


def _clear(layout: QBoxLayout) -> None:
    while layout.takeAt(0) is not None:
        pass


def _keep_room(part: QWidget, kept: bool) -> None:
    policy = part.sizePolicy()
    policy.setRetainSizeWhenHidden(kept)
    part.setSizePolicy(policy)
