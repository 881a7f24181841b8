"""What stands where a meeting would, while none is planned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from als_desktop.ui.parts.buttons import primary_button
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.when import clock_time, local_day, short_day

if TYPE_CHECKING:
    from datetime import date

    from als_desktop.ui.theme.theme import Theme


class NothingPlanned(QWidget):
    """A word, a sentence and the button that plans a meeting: `plan_wanted()`."""

    plan_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        button = primary_button(theme, self.tr("Plan a meeting"), "calendar")
        button.clicked.connect(self.plan_wanted)
        self._title = PlainLabel("", "subtitle")
        self._sentence = PlainLabel("", "quiet", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.px("space_xl"),) * 4)
        layout.setSpacing(theme.px("space_s"))
        for label in (self._title, self._sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        layout.addSpacing(theme.px("space_s"))
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.show_agreed(None, None)

    def show_agreed(self, starts_ms: int | None, today: date | None, set_name: str = "") -> None:
        """Say when the set has agreed to meet (UTC milliseconds), if it has; `set_name` where there are several."""
        if starts_ms is None or today is None:
            self._title.setText(self.tr("No meeting is planned"))
            self._sentence.setText(self.tr("Choose a template and a day; the time is divided for you."))
            return
        title = self.tr("{day}, {time} is agreed, and not planned yet")
        day = short_day(local_day(starts_ms), today)
        words = title.format(day=day, time=clock_time(starts_ms))
        self._title.setText(f"{set_name}: {words}" if set_name else words)
        self._sentence.setText(self.tr("Day and time are filled in already; the time is divided for you."))
