"""The menu of a question: everything that can be done with it, by click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

if TYPE_CHECKING:
    from als_desktop.models.question_bank import OfferedQuestion
    from als_desktop.ui.theme.theme import Theme


class BankMenu(QMenu):
    """Shows what is possible with a question. `wanted(act)` carries the name of the act."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget, question: OfferedQuestion, put: str) -> None:
        """`put` are the words for putting it on the board; "" when there is none."""
        super().__init__(parent)
        self._theme = theme
        if put:
            self._offer("put", put, "board", "Enter")
        self._offer("read", self.tr("Read aloud"), "message", "R")
        self.addSeparator()
        self._offer("star", self.tr("It helped: one star more"), "star_filled", "S")
        if question.stars:
            self._offer("unstar", self.tr("Take one star away"), "star", "Shift+S")
        if question.own:
            self.addSeparator()
            self._offer("reword", self.tr("Reword"), "edit", "F2")
            self._offer("remove", self.tr("Remove from the bank"), "trash", "Del")

    def _offer(self, act: str, text: str, icon: str, key: str) -> None:
        action = QAction(self._theme.icon(icon), f"{text}\t{key}", self)
        action.setData(act)
        action.triggered.connect(self._on_action_triggered)
        self.addAction(action)

    def _on_action_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.wanted.emit(str(action.data()))
