"""Dates as people say them: "Friday 4 December", in the words of the report, not of the system's locale."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING

from als_desktop.models.spoken_date import iso_day

if TYPE_CHECKING:
    from datetime import date

    from als_desktop.reports.words import Words

_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?")


def spoken_date(text: str, words: Words, near: str = "") -> str:
    """`text` in words if it is an ISO date, else `text` as typed.

    The year is left out when `near`, another ISO date, falls in the same year.
    """
    day = iso_day(text.strip())
    if day is None:
        return text
    near_day = iso_day(near.strip())
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


def _say(day: date, words: Words, name: str) -> str:
    return words.filled(
        "dates",
        name,
        weekday=words.texts("dates", "days")[day.weekday()],
        day=day.day,
        month=words.texts("dates", "months")[day.month - 1],
        year=day.year,
    )
