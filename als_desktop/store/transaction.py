"""One transaction: records in, records out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, update

from als_desktop.models.refusal import Refused
from als_desktop.store.mapping import mapped
from als_desktop.store.reader import Reader
from als_desktop.store.tables import table_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy.engine import Connection

    from als_desktop.models.changes import AnyRecord, Edit, Record
    from als_desktop.store.driver import DriverConnection


class Transaction(Reader):
    """Reads and writes records; the store commits or rolls back."""

    def __init__(self, connection: Connection, driver: DriverConnection) -> None:
        """`connection` is within its transaction on `driver`."""
        super().__init__(driver)
        self.connection = connection

    def write(self, edits: Iterable[Edit]) -> None:
        """Carry out edits; only the fields that differ are written.

        Raises:
            Refused: `changed_meanwhile` when a field to be changed, or a record to be taken away, is not as it was.
        """
        for edit in edits:
            kind = type(edit.record)
            table = table_of(kind)
            if edit.before is None:
                self.connection.execute(insert(table), mapped(kind).values(edit.record))
            elif edit.after is None:
                self._expect_one(delete(table).where(table.c.id == edit.before.id))
            else:
                self._update(edit.before, edit.after)

    def insert_all(self, kind: type[AnyRecord], records: Sequence[AnyRecord]) -> None:
        """Insert many records of one kind at once."""
        if records:
            mapping = mapped(kind)
            self.connection.execute(insert(table_of(kind)), [mapping.values(record) for record in records])

    def _update(self, before: Record, after: Record) -> None:
        differences = mapped(type(before)).differences(before, after)
        if not differences:
            return
        table = table_of(type(before))
        columns = table.c
        statement = update(table).where(columns.id == before.id)
        for name, (old, _) in differences.items():
            statement = statement.where(columns[name].is_not_distinct_from(old))
        self._expect_one(statement.values({name: new for name, (_, new) in differences.items()}))

    def _expect_one(self, statement: Any) -> None:
        if self.connection.execute(statement).rowcount != 1:
            raise Refused("changed_meanwhile")
