"""The one line below an action that opens what could get in the way and how it will be known that it worked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from als_desktop.ui.parts.buttons import quiet_button
from als_desktop.ui.parts.panel import row
from als_desktop.ui.parts.plain_label import ElidedLabel

if TYPE_CHECKING:
    from als_desktop.models.action import Action
    from als_desktop.ui.theme.theme import Theme


class MoreParts(QWidget):
    """A button that says what is behind it, and how much of that is filled.

    It opens by itself for an action that has something there, until a person has folded it away or opened it.

    Signals:
        toggled(bool): whether the parts are to be seen.
    """

    toggled = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        """Folded away."""
        super().__init__()
        self._theme = theme
        self._asked = False
        self.button = quiet_button(
            theme, self.tr("More: what could get in the way, how I will know"), "chevron_down", size="small"
        )
        self.button.setCheckable(True)
        # A narrower card takes another arrangement before the words of the button are short of room.
        self.button.setMinimumWidth(1)
        self.count = ElidedLabel("", "caption")
        line = row(8)
        line.addWidget(self.button)
        line.addWidget(self.count, 1)
        self.setLayout(line)
        self.button.clicked.connect(self._on_button_clicked)
        self.button.toggled.connect(self._on_button_toggled)

    def show_action(self, action: Action) -> None:
        """Say how much of the action's parts is filled."""
        parts = (action.obstacle, action.if_trigger or action.then_do, action.measure)
        filled = sum(1 for part in parts if part)
        words = self.tr("{filled} of {all} filled").format(filled=filled, all=len(parts))
        self.count.setText(words if filled else "")
        self.button.setAccessibleDescription(words)
        if filled and not self._asked:
            self.button.setChecked(True)

    def _on_button_clicked(self) -> None:
        self._asked = True

    def _on_button_toggled(self, shown: bool) -> None:
        self.button.set_icon("chevron_up" if shown else "chevron_down")
        self.toggled.emit(shown)
