"""Opening a store: set up as the recipe says, encrypted, and refused with the right reason when it is not ours."""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from support import HandClock, open_room

from als_desktop.errors import StoreUnavailable
from als_desktop.models.people import LearningSet
from als_desktop.services.services import Services
from als_desktop.store.connection import APPLICATION_ID
from als_desktop.store.key_file import key_path
from als_desktop.store.migrate import SCHEMA_VERSION
from als_desktop.store.store import open_store

MARKERS = ("Aurelia Quillfeather", "pomegranate orchard")


def reason(path: Path) -> str:
    with pytest.raises(StoreUnavailable) as refusal:
        open_store(path)
    return refusal.value.reason


def everything_in(folder: Path) -> dict[str, bytes]:
    return {str(f.relative_to(folder)): f.read_bytes() for f in folder.rglob("*") if f.is_file()}


@pytest.fixture
def path(tmp_path) -> Path:
    """A store with two planted texts, closed."""
    path = tmp_path / "data" / "als.db"
    store = open_store(path)
    sets = Services(store, HandClock()).sets
    sets.create_set(MARKERS[0], MARKERS[1])
    store.close()
    return path


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("locking_mode", "exclusive"),
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("fullfsync", 1),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("temp_store", 2),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("application_id", APPLICATION_ID),
        ("user_version", SCHEMA_VERSION),
        ("encoding", "UTF-8"),
    ],
)
def test_the_connection_is_set_up_as_the_recipe_says(path, pragma, value):
    store = open_store(path)
    with store.transaction() as tx:
        assert tx.connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one() == value
        assert tx.connection.engine.hide_parameters
        assert tx.connection.connection.driver_connection.in_transaction
    store.close()


def test_the_cipher_is_on_and_its_pages_are_authenticated(path):
    store = open_store(path)
    with store.transaction() as tx:
        run = tx.connection.exec_driver_sql
        assert run("PRAGMA cipher_status").scalar_one() in (1, "1")
        assert run("PRAGMA cipher_use_hmac").scalar_one() in (1, "1")
        assert run("PRAGMA cipher_integrity_check").all() == []
    store.close()


def test_no_text_stands_readable_in_any_file_while_open_or_closed(path):
    store = open_store(path)
    services = Services(store, HandClock())
    services.sets.create_set("Barnaby Thistlewood", MARKERS[1])
    for content in everything_in(path.parent).values():
        for marker in (*MARKERS, "Thistlewood", "CREATE TABLE", "SQLite format"):
            assert marker.encode() not in content
    assert (path.parent / "als.db-wal").stat().st_size > 0
    store.close()
    assert sorted(f.name for f in path.parent.iterdir()) == ["als.db", "als.db.key"]
    assert not any(m.encode() in content for content in everything_in(path.parent).values() for m in MARKERS)


def test_another_sqlite_cannot_read_it(path):
    import sqlite3

    connection = sqlite3.connect(path)
    with pytest.raises(sqlite3.DatabaseError):
        connection.execute("SELECT * FROM sqlite_master").fetchall()
    connection.close()


@pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX")
def test_the_key_is_readable_by_its_owner_alone(path):
    assert stat.S_IMODE(key_path(path).stat().st_mode) == 0o600
    assert key_path(path).stat().st_nlink == 1


def test_two_stores_have_different_keys(path, tmp_path):
    other = tmp_path / "other" / "als.db"
    open_store(other).close()
    keys = [json.loads(key_path(p).read_text()) for p in (path, other)]
    assert keys[0]["key"] != keys[1]["key"]
    assert keys[0]["salt"] != keys[1]["salt"]


def test_the_key_is_not_in_an_error_or_a_description(path):
    store = open_store(path)
    key = json.loads(key_path(path).read_text())["key"]
    with store.transaction() as tx:
        assert key not in repr(tx.connection.engine) + str(tx.connection.engine.url)
    store.close()
    key_path(path).write_text(key_path(path).read_text().replace('"salt"', '"pepper"'))
    with pytest.raises(StoreUnavailable) as refusal:
        open_store(path)
    assert key not in repr(refusal.value) + str(refusal.value.params)


def test_it_opens_again_with_what_was_written(path):
    store = open_store(path)
    with store.transaction() as tx:
        (found,) = tx.find(LearningSet)
    assert (found.name, found.purpose) == MARKERS
    store.close()


