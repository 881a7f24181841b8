"""What the database driver says, as reasons that a person can act on."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from als_desktop.errors import StoreUnavailable
from als_desktop.store.driver import DRIVER

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

_REASONS: Final = (
    ("SQLITE_FULL", "disk_full"),
    ("SQLITE_READONLY", "read_only"),
    ("SQLITE_BUSY", "in_use"),
    ("SQLITE_LOCKED", "in_use"),
    ("SQLITE_CANTOPEN", "cannot_open"),
    ("SQLITE_IOERR", "disk_error"),
    ("SQLITE_NOTADB", "damaged"),
    ("SQLITE_CORRUPT", "damaged"),
)


def reason_of(error: BaseException) -> str | None:
    """The reason code for a driver's error, or None when the error is a mistake of ours."""
    name = str(getattr(error, "sqlite_errorname", ""))
    for start, reason in _REASONS:
        if name.startswith(start):
            return reason
    return "damaged" if "file is not a database" in str(error) else None


def leaves_dangling(error: BaseException) -> bool:
    """Whether the database refused because a record would point to one that is not there."""
    fault = getattr(error, "orig", error)
    return isinstance(fault, DRIVER.IntegrityError) and "FOREIGN KEY" in str(fault)


@contextmanager
def environment_faults(path: Path) -> Generator[None, None, None]:
    """Turn what the disk or the file did to us into `StoreUnavailable`; anything else passes."""
    try:
        yield
    except Exception as error:
        # SQLAlchemy wraps what the driver raised; reading raises it bare.
        fault = getattr(error, "orig", error)
        reason = reason_of(fault) if isinstance(fault, DRIVER.Error) else None
        if reason is None:
            raise
        raise StoreUnavailable(reason, path=str(path)) from error
