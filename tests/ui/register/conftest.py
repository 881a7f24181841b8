from __future__ import annotations

from tests.ui.home.house import house
from tests.ui.register.desk import desk

__all__ = ["desk", "house"]
