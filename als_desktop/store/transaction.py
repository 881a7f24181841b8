"""One transaction: records in, records out."""

from __future__ import annotations

from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import bindparam, delete, insert, update
from sqlalchemy.dialects.sqlite.base import SQLiteDialect
from sqlalchemy.sql.compiler import SQLCompiler

from als_desktop.models.refusal import Refused
from als_desktop.store.mapping import mapped
from als_desktop.store.reader import Reader
from als_desktop.store.tables import table_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy.engine import Connection
    from sqlalchemy.sql.dml import UpdateBase

    from als_desktop.models.changes import AnyRecord, Edit, Record
    from als_desktop.store.driver import DriverConnection

_DIALECT = SQLiteDialect(paramstyle="qmark")


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
                self._run(_inserting(shape.kind), rows)
            elif shape.verb == "delete":
                self._expect_all(_deleting(shape.kind), rows)
            elif shape.names:
                self._expect_all(_updating(shape.kind, shape.names), rows)

    def insert_all(self, kind: type[AnyRecord], records: Sequence[AnyRecord]) -> None:
        """Insert many records of one kind at once."""
        if records:
            mapping = mapped(kind)
            self._run(_inserting(kind), [mapping.values(record) for record in records])

    def _expect_all(self, statement: _Statement, rows: Sequence[dict[str, Any]]) -> None:
        if self._run(statement, rows) != len(rows):
            raise Refused("changed_meanwhile")

    def _run(self, statement: _Statement, rows: Sequence[dict[str, Any]]) -> int:
        """How many rows of the table it changed."""
        # On the transaction's own driver: what SQLAlchemy does around each statement takes longer than the statement.
        cursor = self._driver.cursor()
        cursor.executemany(statement.words, [[row[name] for name in statement.names] for row in rows])
        changed = cursor.rowcount
        cursor.close()
        return changed


class _Statement(NamedTuple):
    """A statement in the words of the driver, and the names of its values in their order."""

    words: str
    names: Sequence[str]

    @staticmethod
    def made_of(statement: UpdateBase, names: Sequence[str] | None = None) -> _Statement:
        """`names` are the columns that an insert fills; other statements name their values themselves."""
        compiled = statement.compile(dialect=_DIALECT, column_keys=names)
        assert isinstance(compiled, SQLCompiler)
        assert compiled.positiontup is not None
        return _Statement(str(compiled), compiled.positiontup)


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
def _inserting(kind: type[Record]) -> _Statement:
    return _Statement.made_of(insert(table_of(kind)), mapped(kind).names)


@cache
def _deleting(kind: type[Record]) -> _Statement:
    table = table_of(kind)
    return _Statement.made_of(delete(table).where(table.c.id == bindparam("this_id")))


@cache
def _updating(kind: type[Record], names: tuple[str, ...]) -> _Statement:
    """The statement that changes these fields where they still are as they were."""
    table = table_of(kind)
    statement = update(table).where(table.c.id == bindparam("this_id"))
    for name in names:
        statement = statement.where(table.c[name].is_not_distinct_from(bindparam(f"old_{name}")))
    return _Statement.made_of(statement.values({name: bindparam(f"new_{name}") for name in names}))
