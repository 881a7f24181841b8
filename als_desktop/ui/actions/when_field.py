"""The field for "by when": a date as people type it, words, or a day from the calendar."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy

from als_desktop.models.spoken_date import day_from_typed, iso_day, stored_from_typed
from als_desktop.services.action_service import ActionField
from als_desktop.ui.actions.action_line import ActionLine
from als_desktop.ui.parts.calendar_button import CalendarButton
from als_desktop.ui.parts.calendar_popup import CalendarPopup
from als_desktop.ui.parts.day_reading import DayReading
from als_desktop.ui.parts.plain_label import ElidedLabel
from als_desktop.ui.parts.when import meeting_day, shown_day

if TYPE_CHECKING:
    from datetime import date

    from als_desktop.models.action import Action
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_WEEK = timedelta(days=7)


class WhenField(ActionLine):
    """Takes a date or words; the button in it, or Down, opens a calendar.

    `said`: what stands beside its label, how typed words are read and that words were kept as such.
    """

    def __init__(self, hub: Hub, theme: Theme, name: str) -> None:
        """Shows nothing until `show_action`."""
        super().__init__(hub, ActionField.BY_WHEN, name)
        self.setPlaceholderText(self.tr("4 Dec, or next Friday"))
        self.reading = DayReading(self, self._meeting_day)
        self.words_kept = ElidedLabel(self.tr("kept as words, not a date"), "caption")
        # It has the room it needs, and asks for none where there is less.
        self.words_kept.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.words_kept.hide()
        self.said = (self.reading, self.words_kept)
        self._kept = ""
        self.textChanged.connect(self._show_words_kept)
        self._theme = theme
        self._button = CalendarButton(theme, self)
        self._button.clicked.connect(self.open_calendar)

    def show_action(self, action: Action) -> None:
        """Say gently where words were kept that name no day."""
        self._kept = action.by_when if iso_day(action.by_when) is None else ""
        super().show_action(action)
        self._show_words_kept()

    def shown(self, stored: str) -> str:
        """A date is shown as people say it."""
        return shown_day(stored, self._meeting_day())

    def stored(self, typed: str) -> str:
        """A date is stored as such, words as typed."""
        return stored_from_typed(typed, self._meeting_day())

    def open_calendar(self) -> None:
        """Open the calendar at the day that the field names, or a week after the meeting."""
        day = day_from_typed(self.text(), self._meeting_day()) or self._meeting_day() + _WEEK
        popup = CalendarPopup(self._theme, day, self)
        popup.picked.connect(self._on_popup_picked)
        popup.open_under()

    def _show_words_kept(self) -> None:
        kept = bool(self._kept) and self.text() == self._kept
        self.words_kept.setVisible(kept)
        if kept:
            self.setAccessibleDescription(self.words_kept.text())

    def _meeting_day(self) -> date:
        return meeting_day(self._hub.meeting)

    def _on_popup_picked(self, day: date) -> None:
        self.setText(shown_day(day.isoformat(), self._meeting_day()))
        self.commit()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
