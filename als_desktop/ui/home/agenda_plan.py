"""How a meeting divides its time, before and after the slots are decided."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import count
from typing import TYPE_CHECKING

from als_desktop.models.agenda import frame_length, shared_out, time_for_slots, with_slots
from als_desktop.models.meeting import StageKind, StageRun, StageStatus
from als_desktop.models.planning import frame_runs
from als_desktop.models.stage_clock import MINUTE_MS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.agenda import MeetingTemplate
    from als_desktop.models.meeting import Meeting


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of the agenda in whole minutes: a stage of the frame, or (`kind` None) a slot counted from 0.

    `slot_id` is empty while nobody has the slot yet, `title` where a stage has its usual name. `stage_id` is
    the stage of the frame; in the plan of a template, its number there.
    """

    kind: StageKind | None
    minutes: int
    slot: int = 0
    slot_id: str = ""
    title: str = ""
    stage_id: str = ""


@dataclass(frozen=True, slots=True)
class AgendaPlan:
    """The parts in order; `length` from start to hard end, `spare` what is left of it (negative: it does not fit).

    `to_give` is the time there is for presenters, `slots` how many of them it is cut for. All in whole minutes.
    """

    parts: tuple[Part, ...]
    length: int
    spare: int
    to_give: int
    slots: int


def plan_of_meeting(meeting: Meeting, stages: Sequence[StageRun]) -> AgendaPlan:
    """The plan of a meeting with its `stages`."""
    return _plan(stages, meeting.hard_end_ms - meeting.starts_ms, meeting.spare_ms, meeting.planned_slots)


def plan_of_template(template: MeetingTemplate, length_ms: int) -> AgendaPlan:
    """The plan that a meeting of `length_ms` after `template` will have."""
    numbers = count()
    frame = frame_runs(template, "", lambda: str(next(numbers)))
    left_ms = length_ms - frame_length(frame)
    spare_ms = max(0, min(template.spare * MINUTE_MS, left_ms))
    return _plan(frame, length_ms, spare_ms, template.slots)


def _plan(stages: Sequence[StageRun], length_ms: int, spare_ms: int, wanted: int) -> AgendaPlan:
    to_give = time_for_slots(length_ms, spare_ms, stages) // MINUTE_MS
    stages = [s for s in stages if s.status is not StageStatus.SKIPPED]
    frame = [s for s in stages if s.slot_id is None]
    decided = list(dict.fromkeys(s.slot_id for s in stages if s.slot_id is not None))
    if decided:
        agenda = list(stages)
    else:
        number = max(0, min(wanted, to_give))
        shares = shared_out(to_give, [1.0] * number)
        agenda = with_slots(frame, [[_undecided(n, share)] for n, share in enumerate(shares)])
    parts = _merged(agenda, bool(decided))
    length = length_ms // MINUTE_MS
    slots = sum(1 for part in parts if part.kind is None)
    return AgendaPlan(parts, length, length - sum(p.minutes for p in parts), to_give, slots)


def _undecided(number: int, minutes: int) -> StageRun:
    slot_id = f"slot-{number}"
    return StageRun(slot_id, "", StageKind.PRESENTATION, 0, minutes * MINUTE_MS, slot_id=slot_id)


def _merged(agenda: Sequence[StageRun], decided: bool) -> tuple[Part, ...]:
    """The stages of one slot as one part."""
    parts: list[Part] = []
    seen: dict[str, int] = {}
    for stage in agenda:
        minutes = stage.planned_ms // MINUTE_MS
        if stage.slot_id is None:
            parts.append(Part(stage.kind, minutes, title=stage.title, stage_id=stage.id))
        elif stage.slot_id in seen:
            at = seen[stage.slot_id]
            parts[at] = replace(parts[at], minutes=parts[at].minutes + minutes)
        else:
            seen[stage.slot_id] = len(parts)
            parts.append(Part(None, minutes, len(seen) - 1, stage.slot_id if decided else ""))
    return tuple(parts)
