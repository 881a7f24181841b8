"""What the acts on cards and on groups have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.card import COLOURS, CardGroup, QuestionCard
from als_desktop.models.meeting import IN_THE_ROOM, Attendance
from als_desktop.models.people import Member
from als_desktop.models.refusal import Refused

if TYPE_CHECKING:
    from als_desktop.models.meeting import Slot
    from als_desktop.services.act import Act


def expect_author(act: Act, slot: Slot, author_id: str | None) -> None:
    """See that words can be somebody's: a member who is in the room. None is nobody, and so is everyone where a slot
    keeps no authors.

    Raises:
        Refused: `gone`; `author_away` with the name.
    """
    if author_id is None:
        return
    author = act.get(Member, author_id)
    if slot.anonymous:
        return
    noted = act.tx.find(Attendance, meeting_id=slot.meeting_id, member_id=author_id)
    if not any(one.presence in IN_THE_ROOM for one in noted):
        raise Refused("author_away", name=author.name)


def cards_of(act: Act, slot_id: str) -> list[QuestionCard]:
    """All cards of a slot, unordered."""
    return act.tx.find(QuestionCard, slot_id=slot_id)


def groups_of(act: Act, slot_id: str) -> list[CardGroup]:
    """The groups of a slot from left to right."""
    return act.tx.find(CardGroup, "position", slot_id=slot_id)


def check_colour(colour: str) -> None:
    """See that there is such a colour; empty is none.

    Raises:
        Refused: `no_such_colour`.
    """
    if colour and colour not in COLOURS:
        raise Refused("no_such_colour")
