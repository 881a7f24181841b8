"""The choice of a purpose, with the number of questions there are for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from als_desktop.models.question_bank import Purpose
from als_desktop.ui.bank.bank_words import purpose_name, questions
from als_desktop.ui.parts.buttons import Button, normal_button
from als_desktop.ui.parts.panel import row

if TYPE_CHECKING:
    from collections.abc import Mapping

    from als_desktop.ui.theme.theme import Theme

_ROWS = (
    ("", Purpose.TOPIC, Purpose.GOAL, Purpose.REALITY),
    (Purpose.OPTIONS, Purpose.WAY_FORWARD, Purpose.REPORT_IN),
)


class PurposeChoice(QWidget):
    """One tab stop, arrow keys within; one is always chosen. A purpose is known by its code, all by "".

    Signals:
        chosen(str): a person chose another.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """All are chosen."""
        super().__init__()
        self._buttons: dict[str, Button] = {}
        self._group = QButtonGroup(self)
        self.setAccessibleName(self.tr("Purpose"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for codes in _ROWS:
            line = row(6)
            for code in codes:
                button = normal_button(theme, purpose_name(code), size="small")
                button.setCheckable(True)
                button.setProperty("purpose", str(code))
                self._group.addButton(button)
                self._buttons[str(code)] = button
                line.addWidget(button, 1)
            layout.addLayout(line)
        self.choose("")
        self._group.buttonClicked.connect(self._on_group_button_clicked)

    @property
    def code(self) -> str:
        """The chosen purpose."""
        return next(code for code, button in self._buttons.items() if button.isChecked())

    def choose(self, code: str) -> None:
        """Show a purpose as chosen. Emits nothing."""
        self._buttons[code].setChecked(True)
        self._show_stop()

    def show_counts(self, counts: Mapping[Purpose, int]) -> None:
        """Show how many questions there are for each."""
        for code, button in self._buttons.items():
            number = counts[Purpose(code)] if code else sum(counts.values())
            button.setText(f"{purpose_name(code)} {number}")
            button.setAccessibleName(f"{purpose_name(code)}, {questions(number)}")

    def _show_stop(self) -> None:
        """Tab comes to the chosen one, and a click takes the keyboard nowhere."""
        for button in self._buttons.values():
            stop = Qt.FocusPolicy.TabFocus if button.isChecked() else Qt.FocusPolicy.NoFocus
            button.setFocusPolicy(stop)

    def _on_group_button_clicked(self, button: QAbstractButton) -> None:
        self._show_stop()
        self.chosen.emit(str(button.property("purpose")))
