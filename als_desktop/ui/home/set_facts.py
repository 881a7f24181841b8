"""What the card of a set says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from als_desktop.models.meeting import MeetingState
from als_desktop.ui.home.members_strip import seated
from als_desktop.ui.parts.when import clock_time, local_day, short_day
from als_desktop.ui.parts.words import joined, open_actions

if TYPE_CHECKING:
    from datetime import date

    from als_desktop.models.home_view import SetOverview
    from als_desktop.ui.home.members_strip import Seated


@dataclass(frozen=True, slots=True)
class SetFacts:
    """A set in a few words; `held` of `planned` meetings have been closed."""

    name: str
    people: tuple[Seated, ...]
    held: int
    planned: int
    meetings: str
    next_meeting: str
    under_way: bool
    actions: str
    presented: str


def set_facts(overview: SetOverview, today: date) -> SetFacts:
    """The facts of one set."""
    one, held = overview.learning_set, len(overview.held)
    coming = overview.next_meeting
    return SetFacts(
        name=one.name,
        people=tuple(seated(m) for m in overview.members),
        held=held,
        planned=one.planned_meetings,
        meetings=meetings_held(held, one.planned_meetings),
        next_meeting=_next_meeting(overview, today),
        under_way=coming is not None and coming.state is MeetingState.UNDER_WAY,
        actions=_capital(open_actions(len(overview.open_actions))),
        presented=_presented(overview),
    )


def meetings_held(held: int, planned: int) -> str:
    """`2 of 6 meetings held`."""
    if held > planned and held == 1:
        return QCoreApplication.translate("SetFacts", "1 meeting held")
    if held > planned:
        return QCoreApplication.translate("SetFacts", "{held} meetings held").format(held=held)
    return QCoreApplication.translate("SetFacts", "{held} of {planned} meetings held").format(
        held=held, planned=planned
    )


def _next_meeting(overview: SetOverview, today: date) -> str:
    meeting = overview.next_meeting
    if meeting is None and overview.agreed_ms is not None:
        return QCoreApplication.translate("SetFacts", "{day} agreed, not planned yet").format(
            day=short_day(local_day(overview.agreed_ms), today)
        )
    if meeting is None:
        return QCoreApplication.translate("SetFacts", "No meeting planned")
    if meeting.state is MeetingState.UNDER_WAY:
        return QCoreApplication.translate("SetFacts", "Meeting {number} is under way").format(
            number=meeting.number
        )
    day = short_day(local_day(meeting.starts_ms), today)
    return QCoreApplication.translate("SetFacts", "{day}, {time}").format(
        day=day, time=clock_time(meeting.starts_ms)
    )


def _presented(overview: SetOverview) -> str:
    names = [m.name for m in overview.last_presenters()]
    if not names:
        return QCoreApplication.translate("SetFacts", "Nobody has presented yet")
    return QCoreApplication.translate("SetFacts", "{names} presented last").format(names=joined(names))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
