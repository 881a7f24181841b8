"""Bringing a store to the present version of the schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from als_desktop.errors import StoreUnavailable
from als_desktop.store.connection import APPLICATION_ID
from als_desktop.store.migrations import MIGRATIONS

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine

SCHEMA_VERSION: Final = len(MIGRATIONS)


def migrate(engine: Engine, target: int = SCHEMA_VERSION) -> None:
    """Take the store to version `target`, each step in one transaction together with its version number.

    Raises:
        StoreUnavailable: `newer` when the store is beyond `target`.
    """
    with engine.connect() as connection, connection.begin():
        version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    if version > target:
        raise StoreUnavailable("newer", version=version, ours=target)
    for number in range(version + 1, target + 1):
        with engine.begin() as connection:
            for statement in MIGRATIONS[number - 1]:
                connection.exec_driver_sql(statement)
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version={number}")
