"""Whether the meeting keeps its time: what is still ahead against the hard end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from als_desktop.models.agenda import LONGEST_MEETING_MS
from als_desktop.models.meeting import MeetingState, StageKind, StageStatus
from als_desktop.models.stage_clock import MINUTE_MS

if TYPE_CHECKING:
    from als_desktop.models.meeting import StageRun
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.stage_clock import Moment

_WORTH_REPLANNING_MS = 2 * MINUTE_MS
_PAST_SLOTS = frozenset((StageKind.REVIEW, StageKind.CLOSE))


@dataclass(frozen=True, slots=True)
class Schedule:
    """How the meeting stands. `spare_ms` is what would be left before the hard end, `behind_ms` how much of what was
    spare when the meeting was planned, or planned anew, is used up (negative: ahead)."""

    ends_ms: int
    spare_ms: int
    behind_ms: int

    @property
    def overrun_ms(self) -> int:
        """How much later than the hard end the meeting would end if nothing changes."""
        return max(0, -self.spare_ms)


def schedule(view: MeetingView, now: Moment) -> Schedule:
    """The schedule at `now`: what the current stage still needs, then what every stage ahead needs.

    Slots not yet decided count as the whole time to give, until the meeting is past their place. Before the meeting
    has started it is taken to start on time.
    """
    current = view.current_stage
    ahead_ms = max(0, view.to_give_ms) if slots_to_come(view) else 0
    ahead_ms += sum(needed_ms(view, stage, now) for stage in stages_ahead(view))
    start_ms = view.meeting.starts_ms if current is None else now.wall_ms
    if current is not None:
        ahead_ms += needed_ms(view, current, now)
    expected_ms = start_ms + ahead_ms
    spare_ms = view.meeting.ends_ms - expected_ms
    replanned_ms = view.meeting.replanned_spare_ms
    planned_ms = view.meeting.spare_ms if replanned_ms is None else replanned_ms
    return Schedule(expected_ms, spare_ms, planned_ms - spare_ms)


def worth_replanning(view: MeetingView, now: Moment) -> bool:
    """Whether a meeting under way would end so late that something has to give: by two minutes, and not by half a day,
    when it is only looked at again."""
    under_way = view.meeting.state is MeetingState.UNDER_WAY
    return under_way and _WORTH_REPLANNING_MS <= schedule(view, now).overrun_ms <= LONGEST_MEETING_MS


def slots_to_come(view: MeetingView) -> bool:
    """Whether time is kept for slots that are not decided yet."""
    current = view.current_stage
    return not view.slots_decided and (current is None or current.kind not in _PAST_SLOTS)


def stages_ahead(view: MeetingView) -> list[StageRun]:
    """The stages that are still to come after the current one, in order."""
    current = view.current_stage
    at = -1 if current is None else current.position
    return [s for s in view.stages if s.status is StageStatus.AHEAD and s.position > at]


def needed_ms(view: MeetingView, stage: StageRun, now: Moment) -> int:
    """What a stage still needs: its length, less what it has had of it."""
    return max(0, view.clock(stage).left(now))


def time_to_give(view: MeetingView, now: Moment) -> int:
    """The time for slots as things stand, in milliseconds: what the plan gives, or less once more than the spare time
    is used up."""
    planned_ms = max(0, view.to_give_ms)
    current = view.current_stage
    if current is None or view.meeting.state is MeetingState.CLOSED:
        return planned_ms
    taken_ms = needed_ms(view, current, now)
    taken_ms += sum(needed_ms(view, stage, now) for stage in stages_ahead(view) if stage.slot_id is None)
    return max(0, min(planned_ms, view.meeting.ends_ms - now.wall_ms - taken_ms))
