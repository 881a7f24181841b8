"""Finding texts by their words in the index that the store keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from als_desktop.models.action import ENDED, ActionStatus
from als_desktop.models.search import KINDS_ON, FoundText, FoundTexts, Search, TextKind
from als_desktop.models.search_words import search_words

if TYPE_CHECKING:
    from als_desktop.store.driver import DriverConnection

# Of a word that thousands of texts hold, the newest are looked at: to weigh all of them would take too long, and would
# tell nothing.
MOST_WEIGHED: Final = 500

_OPEN: Final = tuple(status.value for status in ActionStatus if status not in ENDED)
_KEPT: Final = "s.kind, s.record_id, s.set_id, s.meeting_id, s.slot_id, s.person_id, s.words"
_INDEXED: Final = "search_index JOIN searchable s ON s.id = search_index.rowid"
# Whatever a person wrote or does, their slots, and what they reported.
_OF_PERSON: Final = """(s.person_id = ? OR s.slot_id IN (SELECT id FROM slot WHERE presenter_id = ?)
    OR s.record_id IN (SELECT r.id FROM action_report r JOIN action a ON a.id = r.action_id WHERE a.owner_id = ?))"""


def find_texts(driver: DriverConnection, search: Search) -> FoundTexts:
    """What `search` finds, best first; nothing when nothing is asked for."""
    words = search_words(search.words)
    if not words and (search.words.strip() or not (search.person_id or search.open_only)):
        return FoundTexts()
    tests, values = _tests(search)
    if words:
        source, number, weight = _INDEXED, "search_index.rowid", "bm25(search_index)"
        tests, values = ["search_index MATCH ?", *tests], [_match(words), *values]
    else:
        source, number, weight = "searchable s", "s.id", "0"
    # A word that most texts hold weighs nothing, so that among those the newest lead.
    statement = f"""WITH found AS MATERIALIZED (
            SELECT s.id, {weight} AS weight FROM {source} LEFT JOIN meeting m ON m.id = s.meeting_id
            WHERE {" AND ".join(tests)} ORDER BY {number} DESC LIMIT {MOST_WEIGHED + 1}
        )
        SELECT {_KEPT}, count(*) OVER () FROM found JOIN searchable s ON s.id = found.id
        LEFT JOIN meeting m ON m.id = s.meeting_id
        ORDER BY round(found.weight, 5), m.starts_ms DESC, s.id DESC LIMIT ?"""
    cursor = driver.cursor()
    rows = cursor.execute(statement, [*values, search.limit]).fetchall()
    cursor.close()
    in_all = rows[0][-1] if rows else 0
    texts = tuple(FoundText(TextKind(row[0]), *row[1:-1]) for row in rows)
    return FoundTexts(texts, min(in_all, MOST_WEIGHED), in_all > MOST_WEIGHED)


def _match(words: tuple[str, ...]) -> str:
    """Every word as the beginning of one; in quotation marks nothing in it means anything to the index."""
    return " ".join('"{}"*'.format(word.replace('"', '""')) for word in words)


def _tests(search: Search) -> tuple[list[str], list[object]]:
    tests: list[str] = []
    values: list[object] = []
    if search.set_id is not None:
        tests.append("coalesce(s.set_id, m.set_id) = ?")
        values.append(search.set_id)
    kinds = (TextKind.ACTION,) if search.open_only else KINDS_ON[search.shelf] if search.shelf else ()
    if kinds:
        tests.append(f"s.kind IN ({', '.join('?' * len(kinds))})")
        values += [kind.value for kind in kinds]
    if search.open_only:
        tests.append(
            f"s.record_id IN (SELECT id FROM action WHERE status IN ({', '.join('?' * len(_OPEN))}))"
        )
        values += _OPEN
    if search.person_id is not None:
        tests.append(_OF_PERSON)
        values += [search.person_id] * 3
    return tests, values
