"""What the list of meetings says about each of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from als_desktop.models.meeting import MeetingState
from als_desktop.ui.parts.when import from_to, how_soon, local_day, short_day
from als_desktop.ui.parts.words import joined

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from als_desktop.models.home_view import SetOverview
    from als_desktop.models.meeting import Meeting
    from als_desktop.models.people import Member


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """One meeting in words; `tone` is that of the pill with `standing` (how soon, under way, held)."""

    meeting_id: str
    number: int
    state: MeetingState
    when: str
    about: str
    standing: str
    tone: str


def coming_lines(overview: SetOverview, people: Mapping[str, Member], today: date) -> list[MeetingLine]:
    """The meetings not closed: one under way first, then the planned ones by day."""
    ahead = [m for m in overview.meetings if m.state is not MeetingState.CLOSED]
    ahead.sort(key=lambda m: (m.state is not MeetingState.UNDER_WAY, m.starts_ms))
    return [_line(overview, m, people, today) for m in ahead]


def held_lines(
    overview: SetOverview, people: Mapping[str, Member], today: date, most: int
) -> list[MeetingLine]:
    """The meetings that were closed, the latest first, no more than `most`."""
    return [_line(overview, m, people, today) for m in overview.held[::-1][:most]]


def _line(overview: SetOverview, meeting: Meeting, people: Mapping[str, Member], today: date) -> MeetingLine:
    day = local_day(meeting.starts_ms)
    when = QCoreApplication.translate("MeetingLines", "{day}, {times}").format(
        day=short_day(day, today), times=from_to(*_times(meeting))
    )
    standing, tone = meeting_standing(meeting, day, today)
    about = meeting_about(overview, meeting, people)
    return MeetingLine(meeting.id, meeting.number, meeting.state, when, about, standing, tone)


def _times(meeting: Meeting) -> tuple[int, int]:
    """From when to when it was held, or is to be; one that was opened or closed on another day, as it was planned."""
    begun, closed = meeting.started_ms, meeting.closed_ms
    days = {local_day(at_ms) for at_ms in (meeting.starts_ms, begun, closed) if at_ms is not None}
    if begun is None or closed is None or len(days) > 1:
        return meeting.starts_ms, meeting.hard_end_ms
    return begun, closed


def meeting_about(overview: SetOverview, meeting: Meeting, people: Mapping[str, Member]) -> str:
    """Where, and who presents or presented."""
    return " · ".join(filter(None, (meeting.place, _presenters(overview, meeting, people))))


def meeting_standing(meeting: Meeting, day: date, today: date) -> tuple[str, str]:
    """How soon, under way or held, and the tone of its pill; `day` is that of the meeting."""
    if meeting.state is MeetingState.UNDER_WAY:
        return QCoreApplication.translate("MeetingLines", "under way"), "calm"
    if meeting.state is MeetingState.CLOSED:
        return QCoreApplication.translate("MeetingLines", "held"), "plain"
    return how_soon(day, today), "warn" if day < today else "plain"


def _presenters(overview: SetOverview, meeting: Meeting, people: Mapping[str, Member]) -> str:
    slots = overview.presenting(meeting)
    names = list(dict.fromkeys(people[s.presenter_id].name for s in slots if s.presenter_id in people))
    if not names:
        return ""
    if meeting.state is MeetingState.CLOSED:
        return QCoreApplication.translate("MeetingLines", "{names} presented").format(names=joined(names))
    return QCoreApplication.translate("MeetingLines", "{names} to present").format(names=joined(names))
