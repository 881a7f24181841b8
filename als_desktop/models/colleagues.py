"""What is known of people at work, from the register of interest and from the sets together."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from als_desktop.models.person_names import name_words
from als_desktop.models.set_conflicts import Colleague, ReportingLines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from als_desktop.models.people import Member, PersonOfInterest


class Colleagues:
    """People of the register and members of sets, as they are compared with each other.

    A member is reached as the register says of whom was placed in that set under that name: a member has no contact.
    """

    def __init__(self, people: Iterable[PersonOfInterest], members: Iterable[Member]) -> None:
        """Everybody who is known."""
        self._people = tuple(people)
        self._members = tuple(members)

    @cached_property
    def lines(self) -> ReportingLines:
        """Who reports to whom; of a member counts first what is said in the set, where it is corrected."""
        return ReportingLines([*map(self.of_member, self._members), *map(self.of_person, self._people)])

    def of_person(self, person: PersonOfInterest) -> Colleague:
        """Somebody of the register."""
        return Colleague.of(person.name, person.department, person.line_manager, person.contact)

    def of_member(self, member: Member) -> Colleague:
        """A member of a set."""
        contact = self._contacts.get((member.set_id, name_words(member.name)), "")
        return Colleague.of(member.name, member.department, member.line_manager, contact)

    @cached_property
    def _contacts(self) -> dict[tuple[str, tuple[str, ...]], str]:
        return {(p.set_id, name_words(p.name)): p.contact for p in self._people if p.set_id and p.contact}
