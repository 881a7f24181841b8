"""The foot of the bank, where the set adds a question of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from als_desktop.models.question_bank import Purpose
from als_desktop.ui.bank.bank_words import purpose_name
from als_desktop.ui.parts.add_line import AddLine
from als_desktop.ui.parts.buttons import icon_button
from als_desktop.ui.parts.panel import row

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme


class OwnQuestion(QWidget):
    """A field, a purpose and a button.

    Signals:
        entered(text, purpose): Enter or the button; `done` empties the field, otherwise the text stays.
    """

    entered = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        """Empty."""
        super().__init__()
        self._field = AddLine(self.tr("A question of the set’s own"), self.tr("Add your own question"))
        self._purpose = QComboBox()
        self._purpose.setAccessibleName(self.tr("Purpose of the new question"))
        # Some systems call a choice by what is chosen, and leave the name out.
        self._purpose.setAccessibleDescription(self.tr("Purpose of the new question"))
        for purpose in Purpose:
            self._purpose.addItem(purpose_name(purpose), purpose.value)
        self._add = icon_button(theme, "plus", self.tr("Add to the bank"), kind="normal")
        line = row(6)
        line.addWidget(self._field, 1)
        line.addWidget(self._purpose)
        line.addWidget(self._add)
        self.setLayout(line)
        self._field.entered.connect(self._on_field_entered)
        self._add.clicked.connect(self._on_add_clicked)

    @property
    def field(self) -> AddLine:
        """Where the words are typed."""
        return self._field

    def choose(self, code: str) -> None:
        """Suggest a purpose; all ("") suggests none."""
        at = self._purpose.findData(code)
        if at >= 0:
            self._purpose.setCurrentIndex(at)

    def _on_field_entered(self, text: str) -> None:
        self.entered.emit(text, str(self._purpose.currentData()))

    def _on_add_clicked(self) -> None:
        if self._field.text().strip():
            self._on_field_entered(self._field.text())
        else:
            self._field.setFocus()
