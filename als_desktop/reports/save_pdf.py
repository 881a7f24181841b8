"""Writing a report to a file: the old file or the whole new one, nothing between."""

from __future__ import annotations

import errno
import os
import secrets
import stat
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from als_desktop.errors import ReportFailed

if TYPE_CHECKING:
    from collections.abc import Generator

_OTHER_REASON = "write_failed"
_BAD_NAME = "bad_name"
_REASONS = {
    errno.ENOENT: "folder_missing",
    errno.ENOTDIR: "folder_missing",
    errno.EISDIR: "is_a_folder",
    errno.EACCES: "not_writable",
    errno.EPERM: "not_writable",
    errno.EROFS: "not_writable",
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EFBIG: "disk_full",
    errno.ENAMETOOLONG: "name_too_long",
    errno.EINVAL: _BAD_NAME,
}
# What Windows says with a number of its own: a name with forbidden characters, a path that is too long.
_WINDOWS_REASONS = {123: _BAD_NAME, 206: "name_too_long"}
# Windows: the file is open in a viewer (access denied, sharing violation).
_OPEN_ELSEWHERE = (5, 32)


def save_report(data: bytes, path: Path) -> None:
    """Puts `data` into the file `path`, over what is there; it is on disk when this returns.

    Raises:
        ReportFailed: nothing was written, and a file that was there is untouched. `reason` is
            "folder_missing", "is_a_folder", "not_writable", "disk_full", "name_too_long", "bad_name",
            "open_elsewhere" (Windows) or "write_failed"; `path` is the file that was to be written.
    """
    with _refusing(path):
        # A link stays a link: the file it points to is the one that is replaced.
        target = Path(os.path.realpath(path))
        _check_target(target, path)
        stump = target.with_name(f".als-{secrets.token_hex(8)}.tmp")
        try:
            _write(data, stump)
            if stump.read_bytes() != data:
                raise ReportFailed(_OTHER_REASON, path=path)
            _replace(stump, target, path)
        finally:
            with suppress(OSError):
                stump.unlink(missing_ok=True)
        _sync_folder(target.parent)


def _check_target(target: Path, path: Path) -> None:
    """Refuses what is not an ordinary file, before anything is written."""
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return
    if stat.S_ISDIR(mode):
        raise ReportFailed("is_a_folder", path=path)
    # Replacing would get round the protection of a file that is marked as read-only.
    if not stat.S_ISREG(mode) or not mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
        raise ReportFailed("not_writable", path=path)


def _write(data: bytes, stump: Path) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    file = os.open(stump, flags, 0o666)
    try:
        rest = memoryview(data)
        while rest:
            written = os.write(file, rest)
            if written <= 0:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            rest = rest[written:]
        os.fsync(file)
    finally:
        os.close(file)


def _replace(stump: Path, target: Path, path: Path) -> None:
    try:
        os.replace(stump, target)
    except PermissionError as error:
        if getattr(error, "winerror", None) in _OPEN_ELSEWHERE and target.exists():
            raise ReportFailed("open_elsewhere", path=path) from error
        raise


def _sync_folder(folder: Path) -> None:
    """Makes the new name last; the file itself is safe by then, and not every system can do this."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def _refusing(path: Path) -> Generator[None]:
    """Turns errors of the system into reasons."""
    try:
        yield
    except OSError as error:
        raise ReportFailed(_reason(error), path=path) from error
    except ValueError as error:
        # A NUL or a lone surrogate in the name.
        raise ReportFailed(_BAD_NAME, path=path) from error


def _reason(error: OSError) -> str:
    own = _WINDOWS_REASONS.get(getattr(error, "winerror", None) or 0)
    return own or _REASONS.get(error.errno or 0, _OTHER_REASON)
