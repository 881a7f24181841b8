"""Version 5: what is still counted of a slot whose words were let go. Frozen text."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE slot_tally (
        id TEXT PRIMARY KEY,
        meeting_id TEXT NOT NULL REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED,
        slot_id TEXT NOT NULL REFERENCES slot(id) DEFERRABLE INITIALLY DEFERRED,
        member_id TEXT REFERENCES member(id) DEFERRABLE INITIALLY DEFERRED,
        questions INTEGER NOT NULL CHECK (questions >= 0), actions INTEGER NOT NULL CHECK (actions >= 0),
        actions_told INTEGER NOT NULL CHECK (actions_told >= 0),
        actions_kept INTEGER NOT NULL CHECK (actions_kept BETWEEN 0 AND actions)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX slot_tally_meeting ON slot_tally (meeting_id)",
    "CREATE INDEX slot_tally_slot ON slot_tally (slot_id)",
)
