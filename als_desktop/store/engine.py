"""SQLAlchemy on the store's one connection. Imported when something is first written, to keep the start quick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import create_engine, event
from sqlalchemy.pool import StaticPool

from als_desktop.store.driver import DRIVER, DriverConnection

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection, Engine


def make_engine(connection: DriverConnection) -> Engine:
    """An engine on `connection`, which it closes when it is disposed of; every transaction is immediate."""

    def the_connection() -> DriverConnection:
        return connection

    engine = create_engine(
        "sqlite://", module=DRIVER, creator=the_connection, poolclass=StaticPool, hide_parameters=True
    )
    event.listen(engine, "begin", _begin_immediate)
    return engine


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
