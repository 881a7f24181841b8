"""Version 9: more of the words that people wrote can be found. Frozen text.

With an action and with a report: when, where that is no date. By themselves: the words and the date in words that an
action had before a report gave it others, and why somebody could not come. As in version 4, triggers keep it so.
"""

from __future__ import annotations

_INTO = "INSERT INTO searchable (record_id, kind, set_id, meeting_id, slot_id, person_id, words)"
_OTHERWISE = (
    "ON CONFLICT (record_id, kind) DO UPDATE SET person_id = excluded.person_id, words = excluded.words"
)
_ISO = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"


def _in_words(date: str) -> str:
    return f"CASE WHEN {date} GLOB '{_ISO}' THEN '' ELSE {date} END"


def _joined(*texts: str) -> str:
    return f"trim({' || char(10) || '.join(texts)}, char(10))"


_ACTION = _joined(
    "t.what",
    "t.first_step",
    _in_words("t.by_when"),
    "t.support",
    "t.obstacle",
    "t.if_trigger",
    "t.then_do",
    "t.measure",
)
_REPORT = _joined("t.did", "t.happened", "t.what_now", "t.why", _in_words("t.new_by_when"))
_FORMER = _joined(
    "CASE WHEN t.planned <> a.what THEN t.planned ELSE '' END",
    f"CASE WHEN t.planned_by_when <> a.by_when THEN {_in_words('t.planned_by_when')} ELSE '' END",
)
_REPORTED = "action_report t JOIN action a ON a.id = t.action_id"

# kind: what stands in `searchable`, which rows of which tables count, and the words.
_KINDS: dict[str, tuple[str, str, str]] = {
    "action": ("t.meeting_id, t.slot_id, t.owner_id", "action t", _ACTION),
    "report": ("t.meeting_id, NULL, NULL", "action_report t", _REPORT),
    "former": ("t.meeting_id, NULL, NULL", _REPORTED, _FORMER),
    "absence": ("t.meeting_id, NULL, t.member_id", "attendance t", "t.note"),
}


def _put(kind: str, of: str = "true") -> str:
    """Take up the rows of which `of` is true."""
    kept, tables, words = _KINDS[kind]
    return f"""{_INTO} SELECT t.id, '{kind}', NULL, {kept}, {words} FROM {tables}
        WHERE {of} AND {words} <> '' {_OTHERWISE};"""


def _leave_out(kind: str, of: str) -> str:
    """Let go of those that have no words any more."""
    _, tables, words = _KINDS[kind]
    return f"""DELETE FROM searchable WHERE kind = '{kind}' AND record_id IN (
        SELECT t.id FROM {tables} WHERE {of} AND {words} = '');"""


def _written(name: str, table: str, kind: str, of: str) -> str:
    return f"CREATE TRIGGER {name}_written AFTER INSERT ON {table} BEGIN {_put(kind, of)} END"


def _reworded(name: str, table: str, columns: str, kind: str, of: str) -> str:
    return f"""CREATE TRIGGER {name}_reworded AFTER UPDATE OF {columns} ON {table} BEGIN
        {_leave_out(kind, of)} {_put(kind, of)} END"""


def _gone(table: str, kind: str) -> str:
    return f"""CREATE TRIGGER {table}_{kind}_gone AFTER DELETE ON {table} BEGIN
        DELETE FROM searchable WHERE record_id = OLD.id AND kind = '{kind}'; END"""


_OWN = "t.id = NEW.id"
_ITS_REPORTS = "t.action_id = NEW.id"
_ACTION_COLUMNS = "what, first_step, by_when, support, obstacle, if_trigger, then_do, measure, owner_id"

# What is taken up now has the highest numbers, as if it had been written last: there is too little of it to matter.
FILL: tuple[str, ...] = tuple(_put(kind) for kind in _KINDS)

STATEMENTS: tuple[str, ...] = (
    "DROP TRIGGER action_action_written",
    "DROP TRIGGER action_action_reworded",
    "DROP TRIGGER action_report_report_written",
    "DROP TRIGGER action_report_report_reworded",
    _written("action_words", "action", "action", _OWN),
    _reworded("action_words", "action", _ACTION_COLUMNS, "action", _OWN),
    _written("report_words", "action_report", "report", _OWN),
    _reworded("report_words", "action_report", "did, happened, what_now, why, new_by_when", "report", _OWN),
    _written("action_report_former", "action_report", "former", _OWN),
    _reworded("action_report_former", "action_report", "planned, planned_by_when", "former", _OWN),
    _gone("action_report", "former"),
    # What an action says now tells which words are former ones. Undo may bring back its reports before it.
    _written("action_former", "action", "former", _ITS_REPORTS),
    _reworded("action_former", "action", "what, by_when", "former", _ITS_REPORTS),
    _written("attendance_absence", "attendance", "absence", _OWN),
    _reworded("attendance_absence", "attendance", "note, member_id", "absence", _OWN),
    _gone("attendance", "absence"),
    *FILL,
)
