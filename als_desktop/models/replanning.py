"""What can be done when the meeting would end too late: shorten evenly, borrow from the break, or move the end."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from als_desktop.models.agenda import LONGEST_MEETING_MS
from als_desktop.models.cutting import cut_evenly
from als_desktop.models.meeting import StageKind
from als_desktop.models.schedule import needed_ms, schedule, slots_to_come, stages_ahead
from als_desktop.models.stage_clock import MINUTE_MS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from als_desktop.models.meeting import Meeting, StageRun
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.stage_clock import Moment

_ROUND_END_TO_MS = 5 * MINUTE_MS


class Way(StrEnum):
    """One of the three ways out of an overrun."""

    SHORTEN = "shorten"
    BORROW = "borrow"
    MOVE_END = "move_end"


@dataclass(frozen=True, slots=True)
class Floors:
    """How short re-planning may make a stage: `minutes` for each kind (others: one), `slot` for a slot that is not
    decided yet; `whole` are never cut, since learning must not be."""

    minutes: Mapping[StageKind, int]
    slot: int
    whole: frozenset[StageKind]

    def of(self, kind: StageKind, length_ms: int) -> int:
        """The least that a stage of `length_ms` keeps, in milliseconds."""
        if kind in self.whole:
            return length_ms
        return min(length_ms, max(1, self.minutes.get(kind, 1)) * MINUTE_MS)


@dataclass(frozen=True, slots=True)
class Replan:
    """What one way would do to a meeting that ends `overrun_ms` too late.

    `cuts` are taken from stages, by their id, `to_give_cut_ms` from the time for slots not yet decided, all in whole
    minutes; `later_ms` is how far the hard end moves.
    """

    way: Way
    overrun_ms: int
    cuts: Mapping[str, int] = field(default_factory=dict[str, int])
    to_give_cut_ms: int = 0
    later_ms: int = 0

    @property
    def gained_ms(self) -> int:
        """The time it wins."""
        return sum(self.cuts.values()) + self.to_give_cut_ms + self.later_ms

    @property
    def remaining_ms(self) -> int:
        """How much too late the meeting would end all the same."""
        return max(0, self.overrun_ms - self.gained_ms)


def replanned(view: MeetingView, way: Way, now: Moment, floors: Floors) -> Replan:
    """What `way` would do to the meeting at `now`; past stages and the current one stay as they are."""
    overrun_ms = schedule(view, now).overrun_ms
    if way is Way.MOVE_END:
        return Replan(way, overrun_ms, later_ms=_later(view, overrun_ms))
    ahead = [s for s in stages_ahead(view) if way is Way.SHORTEN or s.kind is StageKind.BREAK]
    needs = [needed_ms(view, stage, now) for stage in ahead]
    # Time that was added to a stage cannot be cut from its plan.
    least = [
        max(floors.of(stage.kind, need), need - stage.planned_ms + MINUTE_MS)
        for stage, need in zip(ahead, needs, strict=True)
    ]
    if way is Way.SHORTEN and slots_to_come(view):
        needs.append(max(0, view.to_give_ms))
        least.append(min(needs[-1], floors.slot * max(1, view.meeting.planned_slots) * MINUTE_MS))
    taken = cut_evenly(needs, least, -(-overrun_ms // MINUTE_MS))
    cuts = {
        stage.id: minutes * MINUTE_MS for stage, minutes in zip(ahead, taken, strict=False) if minutes > 0
    }
    return Replan(way, overrun_ms, cuts, sum(taken[len(ahead) :]) * MINUTE_MS)


def stages_after(view: MeetingView, plan: Replan) -> list[StageRun]:
    """The agenda as the plan makes it."""
    return [replace(s, planned_ms=s.planned_ms - plan.cuts.get(s.id, 0)) for s in view.stages]


def meeting_after(view: MeetingView, plan: Replan) -> Meeting:
    """The meeting as the plan makes it.

    While slots are still to be decided, what is won is kept: else they would take it, and nothing would be won. From
    then on the meeting is behind or ahead of what is spare now, and no more of what it was once planned to be.
    """
    meeting = view.meeting
    kept_ms = plan.gained_ms if slots_to_come(view) else 0
    return replace(
        meeting,
        hard_end_ms=meeting.hard_end_ms + plan.later_ms,
        spare_ms=meeting.spare_ms + kept_ms,
        replanned_spare_ms=plan.gained_ms - plan.overrun_ms,
    )


def _later(view: MeetingView, overrun_ms: int) -> int:
    if not overrun_ms:
        return 0
    meeting = view.meeting
    late_ms = meeting.ends_ms + overrun_ms
    round_ms = -(-late_ms // _ROUND_END_TO_MS) * _ROUND_END_TO_MS
    longest_ms = meeting.starts_ms + LONGEST_MEETING_MS - meeting.hard_end_ms
    return max(0, min(round_ms - meeting.ends_ms, longest_ms))
