"""Asking before a meeting starts that was not expected just now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from als_desktop.ui.home.home_dialog import HomeDialog
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.when import clock_time, how_soon, local_day, long_day

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from als_desktop.models.home_view import SetOverview
    from als_desktop.models.meeting import Meeting
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class StartDialog(HomeDialog):
    """Says what is unusual: another day, or another meeting that is still under way. Nothing happens unless one agrees.

    Signals:
        started(str): the meeting with that id is under way.
    """

    started = Signal(str)

    def __init__(
        self,
        hub: Hub,
        theme: Theme,
        here: SetOverview,
        meeting: Meeting,
        under_way: tuple[SetOverview, Meeting] | None,
        parent: QWidget,
    ) -> None:
        """`under_way` is a meeting that was started and not closed."""
        title = self.tr("Start meeting {n}?").format(n=meeting.number)
        now_ms = hub.services.clock.now().wall_ms
        self._on_another_day = local_day(meeting.starts_ms) != local_day(now_ms)
        act = self.tr("Start it now")
        super().__init__(hub, theme, title, act, parent, here.learning_set.name)
        self._meeting = meeting
        # Once the dialog is gone, which gives the keyboard back to where it was.
        self.accepted.connect(self._on_accepted)
        if self._on_another_day:
            self.body.addWidget(PlainLabel(self._about_day(now_ms), "body", wrap=True))
        if under_way is not None:
            self.body.addWidget(PlainLabel(self._about_other(*under_way, now_ms), "body", wrap=True))
        # Nothing is typed here: else the keyboard would begin on the button that gives up.
        self.act_button.setFocus()

    def carry_out(self) -> bool:
        """Start the meeting; one of another day is held from now on, and is as long as it was to be."""
        meetings, meeting_id = self.hub.services.meetings, self._meeting.id
        begin = meetings.open_meeting_now if self._on_another_day else meetings.open_meeting
        return self.hub.do_for_good(lambda: begin(meeting_id)) is not None

    def _on_accepted(self) -> None:
        self.started.emit(self._meeting.id)

    def _about_day(self, now_ms: int) -> str:
        meeting, today = self._meeting, local_day(now_ms)
        day = local_day(meeting.starts_ms)
        words = self.tr(
            "It is planned for {day}, {soon}. If you start it now, it is held today, from {start} to {end}."
        )
        return words.format(
            day=long_day(day, today),
            soon=how_soon(day, today),
            start=clock_time(now_ms),
            end=clock_time(now_ms + meeting.hard_end_ms - meeting.starts_ms),
        )

    def _about_other(self, overview: SetOverview, other: Meeting, now_ms: int) -> str:
        words = self.tr(
            "Meeting {n} of “{name}”, begun on {day}, is still under way. It stays as it is: go back to it from "
            "home, and close it when it is over."
        )
        day = local_day(other.started_ms or other.starts_ms)
        return words.format(
            n=other.number, name=overview.learning_set.name, day=long_day(day, local_day(now_ms))
        )
