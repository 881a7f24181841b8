"""What a field that takes a date or words makes of what is being typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from als_desktop.models.spoken_date import day_from_typed
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.when import brief_day_of_year, shown_day

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date


class DayReading(PlainLabel):
    """`Fri 4 Dec 2026` while "next Friday" stands in the field, so that a wrong reading is seen before it is kept.

    Empty for words that name no day, and once the field itself shows the day.
    """

    def __init__(self, field: QLineEdit, said_on: Callable[[], date]) -> None:
        """Follows `field`; `said_on` is the day from which its words are meant."""
        super().__init__("", "caption")
        self.set_tone("accent")
        self._said_on = said_on
        self.hide()
        field.textChanged.connect(self._on_field_text_changed)

    def _on_field_text_changed(self, typed: str) -> None:
        day = day_from_typed(typed, self._said_on())
        shown = day is not None and typed != shown_day(day.isoformat(), self._said_on())
        self.setText(brief_day_of_year(day) if day is not None and shown else "")
        self.setVisible(shown)
        field = self.sender()
        if isinstance(field, QLineEdit):
            field.setAccessibleDescription(self.text())
