"""The order in which Tab goes through a page whose rows come and go."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence


class TabOrder:
    """Qt appends what is made later to the end of the order; this puts each stop after the one before it."""

    def __init__(self) -> None:
        self._stops: list[QWidget] = []

    def set_stops(self, stops: Sequence[QWidget]) -> None:
        """Tab goes through `stops`, all of one window, in this order; does nothing when they are the same."""
        if list(stops) == self._stops:
            return
        self._stops = list(stops)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
