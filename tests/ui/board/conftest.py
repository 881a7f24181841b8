from __future__ import annotations

from tests.ui.board.table import table
from tests.ui.staged import desk

__all__ = ["desk", "table"]
