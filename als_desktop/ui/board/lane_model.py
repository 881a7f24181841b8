"""The cards of one lane as an item model. It changes nothing itself: what is dropped or typed is asked for."""

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
    Signal,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from als_desktop.ui.board.card_face import CardFace

CARD_MIME = "application/x-als-desktop-cards"
FaceRole = Qt.ItemDataRole.UserRole
_DISPLAY = Qt.ItemDataRole.DisplayRole
_EDIT = Qt.ItemDataRole.EditRole
_TIP = Qt.ItemDataRole.ToolTipRole
_ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole
# Put together once: Qt asks for each card that it looks at.
_OF_A_CARD = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEditable
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class LaneModel(QAbstractListModel):
    """Rows of card faces.

    Signals:
        drop_requested(list of card ids, row): cards were dropped before this row of the lane.
        text_typed(card id, text): somebody has worded a card anew.
    """

    drop_requested = Signal(object, int)
    text_typed = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        """An empty lane."""
        super().__init__(parent)
        self._faces: list[CardFace] = []

    @property
    def faces(self) -> Sequence[CardFace]:
        """The rows, top to bottom."""
        return self._faces

    def face(self, row: int) -> CardFace:
        """The card in a row."""
        return self._faces[row]

    def row_of(self, card_id: str) -> int:
        """The row of a card, -1 if it is not in the lane."""
        return next((n for n, face in enumerate(self._faces) if face.card_id == card_id), -1)

    def head_index(self, row: int) -> int:
        """How many cards that are not follow-ups lie above `row`."""
        return sum(1 for face in self._faces[:row] if not face.follow_up)

    def block(self, row: int) -> range:
        """The rows of a card and its follow-ups, for the row of any of them."""
        first = row
        while first > 0 and self._faces[first].follow_up:
            first -= 1
        last = first + 1
        while last < len(self._faces) and self._faces[last].follow_up:
            last += 1
        return range(first, last)

    def show(self, faces: Sequence[CardFace]) -> bool:
        """Make the rows be `faces`, with as few steps as it takes, so that selection and scrolling stay.

        Returns whether anything differed.
        """
        if self._faces == list(faces):
            return False
        places = {face.card_id: n for n, face in enumerate(faces)}
        for row in range(len(self._faces) - 1, -1, -1):
            if self._faces[row].card_id not in places:
                self.beginRemoveRows(_ROOT, row, row)
                del self._faces[row]
                self.endRemoveRows()
        here = {face.card_id for face in self._faces}
        for row, face in enumerate(faces):
            if face.card_id not in here:
                self.beginInsertRows(_ROOT, row, row)
                self._faces.insert(row, face)
                self.endInsertRows()
                continue
            if self._faces[row].card_id != face.card_id:
                self._bring(row, face.card_id, places)
            before = self._faces[row]
            if before != face:
                self._faces[row] = face
                index = self.index(row)
                # Named by its role alone when the card needs no other room.
                self.dataChanged.emit(index, index, [FaceRole] if face.fits_like(before) else [])
        return True

    def _bring(self, row: int, card_id: str, places: Mapping[str, int]) -> None:
        """Have a card that lies further down in `row`: it goes up, or the one above it goes down."""
        at = self.row_of(card_id)
        to = row
        if at == row + 1:
            above = places[self._faces[row].card_id]
            below = range(at + 1, len(self._faces))
            at, to = row, next((n for n in below if places[self._faces[n].card_id] > above), len(self._faces))
        self.beginMoveRows(_ROOT, at, at, _ROOT, to)
        face = self._faces.pop(at)
        self._faces.insert(to if to < at else to - 1, face)
        self.endMoveRows()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many cards lie in the lane."""
        return 0 if parent.isValid() else len(self._faces)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """The face, its text, its sentence for a screen reader, or what its signs mean."""
        if not index.isValid() or index.row() >= len(self._faces):
            return None
        face = self._faces[index.row()]
        if role in (_DISPLAY, _EDIT):
            return face.text
        if role == FaceRole:
            return face
        if role == _TIP:
            return face.tip() or None
        return face.spoken() if role == _ACCESSIBLE else None

    def setData(self, index: Index, value: object, role: int = _EDIT) -> bool:
        """Ask for another wording; the row follows when it has been kept."""
        if role != _EDIT or not index.isValid():
            return False
        self.text_typed.emit(self._faces[index.row()].card_id, str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cards can be chosen, worded and dragged; between them things can be dropped."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return _OF_A_CARD

    def supportedDropActions(self) -> Qt.DropAction:
        """Cards move."""
        return Qt.DropAction.MoveAction

    def supportedDragActions(self) -> Qt.DropAction:
        """Cards move."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Only our own kind."""
        return [CARD_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The ids of cards, in the order in which they lie."""
        return cards_as_mime([self._faces[row].card_id for row in sorted({index.row() for index in indexes})])

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Whether these are cards of ours."""
        return data.hasFormat(CARD_MIME)

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Ask for the cards to be moved before `row` (-1: the end)."""
        ids = card_ids(data)
        if not ids:
            return False
        self.drop_requested.emit(ids, row if row >= 0 else len(self._faces))
        return True


def face_at(index: Index) -> CardFace:
    """The card at `index` of a lane; a tenth of what asking for it as data costs."""
    model = index.model()
    assert isinstance(model, LaneModel)
    return model.face(index.row())


def cards_as_mime(ids: Sequence[str]) -> QMimeData:
    """What is dragged when these cards are."""
    data = QMimeData()
    data.setData(CARD_MIME, QByteArray("\n".join(ids).encode()))
    return data


def card_ids(data: QMimeData) -> list[str]:
    """The ids of the cards in what is dragged; empty for anything from elsewhere."""
    if not data.hasFormat(CARD_MIME):
        return []
    return [i for i in bytes(data.data(CARD_MIME).data()).decode("ascii", "replace").split("\n") if i]
