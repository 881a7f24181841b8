"""Whether anything has happened in a slot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.action import Action, OptionNote
from als_desktop.models.card import CardGroup, QuestionCard
from als_desktop.models.feedback import Feedback
from als_desktop.models.slot_tally import SlotTally

if TYPE_CHECKING:
    from als_desktop.store.transaction import Transaction


def slot_has_content(tx: Transaction, slot_id: str) -> bool:
    """Whether a card, group, option, action or piece of feedback belongs to the slot, or did before it was let go."""
    return any(
        tx.find(kind, slot_id=slot_id)
        for kind in (QuestionCard, CardGroup, OptionNote, Action, Feedback, SlotTally)
    )
