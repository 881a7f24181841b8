"""Whether the meeting keeps its time, in one quiet strip."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from als_desktop.models.schedule import schedule
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.ui.parts.pill import Pill
from als_desktop.ui.parts.plain_label import ElidedLabel, PlainLabel

if TYPE_CHECKING:
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class ScheduleStrip(QFrame):
    """The wall clock, the hard end, and how far behind or ahead of the plan the meeting is."""

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """`tick` shows what is true now."""
        super().__init__()
        self._hub = hub
        self.setProperty("role", "well")
        self._times = PlainLabel("", "strong", equal_digits=True)
        self._words = ElidedLabel("", "caption")
        self._pill = Pill(theme, "")
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._times)
        column.addWidget(self._words)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 10, 6)
        row.addLayout(column, 1)
        row.addWidget(self._pill)

    def tick(self) -> None:
        """Show the time as it is now."""
        view = self._hub.view
        if view is None:
            return
        now = self._hub.services.clock.now()
        state = schedule(view, now)
        end = view.meeting.ends_ms
        self._times.setText(self.tr("{now}, ends {end}").format(now=hour(now.wall_ms), end=hour(end)))
        spare = state.spare_ms // MINUTE_MS
        if spare >= 0:
            self._words.setText(self.tr("{n} min spare").format(n=spare))
        else:
            self._words.setText(self.tr("{n} min too long").format(n=-spare))
        behind = round(state.behind_ms / MINUTE_MS)
        if behind >= 1:
            self._pill.setText(self.tr("{n} min behind").format(n=behind))
            self._pill.set_tone("over" if spare < 0 else "warn")
        elif behind <= -1:
            self._pill.setText(self.tr("{n} min ahead").format(n=-behind))
            self._pill.set_tone("calm")
        else:
            self._pill.setText(self.tr("on time"))
            self._pill.set_tone("calm")


def hour(utc_ms: int) -> str:
    """A UTC time in milliseconds as local `HH:MM`."""
    return datetime.fromtimestamp(utc_ms / 1000).strftime("%H:%M")
