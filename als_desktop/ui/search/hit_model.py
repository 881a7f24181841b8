"""What was found, under the headings of the meetings, as an item model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from als_desktop.models.search import SearchHit, by_meeting
from als_desktop.ui.parts.plain_tip import plain_tip
from als_desktop.ui.search.found_words import facts, heading, spoken

if TYPE_CHECKING:
    from als_desktop.models.search import SearchResult

HitRole = Qt.ItemDataRole.UserRole
FactsRole = Qt.ItemDataRole.UserRole + 1
_DISPLAY = Qt.ItemDataRole.DisplayRole
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole
_ROOT = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


class HitModel(QAbstractListModel):
    """Headings and hits in one list. `HitRole` gives the `SearchHit` (None on a heading), `FactsRole` a line on it."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Nothing was found yet."""
        super().__init__(parent)
        self._rows: list[str | SearchHit] = []

    def show(self, result: SearchResult) -> bool:
        """Show what was found; whether anything differs."""
        rows: list[str | SearchHit] = []
        for group in by_meeting(result.hits):
            rows.append(heading(group[0], with_set=result.search.set_id is None))
            rows += group
        if rows == self._rows:
            return False
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
        return True

    def hit(self, row: int) -> SearchHit | None:
        """The hit in a row; None for a heading, and outside the list."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, SearchHit) else None

    def row_of(self, hit: SearchHit | None) -> int:
        """The row of a hit, or the first hit when it is not there; -1 when nothing is."""
        hits = [(n, row) for n, row in enumerate(self._rows) if isinstance(row, SearchHit)]
        same = (n for n, row in hits if hit and (row.kind, row.record_id) == (hit.kind, hit.record_id))
        return next(same, hits[0][0] if hits else -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many headings and hits there are."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading cannot be reached."""
        if not index.isValid() or self.hit(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """The words of a row."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, str):
            return row if role in (_DISPLAY, _SPOKEN) else None
        if role == _DISPLAY:
            return row.snippet.text
        if role == HitRole:
            return row
        if role == FactsRole:
            return facts(row)
        if role == _SPOKEN:
            return spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{row.snippet.text}\n{row.issue}".strip())
        return None
