"""The arithmetic of bids: how the time to give is shared in each of the three modes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from als_desktop.models.agenda import shared_out
from als_desktop.models.cutting import cut_evenly
from als_desktop.models.meeting import Bid, BidOutcome
from als_desktop.models.people import TimeMode
from als_desktop.models.stage_clock import MINUTE_MS

if TYPE_CHECKING:
    from collections.abc import Sequence

WORTH_HAVING_MS = 20 * MINUTE_MS
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
    one_more = left_ms >= WORTH_HAVING_MS or mode is not TimeMode.BID
    extended = min(len(standing(bids)), len(chosen) + one_more)
    return max(1, planned, len(chosen), extended)


def even_share(to_give_ms: int, planned: int) -> int:
    """The minutes that a new bid starts from: an equal share in steps of 5, and at least 20."""
    share = max(0, to_give_ms) // max(1, planned) // MINUTE_MS
    return max(WORTH_HAVING_MS // MINUTE_MS, share // _ROUND_TO * _ROUND_TO)


def offer(mode: TimeMode, bids: Sequence[Bid], to_give_ms: int, guaranteed_minutes: int) -> Offer:
    """How `mode` shares `to_give_ms` among `bids`, in whole minutes.

    Equal: everyone the same, what does not divide is left. Bid: each what they asked for. Hybrid: the guaranteed
    minutes each, the rest in proportion to the minutes wanted; adds up exactly. Where the guarantee alone is more
    than there is, each gets just that, and the offer does not fit.
    """
    minutes = max(0, to_give_ms) // MINUTE_MS
    if not bids:
        return Offer(mode, (), to_give_ms)
    if mode is TimeMode.EQUAL:
        parts = [minutes // len(bids)] * len(bids)
    elif mode is TimeMode.BID:
        parts = [b.wanted_ms // MINUTE_MS for b in bids]
    else:
        rest = max(0, minutes - guaranteed_minutes * len(bids))
        parts = [guaranteed_minutes + part for part in shared_out(rest, [float(b.wanted_ms) for b in bids])]
    shares = tuple(Share(b, part * MINUTE_MS) for b, part in zip(bids, parts, strict=True))
    return Offer(mode, shares, to_give_ms - sum(s.length_ms for s in shares))


def can_serve(to_give_ms: int, guaranteed_minutes: int) -> int:
    """How many presenters can have the guaranteed minutes."""
    return max(0, to_give_ms) // (max(1, guaranteed_minutes) * MINUTE_MS)


def shortened(bids: Sequence[Bid], to_give_ms: int) -> list[Share] | None:
    """The bids that ask for too much, cut in proportion until together they are `to_give_ms` in whole minutes.

    No bid falls under 20 minutes by it (or under what it asks for, if that is less); None where that cannot be done,
    or the bids fit as they are.
    """
    wanted = [b.wanted_ms for b in bids]
    over = -(-(sum(wanted) - max(0, to_give_ms)) // MINUTE_MS)
    cuts = cut_evenly(wanted, [min(one, WORTH_HAVING_MS) for one in wanted], over)
    if over <= 0 or sum(cuts) < over:
        return None
    return [Share(b, b.wanted_ms - cut * MINUTE_MS) for b, cut in zip(bids, cuts, strict=True)]


def one_to_leave(bids: Sequence[Bid], to_give_ms: int) -> Bid | None:
    """The smallest bid without which the others fit; of several, the least pressing. None when one is not enough."""
    over_ms = sum(b.wanted_ms for b in bids) - max(0, to_give_ms)
    enough = [b for b in bids if b.wanted_ms >= over_ms]
    return min(enough, key=lambda b: (b.wanted_ms, b.pressing)) if enough and over_ms > 0 else None
