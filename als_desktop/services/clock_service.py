"""The clock of a stage: start, pause, more or less time, begin again. None of this is undone by undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.ids import new_id
from als_desktop.models.meeting import StageRun
from als_desktop.models.stage_clock import Moment, Phase, StageClock, TimerEvent
from als_desktop.services.act import Service

if TYPE_CHECKING:
    from collections.abc import Callable

    from als_desktop.models.changes import Change


class ClockService(Service):
    """Runs the clocks of stages."""

    def start(self, stage_id: str) -> Change:
        """Let the clock run."""
        return self._turn("start_clock", stage_id, StageClock.started)

    def pause(self, stage_id: str) -> Change:
        """Stop the clock; it keeps what it has counted."""
        return self._turn("pause_clock", stage_id, StageClock.paused)

    def nudge(self, stage_id: str, delta_ms: int) -> Change:
        """Give the stage more time, or less.

        Raises:
            Refused: `no_time_left_to_take`, `stage_too_long`.
        """
        return self._turn("nudge_clock", stage_id, lambda clock, _now: clock.nudged(delta_ms), delta_ms)

    def reset(self, stage_id: str) -> Change:
        """Begin the stage's time again from nothing."""
        return self._turn("reset_clock", stage_id, lambda clock, _now: clock.reset())

    def give_back(self, stage_id: str, lost_ms: int) -> Change:
        """Give back time that passed while the computer slept."""
        return self._turn("give_back_time", stage_id, lambda clock, now: clock.without(lost_ms, now), lost_ms)

    def anchor(self, stage_id: str) -> Change:
        """Write down how far a running clock is, so that a power cut with a wrong wall clock costs little."""
        with self._acting("anchor_clock") as act:
            clock = act.tx.get(StageClock, stage_id)
            if clock is not None and clock.phase is Phase.RUNNING:
                act.replace(clock, clock.re_anchored(self._clock.now()))
        return act.change

    def _turn(
        self,
        label: str,
        stage_id: str,
        turned: Callable[[StageClock, Moment], StageClock],
        delta_ms: int = 0,
    ) -> Change:
        now = self._clock.now()
        with self._acting(label) as act:
            stage = act.get(StageRun, stage_id)
            clock = act.tx.get(StageClock, stage_id)
            if clock is None:
                act.add(turned(StageClock(stage_id, stage.meeting_id, stage.planned_ms), now))
            else:
                act.replace(clock, turned(clock, now))
            act.add(TimerEvent(new_id(), stage.meeting_id, stage_id, now.wall_ms, label, delta_ms))
        return act.change
