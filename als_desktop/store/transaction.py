"""One transaction: records in, records out."""

from __future__ import annotations

from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import bindparam, delete, insert, update

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
        """Carry out edits in their order; only the fields that differ are written.

        Raises:
            Refused: `changed_meanwhile` when a field to be changed, or a record to be taken away, is not as it was.
        """
        # Moving a card numbers many others anew: edits of one shape that follow each other are one statement.
        for shape, alike in groupby(map(_Write.of, edits), key=_shape):
            rows = [write.values for write in alike]
            if shape.verb == "insert":
                self.connection.execute(insert(table_of(shape.kind)), rows)
            elif shape.verb == "delete":
                self._expect_all(_deleting(shape.kind), rows)
            elif shape.names:
                self._expect_all(_updating(shape.kind, shape.names), rows)

    def insert_all(self, kind: type[AnyRecord], records: Sequence[AnyRecord]) -> None:
        """Insert many records of one kind at once."""
        if records:
            mapping = mapped(kind)
            self.connection.execute(insert(table_of(kind)), [mapping.values(record) for record in records])

    def _expect_all(self, statement: Any, rows: Sequence[dict[str, Any]]) -> None:
        if self.connection.execute(statement, rows).rowcount != len(rows):
            raise Refused("changed_meanwhile")


class _Shape(NamedTuple):
    """What is done to which kind of record; for an update, to which fields."""

    verb: str
    kind: type[Record]
    names: tuple[str, ...] = ()


class _Write(NamedTuple):
    """One edit as a statement takes it."""

    shape: _Shape
    values: dict[str, Any]

    @staticmethod
    def of(edit: Edit) -> _Write:
        before, after = edit.before, edit.after
        kind = type(edit.record)
        if before is None:
            return _Write(_Shape("insert", kind), mapped(kind).values(edit.record))
        if after is None:
            return _Write(_Shape("delete", kind), {"this_id": before.id})
        differences = mapped(kind).differences(before, after)
        values: dict[str, Any] = {"this_id": before.id}
        for name, (old, new) in differences.items():
            values[f"old_{name}"], values[f"new_{name}"] = old, new
        return _Write(_Shape("update", kind, tuple(differences)), values)


def _shape(write: _Write) -> _Shape:
    return write.shape


@cache
def _deleting(kind: type[Record]) -> Any:
    table = table_of(kind)
    return delete(table).where(table.c.id == bindparam("this_id"))


@cache
def _updating(kind: type[Record], names: tuple[str, ...]) -> Any:
    """The statement that changes these fields where they still are as they were."""
    table = table_of(kind)
    statement = update(table).where(table.c.id == bindparam("this_id"))
    for name in names:
        statement = statement.where(table.c[name].is_not_distinct_from(bindparam(f"old_{name}")))
    return statement.values({name: bindparam(f"new_{name}") for name in names})
