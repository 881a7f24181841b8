"""A date that is typed, or picked from a calendar."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal

from als_desktop.ui.parts.buttons import icon_button
from als_desktop.ui.parts.calendar_popup import CalendarPopup
from als_desktop.ui.parts.commit_fields import CommitLine
from als_desktop.ui.parts.typed_date import read_date

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from als_desktop.ui.theme.theme import Theme

_MONTHS = range(1, 13)
_WEEKDAYS = range(1, 8)


class DateField(CommitLine):
    """A line that takes "fri", "4 dec", "4/12", "+14" or an ISO date, with a calendar (Down opens it).

    `date_chosen` carries a `datetime.date`, or None when the field was emptied; for what a person does only.
    What is no date stays, marked. `today` says which day it is.
    """

    date_chosen = Signal(object)

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
        self._button = icon_button(
            theme, "calendar", self.tr("{name}: calendar").format(name=name), size="small"
        )
        self._button.setParent(self)
        # The field has the keyboard; Down opens the calendar.
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.setCursor(Qt.CursorShape.ArrowCursor)
        self._button.clicked.connect(self._on_button_clicked)
        self.committed.connect(self._on_committed)
        self._place_button()
        theme.changed.connect(self._place_button)

    def set_date(self, value: date | None) -> None:
        """Show `value` as stored, unless a person is typing something else. Emits nothing."""
        self._date = value
        self.set_committed(self._words(value))

    def date(self) -> date | None:
        """The date stored or last chosen."""
        return self._date

    def open_calendar(self) -> None:
        """Show the calendar under the field."""
        popup = CalendarPopup(self._theme, self)
        popup.calendar.setSelectedDate(_to_qt(self._date or self._today()))
        popup.picked.connect(self._on_popup_picked)
        popup.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        popup.show()
        popup.calendar.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down opens the calendar."""
        if event.key() == Qt.Key.Key_Down:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the calendar button at the right end."""
        super().resizeEvent(event)
        self._place_button()

    def _words(self, value: date | None) -> str:
        if value is None:
            return ""
        words = QLocale().toString(_to_qt(value), "ddd d MMMM")
        return words if value.year == self._today().year else f"{words} {value.year}"

    def _read(self, text: str) -> date | None:
        if not text.strip():
            return None
        locale = QLocale()
        months = [locale.standaloneMonthName(month) for month in _MONTHS]
        weekdays = [locale.standaloneDayName(day) for day in _WEEKDAYS]
        return read_date(text, self._today(), months, weekdays)

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
        try:
            value = self._read(text)
        except (ValueError, OverflowError):
            self.refuse()
            return
        self._choose(value)

    def _on_popup_picked(self, value: date) -> None:
        self.setText(self._words(value))
        self.commit()
        self.setFocus()

    def _on_button_clicked(self) -> None:
        self.setFocus()
        self.open_calendar()

    def _place_button(self) -> None:
        side = self._theme.px("button_small")
        self._button.resize(side, side)
        self._button.move(self.width() - side - 3, (self.height() - side) // 2)
        self.setTextMargins(0, 0, side, 0)


def _to_qt(value: date) -> QDate:
    return QDate(value.year, value.month, value.day)
