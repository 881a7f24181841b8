"""The times of a meeting as an act finds them: what the rules on its schedule read, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from als_desktop.models.meeting import Meeting, Slot, StageRun
from als_desktop.models.meeting_view import MeetingView
from als_desktop.models.people import LearningSet
from als_desktop.models.refusal import Refused
from als_desktop.models.stage_clock import StageClock

if TYPE_CHECKING:
    from collections.abc import Iterable

    from als_desktop.services.act import Act


def times_of(act: Act, meeting_id: str) -> MeetingView:
    """The meeting with its stages, their clocks and its slots.

    Raises:
        Refused: `gone`.
    """
    meeting = act.get(Meeting, meeting_id)
    view = MeetingView(act.get(LearningSet, meeting.set_id), meeting)
    for kind in (StageRun, StageClock, Slot):
        view.fill(act.tx.find(kind, meeting_id=meeting_id))
    return view


def write_agenda(
    act: Act, view: MeetingView, stages: Iterable[StageRun], slots: Iterable[Slot] | None = None
) -> None:
    """Write an agenda as it becomes, in order, and its slots in order; both must have been in `view`.

    A slot is as long as its stages; the clock that a stage may have goes by the stage's length.
    """
    lengths: dict[str | None, int] = {}
    for after in stages:
        before = view.find(StageRun, after.id)
        if before is None:
            raise Refused("gone")
        lengths[after.slot_id] = lengths.get(after.slot_id, 0) + after.planned_ms
        act.replace(before, after)
        clock = view.find(StageClock, after.id)
        if clock is not None and clock.planned_ms != after.planned_ms:
            act.replace(clock, replace(clock, planned_ms=after.planned_ms))
    for position, slot in enumerate(view.slots if slots is None else slots):
        length_ms = lengths.get(slot.id, slot.planned_ms)
        act.replace(slot, replace(slot, position=position, planned_ms=length_ms))
