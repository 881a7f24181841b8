"""Version 1: the first schema. Frozen text; times in UTC milliseconds, lengths in milliseconds.

Foreign keys are checked at the end of a transaction, so that a change and its inverse may write in any order.
"""

from __future__ import annotations

_SET = "REFERENCES learning_set(id) DEFERRABLE INITIALLY DEFERRED"
_MEMBER = "REFERENCES member(id) DEFERRABLE INITIALLY DEFERRED"
_MEETING = "REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED"
_SLOT = "REFERENCES slot(id) DEFERRABLE INITIALLY DEFERRED"
_STAGE = "REFERENCES stage_run(id) DEFERRABLE INITIALLY DEFERRED"
_CARD = "REFERENCES question_card(id) DEFERRABLE INITIALLY DEFERRED"
_ACTION = "REFERENCES action(id) DEFERRABLE INITIALLY DEFERRED"

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE learning_set (
        id TEXT PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), created_ms INTEGER NOT NULL,
        purpose TEXT NOT NULL, planned_meetings INTEGER NOT NULL,
        time_mode TEXT NOT NULL CHECK (time_mode IN ('equal', 'bid', 'hybrid')),
        strictness TEXT NOT NULL CHECK (strictness IN ('strict', 'advisory')),
        retention TEXT NOT NULL CHECK (retention IN ('all', 'kept', 'actions', 'nothing')),
        names_shown TEXT NOT NULL CHECK (names_shown IN ('full', 'first', 'initials', 'masked')),
        quorum INTEGER NOT NULL, archived_ms INTEGER
    ) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE member (
        id TEXT PRIMARY KEY, set_id TEXT NOT NULL {_SET}, name TEXT NOT NULL CHECK (name <> ''),
        seat INTEGER NOT NULL CHECK (seat >= 0), joined_ms INTEGER NOT NULL, left_ms INTEGER,
        department TEXT NOT NULL, line_manager TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE person_of_interest (
        id TEXT PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), contact TEXT NOT NULL, department TEXT NOT NULL,
        line_manager TEXT NOT NULL, status TEXT NOT NULL, set_id TEXT {_SET}, noted_ms INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE contract_version (
        id TEXT PRIMARY KEY, set_id TEXT NOT NULL {_SET}, number INTEGER NOT NULL, agreed_ms INTEGER NOT NULL,
        UNIQUE (set_id, number)
    ) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE contract_item (
        id TEXT PRIMARY KEY,
        version_id TEXT NOT NULL REFERENCES contract_version(id) DEFERRABLE INITIALLY DEFERRED,
        set_id TEXT NOT NULL {_SET}, heading TEXT NOT NULL, text TEXT NOT NULL, position INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE meeting (
        id TEXT PRIMARY KEY, set_id TEXT NOT NULL {_SET}, number INTEGER NOT NULL, starts_ms INTEGER NOT NULL,
        hard_end_ms INTEGER NOT NULL CHECK (hard_end_ms > starts_ms), place TEXT NOT NULL, template TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('planned', 'under_way', 'closed')),
        planned_slots INTEGER NOT NULL, spare_ms INTEGER NOT NULL, current_stage_id TEXT {_STAGE},
        started_ms INTEGER, closed_ms INTEGER, next_starts_ms INTEGER, next_place TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE attendance (
        id TEXT PRIMARY KEY, meeting_id TEXT NOT NULL {_MEETING}, member_id TEXT NOT NULL {_MEMBER},
        presence TEXT NOT NULL CHECK (presence IN ('present', 'late', 'left', 'apologies')), note TEXT NOT NULL,
        UNIQUE (meeting_id, member_id)
    ) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE bid (
        id TEXT PRIMARY KEY, meeting_id TEXT NOT NULL {_MEETING}, member_id TEXT NOT NULL {_MEMBER},
        headline TEXT NOT NULL, pressing INTEGER NOT NULL CHECK (pressing BETWEEN 0 AND 5),
        wanted_ms INTEGER NOT NULL CHECK (wanted_ms >= 0),
        outcome TEXT NOT NULL CHECK (outcome IN ('open', 'chosen', 'deferred', 'withdrawn')),
        turn INTEGER, carried_from TEXT
    ) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE slot (
        id TEXT PRIMARY KEY, meeting_id TEXT NOT NULL {_MEETING}, position INTEGER NOT NULL,
        presenter_id TEXT NOT NULL {_MEMBER}, planned_ms INTEGER NOT NULL CHECK (planned_ms > 0),
        issue TEXT NOT NULL, desired_outcome TEXT NOT NULL, facilitator_id TEXT {_MEMBER},
        bid_id TEXT REFERENCES bid(id) DEFERRABLE INITIALLY DEFERRED,
        anonymous INTEGER NOT NULL CHECK (anonymous IN (0, 1)), spotlight_id TEXT {_CARD},
        learned TEXT NOT NULL, kept TEXT NOT NULL, closed_ms INTEGER
    ) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE stage_run (
        id TEXT PRIMARY KEY, meeting_id TEXT NOT NULL {_MEETING},
        kind TEXT NOT NULL CHECK (kind IN ('welcome', 'check_in', 'report_in', 'bidding', 'presentation',
            'questions', 'actions', 'feedback', 'break', 'review', 'close')),
        position INTEGER NOT NULL, planned_ms INTEGER NOT NULL CHECK (planned_ms >= 0), slot_id TEXT {_SLOT},
        status TEXT NOT NULL CHECK (status IN ('ahead', 'done', 'skipped')), title TEXT NOT NULL,
        entered_ms INTEGER, left_ms INTEGER
    ) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE stage_clock (
        id TEXT PRIMARY KEY REFERENCES stage_run(id) ON DELETE CASCADE, meeting_id TEXT NOT NULL {_MEETING},
        planned_ms INTEGER NOT NULL, added_ms INTEGER NOT NULL,
        phase TEXT NOT NULL CHECK (phase IN ('ready', 'running', 'paused')), banked_ms INTEGER NOT NULL,
        since_boot_id TEXT NOT NULL, since_boot_ms INTEGER NOT NULL, since_wall_ms INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE timer_event (
        id TEXT PRIMARY KEY, meeting_id TEXT NOT NULL {_MEETING},
        stage_run_id TEXT NOT NULL REFERENCES stage_run(id) ON DELETE CASCADE,
        at_ms INTEGER NOT NULL, kind TEXT NOT NULL, delta_ms INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE card_group (
        id TEXT PRIMARY KEY, meeting_id TEXT NOT NULL {_MEETING}, slot_id TEXT NOT NULL {_SLOT},
        title TEXT NOT NULL, position INTEGER NOT NULL, colour TEXT NOT NULL,
        collapsed INTEGER NOT NULL CHECK (collapsed IN (0, 1))
    ) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE question_card (
        id TEXT PRIMARY KEY, meeting_id TEXT NOT NULL {_MEETING}, slot_id TEXT NOT NULL {_SLOT},
        text TEXT NOT NULL CHECK (text <> ''), author_id TEXT {_MEMBER},
        pile TEXT NOT NULL CHECK (pile IN ('drafted', 'handed_over', 'group', 'hold', 'discarded')),
        position INTEGER NOT NULL CHECK (position >= 0), written_ms INTEGER NOT NULL,
        group_id TEXT REFERENCES card_group(id) DEFERRABLE INITIALLY DEFERRED, parent_id TEXT {_CARD},
        read_ms INTEGER, queue_position INTEGER, answered_ms INTEGER, answer_note TEXT NOT NULL,
        taken_home INTEGER NOT NULL CHECK (taken_home IN (0, 1)), colour TEXT NOT NULL,
        CHECK ((pile = 'group') = (group_id IS NOT NULL))
    ) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE option_note (
        id TEXT PRIMARY KEY, meeting_id TEXT NOT NULL {_MEETING}, slot_id TEXT NOT NULL {_SLOT},
        text TEXT NOT NULL CHECK (text <> ''), position INTEGER NOT NULL,
        chosen INTEGER NOT NULL CHECK (chosen IN (0, 1)), speaks_for TEXT NOT NULL, speaks_against TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE action (
        id TEXT PRIMARY KEY, set_id TEXT NOT NULL {_SET}, meeting_id TEXT NOT NULL {_MEETING},
        owner_id TEXT NOT NULL {_MEMBER}, what TEXT NOT NULL CHECK (what <> ''), position INTEGER NOT NULL,
        slot_id TEXT {_SLOT}, first_step TEXT NOT NULL, by_when TEXT NOT NULL, support TEXT NOT NULL,
        obstacle TEXT NOT NULL, if_trigger TEXT NOT NULL, then_do TEXT NOT NULL, measure TEXT NOT NULL,
        confidence INTEGER NOT NULL CHECK (confidence BETWEEN 0 AND 10),
        confidence_end INTEGER NOT NULL CHECK (confidence_end BETWEEN 0 AND 10),
        status TEXT NOT NULL
            CHECK (status IN ('open', 'done', 'partly', 'changed', 'not_yet', 'dropped', 'carried')),
        carried_from TEXT {_ACTION}
    ) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE action_card (
        id TEXT PRIMARY KEY, meeting_id TEXT NOT NULL {_MEETING}, action_id TEXT NOT NULL {_ACTION},
        card_id TEXT NOT NULL {_CARD}, UNIQUE (action_id, card_id)
    ) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE action_report (
        id TEXT PRIMARY KEY, meeting_id TEXT NOT NULL {_MEETING}, action_id TEXT NOT NULL {_ACTION},
        status TEXT NOT NULL
            CHECK (status IN ('open', 'done', 'partly', 'changed', 'not_yet', 'dropped', 'carried')),
        did TEXT NOT NULL, happened TEXT NOT NULL, learned TEXT NOT NULL, what_now TEXT NOT NULL,
        new_by_when TEXT NOT NULL, UNIQUE (meeting_id, action_id)
    ) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE contract_score (
        id TEXT PRIMARY KEY, meeting_id TEXT NOT NULL {_MEETING},
        item_id TEXT NOT NULL REFERENCES contract_item(id) DEFERRABLE INITIALLY DEFERRED,
        score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 3), member_id TEXT {_MEMBER}
    ) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE feedback (
        id TEXT PRIMARY KEY, meeting_id TEXT NOT NULL {_MEETING},
        layer TEXT NOT NULL CHECK (layer IN ('slot', 'individual', 'process')), prompt TEXT NOT NULL,
        text TEXT NOT NULL, position INTEGER NOT NULL, slot_id TEXT {_SLOT}, member_id TEXT {_MEMBER}, score INTEGER
    ) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE parked_item (
        id TEXT PRIMARY KEY, meeting_id TEXT NOT NULL {_MEETING}, text TEXT NOT NULL, becomes TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE facilitator_note (
        id TEXT PRIMARY KEY, meeting_id TEXT NOT NULL {_MEETING}, text TEXT NOT NULL,
        stage_run_id TEXT REFERENCES stage_run(id) ON DELETE SET NULL
    ) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE bank_question (
        id TEXT PRIMARY KEY, set_id TEXT {_SET}, text TEXT NOT NULL CHECK (text <> ''), purpose TEXT NOT NULL,
        uses INTEGER NOT NULL, stars INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE export_entry (
        id TEXT PRIMARY KEY, at_ms INTEGER NOT NULL, what TEXT NOT NULL, target TEXT NOT NULL,
        meeting_id TEXT {_MEETING}
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX member_set ON member (set_id)",
    "CREATE INDEX contract_item_set ON contract_item (set_id)",
    "CREATE INDEX meeting_set ON meeting (set_id, number)",
    "CREATE INDEX meeting_when ON meeting (state, starts_ms)",
    "CREATE INDEX bid_meeting ON bid (meeting_id)",
    "CREATE INDEX slot_meeting ON slot (meeting_id)",
    "CREATE INDEX slot_presenter ON slot (presenter_id)",
    "CREATE INDEX stage_run_meeting ON stage_run (meeting_id)",
    "CREATE INDEX stage_clock_meeting ON stage_clock (meeting_id)",
    "CREATE INDEX timer_event_stage ON timer_event (stage_run_id)",
    "CREATE INDEX card_group_slot ON card_group (slot_id)",
    "CREATE INDEX card_group_meeting ON card_group (meeting_id)",
    "CREATE INDEX question_card_slot ON question_card (slot_id)",
    "CREATE INDEX question_card_meeting ON question_card (meeting_id)",
    "CREATE INDEX question_card_parent ON question_card (parent_id)",
    "CREATE INDEX question_card_group ON question_card (group_id)",
    "CREATE INDEX option_note_meeting ON option_note (meeting_id)",
    "CREATE INDEX option_note_slot ON option_note (slot_id)",
    "CREATE INDEX action_set ON action (set_id, status)",
    "CREATE INDEX action_meeting ON action (meeting_id)",
    "CREATE INDEX action_slot ON action (slot_id)",
    "CREATE INDEX action_card_meeting ON action_card (meeting_id)",
    "CREATE INDEX action_card_card ON action_card (card_id)",
    "CREATE INDEX action_report_action ON action_report (action_id)",
    "CREATE INDEX contract_score_meeting ON contract_score (meeting_id)",
    "CREATE INDEX feedback_meeting ON feedback (meeting_id)",
    "CREATE INDEX feedback_slot ON feedback (slot_id)",
    "CREATE INDEX parked_item_meeting ON parked_item (meeting_id)",
    "CREATE INDEX facilitator_note_meeting ON facilitator_note (meeting_id)",
    "CREATE INDEX facilitator_note_stage ON facilitator_note (stage_run_id)",
)
