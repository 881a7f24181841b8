"""The register of interest, and forming sets from it."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from als_desktop.models.ids import new_id
from als_desktop.models.people import LearningSet, Member, PersonOfInterest
from als_desktop.models.person_names import contact_key, name_words
from als_desktop.models.refusal import Refused
from als_desktop.models.register import (
    InterestStatus,
    PersonDetails,
    refuse_placed,
    status_of,
    still_member,
)
from als_desktop.services.act import Act, Service
from als_desktop.services.set_service import MOST_MEMBERS, add_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.changes import Change


class RegisterService(Service):
    """What is done with people who would like to join a set."""

    def add_person(self, details: PersonDetails) -> Change:
        """Write somebody down who waits for a set.

        Raises:
            Refused: `empty` for the name; `too_long`; `person_in_register` when nothing tells them from somebody who
                is there already.
        """
        details = details.cleaned()
        with self._acting("add_person") as act:
            _refuse_double(act, details, "")
            act.about = details.name
            act.add(self._noted(details))
        return act.change

    def import_people(self, people: Sequence[PersonDetails]) -> Change:
        """Write down all of a list, or nobody; who is there already has been asked about before.

        Raises:
            Refused: `nobody_chosen`; `empty` for a name; `too_long`.
        """
        if not people:
            raise Refused("nobody_chosen")
        cleaned = [one.cleaned() for one in people]
        with self._acting("import_people") as act:
            act.about = str(len(cleaned))
            for details in cleaned:
                act.add(self._noted(details))
        return act.change

    def revise_person(self, person_id: str, details: PersonDetails) -> Change:
        """Correct what is written down of somebody.

        Raises:
            Refused: as `add_person`; `gone`.
        """
        details = details.cleaned()
        with self._acting("revise_person") as act:
            before = act.get(PersonOfInterest, person_id)
            _refuse_double(act, details, person_id)
            act.about = details.name
            act.replace(before, replace(before, **asdict(details)))
        return act.change

    def set_status(self, person_ids: Sequence[str], status: InterestStatus) -> Change:
        """Say how it stands with people; who was placed and no longer is a member is placed no more.

        Raises:
            Refused: `nobody_chosen`; `gone`; `placed_by_forming` for `PLACED`, which only forming a set makes;
                `still_in_set` with name and set.
        """
        if status is InterestStatus.PLACED:
            raise Refused("placed_by_forming")
        with self._acting("set_status") as act:
            people = _chosen(act, person_ids)
            act.about = _about(people)
            for person in people:
                _refuse_member(act, person)
                act.replace(person, replace(person, status=status.value, set_id=None))
        return act.change

    def form_set(
        self, name: str, person_ids: Sequence[str], ground_rules: Sequence[tuple[str, str]] = ()
    ) -> Change:
        """Make a set of people of the register, who become its members in this order and are placed.

        Raises:
            Refused: `nobody_chosen`; `gone`; `already_placed`; what making a set and adding members raise.
        """
        with self._acting("form_set") as act:
            people = _chosen(act, person_ids)
            made = add_set(act, name, ground_rules=ground_rules, now_ms=self._now_ms)
            self._place(act, made, (), people)
            act.about = made.name
        return act.change

    def place_in_set(self, set_id: str, person_ids: Sequence[str]) -> Change:
        """Put people of the register into the free places of a set.

        Raises:
            Refused: `nobody_chosen`; `gone`; `already_placed`; what adding members raises.
        """
        with self._acting("place_in_set") as act:
            people = _chosen(act, person_ids)
            learning_set = act.get(LearningSet, set_id)
            members = [m for m in act.tx.find(Member, "seat", set_id=set_id) if m.present_in_set]
            self._place(act, learning_set, members, people)
            act.about = _about(people)
        return act.change

    def forget_people(self, person_ids: Sequence[str]) -> Change:
        """Take people out of the register for good; sets that they are in keep them.

        Raises:
            Refused: `nobody_chosen`; `gone`.
        """
        with self._acting("forget_people") as act:
            for person in _chosen(act, person_ids):
                act.remove(person)
        return act.change

    def _noted(self, details: PersonDetails) -> PersonOfInterest:
        return PersonOfInterest(new_id(), noted_ms=self._now_ms, **asdict(details))

    def _place(
        self,
        act: Act,
        learning_set: LearningSet,
        members: Sequence[Member],
        people: Sequence[PersonOfInterest],
    ) -> None:
        refuse_placed(people)
        number = len(members) + len(people)
        if number > MOST_MEMBERS:
            raise Refused("too_many_members", most=MOST_MEMBERS, number=number)
        here = {member.name.casefold() for member in members}
        taken = {member.seat for member in members}
        free = iter(seat for seat in range(MOST_MEMBERS) if seat not in taken)
        for person in people:
            if person.name.casefold() in here:
                raise Refused("member_named_twice", name=person.name)
            here.add(person.name.casefold())
            member = Member(new_id(), learning_set.id, person.name, next(free), self._now_ms)
            act.add(replace(member, department=person.department, line_manager=person.line_manager))
            placed = replace(person, status=InterestStatus.PLACED.value, set_id=learning_set.id)
            act.replace(person, placed)


def _chosen(act: Act, person_ids: Sequence[str]) -> list[PersonOfInterest]:
    """The people with these ids, each once and in this order."""
    ids = list(dict.fromkeys(person_ids))
    if not ids:
        raise Refused("nobody_chosen")
    found = {person.id: person for person in act.tx.find(PersonOfInterest, id=ids)}
    if len(found) < len(ids):
        raise Refused("gone")
    return [found[one] for one in ids]


def _refuse_double(act: Act, details: PersonDetails, own_id: str) -> None:
    words, contact = name_words(details.name), contact_key(details.contact)
    for other in act.tx.find(PersonOfInterest):
        if other.id != own_id and name_words(other.name) == words:
            theirs = contact_key(other.contact)
            if not contact or not theirs or contact == theirs:
                raise Refused("person_in_register", name=other.name)


def _refuse_member(act: Act, person: PersonOfInterest) -> None:
    """Make sure that somebody who is to wait again is not still a member of their set."""
    if status_of(person) is not InterestStatus.PLACED or person.set_id is None:
        return
    if still_member(person, act.tx.find(Member, set_id=person.set_id)):
        name = act.get(LearningSet, person.set_id).name
        raise Refused("still_in_set", name=person.name, set_name=name)


def _about(people: Sequence[PersonOfInterest]) -> str:
    return ", ".join(person.name for person in people)
