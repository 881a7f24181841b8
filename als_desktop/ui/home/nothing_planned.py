"""What stands where a meeting would, while none is planned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from als_desktop.ui.parts.buttons import primary_button
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme


class NothingPlanned(QWidget):
    """A word, a sentence and the button that plans a meeting: `plan_wanted()`."""

    plan_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        button = primary_button(theme, self.tr("Plan a meeting"), "calendar")
        button.clicked.connect(self.plan_wanted)
        title = PlainLabel(self.tr("No meeting is planned"), "subtitle")
        sentence = PlainLabel(
            self.tr("Choose a template and a day; the time is divided for you."), "quiet", wrap=True
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.px("space_xl"),) * 4)
        layout.setSpacing(theme.px("space_s"))
        for label in (title, sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        layout.addSpacing(theme.px("space_s"))
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
