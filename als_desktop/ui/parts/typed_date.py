"""Reads dates and times as people type them at speaking pace."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_LEAST_LETTERS = 2
_WORD = re.compile(r"[^\W\d_]+|\d+")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_LATER = re.compile(r"\+(\d{1,3})")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.h ](\d{1,2})|(\d{2}))?")
_CENTURY = 2000
_DAYS = 7
_MONTHS = 12
_LEAP_SPAN = 8


def read_date(text: str, today: date, months: Sequence[str], weekdays: Sequence[str]) -> date:
    """The date that `text` means.

    Understood: 2026-12-04, 4/12, 4.12.26, 4 dec, 4 December 2026, Fri 4 Dec, 4 (the next one), fri (the next
    one), +14 (days from today). Without a year it is the next such day, today included. `months` are the 12
    names, `weekdays` the 7 from Monday; the first two letters of a name are enough, if no other begins so.

    Raises:
        ValueError: it means none, or a day that does not exist.
    """
    typed = text.strip().lower()
    if iso := _ISO.fullmatch(typed):
        return date(*(int(part) for part in iso.groups()))
    if later := _LATER.fullmatch(typed):
        return today + timedelta(days=int(later[1]))
    words = _WORD.findall(typed)
    if len(words) == 1 and (weekday := _named(words[0], weekdays)) is not None:
        return today + timedelta(days=(weekday - today.weekday() - 1) % _DAYS + 1)
    if len(words) > 1 and not words[0].isdigit() and _named(words[0], weekdays) is not None:
        words = words[1:]
    return _day_month_year(words, today, months)


def read_time(text: str) -> time:
    """The time of day that `text` means: 13:30, 9.30, 1330, 9.

    Raises:
        ValueError: it means none.
    """
    found = _CLOCK.fullmatch(text.strip().lower())
    if found is None:
        raise ValueError(f"not a time: {text!r}")
    return time(int(found[1]), int(found[2] or found[3] or 0))


def _day_month_year(words: list[str], today: date, months: Sequence[str]) -> date:
    if not 1 <= len(words) <= 3 or not words[0].isdigit():
        raise ValueError("not a date")
    day = int(words[0])
    if len(words) == 1:
        return _next_in_month(today, day)
    month = _month(words[1], months)
    if len(words) == 2:
        return _next_in_year(today, month, day)
    if not words[2].isdigit():
        raise ValueError("not a year")
    year = int(words[2])
    return date(year + _CENTURY if year < 100 else year, month, day)


def _month(word: str, months: Sequence[str]) -> int:
    if word.isdigit():
        return int(word)
    place = _named(word, months)
    if place is None:
        raise ValueError(f"no such month: {word!r}")
    return place + 1


def _named(word: str, names: Sequence[str]) -> int | None:
    """The place of the one name that begins with `word`."""
    if len(word) < _LEAST_LETTERS or word.isdigit():
        return None
    places = [place for place, name in enumerate(names) if name.lower().startswith(word)]
    return places[0] if len(places) == 1 else None


def _next_in_month(today: date, day: int) -> date:
    """The next day of this number; months that lack it are passed over."""
    for ahead in range(_MONTHS + 1):
        years, month = divmod(today.month - 1 + ahead, _MONTHS)
        if day <= monthrange(today.year + years, month + 1)[1]:
            found = date(today.year + years, month + 1, day)
            if found >= today:
                return found
    raise ValueError(f"no such day: {day}")


def _next_in_year(today: date, month: int, day: int) -> date:
    """The next such day; for 29 February the next leap year."""
    for year in range(today.year, today.year + _LEAP_SPAN + 1):
        if 1 <= month <= _MONTHS and 1 <= day <= monthrange(year, month)[1]:
            found = date(year, month, day)
            if found >= today:
                return found
    raise ValueError(f"no such day: {day}.{month}.")
