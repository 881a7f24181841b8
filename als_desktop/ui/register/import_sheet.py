"""A list that is about to be imported: how it is read, which column holds what, and which rows are taken."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from als_desktop.models.column_matching import ColumnMatcher
from als_desktop.models.csv_reading import read_csv
from als_desktop.models.register_import import Finding, ImportRow, import_rows
from als_desktop.services.catalogues import register_columns

if TYPE_CHECKING:
    from collections.abc import Iterable

    from als_desktop.models.column_matching import Part
    from als_desktop.models.register import PersonDetails, RegisterView

_SHORT = 24


class ImportSheet:
    """Nothing is kept anywhere until the rows are asked for."""

    def __init__(self, content: bytes, view: RegisterView) -> None:
        """`view` is the register that the rows are held against.

        Raises:
            Refused: as `read_csv`.
        """
        self._content = content
        self._view = view
        self._matcher = ColumnMatcher(register_columns())
        self.rows: list[ImportRow] = []
        self.taken: set[int] = set()
        self.read_as("", "")

    def read_as(self, encoding: str, separator: str) -> None:
        """Read the list anew; "" for what is to be found out. Columns are matched afresh.

        Raises:
            Refused: as `read_csv`; all stays as it was.
        """
        self.table = read_csv(self._content, encoding, separator, self._matcher.known)
        self.match = self._matcher.match(self.table.rows)
        self._look()

    def set_named(self, named: bool) -> None:
        """Say whether the first row holds the names of the columns."""
        self.match = self._matcher.matched_as(self.table.rows, named=named)
        self._look()

    def set_column(self, part: Part, column: int | None) -> None:
        """Say which column holds a part; None for no column."""
        self.match = self.match.with_column(part, column)
        self._look()

    def heads(self) -> list[str]:
        """What the columns are called; without names they are counted, and what stands first in them is shown."""
        first = self.table.rows[0]
        counted = QCoreApplication.translate("ImportSheet", "Column {number}")
        heads: list[str] = []
        for number, cell in enumerate(first, 1):
            words = " ".join(cell.split())
            short = words if len(words) <= _SHORT else words[: _SHORT - 1] + "…"
            if self.match.named and short:
                heads.append(short)
            else:
                said = counted.format(number=number)
                heads.append(f"{said}: {short}" if short else said)
        return heads

    def unused(self) -> list[str]:
        """The columns that are left out."""
        used = set(self.match.columns.values())
        return [head for column, head in enumerate(self.heads()) if column not in used]

    def take(self, rows: Iterable[int], *, taken: bool) -> None:
        """Take these rows or leave them out; those that cannot be kept are passed over."""
        able = {row for row in rows if self.rows[row].can_be_taken}
        self.taken = self.taken | able if taken else self.taken - able

    def doubts(self) -> list[int]:
        """The rows that a person should look at."""
        return [place for place, row in enumerate(self.rows) if row.finding is not Finding.NEW]

    def counts(self) -> Counter[Finding]:
        """How many rows there are of each finding."""
        return Counter(row.finding for row in self.rows)

    def people(self) -> list[PersonDetails]:
        """Who would be imported."""
        return [self.rows[row].details for row in sorted(self.taken)]

    def _look(self) -> None:
        self.rows = import_rows(self.table, self.match, self._view)
        self.taken = {place for place, row in enumerate(self.rows) if row.taken_at_first}
