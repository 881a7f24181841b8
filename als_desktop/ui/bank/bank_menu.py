"""The menu of a question: everything that can be done with it, by click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from als_desktop.ui.parts.act_menu import ActMenu

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from als_desktop.models.question_bank import OfferedQuestion
    from als_desktop.ui.theme.theme import Theme


class BankMenu(ActMenu):
    """Shows what is possible with a question. Goes when it closes."""

    def __init__(self, theme: Theme, parent: QWidget, question: OfferedQuestion, put: str) -> None:
        """`put` are the words for putting it on the board; "" when there is none."""
        super().__init__(theme, parent, self.tr("Menu of {name}").format(name=question.text))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if put:
            self.offer("put", put, "board", "Enter")
        self.offer("read", self.tr("Read aloud"), "message", "R")
        self.addSeparator()
        self.offer("star", self.tr("It helped: one star more"), "star_filled", "S")
        if question.stars:
            self.offer("unstar", self.tr("Take one star away"), "star", "Shift+S")
        if question.own:
            self.addSeparator()
            self.offer("reword", self.tr("Reword"), "edit", "F2")
            self.offer("remove", self.tr("Remove from the bank"), "trash", "Del")
