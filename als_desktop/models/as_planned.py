"""What re-planning took from a meeting, so that the next one can be planned as this one was meant to be."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from als_desktop.models.ids import new_id
from als_desktop.models.replanning import meeting_after
from als_desktop.models.stage_clock import TimerEvent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from als_desktop.models.meeting import Meeting, StageRun
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.replanning import Replan

REPLANNED_STAGE: Final = "replan_stage"
_REPLANNED_END: Final = "replan_end"
_REPLANNED_SPARE: Final = "replan_spare"


def replan_events(
    view: MeetingView, plan: Replan, at_ms: int, make_id: Callable[[], str] = new_id
) -> list[TimerEvent]:
    """What to note of a plan that is carried out at `at_ms`: what each stage of the frame loses, and what the end and
    the spare time of the meeting win, which is noted at its first stage.
    """
    frame = [stage for stage in view.stages if stage.slot_id is None]
    kept_ms = meeting_after(view, plan).spare_ms - view.meeting.spare_ms
    changes = [(stage.id, REPLANNED_STAGE, -plan.cuts.get(stage.id, 0)) for stage in frame]
    changes += [(stage.id, _REPLANNED_END, plan.later_ms) for stage in frame[:1]]
    changes += [(stage.id, _REPLANNED_SPARE, kept_ms) for stage in frame[:1]]
    return [
        TimerEvent(make_id(), view.meeting.id, stage_id, at_ms, kind, delta_ms)
        for stage_id, kind, delta_ms in changes
        if delta_ms
    ]


def as_planned(
    meeting: Meeting, stages: Sequence[StageRun], events: Iterable[TimerEvent]
) -> tuple[Meeting, list[StageRun]]:
    """A meeting and its agenda as they would be had it never been re-planned; `events` are those of its clocks."""
    later_ms = kept_ms = 0
    won: dict[str, int] = {}
    for event in events:
        if event.kind == REPLANNED_STAGE:
            won[event.stage_run_id] = won.get(event.stage_run_id, 0) + event.delta_ms
        elif event.kind == _REPLANNED_END:
            later_ms += event.delta_ms
        elif event.kind == _REPLANNED_SPARE:
            kept_ms += event.delta_ms
    planned = replace(
        meeting, hard_end_ms=meeting.hard_end_ms - later_ms, spare_ms=meeting.spare_ms - kept_ms
    )
    return planned, [replace(s, planned_ms=s.planned_ms - won.get(s.id, 0)) for s in stages]
