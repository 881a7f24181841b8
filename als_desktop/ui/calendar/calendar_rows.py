"""The meetings of all sets in one list, month after month. Knows no widget."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from als_desktop.models.meeting import MeetingState
from als_desktop.ui.home.meeting_lines import meeting_about, meeting_standing
from als_desktop.ui.parts.when import from_to, local_day

if TYPE_CHECKING:
    from datetime import date

    from als_desktop.models.home_view import HomeView, SetOverview
    from als_desktop.models.meeting import Meeting


@dataclass(frozen=True, slots=True)
class Month:
    """The heading of a month; `day` is its first."""

    day: date


@dataclass(frozen=True, slots=True)
class CalendarRow:
    """One meeting; `key` is its id, or the set's where a date is agreed and no meeting planned yet.

    `about` says which meeting, when on that day and where; `tone` is that of the pill with `standing`.
    """

    key: str
    set_id: str
    set_name: str
    day: date
    about: str
    standing: str
    tone: str


def calendar_rows(home: HomeView, today: date) -> list[Month | CalendarRow]:
    """All meetings by day under the headings of their months."""
    found = [row for one in home.sets for row in _rows_of_set(home, one, today)]
    found.sort(key=lambda pair: pair[0])
    rows: list[Month | CalendarRow] = []
    for day, those in groupby((row for _, row in found), key=lambda row: row.day.replace(day=1)):
        rows.append(Month(day))
        rows.extend(those)
    return rows


def _rows_of_set(home: HomeView, one: SetOverview, today: date) -> list[tuple[int, CalendarRow]]:
    rows = [(meeting.starts_ms, _row(home, one, meeting, today)) for meeting in one.meetings]
    agreed = _agreed(one)
    return [*rows, agreed] if agreed is not None else rows


def _row(home: HomeView, one: SetOverview, meeting: Meeting, today: date) -> CalendarRow:
    day = local_day(meeting.starts_ms)
    standing, tone = meeting_standing(meeting, day, today)
    where = meeting_about(one, meeting, home.people)
    number = QCoreApplication.translate("CalendarRows", "meeting {number}").format(number=meeting.number)
    about = " · ".join(filter(None, (from_to(meeting.starts_ms, meeting.hard_end_ms), number, where)))
    set_ = one.learning_set
    return CalendarRow(meeting.id, set_.id, set_.name, day, about, standing, tone)


def _agreed(one: SetOverview) -> tuple[int, CalendarRow] | None:
    """The date that a set has agreed on without planning a meeting yet."""
    last = one.held[-1] if one.held else None
    planned = any(m.state is not MeetingState.CLOSED for m in one.meetings)
    if last is None or last.next_starts_ms is None or planned:
        return None
    row = CalendarRow(
        one.learning_set.id,
        one.learning_set.id,
        one.learning_set.name,
        local_day(last.next_starts_ms),
        QCoreApplication.translate("CalendarRows", "agreed; the meeting is not planned yet"),
        QCoreApplication.translate("CalendarRows", "agreed"),
        "warn",
    )
    return last.next_starts_ms, row
