"""A date that is typed, or picked from a calendar."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from als_desktop.models.spoken_date import day_from_short
from als_desktop.ui.parts.calendar_button import CalendarButton
from als_desktop.ui.parts.calendar_popup import CalendarPopup
from als_desktop.ui.parts.commit_fields import CommitLine
from als_desktop.ui.parts.when import short_day

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from als_desktop.ui.theme.theme import Theme


class DateField(CommitLine):
    """A line that takes "fri", "4 dec", "4/12", "+14" or an ISO date, with a calendar (Down opens it).

    `date_chosen` carries a `datetime.date`, or None when the field was emptied; for what a person does only.
    What is no date stays, marked, and `unreadable` carries it. `today` says which day it is.
    """

    date_chosen = Signal(object)
    unreadable = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        placeholder: str = "",
        today: Callable[[], date] = date.today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, placeholder, parent)
        self._theme = theme
        self._today = today
        self._date: date | None = None
        self._button = CalendarButton(theme, self)
        self._button.clicked.connect(self._on_button_clicked)
        self.committed.connect(self._on_committed)

    def set_date(self, value: date | None) -> None:
        """Show `value` as stored, unless a person is typing something else. Emits nothing."""
        self._date = value
        self.set_committed(self._words(value))

    def date(self) -> date | None:
        """The date stored or last chosen."""
        return self._date

    def open_calendar(self) -> None:
        """Show the calendar under the field."""
        popup = CalendarPopup(self._theme, self._date or self._today(), self)
        popup.picked.connect(self._on_popup_picked)
        popup.offer(self.tr("Today"), self._today())
        popup.open_under()

    def _words(self, value: date | None) -> str:
        return "" if value is None else short_day(value, self._today())

    def _choose(self, value: date | None) -> None:
        before = self._date
        self._date = value
        if value != before:
            self.date_chosen.emit(value)
        if self.property("invalid"):
            self._date = before
        else:
            self.set_committed(self._words(self._date))

    def _on_committed(self, text: str) -> None:
        value = day_from_short(text, self._today())
        if value is None and text.strip():
            self.refuse()
            self.unreadable.emit(text)
        else:
            self._choose(value)

    def _on_popup_picked(self, value: date) -> None:
        self.setText(self._words(value))
        self.commit()
        self.setFocus()

    def _on_button_clicked(self) -> None:
        self.setFocus()
        self.open_calendar()
