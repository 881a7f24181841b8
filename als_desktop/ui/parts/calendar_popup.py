"""A month to pick a day from, in a popup."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QVBoxLayout, QWidget

from als_desktop.ui.parts.when import english

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme

_LEAST = (308, 276)
_BELOW = 2


class CalendarPopup(QFrame):
    """Shows the month of `day`; closes, and is deleted, when a day is picked or the person clicks elsewhere.

    `picked` carries a `datetime.date`. Escape closes.
    """

    picked = Signal(object)

    def __init__(self, theme: Theme, day: date, parent: QWidget) -> None:
        """`parent` is the field that it opens under; its name is what a screen reader says."""
        super().__init__(parent, Qt.WindowType.Popup)
        self._field = parent
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "popup")
        self.setAccessibleName(self.tr("Calendar"))
        self.calendar = _Month(theme, self)
        self.calendar.setAccessibleName(parent.accessibleName())
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.calendar.clicked.connect(self._on_calendar_picked)
        self.calendar.activated.connect(self._on_calendar_picked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self.calendar)

    def open_under(self) -> None:
        """Show the month below the field, or above it where the screen ends."""
        field, size = self._field, self.sizeHint()
        at = field.mapToGlobal(QPoint(0, field.height() + _BELOW))
        room = field.screen().availableGeometry()
        if at.y() + size.height() > room.bottom():
            at.setY(field.mapToGlobal(QPoint(0, 0)).y() - size.height() - _BELOW)
        at.setX(max(room.left(), min(at.x(), room.right() - size.width())))
        self.move(at)
        self.show()
        self.calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _on_calendar_picked(self, day: QDate) -> None:
        self.picked.emit(date(day.year(), day.month(), day.day()))
        self.close()


class _Month(QCalendarWidget):
    """A month in the colours of the theme."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setLocale(english())
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.setMinimumSize(*_LEAST)
        # Qt writes Saturdays and Sundays in red, which says nothing here and is no colour of any theme.
        day, head = QTextCharFormat(), QTextCharFormat()
        day.setForeground(theme.color("text_2"))
        for weekday in Qt.DayOfWeek:
            self.setWeekdayTextFormat(weekday, day)
        head.setForeground(theme.color("text_2"))
        head.setFont(theme.font("label"))
        head.setBackground(theme.color("raised"))
        self.setHeaderTextFormat(head)

    def paintCell(self, painter: QPainter, rect: QRect, day: QDate) -> None:
        """Draw a day; those of the months beside are quieter, but can be read and chosen."""
        theme = self._theme
        chosen = day == self.selectedDate()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, theme.color("raised"))
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            radius = theme.px("radius_control")
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), radius, radius)
        beside = day.month() != self.monthShown()
        painter.setPen(theme.color("on_accent" if chosen else "text_3" if beside else "text"))
        painter.setFont(theme.digits("strong" if chosen else "body"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(day.day()))
        painter.restore()
