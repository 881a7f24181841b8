"""What the index of words holds, and what it should hold."""

from __future__ import annotations

from als_desktop.store.migrations import m0004_search, m0009_more_words
from als_desktop.store.store import Store

_ROWS = "SELECT record_id, kind, set_id, meeting_id, slot_id, person_id, words FROM searchable"


class _NotKept(Exception):
    """Rolls a transaction back."""


def indexed(store: Store) -> set[tuple[object, ...]]:
    """The texts that can be found now."""
    with store.transaction() as tx:
        return {tuple(row) for row in tx.connection.exec_driver_sql(_ROWS)}


def index_bytes(store: Store) -> bytes:
    """Every byte of the index and of its texts, as they are once they are decrypted."""
    with store.transaction() as tx:
        blocks = tx.connection.exec_driver_sql("SELECT block FROM search_index_data").scalars().all()
        rows = tx.connection.exec_driver_sql(_ROWS).all()
    return b"".join(blocks) + repr(rows).encode()


def assert_index_is_whole(store: Store) -> None:
    """The index is what filling it afresh would make of the tables, and its words are those of its texts."""
    now, fresh = indexed(store), set()
    try:
        with store.transaction() as tx:
            run = tx.connection.exec_driver_sql
            run("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)")
            run("DELETE FROM searchable")
            for statement in (m0004_search.FILL, *m0009_more_words.FILL):
                run(statement)
            fresh |= {tuple(row) for row in run(_ROWS)}
            raise _NotKept
    except _NotKept:
        pass
    assert now == fresh
