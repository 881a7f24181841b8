from __future__ import annotations

from tests.ui.console.seat import seat
from tests.ui.home.house import house
from tests.ui.staged import desk

__all__ = ["desk", "house", "seat"]
