"""Local days and times, and how they are written. Stored times are UTC milliseconds."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from als_desktop.models.spoken_date import day_from_typed, iso_day

if TYPE_CHECKING:
    from als_desktop.models.meeting import Meeting
    from als_desktop.models.meeting_view import MeetingView

_SUNDAY = 6
_QUARTER_MS = 15 * 60_000


def local_time(ms: int) -> datetime:
    """The local day and time of `ms`."""
    return datetime.fromtimestamp(ms / 1000)


def local_day(ms: int) -> date:
    """The local day of `ms`."""
    return local_time(ms).date()


def to_ms(day: date, at: time) -> int:
    """UTC milliseconds of a local day and time."""
    return round(datetime.combine(day, at).timestamp() * 1000)


def meeting_day(view: MeetingView) -> date:
    """The local day of the open meeting."""
    return local_day(view.meeting.starts_ms)


def end_of_week(day: date) -> date:
    """The Sunday of the week of `day`."""
    return day + timedelta(days=_SUNDAY - day.weekday())


def long_day(day: date, today: date) -> str:
    """`Thursday 26 November`, with the year when it is not this one."""
    return _written(day, "dddd d MMMM" + _year(day, today))


def short_day(day: date, today: date) -> str:
    """`Thu 26 November`, with the year when it is not this one."""
    return _written(day, "ddd d MMMM" + _year(day, today))


def plain_day(day: date, today: date) -> str:
    """`26 November`, with the year when it is not this one."""
    return _written(day, "d MMMM" + _year(day, today))


def brief_day(day: date, today: date) -> str:
    """`26 Nov`, with the year when it is not this one."""
    return _written(day, "d MMM" + _year(day, today))


def long_day_of_year(day: date) -> str:
    """`Thursday 26 November 2026`."""
    return _written(day, "dddd d MMMM yyyy")


def brief_day_of_year(day: date) -> str:
    """`Thu 26 Nov 2026`."""
    return _written(day, "ddd d MMM yyyy")


def shown_day(stored: str, after: date) -> str:
    """`stored` as people say it (`Thu 26 November`), if it is an ISO date; other words stay as they are.

    The year is left out where it goes without saying: where the short form, typed, would mean the same day.
    """
    day = iso_day(stored)
    if day is None:
        return stored
    short = _written(day, "ddd d MMMM")
    return short if day_from_typed(short, after) == day else _written(day, "ddd d MMMM yyyy")


def day_of_week(day: date) -> str:
    """`Thursday`."""
    return _written(day, "dddd")


def weekday_of(day: date) -> str:
    """`Thu`."""
    return _written(day, "ddd")


def month_of_year(day: date) -> str:
    """`November 2026`."""
    return _written(day, "MMMM yyyy")


def near_day(day: date) -> str:
    """`Thu 26`, for a day of this week."""
    return _written(day, "ddd d")


def at_quarter(ms: int) -> int:
    """The full quarter of an hour that is nearest to `ms`: when people agree to meet."""
    return round(ms / _QUARTER_MS) * _QUARTER_MS


def usual_start(meeting: Meeting) -> int:
    """The day of a meeting, at the time of day for which it was planned: when its set usually meets."""
    planned = local_time(
        meeting.starts_ms if meeting.planned_starts_ms is None else meeting.planned_starts_ms
    )
    return at_quarter(to_ms(local_day(meeting.starts_ms), planned.time()))


def clock_time(ms: int) -> str:
    """`13:30`, local."""
    return local_time(ms).strftime("%H:%M")


def from_to(starts_ms: int, ends_ms: int) -> str:
    """`13:30 to 16:30`, local."""
    return QCoreApplication.translate("When", "{start} to {end}").format(
        start=clock_time(starts_ms), end=clock_time(ends_ms)
    )


def how_soon(day: date, today: date) -> str:
    """`today`, `in 3 days`, `2 days ago`."""
    days = (day - today).days
    if days == 0:
        return QCoreApplication.translate("When", "today")
    if days == 1:
        return QCoreApplication.translate("When", "tomorrow")
    if days == -1:
        return QCoreApplication.translate("When", "yesterday")
    if days > 0:
        return QCoreApplication.translate("When", "in {days} days").format(days=days)
    return QCoreApplication.translate("When", "{days} days ago").format(days=-days)


def _year(day: date, today: date) -> str:
    return " yyyy" if day.year != today.year else ""


def _written(day: date, pattern: str) -> str:
    return english().toString(QDate(day.year, day.month, day.day), pattern)


@cache
def english() -> QLocale:
    """How days are written, whatever the computer speaks."""
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
