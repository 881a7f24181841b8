"""What the contract lets the program keep of a slot, applied: the rest is let go for good."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from als_desktop.models.feedback import ExportEntry
from als_desktop.models.ids import new_id
from als_desktop.models.keeping import keeping_of
from als_desktop.models.meeting import Meeting, Slot
from als_desktop.models.people import LearningSet
from als_desktop.models.slot_tally import SlotTally, added_up
from als_desktop.services.act import Act, Service
from als_desktop.services.slot_holdings import held_by

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.changes import Change


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
            keeping = keeping_of(held_by(act.tx, slot), level)
            act.take(keeping.edits)
            _count(act, slot_id, keeping.tallies)
        return act.change

    def plan_left(self, meeting_id: str) -> bool:
        """Whether an action plan of the meeting was saved or printed."""
        with self._store.reading() as tx:
            return bool(tx.find(ExportEntry, meeting_id=meeting_id, what="action_plan"))


def _count(act: Act, slot_id: str, tallies: Sequence[SlotTally]) -> None:
    known = act.tx.find(SlotTally, slot_id=slot_id)
    before = {tally.id: tally for tally in known}
    for tally in added_up([*known, *(replace(one, id=new_id()) for one in tallies)]):
        if tally.id in before:
            act.replace(before[tally.id], tally)
        else:
            act.add(tally)
