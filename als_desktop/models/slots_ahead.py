"""The slots that were not held yet: their order, their length, and what becomes of the time of one left out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from als_desktop.models.agenda import LONGEST_MEETING_MS, renumbered, shared_out
from als_desktop.models.cutting import cut_evenly
from als_desktop.models.held import held_ids
from als_desktop.models.meeting import MeetingState, StageStatus
from als_desktop.models.refusal import Refused
from als_desktop.models.schedule import schedule
from als_desktop.models.stage_clock import MINUTE_MS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.meeting import Slot, StageRun
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.stage_clock import Moment


@dataclass(frozen=True, slots=True)
class Longer:
    """A slot that gets more time, in whole minutes."""

    slot: Slot
    minutes: int


def slots_ahead(view: MeetingView) -> list[Slot]:
    """The slots in which nothing has begun and that were not passed over, in the order in which they come."""
    current = view.current_stage
    at = -1 if current is None else current.position
    begun = {
        s.slot_id
        for s in view.stages
        if s.position <= at or s.entered_ms is not None or s.status is not StageStatus.AHEAD
    }
    return [slot for slot in view.slots if slot.id not in begun and view.stages_of_slot(slot.id)]


def slots_passed_over(view: MeetingView) -> list[Slot]:
    """The slots that are not ahead any more, or not whole, and were not held; none in a meeting that is closed."""
    if view.meeting.state is MeetingState.CLOSED:
        return []
    apart = {slot.id for slot in slots_ahead(view)} | held_ids(view)
    return [slot for slot in view.slots if slot.id not in apart and view.stages_of_slot(slot.id)]


def exchanged(stages: Sequence[StageRun], first: str, second: str) -> list[StageRun]:
    """The agenda with the stages of two slots (by id) in each other's place, renumbered; the rest stays."""
    blocks = {i: [s for s in stages if s.slot_id == i] for i in (first, second)}
    if not all(blocks.values()):
        return renumbered(stages)
    placed: set[str] = set()
    agenda: list[StageRun] = []
    for stage in stages:
        if stage.slot_id not in blocks:
            agenda.append(stage)
        elif stage.slot_id not in placed:
            placed.add(stage.slot_id)
            agenda.extend(blocks[second if stage.slot_id == first else first])
    return renumbered(agenda)


def resized(stages: Sequence[StageRun], minutes: int) -> list[StageRun]:
    """The stages of a slot with another length together, each in proportion and at least a minute.

    Raises:
        Refused: `slot_too_short` below a minute for each stage, `slot_too_long` beyond 12 hours.
    """
    if minutes < len(stages):
        raise Refused("slot_too_short", minutes=minutes, least=len(stages))
    if minutes * MINUTE_MS > LONGEST_MEETING_MS:
        raise Refused("slot_too_long", minutes=minutes, most=LONGEST_MEETING_MS // MINUTE_MS)
    lengths = [s.planned_ms for s in stages]
    more = minutes - sum(lengths) // MINUTE_MS
    if more < 0:
        changes = [-cut for cut in cut_evenly(lengths, [MINUTE_MS] * len(stages), -more)]
    else:
        changes = shared_out(more, [float(length) for length in lengths])
    return [
        replace(stage, planned_ms=stage.planned_ms + change * MINUTE_MS)
        for stage, change in zip(stages, changes, strict=True)
    ]


def inherited(view: MeetingView, slot_id: str, now: Moment) -> list[Longer]:
    """Who gets the time of a slot ahead when it is left out: the other slots ahead, the same each.

    No more is given than keeps the meeting within its hard end.
    """
    others = [slot for slot in slots_ahead(view) if slot.id != slot_id]
    freed_ms = sum(stage.planned_ms for stage in view.stages_of_slot(slot_id))
    minutes = max(0, min(freed_ms, schedule(view, now).spare_ms + freed_ms)) // MINUTE_MS
    parts = shared_out(minutes, [1.0] * len(others))
    return [Longer(slot, part) for slot, part in zip(others, parts, strict=True) if part]
