"""A store of a newer program is refused without a trace, also when a crash left part of it in its log."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from support import HandClock, open_room, records_in

from als_desktop.errors import StoreUnavailable
from als_desktop.models.contract import ContractVersion
from als_desktop.models.meeting import StageKind
from als_desktop.services.services import Services
from als_desktop.store.migrate import SCHEMA_VERSION, migrate
from als_desktop.store.migrations import MIGRATIONS
from als_desktop.store.store import Store, open_store


def set_version(store: Store, version: int) -> None:
    with store.transaction() as tx:
        tx.connection.exec_driver_sql(f"PRAGMA user_version={version}")


def turn_back_to(store: Store, version: int) -> None:
    """The store as a program of that version left it: what later steps made is taken away, the newest first."""
    later = [statement for step in MIGRATIONS[version:] for statement in step]
    with store.transaction() as tx:
        for statement in reversed(later):
            if column := re.match(r"ALTER TABLE (\w+) ADD COLUMN (\w+)", statement):
                tx.connection.exec_driver_sql(f"ALTER TABLE {column[1]} DROP COLUMN {column[2]}")
            elif dropped := re.match(r"DROP TRIGGER (\w+)", statement):
                before = f"CREATE TRIGGER {dropped[1]} "
                tx.connection.exec_driver_sql(
                    next(s for step in MIGRATIONS for s in step if s.startswith(before))
                )
            elif made := re.match(r"CREATE (?:VIRTUAL )?(TABLE|INDEX|TRIGGER) (\w+)", statement):
                tx.connection.exec_driver_sql(f"DROP {made[1]} {made[2]}")
        tx.connection.exec_driver_sql(f"PRAGMA user_version={version}")


def as_after_a_crash(folder: Path, to: Path) -> Path:
    """A copy of an open store, as a killed process would leave it: the file, its log and its key."""
    to.mkdir()
    for file in folder.iterdir():
        shutil.copy(file, to)
    assert (to / "als.db-wal").stat().st_size > 0
    return to / "als.db"


def assert_refused_without_a_trace(path: Path) -> None:
    before = {f.name: (f.read_bytes(), f.stat().st_mtime_ns) for f in path.parent.iterdir()}
    for _ in range(2):
        with pytest.raises(StoreUnavailable) as refusal:
            open_store(path)
        assert refusal.value.reason == "newer"
        assert refusal.value.params == {
            "path": str(path),
            "version": SCHEMA_VERSION + 1,
            "ours": SCHEMA_VERSION,
        }
        assert {f.name: (f.read_bytes(), f.stat().st_mtime_ns) for f in path.parent.iterdir()} == before


def test_a_newer_store_is_refused_byte_for_byte(tmp_path):
    store = open_store(tmp_path / "als.db")
    set_version(store, SCHEMA_VERSION + 1)
    store.close()
    assert_refused_without_a_trace(tmp_path / "als.db")


def test_a_newer_store_whose_version_stands_only_in_its_log_is_refused_byte_for_byte(tmp_path):
    (tmp_path / "live").mkdir()
    store = open_store(tmp_path / "live" / "als.db")
    set_version(store, SCHEMA_VERSION + 1)
    path = as_after_a_crash(tmp_path / "live", tmp_path / "left")
    store.close()
    assert_refused_without_a_trace(path)


def test_a_newer_store_with_other_things_in_its_log_is_refused_byte_for_byte(tmp_path):
    (tmp_path / "live").mkdir()
    store = open_store(tmp_path / "live" / "als.db")
    set_version(store, SCHEMA_VERSION + 1)
    store.close()
    # Opened by the newer program, so without our check.
    from als_desktop.store.connection import open_connection
    from als_desktop.store.key_file import key_path, read_key

    path = tmp_path / "live" / "als.db"
    key = read_key(key_path(path))
    assert key is not None
    newer = Store(path, open_connection(path, key))
    Services(newer, HandClock()).sets.create_set("Set C")
    left = as_after_a_crash(tmp_path / "live", tmp_path / "left")
    newer.close()
    assert_refused_without_a_trace(left)


def test_a_store_of_our_version_takes_up_what_a_crash_left_in_its_log(tmp_path):
    (tmp_path / "live").mkdir()
    store = open_store(tmp_path / "live" / "als.db")
    Services(store, HandClock()).sets.create_set("Set B")
    path = as_after_a_crash(tmp_path / "live", tmp_path / "left")
    store.close()
    again = open_store(path)
    assert [s.learning_set.name for s in Services(again, HandClock()).reading.home().sets] == ["Set B"]
    again.close()
    assert sorted(f.name for f in path.parent.iterdir()) == ["als.db", "als.db.key"]


def test_a_log_that_is_noise_costs_nothing_that_was_in_the_file(tmp_path):
    path = tmp_path / "als.db"
    store = open_store(path)
    Services(store, HandClock()).sets.create_set("Set B")
    store.close()
    path.with_name("als.db-wal").write_bytes(b"\x5a" * 9_000)
    again = open_store(path)
    assert [s.learning_set.name for s in Services(again, HandClock()).reading.home().sets] == ["Set B"]
    again.close()


def test_a_store_of_version_one_opens_with_every_record(tmp_path):
    room = open_room(tmp_path)
    room.go(StageKind.QUESTIONS)
    room.services.board.draft_card(room.view.slots[0].id, room.members[1].id, "What now?")
    # Version 1 had no room for the choices of a contract.
    before = {
        name: replace(record, choices="") if isinstance(record, ContractVersion) else record
        for name, record in records_in(room.store).items()
    }
    turn_back_to(room.store, 1)
    room.store.close()
    again = open_store(tmp_path / "als.db")
    assert records_in(again) == before
    with again.reading() as reader:
        assert reader.schema_version() == SCHEMA_VERSION
    again.close()


def test_migrating_twice_is_migrating_once(tmp_path):
    store = open_store(tmp_path / "als.db")
    Services(store, HandClock()).sets.create_set("Set B")
    migrate(store.engine)
    assert len(Services(store, HandClock()).reading.home().sets) == 1
    store.close()
