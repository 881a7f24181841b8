"""A month to pick a day from, in a popup."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from als_desktop.ui.parts.buttons import quiet_button
from als_desktop.ui.parts.month_view import MonthView

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from als_desktop.ui.theme.theme import Theme

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
        self._theme = theme
        self._offered = day
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "popup")
        self.setAccessibleName(self.tr("Calendar"))
        self.calendar = MonthView(theme, self)
        self.calendar.setAccessibleName(parent.accessibleName())
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.calendar.clicked.connect(self._on_calendar_picked)
        self.calendar.activated.connect(self._on_calendar_picked)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(6, 6, 6, 6)
        self._layout.addWidget(self.calendar)

    def offer(self, name: str, day: date) -> None:
        """Have a button below the month that picks `day`, called `name`."""
        self._offered = day
        button = quiet_button(self._theme, name, size="small")
        button.clicked.connect(self._on_offered_clicked)
        self._layout.addWidget(button)

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
        self._pick(date(day.year(), day.month(), day.day()))

    def _on_offered_clicked(self) -> None:
        self._pick(self._offered)

    def _pick(self, day: date) -> None:
        self.picked.emit(day)
        self.close()