def swap_keys(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / "als.db"
    open_store(other).close()
    shutil.copy(key_path(other), key_path(path))


def change_key(path: Path, **values: object) -> None:
    held = json.loads(key_path(path).read_text())
    key_path(path).write_text(json.dumps({**held, **values}))


def put_plain_sqlite(path: Path, _: Path) -> None:
    import sqlite3

    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE t (x)")
    connection.commit()
    connection.close()


SPOILT = {
    "the key of another store": (swap_keys, "not_this_store"),
    "no key": (lambda p, _: key_path(p).unlink(), "key_missing"),
    "an empty key": (lambda p, _: key_path(p).write_bytes(b""), "key_damaged"),
    "half a key": (lambda p, _: key_path(p).write_bytes(key_path(p).read_bytes()[:99]), "key_damaged"),
    "a key that is no JSON": (lambda p, _: key_path(p).write_bytes(os.urandom(212)), "key_damaged"),
    "a key that is a list": (lambda p, _: key_path(p).write_text("[1, 2]"), "key_damaged"),
    "a key as deep as it is wide": (lambda p, _: key_path(p).write_text("[" * 200_000), "key_damaged"),
    "a key with one digit changed": (lambda p, _: change_key(p, key="00" * 32), "key_damaged"),
    "a key with a short salt": (lambda p, _: change_key(p, salt="00"), "key_damaged"),
    "a key of a later format": (lambda p, _: change_key(p, format=2), "key_damaged"),
    "a folder for a key": (lambda p, _: (key_path(p).unlink(), key_path(p).mkdir()), "cannot_read"),
    "an empty file": (lambda p, _: p.write_bytes(b""), "empty_file"),
    "an empty file and no key": (lambda p, _: (p.write_bytes(b""), key_path(p).unlink()), "empty_file"),
    "a plain database": (put_plain_sqlite, "plain_sqlite"),
    "a plain database and no key": (
        lambda p, t: (put_plain_sqlite(p, t), key_path(p).unlink()),
        "plain_sqlite",
    ),
    "random bytes": (lambda p, _: p.write_bytes(os.urandom(50_000)), "not_this_store"),
    "a text": (lambda p, _: p.write_text("Dear diary, today"), "not_this_store"),
    "three bytes": (lambda p, _: p.write_bytes(b"abc"), "not_this_store"),
    "half of its first page": (lambda p, _: p.write_bytes(p.read_bytes()[:2048]), "damaged"),
    "a first page of zeros": (
        lambda p, _: p.write_bytes(p.read_bytes()[:16] + bytes(4080) + p.read_bytes()[4096:]),
        "damaged",
    ),
    "no store beside the key": (lambda p, _: p.unlink(), "store_missing"),
}


@pytest.mark.parametrize(("spoil", "why"), SPOILT.values(), ids=SPOILT)
def test_what_is_not_a_whole_store_is_refused_and_left_as_it_is(path, tmp_path, spoil, why):
    spoil(path, tmp_path)
    before = everything_in(path.parent)
    assert reason(path) == why
    assert everything_in(path.parent) == before


def test_a_lone_log_is_not_covered_by_an_empty_store(tmp_path):
    (tmp_path / "als.db-wal").write_bytes(b"whatever a crash has left")
    assert reason(tmp_path / "als.db") == "store_missing"
    assert [f.name for f in tmp_path.iterdir()] == ["als.db-wal"]


def test_a_truncated_file_is_never_read_as_whole(path):
    whole = path.read_bytes()
    for size in range(4096, len(whole), 8 * 4096):
        path.write_bytes(whole[:size])
        try:
            store = open_store(path)
        except StoreUnavailable as error:
            assert error.reason == "damaged"
            continue
        with pytest.raises(StoreUnavailable) as refusal:
            Services(store, HandClock()).reading.home()
        assert refusal.value.reason == "damaged"
        store.close()


def test_a_folder_is_no_store(tmp_path):
    (tmp_path / "als.db").mkdir()
    assert reason(tmp_path / "als.db") == "is_folder"


def test_a_file_is_no_folder(tmp_path):
    (tmp_path / "data").write_text("a file")
    assert reason(tmp_path / "data" / "als.db") == "folder_is_file"
    assert reason(tmp_path / "data" / "below" / "als.db") == "cannot_write"
    assert (tmp_path / "data").read_text() == "a file"


@pytest.mark.parametrize("name", ["als [1].db", "Übung #1 100%.db", "a?b&mode=memory.db", "'; --.db"])
def test_any_name_will_do(tmp_path, name):
    if os.name == "nt" and "?" in name:
        pytest.skip("Windows has no such names")
    path = tmp_path / "Zoë's data" / name
    open_store(path).close()
    store = open_store(path)
    assert sorted(f.name for f in path.parent.iterdir() if not f.name.endswith("-wal")) == [
        name,
        f"{name}.key",
    ]
    store.close()


def test_other_files_in_the_folder_are_left_alone(tmp_path):
    others = ("als.db.2026.newer", "als.db.new", "als.db.key.new", "als.db.12.new.txt", "als.db.x.new")
    for name in others:
        (tmp_path / name).write_text("mine")
    open_store(tmp_path / "als.db").close()
    assert {name for name in others if (tmp_path / name).exists()} == set(others)


def test_a_second_process_is_refused_and_the_first_works_on(tmp_path):
    room = open_room(tmp_path)
    code = (
        "import sys\nfrom pathlib import Path\nfrom als_desktop.errors import StoreUnavailable\n"
        "from als_desktop.store.store import open_store\n"
        "try:\n    open_store(Path(sys.argv[1]))\nexcept StoreUnavailable as error:\n    print(error.reason)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "als.db")], capture_output=True, text=True, check=True
    )
    assert (done.stdout.strip(), done.stderr) == ("in_use", "")
    room.services.sets.set_purpose(room.set_id, "still here")
    assert room.view.learning_set.purpose == "still here"
    room.store.close()
