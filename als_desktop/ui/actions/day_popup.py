"""A small calendar that opens under a field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from datetime import date

    from als_desktop.ui.theme.theme import Theme

_DAYS = (
    Qt.DayOfWeek.Monday,
    Qt.DayOfWeek.Tuesday,
    Qt.DayOfWeek.Wednesday,
    Qt.DayOfWeek.Thursday,
    Qt.DayOfWeek.Friday,
    Qt.DayOfWeek.Saturday,
    Qt.DayOfWeek.Sunday,
)

_WIDTH = 308
_HEIGHT = 276


class DayPopup(QFrame):
    """Shows the month of `day`; a click or Enter emits `day_chosen(str)` with an ISO date. Goes when it closes."""

    day_chosen = Signal(str)

    def __init__(self, theme: Theme, day: date, parent: QWidget) -> None:
        """`day` is chosen when the popup opens."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.Box)
        self.setAccessibleName(self.tr("Calendar"))
        self._calendar = _Month(theme, self)
        self._calendar.setAccessibleName(self.tr("Choose a day"))
        self._calendar.setLocale(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        self._calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self._calendar.setMinimumSize(_WIDTH, _HEIGHT)
        self._dress(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self._calendar)
        self._calendar.clicked.connect(self._on_calendar_chosen)
        self._calendar.activated.connect(self._on_calendar_chosen)

    def open_under(self, field: QWidget) -> None:
        """Show the calendar below `field`, or above it where the screen ends."""
        size = self.sizeHint()
        at = field.mapToGlobal(QPoint(0, field.height() + 2))
        room = field.screen().availableGeometry()
        if at.y() + size.height() > room.bottom():
            at.setY(field.mapToGlobal(QPoint(0, 0)).y() - size.height() - 2)
        at.setX(max(room.left(), min(at.x(), room.right() - size.width())))
        self.move(at)
        self.show()
        self._calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _dress(self, theme: Theme) -> None:
        # Qt writes Saturdays and Sundays in red, which says nothing here.
        day, head = QTextCharFormat(), QTextCharFormat()
        day.setForeground(theme.color("text_2"))
        for weekday in _DAYS:
            self._calendar.setWeekdayTextFormat(weekday, day)
        head.setForeground(theme.color("text_2"))
        head.setFont(theme.font("label"))
        head.setBackground(theme.color("raised"))
        self._calendar.setHeaderTextFormat(head)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, theme.color("border_strong"))
        self.setPalette(palette)

    def _on_calendar_chosen(self, day: QDate) -> None:
        self.day_chosen.emit(day.toString(Qt.DateFormat.ISODate))
        self.close()


class _Month(QCalendarWidget):
    """A month in the colours of the theme."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

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
