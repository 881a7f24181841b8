"""Moving through the agenda. Nothing advances by itself, and going back is always possible."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from als_desktop.models.as_planned import REPLANNED_STAGE
from als_desktop.models.meeting import Meeting, MeetingState, Slot, StageRun, StageStatus
from als_desktop.models.refusal import Refused
from als_desktop.models.stage_clock import LONGEST_MS, MINUTE_MS, Moment, Phase, StageClock, TimerEvent
from als_desktop.services.act import Act, Service

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.changes import Change


class StageService(Service):
    """Enters, leaves and skips stages."""

    def go_to(self, meeting_id: str, stage_id: str) -> Change:
        """Enter a stage: the clock of the one that is left stops, and that of the one that is entered runs.

        A clock that somebody paused waits until somebody lets it go on. A stage that was passed over on the way
        forward counts as skipped, and when is noted, which tells it from one that was left out; the one that is left
        forwards as done. A slot that was passed over as a whole is held after all when one of its stages is entered:
        those after it are ahead again. In a meeting that was closed, to go to a stage is to look at it: nothing becomes
        of the stages and their clocks.
        """
        with self._acting("go_to_stage") as act:
            meeting = act.get(Meeting, meeting_id)
            target = act.get(StageRun, stage_id)
            if target.meeting_id != meeting_id:
                raise Refused("gone")
            if meeting.current_stage_id == stage_id:
                return act.change
            if meeting.state is MeetingState.CLOSED:
                act.replace(meeting, replace(meeting, current_stage_id=stage_id))
                return act.change
            now = self._clock.now()
            stages = act.tx.find(StageRun, "position", meeting_id=meeting_id)
            left = next((s for s in stages if s.id == meeting.current_stage_id), None)
            left_position = left.position if left is not None else -1
            ahead_again = _held_after_all(target, stages)
            for stage in stages:
                if stage is left:
                    forward = target.position > stage.position
                    status = StageStatus.DONE if forward else stage.status
                    act.replace(stage, replace(stage, status=status, left_ms=now.wall_ms))
                elif left_position < stage.position < target.position and stage.status is StageStatus.AHEAD:
                    left_ms = stage.left_ms if stage.left_ms is not None else now.wall_ms
                    act.replace(stage, replace(stage, status=StageStatus.SKIPPED, left_ms=left_ms))
                elif stage.id in ahead_again:
                    act.replace(stage, replace(stage, status=StageStatus.AHEAD, left_ms=None))
                elif stage.id == stage_id:
                    entered = stage.entered_ms if stage.entered_ms is not None else now.wall_ms
                    act.replace(stage, replace(stage, status=StageStatus.AHEAD, entered_ms=entered))
            act.replace(meeting, replace(meeting, current_stage_id=stage_id))
            if left is not None:
                running = act.tx.get(StageClock, left.id)
                if running is not None:
                    act.replace(running, running.paused(now))
            _start_clock(act, target, now)
        return act.change

    def set_length(self, stage_id: str, minutes: int) -> Change:
        """Plan another length for a stage, in minutes; a slot is as long as its stages.

        Raises:
            Refused: `stage_too_short` below a minute, `stage_too_long` beyond 24 hours.
        """
        if minutes < 1:
            raise Refused("stage_too_short")
        if minutes * MINUTE_MS > LONGEST_MS:
            raise Refused("stage_too_long")
        with self._acting("set_stage_length") as act:
            before = act.get(StageRun, stage_id)
            act.about = str(minutes)
            act.replace(before, replace(before, planned_ms=minutes * MINUTE_MS))
            if before.slot_id is not None:
                slot = act.get(Slot, before.slot_id)
                longer_ms = minutes * MINUTE_MS - before.planned_ms
                act.replace(slot, replace(slot, planned_ms=max(MINUTE_MS, slot.planned_ms + longer_ms)))
            clock = act.tx.get(StageClock, stage_id)
            if clock is not None:
                act.replace(clock, replace(clock, planned_ms=minutes * MINUTE_MS))
            # What a person says is what is meant, whatever re-planning took before.
            for event in act.tx.find(TimerEvent, stage_run_id=stage_id):
                if event.kind == REPLANNED_STAGE:
                    act.remove(event)
        return act.change


def _held_after_all(target: StageRun, stages: Sequence[StageRun]) -> set[str]:
    """The stages (by id) after `target` in its slot, where that was passed over as a whole."""
    own = [s for s in stages if target.slot_id is not None and s.slot_id == target.slot_id]
    passed = all(s.entered_ms is None and s.status is StageStatus.SKIPPED for s in own)
    return {s.id for s in own if passed and s.position > target.position}


def _start_clock(act: Act, stage: StageRun, now: Moment) -> None:
    clock = act.tx.get(StageClock, stage.id)
    if clock is None:
        act.add(StageClock(stage.id, stage.meeting_id, stage.planned_ms).started(now))
    elif clock.phase is Phase.READY or clock.ran_until(stage.left_ms):
        act.replace(clock, clock.started(now))
