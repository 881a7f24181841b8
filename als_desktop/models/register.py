"""The register of interest: how people in it stand, who is the same person, and what a screen shows of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from als_desktop.models.person_names import contact_key, name_words
from als_desktop.models.refusal import Refused
from als_desktop.models.searching import plain_letters
from als_desktop.models.text import CARD_LIMIT, LINE_LIMIT, NAME_LIMIT, clean_line, clean_text, required_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from als_desktop.models.people import LearningSet, Member, PersonOfInterest

LEAST_IN_SET: Final = 4
BEST_MOST_IN_SET: Final = 8


class InterestStatus(StrEnum):
    """How it stands with somebody who is interested."""

    WAITING = "waiting"
    INVITED = "invited"
    PLACED = "placed"
    LATER = "later"
    DECLINED = "declined"


class Shelf(StrEnum):
    """The parts of the register that are looked at by themselves."""

    TO_PLACE = "to_place"
    PLACED = "placed"
    NOT_NOW = "not_now"
    ALL = "all"


_OF_SHELF: Final = {
    Shelf.TO_PLACE: frozenset({InterestStatus.WAITING, InterestStatus.INVITED}),
    Shelf.PLACED: frozenset({InterestStatus.PLACED}),
    Shelf.NOT_NOW: frozenset({InterestStatus.LATER, InterestStatus.DECLINED}),
    Shelf.ALL: frozenset(InterestStatus),
}


@dataclass(frozen=True, slots=True)
class PersonDetails:
    """What is written down of somebody who is interested."""

    name: str
    contact: str = ""
    department: str = ""
    line_manager: str = ""
    note: str = ""

    def cleaned(self) -> PersonDetails:
        """The same as the store keeps it.

        Raises:
            Refused: `empty` for the name, `too_long`.
        """
        return PersonDetails(
            required_line(self.name, NAME_LIMIT, "person_name"),
            clean_line(self.contact, LINE_LIMIT, "contact"),
            clean_line(self.department, LINE_LIMIT, "department"),
            clean_line(self.line_manager, LINE_LIMIT, "line_manager"),
            clean_text(self.note, CARD_LIMIT, "person_note"),
        )


@dataclass(frozen=True, slots=True)
class SetPlaces:
    """A set that people can be put into, with its present members by seat."""

    learning_set: LearningSet
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class RegisterView:
    """Everybody in the register by name, and the sets that there are."""

    people: tuple[PersonOfInterest, ...]
    sets: tuple[SetPlaces, ...]

    def person(self, person_id: str) -> PersonOfInterest | None:
        """Somebody in the register."""
        return next((p for p in self.people if p.id == person_id), None)

    def set_name(self, set_id: str | None) -> str:
        """The name of a set; "" when it is not among those that can be joined."""
        return next((s.learning_set.name for s in self.sets if s.learning_set.id == set_id), "")


def status_of(person: PersonOfInterest) -> InterestStatus:
    """How it stands with somebody; a code that this version does not know is waiting."""
    try:
        return InterestStatus(person.status)
    except ValueError:
        return InterestStatus.WAITING


def on_shelf(people: Iterable[PersonOfInterest], shelf: Shelf) -> list[PersonOfInterest]:
    """Those of one part of the register, in their order."""
    wanted = _OF_SHELF[shelf]
    return [person for person in people if status_of(person) in wanted]


def found_by(people: Iterable[PersonOfInterest], words: str) -> list[PersonOfInterest]:
    """Those in whose entry every word occurs; case and accents do not count."""
    wanted = plain_letters(words).split()
    if not wanted:
        return list(people)
    return [person for person in people if _has(person, wanted)]


def by_name(people: Iterable[PersonOfInterest]) -> tuple[PersonOfInterest, ...]:
    """In the order of the alphabet."""
    return tuple(sorted(people, key=lambda p: (plain_letters(p.name), p.noted_ms, p.id)))


def refuse_placed(people: Sequence[PersonOfInterest]) -> None:
    """Make sure that nobody would be in two places.

    Raises:
        Refused: `already_placed` with the name.
    """
    for person in people:
        if status_of(person) is InterestStatus.PLACED:
            raise Refused("already_placed", name=person.name)


def same_contact(one: str, other: str) -> bool:
    """Whether two contacts reach the same person; nothing is nobody's."""
    key = contact_key(one)
    return bool(key) and key == contact_key(other)


def still_member(person: PersonOfInterest, members: Iterable[Member]) -> bool:
    """Whether somebody who was placed is still among the present members of their set."""
    words = name_words(person.name)
    return any(
        m.set_id == person.set_id and m.present_in_set and name_words(m.name) == words for m in members
    )


def _has(person: PersonOfInterest, wanted: Sequence[str]) -> bool:
    plain = plain_letters(
        f"{person.name}\n{person.contact}\n{person.department}\n{person.line_manager}\n{person.note}"
    )
    return all(word in plain for word in wanted)
