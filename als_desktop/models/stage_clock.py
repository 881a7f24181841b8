"""The clock of a stage: a frozen value in integer milliseconds that never counts ticks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from als_desktop.models.refusal import Refused

MINUTE_MS: Final = 60_000
LONGEST_MS: Final = 24 * 60 * MINUTE_MS


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant on three clocks, in milliseconds.

    `boot_ms` goes on while the computer sleeps and starts again at each boot (`boot_id`); `awake_ms` stops in
    sleep; `wall_ms` is UTC and may be set to anything by anyone.
    """

    boot_id: str
    boot_ms: int
    awake_ms: int
    wall_ms: int

    def since(self, earlier: Moment) -> int:
        """Milliseconds from `earlier` to this moment, asleep or awake; over a restart by the wall clock, at least 0."""
        if self.boot_id == earlier.boot_id and self.boot_ms >= earlier.boot_ms:
            return self.boot_ms - earlier.boot_ms
        return max(0, self.wall_ms - earlier.wall_ms)

    def slept_since(self, earlier: Moment) -> int:
        """How much of the time since `earlier` the computer was asleep, within one boot."""
        if self.boot_id != earlier.boot_id:
            return 0
        return max(0, (self.boot_ms - earlier.boot_ms) - (self.awake_ms - earlier.awake_ms))


class Phase(StrEnum):
    """What a clock is doing."""

    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"


class Urgency(StrEnum):
    """How near the end is: calm, under the first threshold, under the second, over."""

    CALM = "calm"
    NEARLY = "nearly"
    URGENT = "urgent"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class StageClock:
    """How long a stage has lasted. `id` is the stage run's; `added_ms` is what +1 and -1 gave or took."""

    id: str
    meeting_id: str
    planned_ms: int
    added_ms: int = 0
    phase: Phase = Phase.READY
    banked_ms: int = 0
    since_boot_id: str = ""
    since_boot_ms: int = 0
    since_wall_ms: int = 0

    @property
    def length_ms(self) -> int:
        """The time the stage has, with what was added."""
        return max(0, self.planned_ms + self.added_ms)

    def elapsed(self, now: Moment) -> int:
        """Milliseconds the stage has lasted, without its pauses."""
        if self.phase is not Phase.RUNNING:
            return self.banked_ms
        return self.banked_ms + now.since(self._since())

    def left(self, now: Moment) -> int:
        """Milliseconds left; negative in overtime."""
        return self.length_ms - self.elapsed(now)

    def urgency(self, now: Moment) -> Urgency:
        """The nearest threshold passed: max(20 %, 30 s) (at most 5 min), then 5 % (at most half of it), the end."""
        left = self.left(now)
        if left < 0 or (left == 0 and self.length_ms > 0):
            return Urgency.OVER
        nearly = min(max(self.length_ms // 5, 30_000), 5 * MINUTE_MS)
        if left <= min(self.length_ms * 5 // 100, nearly // 2):
            return Urgency.URGENT if self.length_ms else Urgency.CALM
        return Urgency.NEARLY if left <= nearly else Urgency.CALM

    def started(self, now: Moment) -> StageClock:
        """The clock running from `now` on."""
        if self.phase is Phase.RUNNING:
            return self
        return self._anchored(now, self.banked_ms, Phase.RUNNING)

    def paused(self, now: Moment) -> StageClock:
        """The clock stopped at `now`; a clock that never ran stays ready."""
        if self.phase is not Phase.RUNNING:
            return self
        return self._anchored(now, self.elapsed(now), Phase.PAUSED)

    def ran_until(self, wall_ms: int | None) -> bool:
        """Whether it was stopped at that moment; one that a person paused was stopped before its stage was left."""
        return self.phase is Phase.PAUSED and self.since_wall_ms == wall_ms

    def re_anchored(self, now: Moment) -> StageClock:
        """The same time, counted from `now`, so that a later crash or change of clock can cost little."""
        if self.phase is not Phase.RUNNING:
            return self
        return self._anchored(now, self.elapsed(now), Phase.RUNNING)

    def without(self, lost_ms: int, now: Moment) -> StageClock:
        """The clock with `lost_ms` given back, as after the computer slept."""
        return replace(self.re_anchored(now), banked_ms=max(0, self.elapsed(now) - lost_ms))

    def nudged(self, delta_ms: int) -> StageClock:
        """The clock with `delta_ms` more (or less) time.

        Raises:
            Refused: `no_time_left_to_take` when nothing would be left, `stage_too_long` beyond 24 hours.
        """
        if delta_ms < 0 and self.length_ms + delta_ms < MINUTE_MS:
            raise Refused("no_time_left_to_take")
        if self.length_ms + delta_ms > LONGEST_MS:
            raise Refused("stage_too_long")
        return replace(self, added_ms=self.added_ms + delta_ms)

    def reset(self) -> StageClock:
        """The clock as it was before it first ran."""
        return replace(
            self,
            added_ms=0,
            banked_ms=0,
            phase=Phase.READY,
            since_boot_id="",
            since_boot_ms=0,
            since_wall_ms=0,
        )

    def _since(self) -> Moment:
        return Moment(self.since_boot_id, self.since_boot_ms, 0, self.since_wall_ms)

    def _anchored(self, now: Moment, banked_ms: int, phase: Phase) -> StageClock:
        return replace(
            self,
            phase=phase,
            banked_ms=banked_ms,
            since_boot_id=now.boot_id,
            since_boot_ms=now.boot_ms,
            since_wall_ms=now.wall_ms,
        )


@dataclass(frozen=True, slots=True)
class TimerEvent:
    """What was done to a clock, or by re-planning to the time of a stage, and when (UTC milliseconds)."""

    id: str
    meeting_id: str
    stage_run_id: str
    at_ms: int
    kind: str
    delta_ms: int = 0


def digits(left_ms: int) -> str:
    """`left_ms` as `m:ss`, or `+m:ss` in overtime. What is left rounds up, so that 0:00 means the end."""
    if left_ms < 0:
        seconds = -left_ms // 1000
        return f"+{seconds // 60}:{seconds % 60:02d}"
    seconds = (left_ms + 999) // 1000
    return f"{seconds // 60}:{seconds % 60:02d}"
