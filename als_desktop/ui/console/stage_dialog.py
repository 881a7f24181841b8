"""The name and the minutes of a stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.ui.home.name_dialog import NameDialog
from als_desktop.ui.parts.minute_stepper import MinuteStepper
from als_desktop.ui.parts.panel import column
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class StageDialog(NameDialog):
    """An empty name is the usual one of the stage's kind."""

    def __init__(
        self,
        hub: Hub,
        theme: Theme,
        title: str,
        act: str,
        usual: str,
        minutes: int | None,
        parent: QWidget,
    ) -> None:
        """`usual` is the name without another; `minutes` None: they cannot be changed any more."""
        super().__init__(hub, theme, title, act, parent)
        self.name.setPlaceholderText(usual)
        self.minutes = MinuteStepper(theme, self.tr("Minutes"), step=1, parent=self)
        self.minutes.set_minutes(minutes or 0)
        self.minutes.setVisible(minutes is not None)
        if minutes is not None:
            field = column(4)
            field.addWidget(PlainLabel(self.tr("Minutes"), "label"))
            field.addWidget(self.minutes)
            self.fields.addLayout(field)
