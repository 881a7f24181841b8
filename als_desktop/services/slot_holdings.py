"""All that the store has of a slot, and whether that is more than the contract keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.action import Action, ActionCard, ActionReport, OptionNote
from als_desktop.models.card import CardGroup, QuestionCard
from als_desktop.models.choosing import manner_groups
from als_desktop.models.feedback import Feedback
from als_desktop.models.held import was_held
from als_desktop.models.keeping import SlotHolds, keeping_of
from als_desktop.models.meeting import Bid, FacilitatorNote, Meeting, Slot, StageRun
from als_desktop.models.people import Retention
from als_desktop.services.packs import pack_with_code

if TYPE_CHECKING:
    from als_desktop.store.reader import Reader


def held_by(tx: Reader, slot: Slot) -> SlotHolds:
    """What hangs on a slot, also in other meetings."""
    cards = tx.find(QuestionCard, slot_id=slot.id)
    actions = tx.find(Action, "position", slot_id=slot.id)
    action_ids = [action.id for action in actions]
    links = tx.find(ActionCard, card_id=[card.id for card in cards])
    links += tx.find(ActionCard, action_id=action_ids)
    stages = [stage.id for stage in tx.find(StageRun, meeting_id=slot.meeting_id, slot_id=slot.id)]
    meeting = tx.get(Meeting, slot.meeting_id)
    groups = tx.find(CardGroup, "position", slot_id=slot.id)
    return SlotHolds(
        slot,
        bids=_bids(tx, slot),
        cards=cards,
        groups=groups,
        options=tx.find(OptionNote, "position", slot_id=slot.id),
        actions=actions,
        carried=tx.find(Action, carried_from=action_ids),
        links=list({link.id: link for link in links}.values()),
        reports=tx.find(ActionReport, action_id=action_ids),
        feedback=tx.find(Feedback, "position", slot_id=slot.id),
        notes=[
            n for n in tx.find(FacilitatorNote, meeting_id=slot.meeting_id, stage_run_id=stages) if n.text
        ],
        manners=manner_groups(pack_with_code(tx, meeting.pack) if meeting is not None else None, groups),
    )


def holds_more(tx: Reader, meeting_id: str, level: Retention) -> bool:
    """Whether a slot of the meeting that was held still holds more than `level` keeps."""
    if level is Retention.ALL:
        return False
    for slot in tx.find(Slot, meeting_id=meeting_id):
        holds = held_by(tx, slot)
        held = was_held(tx.find(StageRun, meeting_id=meeting_id, slot_id=slot.id), holds.written)
        if held and keeping_of(holds, level).edits:
            return True
    return False


def _bids(tx: Reader, slot: Slot) -> list[Bid]:
    """The bid that the slot was made of, and those of earlier meetings that it waited as."""
    found: list[Bid] = []
    bid_id = slot.bid_id
    while bid_id is not None and (bid := tx.get(Bid, bid_id)) is not None:
        found.append(bid)
        bid_id = bid.carried_from
    return found
