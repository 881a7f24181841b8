"""What the contract lets the program keep of a slot, applied: the rest is let go for good."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from als_desktop.models.action import Action, ActionCard, ActionReport, OptionNote
from als_desktop.models.card import CardGroup, QuestionCard
from als_desktop.models.feedback import ExportEntry, Feedback
from als_desktop.models.ids import new_id
from als_desktop.models.keeping import SlotHolds, has_begun, keeping_of
from als_desktop.models.meeting import Bid, FacilitatorNote, Meeting, Slot, StageRun
from als_desktop.models.people import LearningSet, Retention
from als_desktop.models.refusal import Refused
from als_desktop.models.slot_tally import SlotTally, added_up
from als_desktop.services.act import Act, Service

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.changes import Change
    from als_desktop.store.reader import Reader


class KeepingService(Service):
    """Applies what the contract says is kept."""

    def let_go(self, slot_id: str) -> Change:
        """Take away what the contract does not keep of a slot. Counts of it stay, without a word.

        Whoever asks must not let this be undone, nor anything before it: words that can come back have not gone.

        Raises:
            Refused: `gone`.
        """
        with self._acting("let_go") as act:
            slot = act.get(Slot, slot_id)
            meeting = act.get(Meeting, slot.meeting_id)
            level = act.get(LearningSet, meeting.set_id).retention
            keeping = keeping_of(_held_by(act.tx, slot), level)
            act.take(keeping.edits)
            _count(act, slot_id, keeping.tallies)
        return act.change

    def holds_more(self, meeting_id: str) -> bool:
        """Whether a slot of the meeting that was held still holds more than the contract keeps.

        Raises:
            Refused: `gone`.
        """
        with self._store.reading() as tx:
            meeting = tx.get(Meeting, meeting_id)
            learning_set = tx.get(LearningSet, meeting.set_id) if meeting is not None else None
            if learning_set is None:
                raise Refused("gone")
            if learning_set.retention is Retention.ALL:
                return False
            for slot in tx.find(Slot, meeting_id=meeting_id):
                holds = _held_by(tx, slot)
                begun = has_begun(holds, tx.find(StageRun, meeting_id=meeting_id, slot_id=slot.id))
                if begun and keeping_of(holds, learning_set.retention).edits:
                    return True
        return False

    def plan_left(self, meeting_id: str) -> bool:
        """Whether an action plan of the meeting was saved or printed."""
        with self._store.reading() as tx:
            return bool(tx.find(ExportEntry, meeting_id=meeting_id, what="action_plan"))


def _held_by(tx: Reader, slot: Slot) -> SlotHolds:
    cards = tx.find(QuestionCard, slot_id=slot.id)
    actions = tx.find(Action, "position", slot_id=slot.id)
    action_ids = [action.id for action in actions]
    links = tx.find(ActionCard, card_id=[card.id for card in cards])
    links += tx.find(ActionCard, action_id=action_ids)
    stages = [stage.id for stage in tx.find(StageRun, meeting_id=slot.meeting_id, slot_id=slot.id)]
    return SlotHolds(
        slot,
        bids=_bids(tx, slot),
        cards=cards,
        groups=tx.find(CardGroup, "position", slot_id=slot.id),
        options=tx.find(OptionNote, "position", slot_id=slot.id),
        actions=actions,
        carried=tx.find(Action, carried_from=action_ids),
        links=list({link.id: link for link in links}.values()),
        reports=tx.find(ActionReport, action_id=action_ids),
        feedback=tx.find(Feedback, "position", slot_id=slot.id),
        notes=tx.find(FacilitatorNote, meeting_id=slot.meeting_id, stage_run_id=stages),
    )


def _bids(tx: Reader, slot: Slot) -> list[Bid]:
    """The bid that the slot was made of, and those of earlier meetings that it waited as."""
    found: list[Bid] = []
    bid_id = slot.bid_id
    while bid_id is not None and (bid := tx.get(Bid, bid_id)) is not None:
        found.append(bid)
        bid_id = bid.carried_from
    return found


def _count(act: Act, slot_id: str, tallies: Sequence[SlotTally]) -> None:
    known = act.tx.find(SlotTally, slot_id=slot_id)
    before = {tally.id: tally for tally in known}
    for tally in added_up([*known, *(replace(one, id=new_id()) for one in tallies)]):
        if tally.id in before:
            act.replace(before[tally.id], tally)
        else:
            act.add(tally)
