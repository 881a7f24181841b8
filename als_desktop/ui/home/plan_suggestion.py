"""When a set is likely to meet next."""

from __future__ import annotations

from datetime import time, timedelta
from typing import TYPE_CHECKING

from als_desktop.ui.parts.when import local_time, to_ms

if TYPE_CHECKING:
    from als_desktop.models.home_view import SetOverview

_BETWEEN = timedelta(weeks=4)
_USUAL_START = time(13, 30)


def suggested_start(overview: SetOverview, now_ms: int) -> tuple[int, str]:
    """The start in UTC milliseconds and the place: as agreed at the last meeting, or as meetings were before.

    A first meeting is suggested in a week.
    """
    last = max(overview.meetings, key=lambda m: m.number, default=None)
    now = local_time(now_ms)
    if last is None:
        return to_ms(now.date() + timedelta(days=7), _USUAL_START), ""
    if last.next_starts_ms is not None and last.next_starts_ms > now_ms:
        return last.next_starts_ms, last.next_place or last.place
    start = local_time(max(m.starts_ms for m in overview.meetings)) + _BETWEEN
    while start <= now:
        start += _BETWEEN
    return to_ms(start.date(), start.time()), last.place
