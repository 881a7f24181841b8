"""The field for "by when": a date as people type it, words, or a day from the calendar."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton

from als_desktop.models.spoken_date import day_from_typed, stored_from_typed
from als_desktop.services.action_service import ActionField
from als_desktop.ui.actions.action_line import ActionLine
from als_desktop.ui.actions.day_popup import DayPopup
from als_desktop.ui.actions.shown_date import meeting_day, shown_date

if TYPE_CHECKING:
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_WEEK = timedelta(days=7)


class WhenField(ActionLine):
    """Takes a date or words; the button in it, or Alt+Down, opens a calendar."""

    def __init__(self, hub: Hub, theme: Theme, name: str) -> None:
        """Shows nothing until `show_action`."""
        super().__init__(hub, ActionField.BY_WHEN, name)
        self.setPlaceholderText(self.tr("4 Dec, or in words"))
        self._theme = theme
        self._button = _CalendarButton(theme, self)
        self._button.setAccessibleName(self.tr("Choose the day in a calendar"))
        self._button.setToolTip(self.tr("Choose the day in a calendar (Alt+Down)"))
        self._button.clicked.connect(self.open_calendar)

    def shown(self, stored: str) -> str:
        """A date is shown as people say it."""
        return shown_date(stored, self._meeting_day)

    def stored(self, typed: str) -> str:
        """A date is stored as such, words as typed."""
        return stored_from_typed(typed, self._meeting_day)

    def open_calendar(self) -> None:
        """Open the calendar at the day that the field names, or a week after the meeting."""
        day = day_from_typed(self.text(), self._meeting_day) or self._meeting_day + _WEEK
        popup = DayPopup(self._theme, day, self)
        popup.day_chosen.connect(self._on_popup_day_chosen)
        popup.open_under(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Down opens the calendar, as in other fields that open."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the right end."""
        super().resizeEvent(event)
        side = self._button.sizeHint().width()
        self._button.setGeometry(self.width() - side - 2, 0, side, self.height())
        self.setTextMargins(0, 0, side - 4, 0)

    @property
    def _meeting_day(self) -> date:
        return meeting_day(self._hub.meeting)

    def _on_popup_day_chosen(self, iso: str) -> None:
        self.setText(shown_date(iso, self._meeting_day))
        self.commit()
        self.setFocus(Qt.FocusReason.OtherFocusReason)


class _CalendarButton(QAbstractButton):
    """The picture of a calendar inside the field; the keyboard has Alt+Down instead."""

    def __init__(self, theme: Theme, parent: WhenField) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        """Wide enough to hit."""
        side = max(self._theme.px("target_min"), self._theme.px("icon") + 14)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the calendar, darker under the pointer."""
        side = self._theme.px("icon")
        colour = self._theme.color("text" if self.underMouse() else "text_2")
        picture = self._theme.pixmap("calendar", colour, side, self.devicePixelRatioF())
        painter = QPainter(self)
        painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, picture)

    def _on_theme_changed(self) -> None:
        self.update()
