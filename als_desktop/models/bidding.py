"""The arithmetic of bids: how the time to give is shared in each of the three modes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from als_desktop.models.agenda import shared_out
from als_desktop.models.meeting import Bid, BidOutcome
from als_desktop.models.people import TimeMode
from als_desktop.models.stage_clock import MINUTE_MS

if TYPE_CHECKING:
    from collections.abc import Sequence

GUARANTEED_MS = 20 * MINUTE_MS
_ROUND_TO = 5


@dataclass(frozen=True, slots=True)
class Share:
    """What one bid gets, in milliseconds."""

    bid: Bid
    length_ms: int


@dataclass(frozen=True, slots=True)
class Offer:
    """How one mode would share the time: the shares in running order, and what is left (negative: over)."""

    mode: TimeMode
    shares: tuple[Share, ...]
    left_ms: int

    @property
    def fits(self) -> bool:
        """Whether the shares stay within the time to give."""
        return self.left_ms >= 0


def running_order(bids: Sequence[Bid]) -> list[Bid]:
    """The bids that the set chose, in the order in which they present."""
    chosen = [b for b in bids if b.outcome is BidOutcome.CHOSEN]
    return sorted(chosen, key=lambda b: (b.turn if b.turn is not None else len(bids), -b.pressing))


def standing(bids: Sequence[Bid]) -> list[Bid]:
    """The bids not withdrawn: the chosen ones in running order, then the open and the deferred, most pressing first."""
    others = [b for b in bids if b.outcome in (BidOutcome.OPEN, BidOutcome.DEFERRED)]
    return running_order(bids) + sorted(others, key=lambda b: -b.pressing)


def served(mode: TimeMode, bids: Sequence[Bid]) -> list[Bid]:
    """The bids that get a slot in `mode`: the chosen in running order, or all where time is shared and nobody was."""
    return running_order(bids) or ([] if mode is TimeMode.BID else standing(bids))


def slot_places(mode: TimeMode, bids: Sequence[Bid], to_give_ms: int, planned: int) -> int:
    """How many slots to offer in a choice: those `planned`, and one more where there is time for it."""
    chosen = running_order(bids)
    left_ms = to_give_ms - sum(b.wanted_ms for b in chosen)
    one_more = left_ms >= GUARANTEED_MS or mode is not TimeMode.BID
    extended = min(len(standing(bids)), len(chosen) + one_more)
    return max(1, planned, len(chosen), extended)


def even_share(to_give_ms: int, planned: int) -> int:
    """The minutes that a new bid starts from: an equal share in steps of 5, and at least 20."""
    share = max(0, to_give_ms) // max(1, planned) // MINUTE_MS
    return max(GUARANTEED_MS // MINUTE_MS, share // _ROUND_TO * _ROUND_TO)


def offer(mode: TimeMode, bids: Sequence[Bid], to_give_ms: int) -> Offer:
    """How `mode` shares `to_give_ms` among `bids`, in whole minutes.

    Equal: everyone the same, what does not divide is left. Bid: each what they asked for. Hybrid: 20 minutes each (or
    an equal share, if that is less), the rest in proportion to the minutes wanted; adds up exactly.
    """
    minutes = max(0, to_give_ms) // MINUTE_MS
    if not bids:
        return Offer(mode, (), to_give_ms)
    if mode is TimeMode.EQUAL:
        parts = [minutes // len(bids)] * len(bids)
    elif mode is TimeMode.BID:
        parts = [b.wanted_ms // MINUTE_MS for b in bids]
    else:
        floor = min(GUARANTEED_MS // MINUTE_MS, minutes // len(bids))
        rest = shared_out(minutes - floor * len(bids), [float(b.wanted_ms) for b in bids])
        parts = [floor + part for part in rest]
    shares = tuple(Share(b, part * MINUTE_MS) for b, part in zip(bids, parts, strict=True))
    return Offer(mode, shares, to_give_ms - sum(s.length_ms for s in shares))
