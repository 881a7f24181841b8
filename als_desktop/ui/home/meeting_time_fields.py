"""The fields for the day, the times and the place of a meeting."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from als_desktop.ui.parts.buttons import normal_button
from als_desktop.ui.parts.date_field import DateField
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.time_field import TimeField
from als_desktop.ui.parts.when import local_day, local_time, to_ms

if TYPE_CHECKING:
    from als_desktop.clock import Clock
    from als_desktop.ui.theme.theme import Theme

_ROUND_TO = 5


class MeetingTimeFields(QWidget):
    """Day, start, end and place. `changed()` when a person changes one; moving the start moves the end with it."""

    changed = Signal()

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        """`clock` says which day it is."""
        super().__init__(parent)
        self.day_by_hand = False
        self.start_by_hand = False
        self.end_by_hand = False
        self._clock = clock
        self._starts_at = datetime.min
        self._ends_at = datetime.min
        self._day = DateField(theme, self.tr("Day"), self.tr("for example Fri 4 Dec"), self._today)
        self._starts = TimeField(self.tr("Start"))
        self._ends = TimeField(self.tr("End"))
        self._note = PlainLabel("", "caption", wrap=True)
        self._place = QLineEdit()
        self._place.setAccessibleName(self.tr("Place"))
        self._place.setPlaceholderText(self.tr("for example Room B47"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px("space_m"))
        grid.setVerticalSpacing(4)
        for n, field in enumerate((self._day, self._starts, self._ends)):
            grid.addWidget(PlainLabel(field.accessibleName(), "label"), 0, n)
            grid.addWidget(field, 1, n)
        self._now = normal_button(theme, self.tr("Today, now"), size="small")
        grid.addWidget(self._now, 0, 0, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self._note, 2, 0, 1, 3)
        grid.setRowMinimumHeight(2, 4)
        grid.addWidget(PlainLabel(self.tr("Place (may stay empty)"), "label"), 3, 0, 1, 3)
        grid.addWidget(self._place, 4, 0, 1, 3)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        self.setFocusProxy(self._day)
        self.note("")
        self._day.date_chosen.connect(self._on_day_date_chosen)
        self._starts.time_chosen.connect(self._on_starts_time_chosen)
        self._ends.time_chosen.connect(self._on_ends_time_chosen)
        self._now.clicked.connect(self._on_now_clicked)

    def set_times(self, starts_ms: int, ends_ms: int) -> None:
        """Fill in day, start and end."""
        self._starts_at, self._ends_at = local_time(starts_ms), local_time(ends_ms)
        self._show_times()

    def set_length(self, minutes: int) -> None:
        """Move the end to `minutes` after the start."""
        self._ends_at = self._starts_at + timedelta(minutes=minutes)
        self._show_times()

    def set_place(self, place: str) -> None:
        """Fill in the place."""
        self._place.setText(place)

    def note(self, sentence: str) -> None:
        """Say something about the day and the times below them; nothing when empty."""
        self._note.setText(sentence)
        self._note.setVisible(bool(sentence))

    def finish(self) -> str:
        """Take what is still being typed. Returns what is wrong with a field, as a sentence, or ""."""
        for field in (self._day, self._starts, self._ends):
            field.commit()
        if self._day.property("invalid"):
            words = self.tr("“{text}” is no day. Type it like “4 Dec”, or take it from the calendar.")
            return words.format(text=self._day.text())
        if self._day.date() is None:
            return self.tr("The day is empty. Type it like “4 Dec”, or take it from the calendar.")
        for field in (self._starts, self._ends):
            if field.property("invalid"):
                return self.tr("“{text}” is no time. Type it like “13:30”.").format(text=field.text())
        return ""

    @property
    def starts_ms(self) -> int:
        """The start as UTC milliseconds."""
        return to_ms(self._starts_at.date(), self._starts_at.time())

    @property
    def ends_ms(self) -> int:
        """The end as UTC milliseconds."""
        return to_ms(self._ends_at.date(), self._ends_at.time())

    @property
    def place(self) -> str:
        """The place as typed."""
        return self._place.text()

    def _today(self) -> date:
        return local_day(self._clock.now().wall_ms)

    def _show_times(self) -> None:
        self._day.set_date(self._starts_at.date())
        self._starts.set_time(self._starts_at.time())
        self._ends.set_time(self._ends_at.time())

    def _move_to(self, starts_at: datetime) -> None:
        self._ends_at += starts_at - self._starts_at
        self._starts_at = starts_at
        self._show_times()

    def _on_day_date_chosen(self, day: date | None) -> None:
        self.day_by_hand = True
        if day is not None:
            self._move_to(datetime.combine(day, self._starts_at.time()))
        self.changed.emit()

    def _on_starts_time_chosen(self, at: time) -> None:
        self.start_by_hand = True
        self._move_to(datetime.combine(self._starts_at.date(), at))
        self.changed.emit()

    def _on_now_clicked(self) -> None:
        """The set sits together already: it begins with the next full five minutes."""
        self.day_by_hand = self.start_by_hand = True
        now = local_time(self._clock.now().wall_ms).replace(second=0, microsecond=0)
        self._move_to(now + timedelta(minutes=(-now.minute) % _ROUND_TO))
        self.changed.emit()

    def _on_ends_time_chosen(self, at: time) -> None:
        self.end_by_hand = True
        self._ends_at = datetime.combine(self._starts_at.date(), at)
        self.changed.emit()
