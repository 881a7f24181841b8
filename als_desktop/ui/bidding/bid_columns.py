"""The widths of the columns of the bidding table, in px, so that its head and its rows line up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontMetrics

if TYPE_CHECKING:
    from collections.abc import Iterable

    from als_desktop.ui.theme.theme import Theme

_SHORT_LABELS_FROM = 3
# A column for names is at least as wide as the first, and at most as the second.
_NAME, _LONG_NAME = "Wilhelmina", "Wilhelmina Kamau"
# The token, the gaps beside it, and what the cap of a key takes beyond its letters.
_TOKEN_AND_GAPS = 26 + 2 * 9 + 6
_LEAST_HEADLINE = 150
_EDGES = 4
_DOTS = 5
_DOT_GAP = 4
_DOT_NUMBER = 30


@dataclass(frozen=True, slots=True)
class BidColumns:
    """One width for each column; the headline takes what is left."""

    who: int
    pressing: int
    minutes: int
    last_turn: int
    decide: int
    withdraw: int
    gap: int

    @property
    def least(self) -> int:
        """The narrowest table in which all columns stand side by side."""
        fixed = self.who + self.pressing + self.minutes + self.last_turn + self.decide + self.withdraw
        return fixed + _LEAST_HEADLINE + 6 * self.gap


def bid_columns(theme: Theme, places: int, names: Iterable[str] = ()) -> BidColumns:
    """The widths for a table of people with these `names`, in which `places` slots can be chosen."""
    strong, label = QFontMetrics(theme.font("strong")), QFontMetrics(theme.font("label"))
    pad = theme.px("segment_pad")
    longest = max((strong.horizontalAdvance(name) for name in names), default=0)
    least, most = strong.horizontalAdvance(_NAME), strong.horizontalAdvance(_LONG_NAME)
    return BidColumns(
        who=theme.px("key") + _TOKEN_AND_GAPS + min(max(longest, least), most),
        pressing=_DOTS * (theme.px("dot") + _DOT_GAP) + _DOT_NUMBER,
        minutes=max(
            2 * theme.px("button") + theme.px("stepper_field"),
            label.horizontalAdvance(head_texts()["minutes"]),
        ),
        last_turn=max(
            strong.horizontalAdvance(last_turn_text(2)), label.horizontalAdvance(head_texts()["last_turn"])
        ),
        # With fewer places the words are longer: one more place is not to move the columns.
        decide=max(
            sum(strong.horizontalAdvance(text) + 2 * pad + _EDGES for _, text in slot_options(number))
            for number in range(1, places + 1)
        ),
        withdraw=theme.px("button_small"),
        gap=theme.px("space_m"),
    )


def slot_options(places: int) -> list[tuple[str, str]]:
    """The choice for one bid: the place in the running order (from 0) or "next"."""
    full = QCoreApplication.translate("BidColumns", "Slot {number}")
    texts = [
        full.format(number=n + 1) if n == 0 or places < _SHORT_LABELS_FROM else str(n + 1)
        for n in range(places)
    ]
    options = [(str(n), text) for n, text in enumerate(texts)]
    return [*options, (NEXT_TIME, QCoreApplication.translate("BidColumns", "Next time"))]


def head_texts() -> dict[str, str]:
    """What stands over the columns."""
    return {
        "who": QCoreApplication.translate("BidColumns", "Who"),
        "headline": QCoreApplication.translate("BidColumns", "If I presented today, it would be about"),
        "pressing": QCoreApplication.translate("BidColumns", "How pressing"),
        "minutes": QCoreApplication.translate("BidColumns", "Minutes"),
        "last_turn": QCoreApplication.translate("BidColumns", "Last turn"),
        "decide": QCoreApplication.translate("BidColumns", "We decide"),
    }


def last_turn_text(meetings_ago: int | None) -> str:
    """When a member last presented."""
    if meetings_ago is None:
        return QCoreApplication.translate("BidColumns", "not yet")
    if meetings_ago == 1:
        return QCoreApplication.translate("BidColumns", "last meeting")
    return QCoreApplication.translate("BidColumns", "{number} meetings ago").format(number=meetings_ago)


NEXT_TIME = "next"
