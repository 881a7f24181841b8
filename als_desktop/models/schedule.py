"""Whether the meeting keeps its time: what is still ahead against the hard end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from als_desktop.models.meeting import StageKind, StageStatus

if TYPE_CHECKING:
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.stage_clock import Moment

_PAST_SLOTS = frozenset((StageKind.REVIEW, StageKind.CLOSE))


@dataclass(frozen=True, slots=True)
class Schedule:
    """How the meeting stands. `spare_ms` is what would be left before the hard end, `behind_ms` how much of the plan's
    spare time is used up (negative: ahead)."""

    ends_ms: int
    spare_ms: int
    behind_ms: int


def schedule(view: MeetingView, now: Moment) -> Schedule:
    """The schedule at `now`: what the current stage still needs, then every stage ahead at its planned length.

    Slots not yet decided count as the whole time to give, until the meeting is past their place. Before the meeting
    has started it is taken to start on time.
    """
    current = view.current_stage
    no_more_slots = view.slots_decided or (current is not None and current.kind in _PAST_SLOTS)
    ahead_ms = 0 if no_more_slots else max(0, view.to_give_ms)
    for stage in view.stages:
        if stage.status is StageStatus.AHEAD and (current is None or stage.position > current.position):
            ahead_ms += stage.planned_ms
    start_ms = view.meeting.starts_ms if current is None else now.wall_ms
    if current is not None:
        ahead_ms += max(0, view.clock(current).left(now))
    expected_ms = start_ms + ahead_ms
    spare_ms = view.meeting.ends_ms - expected_ms
    return Schedule(expected_ms, spare_ms, view.meeting.spare_ms - spare_ms)
