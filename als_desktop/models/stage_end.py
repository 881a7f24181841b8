"""Whether the time of a stage has just run out, as somebody sees who looks at its clock again and again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from als_desktop.models.meeting import StageKind
from als_desktop.models.stage_clock import Phase

if TYPE_CHECKING:
    from als_desktop.models.stage_clock import Moment, StageClock

# Seen later than this, as after the lid was closed, it is no news any more.
LATE_MS: Final = 3_000
# Nothing sounds into these unless it was chosen.
_SILENT: Final = frozenset({StageKind.PRESENTATION})


class ChimeChoice(StrEnum):
    """When the end of a stage's time is to be heard: never, except while somebody presents, or always."""

    OFF = "off"
    SPOKEN = "spoken"
    ALWAYS = "always"

    def sounds_in(self, kind: StageKind) -> bool:
        """Whether the end of such a stage is to be heard."""
        return self is ChimeChoice.ALWAYS or (self is ChimeChoice.SPOKEN and kind not in _SILENT)


@dataclass(frozen=True, slots=True)
class ClockSeen:
    """What one look at a clock saw; lengths in milliseconds."""

    clock_id: str
    length_ms: int
    left_ms: int
    running: bool

    def ended_since(self, before: ClockSeen | None) -> bool:
        """Whether its time ran out between the look `before` and this one.

        Not when another clock was seen before, when time was taken away by hand, or when it is seen too late.
        """
        return (
            before is not None
            and self.running
            and (before.clock_id, before.length_ms) == (self.clock_id, self.length_ms)
            and before.left_ms > 0 >= self.left_ms >= -LATE_MS
        )


def seen(clock: StageClock, now: Moment) -> ClockSeen:
    """A look at a clock."""
    return ClockSeen(clock.id, clock.length_ms, clock.left(now), clock.phase is Phase.RUNNING)
