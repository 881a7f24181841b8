"""What the acts on cards and on groups have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.card import COLOURS, CardGroup, QuestionCard
from als_desktop.models.refusal import Refused

if TYPE_CHECKING:
    from als_desktop.services.act import Act


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
