"""Whether anything has happened in a slot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from als_desktop.models.action import Action, OptionNote
from als_desktop.models.card import CardGroup, QuestionCard
from als_desktop.models.feedback import Feedback
from als_desktop.models.meeting import StageRun
from als_desktop.models.slot_tally import SlotTally

if TYPE_CHECKING:
    from collections.abc import Mapping

    from als_desktop.models.changes import Record
    from als_desktop.store.reader import Reader
    from als_desktop.store.transaction import Transaction

_WRITTEN: tuple[type[Record], ...] = (QuestionCard, CardGroup, OptionNote, Action, Feedback, SlotTally)
# Beyond so many meetings it is quicker to look at all stages than for those of each.
_FEW = 50


def slot_has_content(tx: Transaction, slot_id: str) -> bool:
    """Whether a card, group, option, action or piece of feedback belongs to the slot, or did before it was let go."""
    return any(tx.find(kind, slot_id=slot_id) for kind in _WRITTEN)


def held_among(tx: Reader, meeting_of: Mapping[str, str]) -> frozenset[str]:
    """Which of these slots were held, as `was_held` says; `meeting_of` has the meeting of each, all by id.

    Only of those that nobody entered is looked for what was written in them.
    """
    meetings = list(dict.fromkeys(meeting_of.values()))
    among: dict[str, Any] = {"meeting_id": meetings} if len(meetings) <= _FEW else {}
    entered = tx.pick(StageRun, ("slot_id",), slot_id=..., entered_ms=..., **among)
    held = {slot_id for (slot_id,) in entered if slot_id in meeting_of}
    for kind in _WRITTEN:
        others = [slot_id for slot_id in meeting_of if slot_id not in held]
        if others:
            held.update(slot_id for (slot_id,) in tx.pick(kind, ("slot_id",), slot_id=others))
    return frozenset(held)
