"""Reading records straight from the driver: equality and order are all that screens ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from als_desktop.store.mapping import as_stored, mapped

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from als_desktop.models.changes import AnyRecord
    from als_desktop.models.search import FoundTexts, Search
    from als_desktop.store.driver import DriverConnection
    from als_desktop.store.mapping import Mapped


class Reader:
    """Reads records. The store has one connection and one thread, so what is read together belongs together."""

    def __init__(self, driver: DriverConnection) -> None:
        """`driver` is the store's connection, within a transaction or not."""
        self._driver = driver

    def schema_version(self) -> int:
        """The version of the schema that the file has."""
        cursor = self._driver.cursor()
        row = cursor.execute("PRAGMA user_version").fetchone()
        cursor.close()
        return int(row[0]) if row else 0

    def find_damage(self) -> str:
        """What is wrong with the first page whose seal is broken; empty when every page is whole."""
        cursor = self._driver.cursor()
        # After a power cut a page may be torn that the log still holds whole.
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        row = cursor.execute("PRAGMA cipher_integrity_check").fetchone()
        cursor.close()
        return str(row[0]) if row else ""

    def find_texts(self, search: Search) -> FoundTexts:
        """The texts of all tables that `search` finds, best first."""
        # Late: no meeting needs it to begin.
        from als_desktop.store.word_search import find_texts

        return find_texts(self._driver, search)

    def get(self, kind: type[AnyRecord], record_id: str) -> AnyRecord | None:
        """The record with that id."""
        found = self.find(kind, id=record_id)
        return found[0] if found else None

    def find(self, kind: type[AnyRecord], order_by: str = "", **equals: object) -> list[AnyRecord]:
        """The records whose fields have the values given, ordered by one field.

        A list or tuple stands for any of its values, `...` for any value but None.

        Raises:
            KeyError: the kind has no such field.
        """
        mapping = mapped(kind)
        where, values = _where(mapping, equals)
        order = f" ORDER BY {mapping.column(order_by)}" if order_by else ""
        rows = self._rows(f"SELECT {mapping.columns} FROM {mapping.table_name}{where}{order}", values)
        return [mapping.record_of(row) for row in rows]

    def pick(
        self, kind: type[AnyRecord], names: Sequence[str], order_by: str = "", **equals: object
    ) -> list[tuple[Any, ...]]:
        """As `find`, but only these fields of each record, as they are stored: for what is read of very many.

        Raises:
            KeyError: the kind has no such field.
        """
        mapping = mapped(kind)
        columns = ", ".join(mapping.column(name) for name in names)
        where, values = _where(mapping, equals)
        order = f" ORDER BY {mapping.column(order_by)}" if order_by else ""
        return self._rows(f"SELECT {columns} FROM {mapping.table_name}{where}{order}", values)

    def count_by(
        self, kind: type[AnyRecord], by: Sequence[str], **equals: object
    ) -> dict[tuple[Any, ...], int]:
        """How many records of a kind there are for each of the values of the fields `by`; others as in `find`."""
        mapping = mapped(kind)
        columns = ", ".join(mapping.column(name) for name in by)
        where, values = _where(mapping, equals)
        rows = self._rows(
            f"SELECT {columns}, COUNT(*) FROM {mapping.table_name}{where} GROUP BY {columns}", values
        )
        return {tuple(row[:-1]): int(row[-1]) for row in rows}

    def _rows(self, statement: str, values: Sequence[object]) -> list[Any]:
        cursor = self._driver.cursor()
        rows = cursor.execute(statement, values).fetchall()
        cursor.close()
        return rows


def _where(mapping: Mapped[Any], equals: Mapping[str, object]) -> tuple[str, list[object]]:
    tests: list[str] = []
    values: list[object] = []
    for name, value in equals.items():
        column = mapping.column(name)
        if isinstance(value, list | tuple):
            any_of = cast("Sequence[object]", value)
            tests.append(f"{column} IN ({', '.join('?' * len(any_of))})")
            values.extend(as_stored(one) for one in any_of)
        elif value is ...:
            tests.append(f"{column} IS NOT NULL")
        else:
            tests.append(f"{column} IS ?")
            values.append(as_stored(value))
    where = f" WHERE {' AND '.join(tests)}" if tests else ""
    return where, values
