"""Version 8: when a meeting that was held at another time was planned to begin. Frozen text."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = ("ALTER TABLE meeting ADD COLUMN planned_starts_ms INTEGER",)
