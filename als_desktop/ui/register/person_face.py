"""What a row shows of a person, in the register or in the set that is being formed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from als_desktop.models.register import InterestStatus, status_of
from als_desktop.ui.register.register_words import conflict_beside, known_of, status_word

if TYPE_CHECKING:
    from als_desktop.models.people import Member, PersonOfInterest
    from als_desktop.models.set_conflicts import Conflict

ADD = "add"
TAKE_OUT = "take_out"


@dataclass(frozen=True, slots=True)
class PersonFace:
    """One row. `seat` is the place in a set, counted from 0, None for who is in none.

    `beside` is what is between this person and the set being formed, `grave` whether they should rather not be in it;
    `standing` is the word in the pill; `act` what the sign at the right does: ADD, TAKE_OUT or nothing. `has_menu`:
    more can be done with them here.
    """

    key: str
    name: str
    known: str
    standing: str = ""
    beside: str = ""
    grave: bool = False
    seat: int | None = None
    act: str = ""
    has_menu: bool = True

    @property
    def letter(self) -> str:
        """The letter on the mark."""
        return next((c.upper() for c in self.name if c.isalnum()), "?")

    def spoken(self) -> str:
        """The row for a screen reader."""
        warning = QCoreApplication.translate("Register", "Careful: {words}").format(words=self.beside)
        parts = (
            self.name,
            self.standing,
            (warning if self.grave else self.beside) if self.beside else "",
            self.known,
        )
        return ". ".join(part for part in parts if part)


def register_face(person: PersonOfInterest, set_name: str, conflict: Conflict | None) -> PersonFace:
    """Somebody in the register, beside the set that is being formed."""
    status = status_of(person)
    standing = "" if status is InterestStatus.WAITING else status_word(status)
    if status is InterestStatus.PLACED and set_name:
        standing = QCoreApplication.translate("Register", "in {set_name}").format(set_name=set_name)
    return PersonFace(
        person.id,
        person.name,
        known_of(person.department, person.line_manager, person.contact),
        standing,
        conflict_beside(conflict, person.name) if conflict is not None else "",
        conflict is not None and conflict.grave,
        act="" if status is InterestStatus.PLACED else ADD,
    )


def chosen_face(person: PersonOfInterest, seat: int) -> PersonFace:
    """Somebody who has been chosen for the set."""
    known = known_of(person.department, person.line_manager)
    return PersonFace(person.id, person.name, known, seat=seat, act=TAKE_OUT)


def member_face(member: Member) -> PersonFace:
    """A member of the set to which others are added."""
    standing = QCoreApplication.translate("Register", "member")
    known = known_of(member.department, member.line_manager)
    return PersonFace(member.id, member.name, known, standing, seat=member.seat, has_menu=False)
