from __future__ import annotations

from tests.ui.console.reporters import one_each, reporting
from tests.ui.console.seat import seat
from tests.ui.staged import desk

__all__ = ["desk", "one_each", "reporting", "seat"]
