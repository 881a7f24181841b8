"""Version 3: the procedure in full: choices of the contract, packs of stages, own scripts, who came and went when.

Frozen text; a version of the contract keeps its choices as a JSON object, as does a pack its stages.
"""

from __future__ import annotations

_SET = "REFERENCES learning_set(id) DEFERRABLE INITIALLY DEFERRED"

STATEMENTS: tuple[str, ...] = (
    "ALTER TABLE learning_set ADD COLUMN pack TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE learning_set ADD COLUMN words TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE learning_set ADD COLUMN extra_time TEXT NOT NULL DEFAULT 'set'"
    " CHECK (extra_time IN ('facilitator', 'set', 'none'))",
    "ALTER TABLE learning_set ADD COLUMN absence TEXT NOT NULL DEFAULT 'ask'"
    " CHECK (absence IN ('ask', 'next', 'shared'))",
    "ALTER TABLE learning_set ADD COLUMN guaranteed_minutes INTEGER NOT NULL DEFAULT 20"
    " CHECK (guaranteed_minutes BETWEEN 0 AND 240)",
    "ALTER TABLE learning_set ADD COLUMN written_first INTEGER NOT NULL DEFAULT 0 CHECK (written_first IN (0, 1))",
    "ALTER TABLE learning_set ADD COLUMN review_every INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE contract_version ADD COLUMN choices TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE contract_item ADD COLUMN origin TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE meeting ADD COLUMN pack TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE stage_run ADD COLUMN code TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE stage_run ADD COLUMN script TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE slot ADD COLUMN agreed_ms INTEGER NOT NULL DEFAULT 0",
    "UPDATE slot SET agreed_ms = planned_ms",
    "ALTER TABLE attendance ADD COLUMN from_ms INTEGER",
    "ALTER TABLE attendance ADD COLUMN until_ms INTEGER",
    "ALTER TABLE person_of_interest ADD COLUMN note TEXT NOT NULL DEFAULT ''",
    f"""CREATE TABLE own_pack (
        id TEXT PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), content TEXT NOT NULL, set_id TEXT {_SET},
        saved_ms INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE own_script (
        id TEXT PRIMARY KEY, set_id TEXT NOT NULL {_SET}, code TEXT NOT NULL, text TEXT NOT NULL,
        UNIQUE (set_id, code)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX own_pack_set ON own_pack (set_id)",
    "ALTER TABLE action_report ADD COLUMN why TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE action_report ADD COLUMN planned TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE action_report ADD COLUMN planned_by_when TEXT NOT NULL DEFAULT ''",
    "UPDATE action_report SET planned = coalesce((SELECT what FROM action WHERE id = action_report.action_id), '')",
    "CREATE INDEX action_status ON action (status)",
)
