"""The table of people as an item model."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from als_desktop.ui.parts.plain_tip import plain_tip
from als_desktop.ui.parts.when import day_of_week, plain_day

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from als_desktop.ui.home.people_rows import PersonRow

_DISPLAY = Qt.ItemDataRole.DisplayRole
_TOOL_TIP = Qt.ItemDataRole.ToolTipRole
PERSON_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns from left to right."""

    NAME = 0
    SET = 1
    PRESENTED = 2
    ACTIONS = 3
    THIS_WEEK = 4


class PeopleModel(QAbstractTableModel):
    """One row for each member; `PERSON_ROLE` gives the `PersonRow`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[PersonRow] = []
        self._today: date | None = None

    def show_rows(self, rows: Sequence[PersonRow], today: date) -> None:
        """Show these rows; those that stay in their place keep selection and focus."""
        if list(rows) == self._rows and today == self._today:
            return
        same_people = [r.member.id for r in rows] == [r.member.id for r in self._rows]
        if not same_people:
            self.beginResetModel()
        self._rows, self._today = list(rows), today
        if same_people:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(Column) - 1))
        else:
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many people there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Name, set, last presented, open actions, this week."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:  # noqa: ANN401
        """The words of a cell."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == PERSON_ROLE:
            return row
        if role == _DISPLAY:
            return self._words(row, Column(index.column()))
        if role == _TOOL_TIP and index.column() in (Column.NAME, Column.SET):
            return plain_tip(self._words(row, Column(index.column())))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:  # noqa: ANN401
        """The names of the columns."""
        if role == _DISPLAY and orientation == Qt.Orientation.Horizontal:
            return {
                Column.NAME: self.tr("Name"),
                Column.SET: self.tr("Set"),
                Column.PRESENTED: self.tr("Last presented"),
                Column.ACTIONS: self.tr("Open actions"),
                Column.THIS_WEEK: self.tr("This week"),
            }[Column(section)]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _words(self, row: PersonRow, column: Column) -> str:
        if column is Column.NAME:
            return row.member.name
        if column is Column.SET:
            return row.set_name
        if column is Column.PRESENTED:
            return self._presented(row)
        if column is Column.ACTIONS:
            return str(row.open_actions) if row.open_actions else self.tr("none")
        if row.reports_on is not None:
            return self.tr("reports in on {day}").format(day=day_of_week(row.reports_on))
        if row.due_on is not None:
            return self.tr("action due on {day}").format(day=day_of_week(row.due_on))
        return ""

    def _presented(self, row: PersonRow) -> str:
        if row.presented is None or self._today is None:
            return self.tr("not yet")
        number, day = row.presented
        return self.tr("meeting {number}, {day}").format(number=number, day=plain_day(day, self._today))
