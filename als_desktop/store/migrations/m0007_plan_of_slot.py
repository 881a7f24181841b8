"""Version 7: of which slot a plan was that left the store. Frozen text."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = (
    "ALTER TABLE export_entry ADD COLUMN slot_id TEXT REFERENCES slot(id) ON DELETE SET NULL",
)
