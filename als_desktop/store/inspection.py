"""Looking at a store's file before it is opened, without changing a byte of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.errors import StoreUnavailable
from als_desktop.store.connection import APPLICATION_ID, connect
from als_desktop.store.faults import reason_of
from als_desktop.store.key_file import SALT_BYTES, StoreKey, key_path
from als_desktop.store.migrate import SCHEMA_VERSION

if TYPE_CHECKING:
    from pathlib import Path

    from als_desktop.store.driver import DriverConnection


def inspect_store(path: Path, key: StoreKey) -> None:
    """Refuse a file that is not ours to open. Its pages are checked as they are read, all of them by `find_damage`.

    Raises:
        StoreUnavailable: with a reason that says what is in the way.
    """
    if _head(path) != key.salt:
        raise StoreUnavailable(what_lies_at(path, "not_this_store"), path=str(path), key=str(key_path(path)))
    try:
        version, application = _look_through_log(path, key) if has_log(path) else _look(path, key)
    except StoreUnavailable:
        raise
    except Exception as error:
        reason = reason_of(error)
        if reason is None:
            raise
        if has_log(path):
            # After a crash the file alone may be half written; only opening it with its log can tell.
            return
        raise StoreUnavailable(reason, path=str(path)) from error
    if application != APPLICATION_ID:
        raise StoreUnavailable("not_a_store", path=str(path))
    if version > SCHEMA_VERSION:
        raise StoreUnavailable("newer", path=str(path), version=version, ours=SCHEMA_VERSION)
    _check_writable(path)


def has_log(path: Path) -> bool:
    """Whether a process that has not closed the store left something in its log."""
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def what_lies_at(path: Path, otherwise: str) -> str:
    """The reason code for a file that is no store of ours, `otherwise` when it may be one."""
    head = _head(path)
    if not head:
        return "empty_file"
    return "plain_sqlite" if head == b"SQLite format 3\x00" else otherwise


def _look(path: Path, key: StoreKey) -> tuple[int, int]:
    connection = connect(path, key, mode="ro&immutable=1")
    try:
        return _versions(connection)
    finally:
        connection.close()


def _look_through_log(path: Path, key: StoreKey) -> tuple[int, int]:
    # What a killed process left in its log counts too. Reading through the log changes neither file, but leaves an
    # index behind.
    index = path.with_name(path.name + "-shm")
    index_was_there = index.exists()
    connection = connect(path, key, mode="ro")
    try:
        return _versions(connection)
    finally:
        connection.close()
        if not index_was_there:
            index.unlink(missing_ok=True)


def _versions(connection: DriverConnection) -> tuple[int, int]:
    cursor = connection.cursor()
    version = cursor.execute("PRAGMA user_version").fetchone()
    application = cursor.execute("PRAGMA application_id").fetchone()
    cursor.close()
    assert version is not None
    assert application is not None
    return version[0], application[0]


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(SALT_BYTES)
    except OSError as error:
        raise StoreUnavailable("cannot_read", path=str(path), detail=error.strerror) from error


def _check_writable(path: Path) -> None:
    try:
        with path.open("r+b"):
            pass
    except OSError as error:
        raise StoreUnavailable("read_only", path=str(path), detail=error.strerror) from error
