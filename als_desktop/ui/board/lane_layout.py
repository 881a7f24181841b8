"""How the lanes share the width: which are open, which are folded. Plain arithmetic in pixels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


@dataclass(frozen=True, slots=True)
class LaneClaim:
    """What one lane asks for: its code, how many cards it holds, and when it folds: rank 0 first, 3 never."""

    code: str
    cards: int
    rank: int = 2


@dataclass(frozen=True, slots=True)
class LaneShare:
    """Where one lane lies: its left edge, its width and whether it is folded."""

    code: str
    left: int
    width: int
    folded: bool


def share_width(
    claims: Sequence[LaneClaim],
    width: int,
    least: int,
    folded_width: int,
    gap: int,
    kept_open: Sequence[str] = (),
    kept_folded: Collection[str] = (),
    folded_before: Collection[str] = (),
) -> list[LaneShare]:
    """Lay the lanes side by side over `width`.

    Lanes fold until each open one has `least`: by rank, then those that were folded before, then those with the fewest
    cards, from the right; at last those that a person opened by hand (`kept_open`, oldest first), but never the one
    opened last. What was folded by hand stays so. If there is still too little room the lanes go on beyond `width`,
    and the board scrolls.
    """
    folded = {c.code for c in claims if c.code in kept_folded}
    may_fold = [n for n, c in enumerate(claims) if c.code not in folded and c.rank < _NEVER]
    order = sorted(
        (n for n in may_fold if claims[n].code not in kept_open),
        key=lambda n: (claims[n].rank, claims[n].code not in folded_before, claims[n].cards, -n),
    )
    by_hand = {claims[n].code: n for n in may_fold}
    order += [by_hand[code] for code in kept_open[:-1] if code in by_hand]
    while order and _open_width(len(claims), len(folded), width, folded_width, gap) < least:
        folded.add(claims[order.pop(0)].code)
    open_count = len(claims) - len(folded)
    each = max(least, _open_width(len(claims), len(folded), width, folded_width, gap)) if open_count else 0
    spare = width - gap * (len(claims) - 1) - folded_width * len(folded) - each * open_count
    shares: list[LaneShare] = []
    left = 0
    for claim in claims:
        is_folded = claim.code in folded
        wide = folded_width if is_folded else each
        if not is_folded and spare > 0:
            wide, spare = wide + 1, spare - 1
        shares.append(LaneShare(claim.code, left, wide, is_folded))
        left += wide + gap
    return shares


_NEVER = 3


def _open_width(lanes: int, folded: int, width: int, folded_width: int, gap: int) -> int:
    open_count = lanes - folded
    return (width - gap * (lanes - 1) - folded_width * folded) // open_count if open_count else 0
