"""What the room sees of a stage's clock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from als_desktop.models.stage_clock import MINUTE_MS, Phase, Urgency

if TYPE_CHECKING:
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.stage_clock import Moment


@dataclass(frozen=True, slots=True)
class RoomClock:
    """A clock at one moment; lengths in milliseconds, `left_ms` negative in overtime.

    `ends_at_ms` is when the stage ends (UTC milliseconds), to the nearest minute so that it does not flicker.
    """

    left_ms: int
    length_ms: int
    urgency: Urgency
    paused: bool
    ends_at_ms: int

    @property
    def share(self) -> float:
        """How much of the time is left, from 0 to 1."""
        return max(0.0, min(1.0, self.left_ms / self.length_ms)) if self.length_ms else 0.0


def room_clock(view: MeetingView, now: Moment) -> RoomClock | None:
    """The clock of the current stage at `now`; None before the meeting has begun."""
    stage = view.current_stage
    if stage is None:
        return None
    clock = view.clock(stage)
    left_ms = clock.left(now)
    return RoomClock(
        left_ms=left_ms,
        length_ms=clock.length_ms,
        urgency=clock.urgency(now),
        paused=clock.phase is Phase.PAUSED,
        ends_at_ms=(now.wall_ms + left_ms + MINUTE_MS // 2) // MINUTE_MS * MINUTE_MS,
    )


def minutes_shown(left_ms: int, above_min: int) -> int | None:
    """The whole minutes to show instead of minutes and seconds; None when it is not above `above_min` minutes.

    What is left rounds up, what is over rounds down, as in `digits`.
    """
    if abs(left_ms) <= above_min * MINUTE_MS:
        return None
    return -(-left_ms // MINUTE_MS) if left_ms > 0 else -left_ms // MINUTE_MS
