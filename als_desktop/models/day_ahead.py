"""Days as people say them from where they stand: "next Friday", "in two weeks", "by the end of the month".

Where people mean different days by the same words, one is chosen, and whoever reads the words shows the day at once:

- "Friday" is the first one after the day on which it is said, "this Friday" may be that day itself;
- "next Friday" is the one of the next calendar week, Monday first, so that said on a Thursday it is eight days ahead;
- the week ends with Friday; the end of the week said at a weekend is that of the week that begins.

Vaguer words ("next week", "early December", "Friday or Monday") name no day.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from als_desktop.models.day_names import MONTHS, WEEKDAYS, number_of

if TYPE_CHECKING:
    from collections.abc import Callable

_WEEK: Final = 7
_FRIDAY: Final = 5
_MONTHS_OF_YEAR: Final = 12
_COUNTS: Final = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_LEAD = r"(?:by |on |until |till |at )?"
_WEEKDAY = r"(?P<weekday>[a-z]{3,9})"
_SOME = r"(?P<count>[0-9]{1,3}|[a-z]{1,6}) (?P<unit>day|week|fortnight|month|year)s?"
_NEAR: Final = {"today": 0, "tomorrow": 1, "day after tomorrow": 2, "the day after tomorrow": 2}


def day_ahead(words: str, said_on: date) -> date | None:
    """The day that `words` (in small letters, single spaces) name when they are said on `said_on`; None for others."""
    words = words.replace("\u2019", "'").removesuffix(".")
    for pattern, day_of in _FORMS:
        found = pattern.fullmatch(words)
        if found is None:
            continue
        try:
            day = day_of(found, said_on)
        except (OverflowError, ValueError):  # beyond the end of the calendar
            continue
        if day is not None:
            return day
    return None


def _near(found: re.Match[str], said_on: date) -> date | None:
    return said_on + timedelta(days=_NEAR[found["near"]])


def _weekday(found: re.Match[str], said_on: date) -> date | None:
    weekday = number_of(found["weekday"], WEEKDAYS)
    if weekday is None:
        return None
    which = found["which"]
    if which == "next":
        return _of_next_week(weekday, said_on)
    from_it = 0 if which == "this" else 1
    return said_on + timedelta(days=(weekday - said_on.isoweekday() - from_it) % _WEEK + from_it)


def _weekday_of_next_week(found: re.Match[str], said_on: date) -> date | None:
    weekday = number_of(found["weekday"], WEEKDAYS)
    return _of_next_week(weekday, said_on) if weekday is not None else None


def _of_next_week(weekday: int, said_on: date) -> date:
    return said_on + timedelta(days=_WEEK - said_on.isoweekday() + weekday)


def _some_time(found: re.Match[str], said_on: date) -> date | None:
    count = _count(found["count"])
    if count is None:
        return None
    if found["unit"] in ("month", "year"):
        return _months_on(said_on, count * (_MONTHS_OF_YEAR if found["unit"] == "year" else 1))
    return said_on + timedelta(days=count * {"day": 1, "week": _WEEK, "fortnight": 2 * _WEEK}[found["unit"]])


def _count(said: str) -> int | None:
    if said.isdigit():
        return int(said)
    if said in ("a", "an"):
        return 1
    return _COUNTS.index(said) + 1 if said in _COUNTS else None


def _end_of(found: re.Match[str], said_on: date) -> date | None:
    on = 1 if found["which"] == "next" else 0
    if found["unit"] == "week":
        weekend = said_on.isoweekday() > _FRIDAY
        return said_on + timedelta(days=_FRIDAY - said_on.isoweekday() + _WEEK * (on + weekend))
    if found["unit"] == "year":
        return date(said_on.year + on, _MONTHS_OF_YEAR, 31)
    return _last_of_month(_months_on(said_on.replace(day=1), on))


def _end_of_named_month(found: re.Match[str], said_on: date) -> date | None:
    month = number_of(found["month"], MONTHS)
    if month is None:
        return None
    year = said_on.year + (month < said_on.month) if found["year"] is None else int(found["year"])
    return _last_of_month(date(year, month, 1))


def _months_on(day: date, months: int) -> date:
    """The same day so many months later, or the last of a month that is too short for it."""
    year, month = divmod(day.year * _MONTHS_OF_YEAR + day.month - 1 + months, _MONTHS_OF_YEAR)
    first = date(year, month + 1, 1)
    return first.replace(day=min(day.day, monthrange(first.year, first.month)[1]))


def _last_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


_FORMS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], date | None]], ...]] = tuple(
    (re.compile(_LEAD + pattern), day_of)
    for pattern, day_of in (
        ("(?P<near>" + "|".join(_NEAR) + ")", _near),
        (r"(?:(?:the )?(?P<which>this|next|coming|this coming) )?" + _WEEKDAY, _weekday),
        (_WEEKDAY + r"(?: of|,)? next week", _weekday_of_next_week),
        (r"(?:in |within )" + _SOME + r"(?:' time|'s time| time)?", _some_time),
        (_SOME + r" from (?:now|today)", _some_time),
        (
            r"(?:the )?end of (?:the )?(?:(?P<which>this|next) )?(?P<unit>week|month|year)",
            _end_of,
        ),
        (r"(?:the )?end of (?P<month>[a-z]{3,9})\.?(?: (?P<year>[0-9]{4}))?", _end_of_named_month),
    )
)
