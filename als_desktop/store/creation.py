"""Making a store: both files are whole before they take their names, and only one process can take them."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from typing import TYPE_CHECKING

from als_desktop.errors import StoreUnavailable
from als_desktop.store.connection import open_connection
from als_desktop.store.faults import environment_faults
from als_desktop.store.key_file import SALT_BYTES, StoreKey, key_path, new_key, sync_folder, write_key
from als_desktop.store.migrate import migrate

if TYPE_CHECKING:
    from pathlib import Path

_WAITING = ".new"


def make_store(path: Path) -> None:
    """A new store and its key at `path`.

    Whoever takes the name of the key has made the store; its file follows, by `finish_store` if we are killed here.

    Raises:
        OSError: the files cannot be written.
        StoreUnavailable: `in_use` when another process made the store meanwhile; `disk_full` and the like.
    """
    waiting = path.with_name(f"{path.name}.{os.getpid()}{_WAITING}")
    _remove(waiting)
    key = new_key()
    try:
        write_key(key_path(waiting), key)
        with environment_faults(path):
            _fill(waiting, key)
        _take_name(key_path(waiting), key_path(path))
    except BaseException as error:
        _remove(waiting)
        if isinstance(error, OSError | StoreUnavailable) and key_path(path).exists():
            # Whoever was quicker has also tidied away what we had begun.
            raise StoreUnavailable("in_use", path=str(path)) from error
        raise
    if not finish_store(path, key):
        raise StoreUnavailable("in_use", path=str(path))


def finish_store(path: Path, key: StoreKey) -> bool:
    """Give the store its name that was made with `key` and not named yet; whether there is a store now.

    Raises:
        OSError: the file cannot be renamed.
    """
    whole: list[Path] = []
    for file in _left_behind(path):
        with suppress(FileNotFoundError):
            if file.name.endswith(_WAITING) and _salt(file) == key.salt:
                whole.append(file)
            else:
                # Begun by others, or a second name of the key.
                file.unlink()
    for file in whole:
        with suppress(FileNotFoundError):
            sync_folder(path.parent)
            file.rename(path)
            sync_folder(path.parent)
    return path.exists()


def _fill(waiting: Path, key: StoreKey) -> None:
    from als_desktop.store.engine import make_engine

    engine = make_engine(open_connection(waiting, key))
    try:
        migrate(engine)
    finally:
        engine.dispose()


def _take_name(waiting: Path, name: Path) -> None:
    # A link, other than a rename, refuses to replace what is there. Windows refuses by itself, and sticks have none.
    if os.name == "posix":
        try:
            os.link(waiting, name)
            return
        except OSError as error:
            if name.exists():
                raise FileExistsError(str(name)) from error
    waiting.rename(name)


def _left_behind(path: Path) -> list[Path]:
    ours = re.compile(rf"{re.escape(path.name)}\.\d+{re.escape(_WAITING)}(-wal|-journal|\.key)?")
    return [file for file in path.parent.iterdir() if ours.fullmatch(file.name)]


def _salt(file: Path) -> bytes:
    with file.open("rb") as opened:
        return opened.read(SALT_BYTES)


def _remove(waiting: Path) -> None:
    for suffix in ("", "-wal", "-journal", ".key"):
        waiting.with_name(waiting.name + suffix).unlink(missing_ok=True)
