"""The questions that are offered, as an item model. It changes nothing itself: what is typed is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from als_desktop.models.question_bank import question_key
from als_desktop.ui.bank.bank_words import facts, spoken
from als_desktop.ui.parts.plain_tip import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.question_bank import OfferedQuestion

QuestionRole = Qt.ItemDataRole.UserRole
FactsRole = Qt.ItemDataRole.UserRole + 1
_DISPLAY = Qt.ItemDataRole.DisplayRole
_EDIT = Qt.ItemDataRole.EditRole

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class BankModel(QAbstractListModel):
    """Rows of questions. `QuestionRole` gives the `OfferedQuestion`, `FactsRole` a line about it.

    Signals:
        text_typed(OfferedQuestion, str): somebody has worded a question of the set's own anew.
    """

    text_typed = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        """No questions yet."""
        super().__init__(parent)
        self._questions: list[OfferedQuestion] = []
        self._with_purpose = True

    def show(self, questions: Sequence[OfferedQuestion], *, with_purpose: bool) -> bool:
        """Offer these; whether anything differs. `with_purpose`: each says which it has."""
        if self._questions == list(questions) and self._with_purpose == with_purpose:
            return False
        self.beginResetModel()
        self._questions, self._with_purpose = list(questions), with_purpose
        self.endResetModel()
        return True

    def question(self, row: int) -> OfferedQuestion | None:
        """The question in a row, None outside the list."""
        return self._questions[row] if 0 <= row < len(self._questions) else None

    def row_of(self, text: str) -> int:
        """The row of a question, -1 when it is not offered."""
        key = question_key(text)
        return next((n for n, q in enumerate(self._questions) if question_key(q.text) == key), -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many questions are offered."""
        return 0 if parent.isValid() else len(self._questions)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """The question, its words, or its sentence for a screen reader."""
        question = self.question(index.row()) if index.isValid() else None
        if question is None:
            return None
        if role in (_DISPLAY, _EDIT):
            return question.text
        if role == QuestionRole:
            return question
        if role == FactsRole:
            return " · ".join(facts(question)[0 if self._with_purpose else 1 :])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(question)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(question.text)
        return None

    def setData(self, index: Index, value: object, role: int = _EDIT) -> bool:
        """Ask for another wording; the row follows when it has been kept."""
        question = self.question(index.row()) if index.isValid() else None
        if role != _EDIT or question is None or not question.own:
            return False
        if str(value) != question.text:
            self.text_typed.emit(question, str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """All can be chosen, those of the set's own worded."""
        question = self.question(index.row()) if index.isValid() else None
        if question is None:
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return usual | Qt.ItemFlag.ItemIsEditable if question.own else usual
