from __future__ import annotations

from tests.ui.bank.counter import counter
from tests.ui.console.seat import seat
from tests.ui.staged import desk

__all__ = ["counter", "desk", "seat"]
