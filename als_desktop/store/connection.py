"""The connection to the encrypted file, set up so that what is acknowledged is on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from als_desktop.store.driver import open_driver

if TYPE_CHECKING:
    from pathlib import Path

    from als_desktop.store.driver import DriverConnection
    from als_desktop.store.key_file import StoreKey

APPLICATION_ID: Final = 0x414C5344

# WAL with FULL lost nothing in simulated power cuts where NORMAL did; EXCLUSIVE keeps a second process out, needs no
# shared memory file, and alone can still open the file for reading when the disk is full.
PRAGMAS: Final = (
    ("locking_mode", "EXCLUSIVE"),
    ("journal_mode", "WAL"),
    ("synchronous", "FULL"),
    ("fullfsync", "ON"),
    ("foreign_keys", "ON"),
    ("secure_delete", "ON"),
    ("temp_store", "MEMORY"),
    ("trusted_schema", "OFF"),
    ("cell_size_check", "ON"),
)


def connect(path: Path, key: StoreKey, mode: str = "rwc") -> DriverConnection:
    """A driver connection with the key given and nothing read yet; transactions are begun by us alone.

    `mode` is that of an SQLite URI.
    """
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    connection = open_driver(uri)
    cursor = connection.cursor()
    cursor.execute("PRAGMA cipher_log_level=NONE")
    cursor.execute(f'PRAGMA key="{key.pragma_value}"')
    cursor.close()
    return connection


def open_connection(path: Path, key: StoreKey) -> DriverConnection:
    """The one connection of an open store, with every pragma set."""
    connection = connect(path, key)
    try:
        cursor = connection.cursor()
        for name, value in PRAGMAS:
            cursor.execute(f"PRAGMA {name}={value}")
        cursor.close()
    except BaseException:
        connection.close()
        raise
    return connection
