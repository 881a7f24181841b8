"""Asking for a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from als_desktop.ui.home.home_dialog import HomeDialog
from als_desktop.ui.parts.panel import column, row
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from als_desktop.models.changes import Change
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class NameDialog(HomeDialog):
    """Stays until what it is for was done, and says why it was not.

    Signals:
        named(str): it was done under that name.
    """

    named = Signal(str)

    def __init__(self, hub: Hub, theme: Theme, title: str, act: str, parent: QWidget) -> None:
        """`act` is on the main button."""
        super().__init__(hub, theme, title, act, parent)
        self._do: Callable[[str], Change | None] | None = None
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name"))
        self.name.textEdited.connect(self.forget_refusal)
        caption = PlainLabel(self.tr("Name"), "label")
        caption.setBuddy(self.name)
        field = column(4)
        field.addWidget(caption)
        field.addWidget(self.name)
        self.fields = row(16)
        self.fields.addLayout(field, 1)
        self.body.addLayout(self.fields)
        self.body.addStretch(1)
        hub.refused.connect(self._on_hub_said)
        hub.failed.connect(self._on_hub_said)

    def ask(self, name: str, do: Callable[[str], Change | None]) -> None:
        """Show the dialog with `name` filled in; `do` is run with what is typed."""
        self._do = do
        self.name.setText(name)
        self.name.selectAll()
        self.name.setFocus()
        self.open()

    def carry_out(self) -> bool:
        """Do what the name is for."""
        name = self.name.text()
        done = self._do is not None and self._do(name) is not None
        if done:
            self.named.emit(name.strip())
        return done

    def _on_hub_said(self, sentence: str) -> None:
        self.say(sentence)
