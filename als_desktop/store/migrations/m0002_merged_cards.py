"""Version 2: a card into which others were merged remembers whose words it holds. Frozen text."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = ("ALTER TABLE question_card ADD COLUMN also_by TEXT NOT NULL DEFAULT ''",)
