"""The key of the store, in a file beside it. Whoever has both files can read the store."""

from __future__ import annotations

import errno
import json
import os
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from als_desktop.errors import StoreUnavailable

if TYPE_CHECKING:
    from pathlib import Path

KEY_BYTES: Final = 32
SALT_BYTES: Final = 16
_FORMAT: Final = 1


@dataclass(frozen=True, slots=True, repr=False)
class StoreKey:
    """The random key of a store and the salt that stands in the first 16 bytes of its file."""

    key: bytes
    salt: bytes

    @property
    def pragma_value(self) -> str:
        """The key as `PRAGMA key` takes it: raw, so that nothing is derived from it."""
        return f"x'{self.key.hex()}{self.salt.hex()}'"

    @property
    def checksum(self) -> str:
        """By which a damaged key file is told from a whole one; it keeps nobody from writing another."""
        return f"{zlib.crc32(self.key + self.salt):08x}"


def key_path(store_path: Path) -> Path:
    """Where the key of a store lies."""
    return store_path.with_name(store_path.name + ".key")


def read_key(path: Path) -> StoreKey | None:
    """The key in the file at `path`, or None when there is no such file.

    Raises:
        StoreUnavailable: `key_damaged` when the file is not a whole key, `cannot_read` when it cannot be read.
    """
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise StoreUnavailable("cannot_read", path=str(path), detail=error.strerror) from error
    try:
        held = json.loads(raw)
        key = StoreKey(bytes.fromhex(held["key"]), bytes.fromhex(held["salt"]))
        whole = held["format"] == _FORMAT and held["checksum"] == key.checksum
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise StoreUnavailable("key_damaged", path=str(path)) from error
    if not whole or len(key.key) != KEY_BYTES or len(key.salt) != SALT_BYTES:
        raise StoreUnavailable("key_damaged", path=str(path))
    return key


def new_key() -> StoreKey:
    """A new random key."""
    return StoreKey(os.urandom(KEY_BYTES), os.urandom(SALT_BYTES))


def write_key(path: Path, key: StoreKey) -> None:
    """Put a key on disk at `path`, readable by its owner alone.

    Raises:
        OSError: the file cannot be written, or there is one already.
    """
    held = {"format": _FORMAT, "key": key.key.hex(), "salt": key.salt.hex(), "checksum": key.checksum}
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        json.dump(held, file)
        file.flush()
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make sure that a new name in `folder` is on disk; a no-op where folders cannot be synced."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)
