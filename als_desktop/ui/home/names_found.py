"""What a pasted list of names would add to a set, looked at before anything is done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from als_desktop.models.refusal import Refused
from als_desktop.services.set_service import MOST_MEMBERS, split_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.people import Member


@dataclass(frozen=True, slots=True)
class NamesFound:
    """The names in order, with the seat that each would get; `refusal` says why they cannot all be added."""

    names: tuple[str, ...] = ()
    seats: tuple[int, ...] = ()
    refusal: Refused | None = None


def find_names(pasted: str, members: Sequence[Member]) -> NamesFound:
    """The names in `pasted`, held against the present `members` by the rules that adding them keeps."""
    try:
        names = split_names(pasted)
    except Refused as refusal:
        return NamesFound(refusal=refusal)
    taken = {member.seat for member in members}
    free = [seat for seat in range(MOST_MEMBERS) if seat not in taken]
    # Beyond the last free seat there is only the refusal to show.
    seats = (*free, *range(MOST_MEMBERS, MOST_MEMBERS + len(names)))[: len(names)]
    return NamesFound(tuple(names), tuple(seats), _refusal(names, members))


def _refusal(names: Sequence[str], members: Sequence[Member]) -> Refused | None:
    here = {member.name.casefold() for member in members}
    for name in names:
        if name.casefold() in here:
            return Refused("member_named_twice", name=name)
        here.add(name.casefold())
    if names and len(here) > MOST_MEMBERS:
        return Refused("too_many_members", most=MOST_MEMBERS, number=len(here))
    return None
