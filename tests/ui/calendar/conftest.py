from __future__ import annotations

from tests.ui.home.house import house

__all__ = ["house"]
