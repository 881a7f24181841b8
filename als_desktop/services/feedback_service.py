"""Feedback in three layers, the scores of the contract, and the facilitator's private notes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from als_desktop.models.contract import DRAFT, ContractItem, ContractScore, ContractVersion
from als_desktop.models.feedback import Feedback, FeedbackLayer
from als_desktop.models.ids import new_id
from als_desktop.models.meeting import FacilitatorNote, Meeting, Slot, StageRun
from als_desktop.models.people import Member
from als_desktop.models.refusal import Refused
from als_desktop.models.text import NOTE_LIMIT, clean_text, required_text
from als_desktop.services.act import Act, Service

if TYPE_CHECKING:
    from als_desktop.models.changes import Change


class FeedbackService(Service):
    """What is said after a slot and at the end of a meeting."""

    def add(
        self,
        meeting_id: str,
        layer: FeedbackLayer,
        prompt: str,
        text: str,
        member_id: str | None = None,
        slot_id: str | None = None,
    ) -> Change:
        """Note an answer to a prompt.

        Raises:
            Refused: `empty`, `too_long`.
        """
        text = required_text(text, NOTE_LIMIT, "feedback")
        with self._acting("add_feedback") as act:
            act.expect(Meeting, meeting_id)
            act.expect(Member, member_id)
            act.expect(Slot, slot_id)
            act.about = text
            here = act.tx.find(
                Feedback, meeting_id=meeting_id, layer=layer.value, prompt=prompt, slot_id=slot_id
            )
            act.add(Feedback(new_id(), meeting_id, layer, prompt, text, len(here), slot_id, member_id))
        return act.change

    def reword(self, feedback_id: str, text: str) -> Change:
        """Word an answer anew.

        Raises:
            Refused: `empty`, `too_long`.
        """
        text = required_text(text, NOTE_LIMIT, "feedback")
        with self._acting("reword_feedback") as act:
            before = act.get(Feedback, feedback_id)
            act.about = text
            act.replace(before, replace(before, text=text))
        return act.change

    def remove(self, feedback_id: str) -> Change:
        """Take an answer away."""
        with self._acting("remove_feedback") as act:
            gone = act.get(Feedback, feedback_id)
            act.about = gone.text
            act.remove(gone)
            _close_up(act, gone)
        return act.change

    def move_answer(self, feedback_id: str, prompt: str) -> Change:
        """An answer belongs to another prompt of its layer: it comes last there."""
        with self._acting("move_feedback") as act:
            before = act.get(Feedback, feedback_id)
            act.about = before.text
            if prompt != before.prompt:
                place = len(_answers(act, replace(before, prompt=prompt)))
                act.replace(before, replace(before, prompt=prompt, position=place))
                _close_up(act, before)
        return act.change

    def score_rule(self, meeting_id: str, item_id: str, score: int) -> Change:
        """The set says how well a ground rule was kept: 1 not met, 2 partly, 3 fully.

        Raises:
            Refused: `rule_not_agreed` for one that is only proposed.
        """
        score = min(3, max(1, score))
        with self._acting("score_rule") as act:
            act.expect(Meeting, meeting_id)
            rule = act.get(ContractItem, item_id)
            if act.get(ContractVersion, rule.version_id).number == DRAFT:
                raise Refused("rule_not_agreed", rule=rule.heading or rule.text)
            act.about = rule.heading
            found = act.tx.find(ContractScore, meeting_id=meeting_id, item_id=item_id, member_id=None)
            if found:
                act.replace(found[0], replace(found[0], score=score))
            else:
                act.add(ContractScore(new_id(), meeting_id, item_id, score))
        return act.change

    def write_note(self, meeting_id: str, stage_run_id: str | None, text: str) -> Change:
        """Keep the facilitator's private note on a stage.

        Raises:
            Refused: `too_long`.
        """
        text = clean_text(text, NOTE_LIMIT, "note")
        with self._acting("write_note") as act:
            act.expect(Meeting, meeting_id)
            act.expect(StageRun, stage_run_id)
            found = act.tx.find(FacilitatorNote, meeting_id=meeting_id, stage_run_id=stage_run_id)
            if found:
                act.replace(found[0], replace(found[0], text=text))
            elif text:
                act.add(FacilitatorNote(new_id(), meeting_id, text, stage_run_id))
        return act.change


def _answers(act: Act, like: Feedback) -> list[Feedback]:
    """The answers to the prompt of one, in their order."""
    return act.tx.find(
        Feedback,
        "position",
        meeting_id=like.meeting_id,
        layer=like.layer.value,
        prompt=like.prompt,
        slot_id=like.slot_id,
    )


def _close_up(act: Act, left: Feedback) -> None:
    """Leave no gap where an answer was."""
    for n, other in enumerate(f for f in _answers(act, left) if f.id != left.id):
        act.replace(other, replace(other, position=n))
