"""Who is in the room, since when and until when, and whether that is enough."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from als_desktop.models.meeting import IN_THE_ROOM, Attendance, MeetingState, Presence
from als_desktop.models.refusal import Refused

if TYPE_CHECKING:
    from als_desktop.models.meeting import Meeting
    from als_desktop.models.meeting_view import MeetingView


@dataclass(frozen=True, slots=True)
class QuorumShort:
    """How many are in the room, and how many the set agreed that there should be."""

    here: int
    agreed: int


def quorum_short(view: MeetingView) -> QuorumShort | None:
    """What is missing for the quorum; None when enough are here, or none was agreed."""
    here, agreed = len(view.members_in_room), view.learning_set.quorum
    return QuorumShort(here, agreed) if here < agreed else None


def noted(found: Attendance, presence: Presence, meeting: Meeting, now_ms: int) -> Attendance:
    """The attendance with another presence. While the meeting runs, who comes late or leaves does so at `now_ms`.

    A reason for apologies stays with apologies; whoever comes back after leaving has been there since they came.
    """
    running = meeting.state is MeetingState.UNDER_WAY
    came = found.from_ms if found.presence in (Presence.LATE, Presence.LEFT) else None
    if presence is Presence.LATE:
        came = came if came is not None else now_ms if running else None
        return replace(found, presence=presence, note="", from_ms=came, until_ms=None)
    if presence is Presence.LEFT:
        left = found.until_ms if found.until_ms is not None else now_ms if running else None
        return replace(found, presence=presence, note="", from_ms=came, until_ms=left)
    note = found.note if presence is Presence.APOLOGIES else ""
    return replace(found, presence=presence, note=note, from_ms=None, until_ms=None)


def arrival(found: Attendance) -> Presence:
    """What somebody is who comes in now: here again after having left before the end, else late."""
    on_time = found.presence is Presence.LEFT and found.from_ms is None
    return Presence.PRESENT if on_time or found.presence in IN_THE_ROOM else Presence.LATE


def timed(found: Attendance, from_ms: int | None, until_ms: int | None) -> Attendance:
    """The attendance with other times.

    Raises:
        Refused: `left_before_coming`.
    """
    if from_ms is not None and until_ms is not None and until_ms <= from_ms:
        raise Refused("left_before_coming")
    return replace(found, from_ms=from_ms, until_ms=until_ms)
