"""Scrolling while cards are held near an edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollBar

_ZONE = 52
_SLOWEST, _FASTEST = 60.0, 1500.0


def edge_pace(at: int, low: int, high: int) -> float:
    """How fast to scroll, from -1 (all the way back) over 0 (not at all) to 1, for a pointer at `at`.

    `low` and `high` are the edges of what scrolls; beyond one of them it is as fast as it gets.
    """
    zone = max(1.0, min(_ZONE, (high - low) / 3))
    back = min(1.0, (low + zone - at) / zone)
    on = min(1.0, (at - (high - zone)) / zone)
    if back <= 0 and on <= 0:
        return 0.0
    return -back if back > on else on


class EdgeScroll:
    """Moves one scroll bar after another, and keeps the parts of a pixel."""

    def __init__(self) -> None:
        """Nothing owed."""
        self._owed = 0.0

    def scroll(self, bar: QScrollBar, pace: float, ms: int) -> None:
        """Scroll at `pace` (-1..1) for `ms`."""
        if not pace:
            self._owed = 0.0
            return
        # Squared, so that it is slow where one aims and fast where one only wants to get on.
        speed = _SLOWEST + (_FASTEST - _SLOWEST) * pace * pace
        self._owed += speed * min(ms, 100) / 1000 * (1 if pace > 0 else -1)
        whole = int(self._owed)
        self._owed -= whole
        if whole:
            bar.setValue(bar.value() + whole)
