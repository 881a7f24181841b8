"""The meeting of a set that is planned after one that is being held, and what becomes of it once a date is agreed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from als_desktop.models.meeting import MeetingState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from als_desktop.models.meeting import Meeting


def may_follow(meeting: Meeting, other: Meeting) -> bool:
    """Whether `other`, of the same set, comes after `meeting` or still waits to be held."""
    return other.id != meeting.id and (
        other.state is MeetingState.PLANNED or other.starts_ms > meeting.starts_ms
    )


def next_planned(meeting: Meeting, others: Iterable[Meeting]) -> Meeting | None:
    """The one among `others` that is planned next after `meeting`; None where none is, or another was held since.

    After a meeting that was begun comes also one that was planned for an earlier day and never held.
    """
    begun = meeting.state is not MeetingState.PLANNED
    after = (m for m in others if may_follow(meeting, m) and (begun or m.starts_ms > meeting.starts_ms))
    first = min(after, key=lambda m: m.starts_ms, default=None)
    return first if first is not None and first.state is MeetingState.PLANNED else None


def moved_along(meeting: Meeting, others: Iterable[Meeting], starts_ms: int, place: str) -> Meeting | None:
    """The next planned meeting as it is once the set has agreed, in `meeting`, to meet at `starts_ms`: then and there,
    as long as it was to be.

    None where it stays as it is: none is planned, or the one after it would be earlier.
    """
    others = list(others)
    planned = next_planned(meeting, others)
    if planned is None or any(
        planned.starts_ms < m.starts_ms <= starts_ms for m in others if m.id != meeting.id
    ):
        return None
    length_ms = planned.hard_end_ms - planned.starts_ms
    return replace(
        planned, starts_ms=starts_ms, hard_end_ms=starts_ms + length_ms, place=place or planned.place
    )
