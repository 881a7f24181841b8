"""Dates as people say them: "Friday 4 December", in the words of the report, not of the system's locale."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from als_desktop.reports.words import Words

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?")


def spoken_date(text: str, words: Words, near: str = "") -> str:
    """`text` in words if it is an ISO date, else `text` as typed.

    The year is left out when `near`, another ISO date, falls in the same year.
    """
    day = _parse_day(text)
    if day is None:
        return text
    near_day = _parse_day(near)
    name = "day" if near_day is not None and near_day.year == day.year else "day_of_year"
    return _say(day, words, name)


def spoken_moment(text: str, words: Words) -> str:
    """`text` in words if it is an ISO date, or date and time (`2027-01-14T13:30`), else `text` as typed."""
    typed = text.strip()
    if not _MOMENT.fullmatch(typed):
        return spoken_date(text, words)
    try:
        moment = datetime.fromisoformat(typed)
    except ValueError:
        return text
    day = _say(moment.date(), words, "day_of_year")
    return words.filled("dates", "moment", day=day, time=f"{moment:%H:%M}")


def _parse_day(text: str) -> date | None:
    typed = text.strip()
    if not _DAY.fullmatch(typed):
        return None
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return None


def _say(day: date, words: Words, name: str) -> str:
    return words.filled(
        "dates",
        name,
        weekday=words.texts("dates", "days")[day.weekday()],
        day=day.day,
        month=words.texts("dates", "months")[day.month - 1],
        year=day.year,
    )
