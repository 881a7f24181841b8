"""Taking time from several lengths at once, in whole minutes and exactly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.agenda import shared_out
from als_desktop.models.stage_clock import MINUTE_MS

if TYPE_CHECKING:
    from collections.abc import Sequence


def cut_evenly(lengths_ms: Sequence[int], floors_ms: Sequence[int], minutes: int) -> list[int]:
    """How many whole minutes to take from each length so that together it is `minutes`, or all that can be taken.

    In proportion to the lengths; none falls under its floor, and what one cannot give the others do.
    """
    room = [max(0, length - floor) // MINUTE_MS for length, floor in zip(lengths_ms, floors_ms, strict=True)]
    if minutes >= sum(room):
        return room
    taken = [0] * len(room)
    left = max(0, minutes)
    giving: list[int] = [n for n, most in enumerate(room) if most]
    while giving:
        parts = dict(zip(giving, shared_out(left, [float(lengths_ms[n]) for n in giving]), strict=True))
        full = [n for n in giving if parts[n] > room[n]]
        for n in full or giving:
            taken[n] = min(parts[n], room[n])
            left -= taken[n]
        if not full:
            break
        giving = [n for n in giving if n not in full]
    return taken
