"""Whose words were just taken back: they have the turn again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.card import QuestionCard
from als_desktop.models.feedback import Feedback
from als_desktop.models.meeting import Bid, Slot

if TYPE_CHECKING:
    from als_desktop.models.changes import Change

# The acts of quick entry after which it is the next one's turn.
_SAID = (
    "draft_card",
    "hand_in_card",
    "draft_cards",
    "hand_in_cards",
    "follow_up",
    "add_feedback",
    "set_learned",
    "place_bid",
)


def brought_back_to(change: Change) -> str | None:
    """The member (by id) whose words redo brought back, the last of several; None where it brought back none."""
    return taken_back_from(change.inverse())


def taken_back_from(change: Change) -> str | None:
    """The member (by id) whose words a change takes away, the last of several; None where it takes away none."""
    if change.label not in _SAID:
        return None
    gone = [card.author_id for card, after in change.edits_of(QuestionCard) if card and after is None]
    gone += [said.member_id for said, after in change.edits_of(Feedback) if said and after is None]
    slots = ((before, after) for before, after in change.edits_of(Slot) if before and after)
    gone += [before.presenter_id for before, after in slots if before.learned and not after.learned]
    gone += [bid.member_id for bid, after in change.edits_of(Bid) if bid and after is None]
    return gone[-1] if gone else None
