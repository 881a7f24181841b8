from __future__ import annotations

from tests.ui.console.seat import seat
from tests.ui.staged import desk

__all__ = ["desk", "seat"]
