from __future__ import annotations

from tests.ui.staged import desk

__all__ = ["desk"]
