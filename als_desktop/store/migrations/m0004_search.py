"""Version 4: the words that people wrote, where they can be found. Frozen text.

`searchable` holds a row for each text, `search_index` the words of those rows. Triggers keep both with the tables that
the texts are in, also through undo; an act that changes no words leaves them alone. Who is named beside a text is
whoever the record names, so that a slot without authors has none here either.
"""

from __future__ import annotations

from typing import NamedTuple


class _Source(NamedTuple):
    """Texts of a table that are found as one: `when` says which rows count, `also` on what else that depends."""

    table: str
    kind: str
    texts: tuple[str, ...]
    person: str = ""
    slot: str = ""
    meeting: str = "meeting_id"
    set_id: str = ""
    when: str = ""
    also: tuple[str, ...] = ()


_SOURCES: tuple[_Source, ...] = (
    _Source("question_card", "question", ("text", "answer_note"), "author_id", "slot_id"),
    _Source("card_group", "group", ("title",), slot="slot_id"),
    _Source("slot", "issue", ("issue", "desired_outcome"), "presenter_id", "id"),
    _Source("slot", "learning", ("learned", "kept"), "presenter_id", "id"),
    # One that was chosen has become the issue of a slot, and one that was withdrawn is not to be brought up.
    _Source(
        "bid",
        "bid",
        ("headline",),
        "member_id",
        when="{row}.outcome IN ('open', 'deferred')",
        also=("outcome",),
    ),
    _Source("option_note", "option", ("text", "speaks_for", "speaks_against"), slot="slot_id"),
    _Source(
        "action",
        "action",
        ("what", "first_step", "support", "obstacle", "if_trigger", "then_do", "measure"),
        "owner_id",
        "slot_id",
    ),
    _Source("action_report", "report", ("did", "happened", "what_now", "why")),
    _Source("action_report", "lesson", ("learned",)),
    _Source("feedback", "feedback", ("text",), "member_id", "slot_id"),
    _Source("parked_item", "parked", ("text", "becomes")),
    _Source("facilitator_note", "note", ("text",)),
    _Source("contract_item", "rule", ("heading", "text"), meeting="", set_id="set_id"),
    _Source("meeting", "place", ("place",), meeting="id"),
)


def _value(row: str, column: str) -> str:
    return f"{row}.{column}" if column else "NULL"


def _words(row: str, source: _Source) -> str:
    texts = " || char(10) || ".join(f"{row}.{text}" for text in source.texts)
    return f"trim({texts}, char(10))"


def _counts(row: str, source: _Source) -> str:
    also = f" AND {source.when.format(row=row)}" if source.when else ""
    return f"{_words(row, source)} <> ''{also}"


def _row_of(row: str, source: _Source) -> str:
    values = (source.set_id, source.meeting, source.slot, source.person)
    kept = ", ".join(_value(row, column) for column in values)
    return f"SELECT {row}.id, '{source.kind}', {kept}, {_words(row, source)}"


_COLUMNS = "(record_id, kind, set_id, meeting_id, slot_id, person_id, words)"
_INTO = f"INSERT INTO searchable {_COLUMNS}"


def _kept_in_step(source: _Source) -> tuple[str, ...]:
    put = f"""{_INTO} {_row_of("NEW", source)} WHERE {_counts("NEW", source)}
        ON CONFLICT (record_id, kind) DO UPDATE SET person_id = excluded.person_id, words = excluded.words;"""
    followed = ", ".join((*source.texts, *filter(None, (source.person,)), *source.also))
    return (
        f"CREATE TRIGGER {source.table}_{source.kind}_written AFTER INSERT ON {source.table} BEGIN {put} END",
        f"""CREATE TRIGGER {source.table}_{source.kind}_reworded AFTER UPDATE OF {followed} ON {source.table} BEGIN
        DELETE FROM searchable WHERE record_id = NEW.id AND kind = '{source.kind}' AND NOT ({_counts("NEW", source)});
        {put} END""",
        f"""CREATE TRIGGER {source.table}_{source.kind}_gone AFTER DELETE ON {source.table} BEGIN
        DELETE FROM searchable WHERE record_id = OLD.id AND kind = '{source.kind}'; END""",
    )


def _fill() -> str:
    rows = " UNION ALL ".join(f"{_row_of('t', s)} FROM {s.table} t WHERE {_counts('t', s)}" for s in _SOURCES)
    # The later the meeting the higher the number, as if each text had been found since it was written.
    return f"""{_INTO} WITH r {_COLUMNS} AS ({rows})
        SELECT r.* FROM r LEFT JOIN meeting m ON m.id = r.meeting_id ORDER BY m.starts_ms"""


FILL = _fill()

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE searchable (
        id INTEGER PRIMARY KEY, record_id TEXT NOT NULL, kind TEXT NOT NULL, set_id TEXT, meeting_id TEXT,
        slot_id TEXT, person_id TEXT, words TEXT NOT NULL, UNIQUE (record_id, kind)
    ) STRICT""",
    """CREATE VIRTUAL TABLE search_index USING fts5 (
        words, content = 'searchable', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
    )""",
    # What is taken away leaves no word behind in the index.
    "INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1)",
    """CREATE TRIGGER searchable_written AFTER INSERT ON searchable BEGIN
        INSERT INTO search_index (rowid, words) VALUES (NEW.id, NEW.words); END""",
    """CREATE TRIGGER searchable_gone AFTER DELETE ON searchable BEGIN
        INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', OLD.id, OLD.words); END""",
    """CREATE TRIGGER searchable_reworded AFTER UPDATE OF words ON searchable WHEN OLD.words <> NEW.words BEGIN
        INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', OLD.id, OLD.words);
        INSERT INTO search_index (rowid, words) VALUES (NEW.id, NEW.words); END""",
    *(trigger for source in _SOURCES for trigger in _kept_in_step(source)),
    FILL,
)
