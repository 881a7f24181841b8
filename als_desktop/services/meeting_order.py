"""The meetings of a set in their order, as an act finds and leaves them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.meeting import Meeting, MeetingState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from als_desktop.services.act import Act
    from als_desktop.store.reader import Reader

_BEGUN = [MeetingState.UNDER_WAY.value, MeetingState.CLOSED.value]


def meetings_to_come(tx: Reader, set_id: str) -> list[Meeting]:
    """The meetings of a set that have not begun, by number."""
    return tx.find(Meeting, "number", set_id=set_id, state=MeetingState.PLANNED.value)


def highest_begun(tx: Reader, set_id: str) -> int:
    """The highest number of the meetings of a set that have begun; 0 where none has."""
    # No more of them than their numbers: a set may look back on hundreds.
    begun = tx.pick(Meeting, ("number",), "number", set_id=set_id, state=_BEGUN)
    return int(begun[-1][0]) if begun else 0


def last_begun(tx: Reader, set_id: str) -> Meeting | None:
    """The meeting of a set that has begun and has the highest number."""
    found = tx.find(Meeting, set_id=set_id, number=highest_begun(tx, set_id), state=_BEGUN)
    return found[-1] if found else None


def write_numbers(act: Act, known: Iterable[Meeting], to_come: Iterable[Meeting]) -> None:
    """Write the meetings `to_come` over those of them that are `known` to the store."""
    before = {meeting.id: meeting for meeting in known}
    for meeting in to_come:
        if meeting.id in before:
            act.replace(before[meeting.id], meeting)
