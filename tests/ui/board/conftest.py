from __future__ import annotations

from tests.ui.board.dragging import hand
from tests.ui.board.table import table
from tests.ui.staged import desk

__all__ = ["desk", "hand", "table"]
