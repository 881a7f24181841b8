"""Open actions under headings, of their due days or of whose they are, as an item model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from als_desktop.models.text import shortened
from als_desktop.ui.home.due_actions import Due, DueAction, Whose
from als_desktop.ui.parts.plain_tip import plain_tip
from als_desktop.ui.parts.when import brief_day, near_day

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from als_desktop.ui.home.due_actions import Heading

_DISPLAY = Qt.ItemDataRole.DisplayRole
_TOOL_TIP = Qt.ItemDataRole.ToolTipRole
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole
ACTION_ROLE = Qt.ItemDataRole.UserRole
DAY_ROLE = Qt.ItemDataRole.UserRole + 1
ABOUT_ROLE = Qt.ItemDataRole.UserRole + 2
WISH_ROLE = Qt.ItemDataRole.UserRole + 3
Index = QModelIndex | QPersistentModelIndex


class OpenActionsModel(QAbstractListModel):
    """Headings and actions in one list. For an action, `ACTION_ROLE` gives the `DueAction` (None on a heading),
    `DAY_ROLE` the day as written in its pill, `ABOUT_ROLE` whose it is, `WISH_ROLE` a due time that is no date."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Heading | DueAction] = []
        self._today: date | None = None
        self._by_person = False

    def show_groups(self, groups: Sequence[tuple[Heading, list[DueAction]]], today: date) -> bool:
        """Show these groups; whether anything differs from before."""
        rows: list[Heading | DueAction] = []
        for heading, those in groups:
            rows.append(heading)
            rows.extend(those)
        if rows == self._rows and today == self._today:
            return False
        self._by_person = bool(rows) and isinstance(rows[0], Whose)
        self.beginResetModel()
        self._rows, self._today = rows, today
        self.endResetModel()
        return True

    def row_of(self, action_id: str) -> int:
        """The row of an action, -1 when it is not listed."""
        found = (
            n for n, row in enumerate(self._rows) if isinstance(row, DueAction) and row.action.id == action_id
        )
        return next(found, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many headings and actions there are."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading cannot be reached."""
        if index.isValid() and not isinstance(self._rows[index.row()], DueAction):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:  # noqa: ANN401
        """The words of a row."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if not isinstance(row, DueAction):
            return self._heading(row) if role in (_DISPLAY, _SPOKEN) else None
        if role == _DISPLAY:
            return row.action.what
        if role == ACTION_ROLE:
            return row
        if role == DAY_ROLE:
            return self._day(row)
        if role == ABOUT_ROLE:
            return self._about(row)
        if role == WISH_ROLE:
            return shortened(row.action.by_when, 120) if row.day is None else ""
        if role == _SPOKEN:
            said = (row.action.what, self._about(row), self._heading(row.due), self._day(row))
            return ". ".join(filter(None, (*said, self.data(index, WISH_ROLE))))
        if role == _TOOL_TIP:
            parts = (row.action.what, self._about(row), row.set_name, shortened(row.action.by_when, 120))
            return plain_tip("\n".join(filter(None, parts)))
        return None

    def _heading(self, heading: Heading) -> str:
        if isinstance(heading, Whose):
            return heading.name or self.tr("Nobody")
        return {
            Due.PASSED: self.tr("Date has passed"),
            Due.THIS_WEEK: self.tr("This week"),
            Due.LATER: self.tr("Later"),
            Due.NO_DATE: self.tr("No date"),
        }[heading]

    def _day(self, row: DueAction) -> str:
        if row.day is None or self._today is None:
            return ""
        return near_day(row.day) if row.due is Due.THIS_WEEK else brief_day(row.day, self._today)

    def _about(self, row: DueAction) -> str:
        owner = row.owner.name if row.owner is not None else ""
        # Under the name of a person stands what else only the colour of the day would say.
        first = self._how_late(row) if self._by_person else owner
        meeting = self.tr("meeting {number}").format(number=row.meeting_number)
        return ", ".join(filter(None, (first, meeting, row.set_name)))

    def _how_late(self, row: DueAction) -> str:
        if row.due is not Due.PASSED or row.day is None or self._today is None:
            return ""
        days = (self._today - row.day).days
        return self.tr("1 day late") if days == 1 else self.tr("{days} days late").format(days=days)
