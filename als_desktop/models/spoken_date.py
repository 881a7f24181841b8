"""Dates as people type them at a meeting: "4 Dec", "Fri 4 December", "04/12/2026", "next Friday", or none of them."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from als_desktop.models.day_ahead import day_ahead
from als_desktop.models.day_names import MONTHS, WEEKDAYS, number_of

_LONGEST: Final = 40
_DAYS: Final = 7
# More than any month has, and over the turn of a month too short for the day.
_DAYS_AHEAD: Final = 62
# The longest wait for a 29 February, over a year such as 2100.
_YEARS_AHEAD: Final = 9

_ISO: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LEAD = r"(?:by |on )?(?:(?P<weekday>[a-z]{2,9})[.,]? )?"
_PATTERNS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})",
        _LEAD + r"(?P<day>[0-9]{1,2})/(?P<month>[0-9]{1,2})(?:/(?P<year>[0-9]{4}|[0-9]{2}))?",
        # With dots or dashes only a whole date, since 12.10 may be a time and 4-12 a span.
        _LEAD + r"(?P<day>[0-9]{1,2})([.-])(?P<month>[0-9]{1,2})\3(?P<year>[0-9]{4}|[0-9]{2})",
        _LEAD
        + r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th|\.)? ?(?:of )?"
        + r"(?P<name>[a-z]{3,9})\.?,?(?: (?P<year>[0-9]{4}|[0-9]{2}))?",
        _LEAD + r"(?P<name>[a-z]{3,9})\.? (?P<day>[0-9]{1,2})(?:st|nd|rd|th)?(?:,? (?P<year>[0-9]{4}))?",
    )
)
_LATER: Final = re.compile(r"\+(?P<days>[0-9]{1,3})")
_DAY_ALONE: Final = re.compile(r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th|\.)?")
_DAY_AND_MONTH: Final = re.compile(
    _LEAD
    + r"(?P<day>[0-9]{1,2})(?:[ .-](?P<month>[0-9]{1,2})| ?(?P<name>[a-z]{2}))"
    + r"(?:[ .-](?P<year>[0-9]{4}|[0-9]{2})?)?"
)


def iso_day(text: str) -> date | None:
    """The day that `text` says as yyyy-mm-dd; None for any other words."""
    return _day_or_none(text) if _ISO.fullmatch(text) else None


def day_from_typed(typed: str, after: date) -> date | None:
    """The day that `typed` names, in English and with the day before the month; None when it is no date.

    For a field that takes other words too: what may be meant otherwise (4, 12.10) is no date. Without a year it is
    the next such day, `after` included. A weekday that does not fit makes it none, since one of the two must be
    wrong. Words such as "next Friday" are said on the day `after` (see `day_ahead`).
    """
    words = _words(typed)
    for pattern in _PATTERNS:
        found = pattern.fullmatch(words)
        if found is not None:
            day = _day_of(found.groupdict(), after)
            if day is not None:
                return day
    return day_ahead(words, after)


def day_from_short(typed: str, after: date) -> date | None:
    """As `day_from_typed`, for a field that takes nothing but a date, so that short forms can only mean one.

    These are 4 and 31 (the next day of that number, `after` included), fri (the next one after that day), 4.12,
    4 12 and 4 de (day and month), +14 (days from it).
    """
    day = day_from_typed(typed, after)
    if day is not None:
        return day
    words = _words(typed)
    weekday = number_of(words, WEEKDAYS)
    if weekday is not None:
        return _later(after, (weekday - after.isoweekday() - 1) % _DAYS + 1)
    if found := _LATER.fullmatch(words):
        return _later(after, int(found["days"]))
    if found := _DAY_ALONE.fullmatch(words):
        ahead = (_later(after, days) for days in range(_DAYS_AHEAD))
        return next((one for one in ahead if one is not None and one.day == int(found["day"])), None)
    found = _DAY_AND_MONTH.fullmatch(words)
    return _day_of(found.groupdict(), after) if found is not None else None


def stored_from_typed(typed: str, after: date) -> str:
    """What to store for `typed`: an ISO date if it is one (see `day_from_typed`), else the words as typed."""
    day = day_from_typed(typed, after)
    return day.isoformat() if day is not None else typed.strip()


def _words(typed: str) -> str:
    words = " ".join(typed.casefold().split())
    return words if len(words) <= _LONGEST else ""


def _day_of(parts: dict[str, str | None], after: date) -> date | None:
    month = number_of(parts["name"], MONTHS) if parts.get("name") else int(parts["month"] or 0)
    number = int(parts["day"] or 0)
    if month is None:
        return None
    year = parts.get("year")
    day = _next_day(month, number, after) if year is None else _valid_day(_whole_year(year), month, number)
    weekday = parts.get("weekday")
    if day is None or (weekday and number_of(weekday, WEEKDAYS) != day.isoweekday()):
        return None
    return day


def _whole_year(digits: str) -> int:
    return int(digits) + 2000 if len(digits) == len("yy") else int(digits)


def _next_day(month: int, number: int, after: date) -> date | None:
    for year in range(after.year, after.year + _YEARS_AHEAD):
        day = _valid_day(year, month, number)
        if day is not None and day >= after:
            return day
    return None


def _later(day: date, days: int) -> date | None:
    """None beyond the end of the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def _valid_day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _day_or_none(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
