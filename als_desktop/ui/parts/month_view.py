"""A month to look at and to pick a day from."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QWidget

from als_desktop.ui.parts.when import english

if TYPE_CHECKING:
    from collections.abc import Mapping

    from als_desktop.ui.theme.theme import Theme

_LEAST = (308, 276)
_MOST_DOTS = 3
_DOT = 2.5
_DOT_STEP = 8
_DOT_UP = 6
_TODAY = 1.5


class MonthView(QCalendarWidget):
    """A month in the colours of the theme: today has a frame, marked days have a dot for each thing on them."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marks: dict[date, int] = {}
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

    def mark(self, days: Mapping[date, int]) -> None:
        """Mark these days with as many dots as there are things on them, three at most."""
        self._marks = dict(days)
        self.updateCells()

    def selected(self) -> date:
        """The chosen day."""
        day = self.selectedDate()
        return date(day.year(), day.month(), day.day())

    def select(self, day: date) -> None:
        """Choose a day and show its month."""
        self.setSelectedDate(QDate(day.year, day.month, day.day))

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
        elif day == QDate.currentDate():
            painter.setPen(QPen(theme.color("accent"), _TODAY))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            radius = theme.px("radius_control")
            painter.drawRoundedRect(QRectF(rect).adjusted(2.5, 2.5, -2.5, -2.5), radius, radius)
        beside = day.month() != self.monthShown()
        painter.setPen(theme.color("on_accent" if chosen else "text_3" if beside else "text"))
        painter.setFont(theme.digits("strong" if chosen else "body"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(day.day()))
        number = min(_MOST_DOTS, self._marks.get(date(day.year(), day.month(), day.day()), 0))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("on_accent" if chosen else "accent"))
        left = rect.center().x() - (number - 1) * _DOT_STEP / 2
        for place in range(number):
            painter.drawEllipse(QPointF(left + place * _DOT_STEP + 0.5, rect.bottom() - _DOT_UP), _DOT, _DOT)
        painter.restore()
