"""The presenter's slot: the issue in their words, and who does what in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from als_desktop.models.card import QuestionCard
from als_desktop.models.changes import Edit
from als_desktop.models.ids import new_id
from als_desktop.models.meeting import Slot
from als_desktop.models.people import Member
from als_desktop.models.refusal import Refused
from als_desktop.models.slot_tally import SlotTally, without_authors
from als_desktop.models.text import LINE_LIMIT, NOTE_LIMIT, clean_line, clean_text, required_line
from als_desktop.services.act import Service

if TYPE_CHECKING:
    from als_desktop.models.changes import Change


class SlotService(Service):
    """What is said about a slot as a whole."""

    def set_issue(self, slot_id: str, issue: str) -> Change:
        """Word the issue in the presenter's sentence.

        Raises:
            Refused: `empty`, `too_long`.
        """
        return self._set("set_issue", slot_id, issue=required_line(issue, LINE_LIMIT, "issue"))

    def set_desired_outcome(self, slot_id: str, outcome: str) -> Change:
        """What the presenter wants to be different."""
        return self._set(
            "set_desired_outcome", slot_id, desired_outcome=clean_line(outcome, LINE_LIMIT, "desired_outcome")
        )

    def set_learned(self, slot_id: str, learned: str) -> Change:
        """What the presenter learned about themselves; printed on the plan."""
        return self._set("set_learned", slot_id, learned=clean_text(learned, NOTE_LIMIT, "learned"))

    def hand_facilitation_to(self, slot_id: str, member_id: str) -> Change:
        """Somebody else facilitates this slot, as when the facilitator presents.

        Raises:
            Refused: `presenter_cannot_facilitate`.
        """
        with self._acting("hand_facilitation") as act:
            before = act.get(Slot, slot_id)
            if before.presenter_id == member_id:
                raise Refused("presenter_cannot_facilitate")
            act.about = act.get(Member, member_id).name
            act.replace(before, replace(before, facilitator_id=member_id))
        return act.change

    def facilitate_as_usual(self, slot_id: str) -> Change:
        """The facilitator takes the slot back from whoever had the chair."""
        with self._acting("hand_facilitation") as act:
            before = act.get(Slot, slot_id)
            act.replace(before, replace(before, facilitator_id=None))
        return act.change

    def make_anonymous(self, slot_id: str) -> Change:
        """Keep no authors in this slot from now on, and take those of the cards already written away for good.

        Whoever asks must not let this be undone, nor anything before it: a name that can come back has not gone.
        """
        with self._acting("make_anonymous") as act:
            before = act.get(Slot, slot_id)
            act.replace(before, replace(before, anonymous=True))
            for card in act.tx.find(QuestionCard, slot_id=slot_id):
                act.replace(card, replace(card, author_id=None, also_by=""))
            tallies = act.tx.find(SlotTally, slot_id=slot_id)
            unnamed = {t.id: t for t in without_authors(tallies, new_id())}
            for tally in tallies:
                after = unnamed.pop(tally.id, None)
                act.take([Edit(tally, after)] if after != tally else [])
            for tally in unnamed.values():
                act.add(tally)
        return act.change

    def name_authors(self, slot_id: str) -> Change:
        """Keep the authors of cards that are written from now on; those already written stay without."""
        with self._acting("name_authors") as act:
            before = act.get(Slot, slot_id)
            act.replace(before, replace(before, anonymous=False))
        return act.change

    def _set(self, label: str, slot_id: str, **values: str) -> Change:
        with self._acting(label) as act:
            before = act.get(Slot, slot_id)
            act.about = next(iter(values.values()))
            act.replace(before, replace(before, **values))
        return act.change
