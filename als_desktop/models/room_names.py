"""How people are named on the wall: in full, by first name, by initials, or not at all."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from als_desktop.models.people import NamesShown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from als_desktop.models.people import Member


@dataclass(frozen=True, slots=True)
class RoomPerson:
    """Somebody as the room may know them. `seat` counts from 0; `name` is empty when names are masked.

    `mark` is what stands on the person's shape: a letter, or the number of the seat when names are masked.
    """

    seat: int
    mark: str
    name: str


class RoomNames:
    """Names the members of one set as the set has chosen."""

    def __init__(self, shown: NamesShown, members: Iterable[Member]) -> None:
        """`members` are all who might be named, so that no two get the same first name."""
        self._shown = shown
        self._first = Counter(_first(member.name) for member in members)

    def person(self, member: Member | None) -> RoomPerson | None:
        """A member as the room may know them; None stays None."""
        if member is None:
            return None
        if self._shown is NamesShown.MASKED:
            return RoomPerson(member.seat, str(member.seat + 1), "")
        return RoomPerson(member.seat, member.letter, self._named(member.name))

    def _named(self, name: str) -> str:
        words = name.split()
        if self._shown is NamesShown.INITIALS:
            return "".join(word[0].upper() for word in words)
        if self._shown is NamesShown.FULL or len(words) < 2:
            return name
        first = words[0]
        return f"{first} {words[-1][0].upper()}" if self._first[first] > 1 else first


def _first(name: str) -> str:
    return name.split(maxsplit=1)[0] if name.strip() else ""
