"""The set that is being formed, while it is in nobody's store yet: who was chosen, and what is between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.colleagues import Colleagues
from als_desktop.models.refusal import Refused
from als_desktop.models.register import (
    BEST_MOST_IN_SET,
    LEAST_IN_SET,
    InterestStatus,
    RegisterView,
    SetPlaces,
    status_of,
)
from als_desktop.models.set_conflicts import conflict_with, conflicts_in
from als_desktop.services.set_service import MOST_MEMBERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from als_desktop.models.people import Member, PersonOfInterest
    from als_desktop.models.set_conflicts import Colleague, Conflict


class Forming:
    """People chosen for a new set (`set_id` is "") or for the free places of one that is there."""

    def __init__(self) -> None:
        """A new set with nobody in it."""
        self.set_id = ""
        self._view = RegisterView((), ())
        self._ids: list[str] = []
        self._known = Colleagues((), ())

    def follow(self, view: RegisterView) -> None:
        """Hold on to who can still be placed, in `view`."""
        self._view = view
        self._known = Colleagues(view.people, [m for one in view.sets for m in one.members])
        free = {p.id for p in view.people if status_of(p) is not InterestStatus.PLACED}
        self._ids = [one for one in self._ids if one in free]
        if all(one.learning_set.id != self.set_id for one in self.joinable()):
            self.set_id = ""

    def joinable(self) -> list[SetPlaces]:
        """The sets with free places."""
        return [one for one in self._view.sets if len(one.members) < MOST_MEMBERS]

    @property
    def ids(self) -> tuple[str, ...]:
        """Who was chosen, in that order."""
        return tuple(self._ids)

    @property
    def people(self) -> list[PersonOfInterest]:
        """The same people as the register has them."""
        by_id = {p.id: p for p in self._view.people}
        return [by_id[one] for one in self._ids]

    @property
    def members(self) -> tuple[Member, ...]:
        """Who is in the set already."""
        return next((s.members for s in self._view.sets if s.learning_set.id == self.set_id), ())

    @property
    def number(self) -> int:
        """How many the set would have."""
        return len(self.members) + len(self._ids)

    @property
    def usual_size(self) -> bool:
        """Whether a set of this size works well."""
        return LEAST_IN_SET <= self.number <= BEST_MOST_IN_SET

    def seats(self) -> list[int]:
        """The seats that those who were chosen would get."""
        taken = {member.seat for member in self.members}
        return [seat for seat in range(MOST_MEMBERS) if seat not in taken][: len(self._ids)]

    def choose(self, ids: Iterable[str]) -> list[PersonOfInterest]:
        """Choose these people, as far as there are places; who was chosen now."""
        by_id = {p.id: p for p in self._view.people if status_of(p) is not InterestStatus.PLACED}
        new = [one for one in dict.fromkeys(ids) if one in by_id and one not in self._ids]
        new = new[: MOST_MEMBERS - self.number]
        self._ids += new
        return [by_id[one] for one in new]

    def why_not(self, ids: Iterable[str]) -> Refused:
        """Why none of these people could be chosen."""
        by_id = {p.id: p for p in self._view.people}
        for one in ids:
            if one in by_id and status_of(by_id[one]) is InterestStatus.PLACED:
                return Refused("already_placed", name=by_id[one].name)
        return Refused("too_many_members", most=MOST_MEMBERS, number=self.number + 1)

    def too_many(self) -> list[str]:
        """Those for whom the set has no place."""
        return self._ids[max(0, MOST_MEMBERS - len(self.members)) :]

    def leave_out(self, ids: Iterable[str]) -> list[str]:
        """Choose these people no longer; who was among those chosen."""
        gone = [one for one in ids if one in self._ids]
        self._ids = [one for one in self._ids if one not in gone]
        return gone

    def conflicts(self) -> list[Conflict]:
        """What is between those of the set."""
        return conflicts_in(self._colleagues(), self._known.lines)

    def conflict_with(self, person: PersonOfInterest) -> Conflict | None:
        """What there would be between somebody in the register and those of the set."""
        known, colleagues = self._known, self._colleagues()
        return conflict_with(known.of_person(person), colleagues, known.lines) if colleagues else None

    def _colleagues(self) -> Sequence[Colleague]:
        return [*map(self._known.of_member, self.members), *map(self._known.of_person, self.people)]
