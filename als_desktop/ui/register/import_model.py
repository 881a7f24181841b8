"""The rows of a list that is about to be imported, as an item model."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from als_desktop.ui.parts.plain_tip import plain_tip
from als_desktop.ui.register.import_words import finding_words

if TYPE_CHECKING:
    from als_desktop.models.register_import import ImportRow
    from als_desktop.ui.register.import_sheet import ImportSheet

ROW_ROLE = Qt.ItemDataRole.UserRole
_DISPLAY = Qt.ItemDataRole.DisplayRole
_CHECK = Qt.ItemDataRole.CheckStateRole
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Column(IntEnum):
    """The columns from left to right."""

    PERSON = 0
    FOUND = 1
    CONTACT = 2
    DEPARTMENT = 3
    LINE_MANAGER = 4
    NOTE = 5


class ImportModel(QAbstractTableModel):
    """One row for each of the list, or only for those to look at. `ROW_ROLE` gives the `ImportRow`.

    Signals: `take_wanted(list of places, bool)`, rows are to be taken or left out.
    """

    take_wanted = Signal(object, bool)

    def __init__(self, sheet: ImportSheet, parent: QObject | None = None) -> None:
        """Follows `sheet` when it is told to."""
        super().__init__(parent)
        self._sheet = sheet
        self._places: list[int] = []

    def show_rows(self, *, only_doubts: bool) -> None:
        """Show all rows, or those to look at."""
        self.beginResetModel()
        self._places = self._sheet.doubts() if only_doubts else list(range(len(self._sheet.rows)))
        self.endResetModel()

    def follow_taken(self) -> None:
        """Other rows are taken now."""
        if self._places:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._places) - 1, len(Column) - 1))

    def places(self) -> list[int]:
        """The places in the list of all that is shown."""
        return list(self._places)

    def place(self, row: int) -> int:
        """The place in the list of what is shown in a row."""
        return self._places[row]

    def is_taken(self, row: int) -> bool:
        """Whether what is shown in a row is taken."""
        return self._places[row] in self._sheet.taken

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many rows are shown."""
        return 0 if parent.isValid() else len(self._places)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Name, what was found, and the rest."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:  # noqa: ANN401
        """The words of a cell; the first one can be ticked."""
        if not index.isValid() or index.row() >= len(self._places):
            return None
        row = self._sheet.rows[self._places[index.row()]]
        column = Column(index.column())
        if role == ROW_ROLE:
            return row
        if role in (_DISPLAY, Qt.ItemDataRole.ToolTipRole):
            words = self._words(row, column)
            return words if role == _DISPLAY else plain_tip(words)
        if role == _CHECK and column is Column.PERSON and row.can_be_taken:
            return Qt.CheckState.Checked if self.is_taken(index.row()) else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        """Ask for a row to be taken or left out."""
        if role != _CHECK or not index.isValid():
            return False
        self.take_wanted.emit([self._places[index.row()]], Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows that can be kept can be ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        can = self._sheet.rows[self._places[index.row()]].can_be_taken
        return flags | Qt.ItemFlag.ItemIsUserCheckable if can and index.column() == Column.PERSON else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:  # noqa: ANN401
        """The names of the columns."""
        if role == _DISPLAY and orientation == Qt.Orientation.Horizontal:
            return {
                Column.PERSON: self.tr("Name"),
                Column.FOUND: self.tr("What was found"),
                Column.CONTACT: self.tr("Contact"),
                Column.DEPARTMENT: self.tr("Department"),
                Column.LINE_MANAGER: self.tr("Line manager"),
                Column.NOTE: self.tr("Note"),
            }[Column(section)]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _words(self, row: ImportRow, column: Column) -> str:
        details = row.details
        if column is Column.PERSON:
            return details.name or self.tr("(line {number})").format(number=row.line)
        if column is Column.FOUND:
            return finding_words(row)
        if column is Column.CONTACT:
            return details.contact
        if column is Column.DEPARTMENT:
            return details.department
        if column is Column.LINE_MANAGER:
            return details.line_manager
        return " ".join(details.note[:200].split())
