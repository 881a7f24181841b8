"""Processes that die on purpose: run by the tests as a program of its own, which forks, kills and looks.

    python store_children.py KIND FOLDER

prints one JSON object. Runs on POSIX only. It is a program of its own because the tests' process may have threads.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import event
from support import HandClock, Room, open_room

from als_desktop.errors import StoreUnavailable
from als_desktop.models.card import QuestionCard
from als_desktop.models.meeting import StageKind
from als_desktop.services.services import Services
from als_desktop.store import migrate as migration
from als_desktop.store.connection import open_connection
from als_desktop.store.engine import make_engine
from als_desktop.store.key_file import key_path, read_key
from als_desktop.store.migrations import MIGRATIONS
from als_desktop.store.store import Store, open_store


def forked(work: Callable[[], None]) -> int:
    """The process id of a child that does `work` and then ends at once, without tidying up."""
    pid = os.fork()
    if pid:
        return pid
    status = 1
    try:
        work()
        status = 0
    finally:
        os._exit(status)


def wait_for(pid: int) -> int:
    """The exit code of a child, or minus the signal that killed it."""
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def faults_in(store: Store) -> list[str]:
    """What the database itself finds wrong with a store."""
    with store.transaction() as tx:
        run = tx.connection.exec_driver_sql
        found = [str(row[0]) for row in run("PRAGMA integrity_check") if row[0] != "ok"]
        found += [str(row[0]) for row in run("PRAGMA cipher_integrity_check")]
        found += [str(tuple(row)) for row in run("PRAGMA foreign_key_check")]
    return found


def writers(folder: Path, rounds: int = 30) -> dict[str, object]:
    """Kills writers at random moments; each act is acknowledged on a pipe after its commit."""
    chance = random.Random(7)
    room = open_room(folder)
    room.go(StageKind.QUESTIONS)
    slot_id = room.view.slots[0].id
    room.store.close()
    acknowledged: list[str] = []
    lost: list[str] = []
    faults: list[str] = []
    unasked = 0
    for number in range(rounds):
        read_end, write_end = os.pipe()
        pid = forked(lambda n=number, end=write_end: _write(folder, room, slot_id, n, end))
        os.close(write_end)
        with os.fdopen(read_end) as acks:
            acknowledged += [acks.readline().strip() for _ in range(chance.randrange(0, 25))]
            for _ in range(chance.randrange(20_000)):
                pass
            os.kill(pid, signal.SIGKILL)
            wait_for(pid)
            acknowledged += [line.strip() for line in acks]
        store = open_store(folder / "als.db")
        with store.transaction() as tx:
            texts = {card.text for card in tx.find(QuestionCard)}
        lost += [text for text in acknowledged if text not in texts]
        unasked = max(unasked, len(texts) - len(acknowledged))
        faults += faults_in(store)
        store.close()
        acknowledged = sorted(texts)
    return {"acknowledged": len(acknowledged), "lost": lost, "faults": faults, "unasked": unasked}


def _write(folder: Path, room: Room, slot_id: str, number: int, write_end: int) -> None:
    store = open_store(folder / "als.db")
    services = Services(store, HandClock())
    author = room.view.members[1].id if store is room.store else None
    for n in range(10_000):
        text = f"question {number}/{n}"
        change = services.board.draft_card(slot_id, author, text)
        services.board.hand_over([change.edits[0].record.id])
        os.write(write_end, f"{text}\n".encode())


def creations(folder: Path) -> dict[str, object]:
    """Kills a first start at each step that Python takes on the disk, and at random moments of the others."""
    chance = random.Random(8)
    opened, killed = 0, 0
    faults: list[str] = []
    step, done = 0, False
    while not done:
        step += 1
        here = folder / f"step {step}"
        here.mkdir()
        done = wait_for(forked(lambda s=step, f=here: _create_and_die_at(f, s))) == 0
        killed += not done
        opened += _opens(here, faults)
    for number in range(20):
        here = folder / f"moment {number}"
        here.mkdir()
        pid = forked(lambda f=here: open_store(f / "als.db").close())
        for _ in range(chance.randrange(400_000)):
            pass
        os.kill(pid, signal.SIGKILL)
        killed += wait_for(pid) != 0
        opened += _opens(here, faults)
    return {"killed": killed, "tried": step + 20, "opened": opened, "faults": faults}


def _create_and_die_at(folder: Path, step: int) -> None:
    seen = 0

    def count(name: str, arguments: tuple[object, ...]) -> None:
        nonlocal seen
        if name in ("open", "os.rename", "os.link", "os.remove") and str(folder) in str(arguments[0]):
            seen += 1
            if seen == step:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)
    open_store(folder / "als.db").close()


def _opens(folder: Path, faults: list[str]) -> int:
    try:
        store = open_store(folder / "als.db")
    except StoreUnavailable as error:
        faults.append(f"{folder.name}: {error.reason}")
        return 0
    faults += faults_in(store)
    store.close()
    strangers = sorted(f.name for f in folder.iterdir() if f.name not in ("als.db", "als.db.key"))
    faults += [f"{folder.name}: {name} was left behind" for name in strangers]
    return 1


def first_starts(folder: Path, rounds: int = 12) -> dict[str, object]:
    """Several first starts at once: how many had the store in each round, and which stores were lost by it."""
    winners: list[int] = []
    reasons: set[str] = set()
    lost: list[int] = []
    for number in range(rounds):
        here = folder / f"{number}"
        here.mkdir()
        said_read, said_write = os.pipe()
        go_read, go_write = os.pipe()
        stay_read, stay_write = os.pipe()
        ends = (go_read, said_write, stay_read, go_write, stay_write)
        pids = [forked(lambda f=here, e=ends: _first_start(f, *e)) for _ in "123"]
        os.close(said_write)
        os.close(go_write)
        with os.fdopen(said_read) as said:
            words = [said.readline().strip() for _ in pids]
        os.close(stay_write)
        for pid in pids:
            wait_for(pid)
        os.close(go_read)
        os.close(stay_read)
        winners.append(words.count("open"))
        reasons |= set(words) - {"open"}
        try:
            open_store(here / "als.db").close()
        except StoreUnavailable:
            lost.append(number)
    return {"winners": winners, "reasons": sorted(reasons), "lost": lost}


def _first_start(folder: Path, go: int, said: int, stay: int, go_write: int, stay_write: int) -> None:
    os.close(go_write)
    os.close(stay_write)
    os.read(go, 1)  # returns for all at once, when the parent closes its end
    try:
        store = open_store(folder / "als.db")
    except StoreUnavailable as error:
        os.write(said, f"{error.reason}\n".encode())
        return
    os.write(said, b"open\n")
    os.read(stay, 1)
    store.close()


FAKE_STEPS = (
    (
        "CREATE TABLE second_one (id TEXT PRIMARY KEY) STRICT",
        "ALTER TABLE learning_set ADD COLUMN motto TEXT NOT NULL DEFAULT ''",
        "UPDATE learning_set SET motto = 'ask'",
    ),
    (
        "CREATE TABLE third_one (id TEXT PRIMARY KEY) STRICT",
        "ALTER TABLE second_one RENAME TO second_two",
        "UPDATE learning_set SET motto = motto || ' and listen'",
    ),
)
EXPECTED = {
    0: ((), None),
    1: (("second_one",), "ask"),
    2: (("second_two", "third_one"), "ask and listen"),
}


def migrations(folder: Path) -> dict[str, object]:
    """Kills a migration of two more steps at each statement; says how many were found and what was mixed."""
    open_room(folder).store.close()
    migration.MIGRATIONS = (*MIGRATIONS, *FAKE_STEPS)
    found: list[int] = []
    mixed: list[str] = []
    statement, done = 0, False
    while not done:
        statement += 1
        here = folder / f"{statement}"
        here.mkdir()
        for name in ("als.db", "als.db.key"):
            (here / name).write_bytes((folder / name).read_bytes())
        done = wait_for(forked(lambda f=here, s=statement: _migrate_and_die_at(f / "als.db", s))) == 0
        found.append(_steps_if_whole(here / "als.db", mixed))
        _migrate(here / "als.db")
        if _steps_if_whole(here / "als.db", mixed) != len(FAKE_STEPS):
            mixed.append(f"{statement}: could not be finished")
    return {"found": found, "mixed": mixed}


def _migrate(path: Path, die_at: int = 0) -> None:
    key = read_key(key_path(path))
    assert key is not None
    engine = make_engine(open_connection(path, key))
    seen = 0

    def count(*_: object) -> None:
        nonlocal seen
        seen += 1
        if seen == die_at:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(engine, "before_cursor_execute", count)
    event.listen(engine, "commit", count)
    migration.migrate(engine, target=len(migration.MIGRATIONS))
    engine.dispose()


def _migrate_and_die_at(path: Path, statement: int) -> None:
    _migrate(path, statement)


def _steps_if_whole(path: Path, mixed: list[str]) -> int:
    """How many of the added steps a store has taken."""
    key = read_key(key_path(path))
    assert key is not None
    engine = make_engine(open_connection(path, key))
    with engine.begin() as connection:
        run = connection.exec_driver_sql
        steps = int(run("PRAGMA user_version").scalar_one()) - len(MIGRATIONS)
        tables = {row[0] for row in run("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        columns = {row[1] for row in run("PRAGMA table_info(learning_set)")}
        motto = run("SELECT motto FROM learning_set").scalar_one() if "motto" in columns else None
    engine.dispose()
    fakes = tuple(sorted(t for t in tables if t.startswith(("second", "third"))))
    if EXPECTED[steps] != (fakes, motto):
        mixed.append(f"{path}: {steps} steps with {fakes} and {motto!r}")
    return steps


def strangers(folder: Path) -> dict[str, object]:
    """What another user of the machine is told; only root can become one."""
    for above in (folder, *folder.parents):
        if above.stat().st_mode & 0o777 == 0o700:
            above.chmod(0o755)
    closed = folder / "closed"
    closed.mkdir()
    open_store(closed / "als.db").close()
    told: dict[str, object] = {}
    for case, mode, path in (
        ("a folder that may not be entered", 0o000, closed / "als.db"),
        ("a key that may not be read", 0o755, closed / "als.db"),
        ("a folder that may not be written", 0o755, closed / "new.db"),
        ("a store that may only be read", 0o755, closed / "als.db"),
        ("a folder in which no log can be made", 0o755, closed / "als.db"),
    ):
        closed.chmod(mode)
        if case == "a store that may only be read":
            os.chmod(closed / "als.db.key", 0o644)
            os.chmod(closed / "als.db", 0o644)
        elif case == "a folder in which no log can be made":
            os.chmod(closed / "als.db", 0o666)
        before = {f.name: f.read_bytes() for f in closed.iterdir()}
        read_end, write_end = os.pipe()
        wait_for(forked(lambda p=path, end=write_end: _as_stranger(p, end)))
        os.close(write_end)
        with os.fdopen(read_end) as said:
            told[case] = said.read()
        if before != {f.name: f.read_bytes() for f in closed.iterdir()}:
            told[case] = f"{told[case]}, and the files have changed"
    return told


def _as_stranger(path: Path, said: int) -> None:
    os.seteuid(65534)
    try:
        open_store(path)
    except StoreUnavailable as error:
        os.write(said, error.reason.encode())


KINDS = {
    "writers": writers,
    "creations": creations,
    "first_starts": first_starts,
    "migrations": migrations,
    "strangers": strangers,
}

if __name__ == "__main__":
    print(json.dumps(KINDS[sys.argv[1]](Path(sys.argv[2]))))  # noqa: T201 (its result)
