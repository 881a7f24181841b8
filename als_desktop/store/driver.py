"""The database driver, as far as the store speaks to it directly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, cast

import sqlcipher3.dbapi2 as _sqlcipher  # pyright: ignore[reportMissingTypeStubs]

if TYPE_CHECKING:
    from collections.abc import Sequence

DRIVER: Any = _sqlcipher


class DriverCursor(Protocol):
    """A cursor of the driver; `rowcount` is how many rows its last statement changed."""

    rowcount: int

    def execute(self, statement: str, values: Sequence[object] = ()) -> DriverCursor:
        """Run one statement."""
        ...

    def executemany(self, statement: str, rows: Sequence[Sequence[object]]) -> DriverCursor:
        """Run one statement for each row of values."""
        ...

    def fetchall(self) -> list[tuple[Any, ...]]:
        """All rows that are left."""
        ...

    def fetchone(self) -> tuple[Any, ...] | None:
        """The next row, if there is one."""
        ...

    def close(self) -> None:
        """Let go of the statement."""
        ...


class DriverConnection(Protocol):
    """A connection of the driver."""

    def cursor(self) -> DriverCursor:
        """A new cursor."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...


def open_driver(uri: str) -> DriverConnection:
    """A connection on which the driver begins no transaction by itself; a lock is waited for 200 ms."""
    return cast("DriverConnection", DRIVER.connect(uri, uri=True, isolation_level=None, timeout=0.2))
