"""Whether the meeting keeps its time, in one quiet strip."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from als_desktop.models.meeting import MeetingState
from als_desktop.models.schedule import schedule, worth_replanning
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.ui.parts.announce import announce
from als_desktop.ui.parts.buttons import normal_button
from als_desktop.ui.parts.pill import Pill
from als_desktop.ui.parts.plain_label import ElidedLabel, PlainLabel

if TYPE_CHECKING:
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.stage_clock import Moment
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.replan.replan_sheet import ReplanSheet
    from als_desktop.ui.theme.theme import Theme


class ScheduleStrip(QFrame):
    """The wall clock, the hard end, and how far behind or ahead of the plan the meeting is.

    When the plan no longer fits, it says what that costs and offers to re-plan; it never does so by itself.

    Signals:
        said(str): what came of re-planning, or why there is nothing to re-plan.
    """

    said = Signal(str)

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """`tick` shows what is true now."""
        super().__init__()
        self._hub = hub
        self._theme = theme
        self._sheet: ReplanSheet | None = None
        self._told = False
        self.setProperty("role", "well")
        self._times = PlainLabel("", "strong", equal_digits=True)
        self._words = ElidedLabel("", "caption")
        self._pill = Pill(theme, "")
        self.replan = normal_button(theme, self.tr("Re-plan"), size="small")
        self.replan.setToolTip(self.tr("Shorten, borrow from the break, or move the end (Ctrl+R)"))
        # It goes once the plan fits; a click on it leaves the keyboard with the page.
        self.replan.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.replan.clicked.connect(self.open_replan)
        self.replan.hide()
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._times)
        column.addWidget(self._words)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 10, 6)
        row.addLayout(column, 1)
        row.addWidget(self._pill)
        row.addWidget(self.replan)

    def open_replan(self) -> None:
        """Show the ways out of an overrun; when there is none, say so."""
        from als_desktop.ui.replan.replan_sheet import ReplanSheet
        from als_desktop.ui.replan.replan_words import fits_text

        view = self._hub.view
        if view is None or self._sheet is not None:
            return
        if view.meeting.state is MeetingState.CLOSED:
            self.said.emit(self.tr("The meeting is closed."))
            return
        now = self._hub.services.clock.now()
        if not schedule(view, now).overrun_ms:
            self.said.emit(fits_text(view, now))
            return
        self._sheet = ReplanSheet(self._hub, self._theme, self.window())
        self._sheet.taken.connect(self.said)
        self._sheet.finished.connect(self._on_sheet_finished)
        self._sheet.open()

    def tick(self) -> None:
        """Show the time as it is now."""
        view = self._hub.view
        if view is None:
            return
        if view.meeting.state is MeetingState.CLOSED:
            self._show_closed(view)
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
        self._offer_replan(view, now)
        if self._sheet is not None:
            self._sheet.tick()
        # Whole minutes only: the first half minute is no delay.
        behind = int(state.behind_ms / MINUTE_MS)
        if behind >= 1:
            self._pill.setText(self.tr("{n} min behind").format(n=behind))
            self._pill.set_tone("over" if spare < 0 else "warn")
        elif behind <= -1:
            self._pill.setText(self.tr("{n} min ahead").format(n=-behind))
            self._pill.set_tone("calm")
        else:
            self._pill.setText(self.tr("on time"))
            self._pill.set_tone("calm")

    def _show_closed(self, view: MeetingView) -> None:
        """Time no longer counts."""
        closed_ms = view.meeting.closed_ms
        closed = self.tr("Closed") if closed_ms is None else self.tr("Closed at {time}")
        self._times.setText(closed.format(time=hour(closed_ms or 0)))
        self._words.setText(self.tr("planned until {end}").format(end=hour(view.meeting.ends_ms)))
        self._words.set_tone("")
        self._told = False
        for part in (self._pill, self.replan):
            part.hide()

    def _offer_replan(self, view: MeetingView, now: Moment) -> None:
        """In place of the pill, so that nothing else moves."""
        late = worth_replanning(view, now)
        self.replan.setVisible(late)
        self._pill.setVisible(not late)
        self._words.set_tone("over" if late else "")
        if not late:
            self._told = False
            return
        from als_desktop.ui.replan.replan_words import cost_text, short_cost

        self._words.setText(short_cost(view, now))
        cost = cost_text(view, now)
        self.replan.setAccessibleDescription(cost)
        if not self._told and self.isVisible():
            self._told = True
            announce(self, cost)

    def _on_sheet_finished(self) -> None:
        self._sheet = None


def hour(utc_ms: int) -> str:
    """A UTC time in milliseconds as local `HH:MM`."""
    return datetime.fromtimestamp(utc_ms / 1000).strftime("%H:%M")
