"""People as an item model; each row is worked out when it is first looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from als_desktop.ui.parts.plain_tip import plain_tip

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from als_desktop.ui.register.person_face import PersonFace

PEOPLE_MIME = "application/x-als-desktop-people"
FACE_ROLE = Qt.ItemDataRole.UserRole
_DISPLAY = Qt.ItemDataRole.DisplayRole
_USUAL = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class PeopleListModel(QAbstractListModel):
    """Rows of people by their ids. `FACE_ROLE` gives the `PersonFace`."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Nobody yet."""
        super().__init__(parent)
        self._keys: list[str] = []
        self._make: Callable[[int], PersonFace] | None = None
        self._faces: dict[int, PersonFace] = {}

    def show(self, keys: Sequence[str], make: Callable[[int], PersonFace]) -> None:
        """Show these people; `make` gives the face of a row. Who stays in their place keeps selection and focus."""
        same = self._keys == list(keys)
        if not same:
            self.beginResetModel()
        self._keys, self._make = list(keys), make
        self._faces.clear()
        if not same:
            self.endResetModel()
        elif keys:
            self.dataChanged.emit(self.index(0), self.index(len(keys) - 1))

    def face(self, row: int) -> PersonFace:
        """The person in a row."""
        found = self._faces.get(row)
        if found is None:
            assert self._make is not None
            found = self._faces[row] = self._make(row)
        return found

    def key(self, row: int) -> str:
        """The id of the person in a row, "" outside the list."""
        return self._keys[row] if 0 <= row < len(self._keys) else ""

    def row_of(self, key: str) -> int:
        """The row of a person, -1 when they are not shown."""
        return self._keys.index(key) if key in self._keys else -1

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many people are shown."""
        return 0 if parent.isValid() else len(self._keys)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """The name, the face, or the sentence for a screen reader."""
        if not index.isValid() or index.row() >= len(self._keys):
            return None
        if role == _DISPLAY:
            return self.face(index.row()).name
        if role == FACE_ROLE:
            return self.face(index.row())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.face(index.row()).spoken()
        if role == Qt.ItemDataRole.ToolTipRole:
            face = self.face(index.row())
            return plain_tip("\n".join(part for part in (face.name, face.beside, face.known) if part))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """All can be chosen; those for whom there is another place can be dragged there."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return _USUAL | Qt.ItemFlag.ItemIsDragEnabled if self.face(index.row()).act else _USUAL

    def supportedDropActions(self) -> Qt.DropAction:
        """People move."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Only our own kind."""
        return [PEOPLE_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The ids of people, from top to bottom."""
        data = QMimeData()
        ids = [self._keys[row] for row in sorted({index.row() for index in indexes})]
        data.setData(PEOPLE_MIME, QByteArray("\n".join(ids).encode()))
        return data
