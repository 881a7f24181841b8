"""The name and the minutes of a stage, and the name under which an agenda is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from als_desktop.ui.home.home_dialog import HomeDialog
from als_desktop.ui.parts.minute_stepper import MinuteStepper
from als_desktop.ui.parts.panel import column, row
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from als_desktop.models.changes import Change
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class NameDialog(HomeDialog):
    """Asks for a name. `named(str)` when what it is for was done under it."""

    named = Signal(str)

    def __init__(self, hub: Hub, theme: Theme, title: str, act: str, label: str, parent: QWidget) -> None:
        """`act` is on the main button; `label` says what the name is of."""
        super().__init__(hub, theme, title, act, parent)
        self._do: Callable[[str], Change | None] | None = None
        self.name = QLineEdit()
        self.name.textEdited.connect(self.forget_refusal)
        self._caption = PlainLabel("", "label")
        self._caption.setBuddy(self.name)
        self.set_label(label)
        field = column(4)
        field.addWidget(self._caption)
        field.addWidget(self.name)
        self.fields = row(16)
        self.fields.addLayout(field, 1)
        self.body.addLayout(self.fields)
        self.body.addStretch(1)
        self.name.setFocus()
        hub.refused.connect(self._on_hub_said)
        hub.failed.connect(self._on_hub_said)

    def set_label(self, label: str) -> None:
        """Say what the name is of."""
        self._caption.setText(label)
        self.name.setAccessibleName(label)

    def ask(self, name: str, do: Callable[[str], Change | None]) -> None:
        """Show the dialog with `name` filled in; `do` is run with what is typed."""
        self._do = do
        self.name.setText(name)
        self.name.selectAll()
        self.open()

    def carry_out(self) -> bool:
        """Do what the name is for."""
        name = self.name.text()
        done = self._do is not None and self._do(name) is not None
        if done:
            self.named.emit(name)
        return done

    def _on_hub_said(self, sentence: str) -> None:
        self.say(sentence)


class StageDialog(NameDialog):
    """Name and minutes of a stage; an empty name is the usual one of its kind."""

    def __init__(
        self, hub: Hub, theme: Theme, title: str, usual: str, minutes: int | None, parent: QWidget
    ) -> None:
        """`usual` is the name without another; `minutes` None: they cannot be changed any more."""
        super().__init__(hub, theme, title, "", "", parent)
        self.act_button.setText(self.tr("Change"))
        self.set_label(self.tr("Name"))
        self.name.setPlaceholderText(usual)
        self.minutes = MinuteStepper(theme, self.tr("Minutes"), step=1, parent=self)
        self.minutes.set_minutes(minutes or 0)
        self.minutes.setVisible(minutes is not None)
        if minutes is not None:
            field = column(4)
            field.addWidget(PlainLabel(self.tr("Minutes"), "label"))
            field.addWidget(self.minutes)
            self.fields.addLayout(field)
