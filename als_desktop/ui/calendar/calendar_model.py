"""The calendar as an item model: months and meetings in one list."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from als_desktop.ui.calendar.calendar_rows import CalendarRow
from als_desktop.ui.parts.plain_tip import plain_tip
from als_desktop.ui.parts.when import long_day_of_year, month_of_year

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from als_desktop.ui.calendar.calendar_rows import Month

_DISPLAY = Qt.ItemDataRole.DisplayRole
_TOOL_TIP = Qt.ItemDataRole.ToolTipRole
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole
MEETING_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class CalendarModel(QAbstractListModel):
    """`MEETING_ROLE` gives the `CalendarRow` of a meeting, None on the heading of a month."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Month | CalendarRow] = []

    def show_rows(self, rows: Sequence[Month | CalendarRow]) -> bool:
        """Show these rows; whether anything differs from before."""
        if list(rows) == self._rows:
            return False
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()
        return True

    def first_from(self, day: date) -> int:
        """The row of the first meeting on `day` or after it, else of the last one; -1 when there is none."""
        meetings = [(n, row) for n, row in enumerate(self._rows) if isinstance(row, CalendarRow)]
        later = (n for n, row in meetings if row.day >= day)
        return next(later, meetings[-1][0] if meetings else -1)

    def row_of(self, key: str) -> int:
        """The row of a meeting, -1 when it is not listed."""
        found = (n for n, row in enumerate(self._rows) if isinstance(row, CalendarRow) and row.key == key)
        return next(found, -1)

    def days(self) -> Counter[date]:
        """How many meetings there are on each day."""
        return Counter(row.day for row in self._rows if isinstance(row, CalendarRow))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many headings and meetings there are."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading cannot be reached."""
        if index.isValid() and not isinstance(self._rows[index.row()], CalendarRow):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:  # noqa: ANN401
        """The words of a row."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if not isinstance(row, CalendarRow):
            return month_of_year(row.day) if role in (_DISPLAY, _SPOKEN) else None
        if role == MEETING_ROLE:
            return row
        if role == _DISPLAY:
            return row.set_name
        if role == _SPOKEN:
            return f"{long_day_of_year(row.day)}: {row.set_name}, {row.about}, {row.standing}"
        if role == _TOOL_TIP:
            return plain_tip(f"{row.set_name}\n{row.about}")
        return None
