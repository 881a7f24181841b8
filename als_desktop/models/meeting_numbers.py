"""The numbers of a set's meetings: those to come are counted by their days, after those that have begun."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from als_desktop.models.meeting import Meeting


def numbered(to_come: Iterable[Meeting], begun: int) -> list[Meeting]:
    """The meetings `to_come` by their days, numbered on from `begun`, the highest number of those that have begun.

    What has begun keeps its number, which may be printed. So one that was missed, and is still to come although another
    was held since, counts after that one: it will be held later.
    """
    by_day = sorted(to_come, key=lambda m: (m.starts_ms, m.number))
    return [replace(meeting, number=number) for number, meeting in enumerate(by_day, begun + 1)]
