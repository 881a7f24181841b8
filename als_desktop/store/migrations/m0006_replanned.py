"""Version 6: what was spare when a meeting was re-planned. Frozen text."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = ("ALTER TABLE meeting ADD COLUMN replanned_spare_ms INTEGER",)
