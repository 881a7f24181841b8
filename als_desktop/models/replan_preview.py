"""What the rest of the meeting would look like once it is re-planned: when each part begins, and how long it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from als_desktop.models.meeting import Slot, StageKind
from als_desktop.models.schedule import needed_ms, schedule, slots_to_come, stages_ahead

if TYPE_CHECKING:
    from als_desktop.models.meeting import StageRun
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.replanning import Replan
    from als_desktop.models.stage_clock import Moment

_AFTER_SLOTS = (StageKind.BREAK, StageKind.REVIEW, StageKind.CLOSE)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of what is ahead: a stage, the rest of a slot, or (neither) the slots that are still to be decided.

    `begins_ms` is when it would begin (UTC), `before_ms` and `after_ms` how long it is now and would be.
    """

    begins_ms: int
    before_ms: int
    after_ms: int
    stage: StageRun | None = None
    slot: Slot | None = None


def parts_ahead(view: MeetingView, plan: Replan, now: Moment) -> list[Part]:
    """The parts that are still to come after the current stage, as `plan` would make them."""
    current = view.current_stage
    at_ms = view.meeting.starts_ms if current is None else now.wall_ms + needed_ms(view, current, now)
    undecided = slots_to_come(view)
    parts: list[Part] = []
    for stage in stages_ahead(view):
        if undecided and stage.kind in _AFTER_SLOTS:
            undecided = False
            parts.append(_undecided(view, plan, at_ms))
            at_ms += parts[-1].after_ms
        before_ms = needed_ms(view, stage, now)
        after_ms = before_ms - plan.cuts.get(stage.id, 0)
        slot = view.find(Slot, stage.slot_id)
        last = parts[-1] if parts else None
        if slot is not None and last is not None and last.slot == slot:
            parts[-1] = Part(last.begins_ms, last.before_ms + before_ms, last.after_ms + after_ms, slot=slot)
        else:
            of_frame = stage if slot is None else None
            parts.append(Part(at_ms, before_ms, after_ms, of_frame, slot))
        at_ms += after_ms
    if undecided:
        parts.append(_undecided(view, plan, at_ms))
    return parts


def end_after(view: MeetingView, plan: Replan, now: Moment) -> int:
    """When the meeting would end by the plan (UTC)."""
    return schedule(view, now).ends_ms - plan.gained_ms + plan.later_ms


def _undecided(view: MeetingView, plan: Replan, at_ms: int) -> Part:
    to_give_ms = max(0, view.to_give_ms)
    return Part(at_ms, to_give_ms, to_give_ms - plan.to_give_cut_ms)
