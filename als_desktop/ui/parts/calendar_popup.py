"""A month to pick a day from, in a popup."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme

_LEAST = (320, 270)


class CalendarPopup(QFrame):
    """Closes, and is deleted, when a day is picked or the person clicks elsewhere.

    `picked` carries a `datetime.date`.
    """

    picked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "popup")
        self.calendar = QCalendarWidget()
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.calendar.setMinimumSize(*_LEAST)
        self.calendar.setAccessibleName(parent.accessibleName())
        self._dress(theme)
        self.calendar.clicked.connect(self._on_calendar_picked)
        self.calendar.activated.connect(self._on_calendar_picked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self.calendar)

    def _dress(self, theme: Theme) -> None:
        """Weekends in the colour of the other days: Qt's own red is no colour of any theme."""
        day = QTextCharFormat()
        day.setForeground(theme.color("text"))
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(weekday, day)
        head = QTextCharFormat()
        head.setForeground(theme.color("text_2"))
        head.setFont(theme.font("label"))
        head.setBackground(theme.color("raised"))
        self.calendar.setHeaderTextFormat(head)

    def _on_calendar_picked(self, day: QDate) -> None:
        self.picked.emit(date(day.year(), day.month(), day.day()))
        self.close()
