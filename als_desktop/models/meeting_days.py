"""Which day is suggested for a meeting."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

_WEEK: Final = timedelta(weeks=1)


def day_to_suggest(day: date, not_suggested: Collection[tuple[int, int]]) -> date:
    """`day`, or the first on the same weekday after it that is none of `not_suggested` (month, day)."""
    while (day.month, day.day) in not_suggested:
        day += _WEEK
    return day
