"""When a set is likely to meet next."""

from __future__ import annotations

from datetime import time, timedelta
from typing import TYPE_CHECKING

from als_desktop.models.meeting_days import day_to_suggest
from als_desktop.services.catalogues import days_not_suggested
from als_desktop.ui.parts.when import local_time, to_ms, usual_start

if TYPE_CHECKING:
    from als_desktop.models.home_view import SetOverview

_BETWEEN = timedelta(weeks=4)
_USUAL_START = time(13, 30)
_MORNING = time(9, 0)
_EVENING = 19


def start_for(starts_ms: int, minutes: int) -> int:
    """The start of a meeting of so many minutes on the day of `starts_ms`: then, or in the morning if it would last
    until the evening.
    """
    start = local_time(starts_ms)
    evening = start.replace(hour=_EVENING, minute=0, second=0, microsecond=0)
    if start + timedelta(minutes=minutes) <= evening:
        return starts_ms
    return min(starts_ms, to_ms(start.date(), _MORNING))


def agreed_start(overview: SetOverview, now_ms: int) -> int | None:
    """When the set agreed to meet next at its last meeting, if that is still to come."""
    last = max(overview.meetings, key=lambda m: m.number, default=None)
    agreed_ms = last.next_starts_ms if last is not None else None
    return agreed_ms if agreed_ms is not None and agreed_ms > now_ms else None


def suggested_start(overview: SetOverview, now_ms: int) -> tuple[int, str]:
    """The start in UTC milliseconds and the place: as agreed at the last meeting, or as meetings were before.

    A first meeting is suggested in a week.
    """
    last = max(overview.meetings, key=lambda m: m.number, default=None)
    now = local_time(now_ms)
    if last is None:
        day = day_to_suggest(now.date() + timedelta(days=7), days_not_suggested())
        return to_ms(day, _USUAL_START), ""
    agreed_ms = agreed_start(overview, now_ms)
    if agreed_ms is not None:
        return agreed_ms, last.next_place or last.place
    start = local_time(max(usual_start(m) for m in overview.meetings)) + _BETWEEN
    while start <= now:
        start += _BETWEEN
    return to_ms(day_to_suggest(start.date(), days_not_suggested()), start.time()), last.place
