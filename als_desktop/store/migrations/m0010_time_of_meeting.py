"""Version 10: how a meeting shares its time where it chose otherwise than the contract. Frozen text."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = (
    "ALTER TABLE meeting ADD COLUMN time_mode TEXT CHECK (time_mode IN ('equal', 'bid', 'hybrid'))",
    "ALTER TABLE meeting ADD COLUMN guaranteed_minutes INTEGER CHECK (guaranteed_minutes >= 0)",
)
