"""Where a hit leads, from where one is: a meeting that is under way is never left or moved by a search."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from als_desktop.models.meeting import MeetingState

if TYPE_CHECKING:
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.search import SearchHit


class Way(Enum):
    """What Enter does with a hit."""

    OPEN_MEETING = auto()
    SHOW_SET = auto()
    GO_HERE = auto()
    READ_ONLY = auto()


def way_to(hit: SearchHit, here: MeetingView | None, stage_id: str | None) -> Way:
    """The way to a hit that was written at stage `stage_id`; `here` is the open meeting, None at home."""
    begun = hit.meeting is not None and hit.meeting.state is not MeetingState.PLANNED
    if here is None:
        return Way.OPEN_MEETING if begun else Way.SHOW_SET
    closed = here.meeting.state is MeetingState.CLOSED
    if hit.meeting is not None and hit.meeting.id == here.meeting.id:
        at_hand = stage_id is not None and (closed or stage_id == here.meeting.current_stage_id)
        return Way.GO_HERE if at_hand else Way.READ_ONLY
    return Way.OPEN_MEETING if closed and begun else Way.READ_ONLY
