"""A member's learning record: made from what is in the store, saved, and noted in the export log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.action import Action, ActionReport, OptionNote
from als_desktop.models.card import QuestionCard
from als_desktop.models.feedback import ExportEntry, Feedback, FeedbackLayer
from als_desktop.models.ids import new_id
from als_desktop.models.meeting import Meeting, Slot
from als_desktop.models.member_record import OwnWords, record_of
from als_desktop.models.people import LearningSet, Member
from als_desktop.models.refusal import Refused
from als_desktop.services.act import Service
from als_desktop.services.catalogues import feedback_prompts
from als_desktop.services.slot_content import held_among

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from als_desktop.models.changes import Change
    from als_desktop.models.learning_record import LearningRecord
    from als_desktop.reports.paper import Paper
    from als_desktop.store.reader import Reader


class LearningService(Service):
    """What one member did and learned over the life of their set."""

    def record(self, member_id: str, shapes: Sequence[str]) -> LearningRecord:
        """The record of a member; `shapes` names the author shape of each seat.

        Raises:
            Refused: `gone`.
        """
        with self._store.reading() as tx:
            member = tx.get(Member, member_id)
            learning_set = tx.get(LearningSet, member.set_id) if member is not None else None
            if member is None or learning_set is None:
                raise Refused("gone")
            meetings = tx.find(Meeting, "number", set_id=learning_set.id)
            words = _own_words(tx, member, meetings)
            prompts = {code: text for _, code, text in feedback_prompts()}
            members = tx.find(Member, set_id=learning_set.id)
            return record_of(member, learning_set, members, meetings, words, shapes, prompts)

    def save_record(self, record: LearningRecord, paper: Paper, path: Path) -> Change:
        """Save the record as a PDF at `path`, whole or not at all, and note that it left the store.

        Raises:
            ReportFailed: the file could not be written; what was there before is untouched.
        """
        from als_desktop.reports.learning_record_pdf import learning_record_pdf
        from als_desktop.reports.save_pdf import save_report

        save_report(learning_record_pdf(record, paper), path)
        with self._acting("save_record") as act:
            act.add(ExportEntry(new_id(), self._now_ms, "learning_record", str(path)))
        return act.change


def _own_words(tx: Reader, member: Member, meetings: Sequence[Meeting]) -> OwnWords:
    slots = tx.find(Slot, "position", presenter_id=member.id)
    held = held_among(tx, {slot.id: slot.meeting_id for slot in slots})
    slots = [slot for slot in slots if slot.id in held]
    slot_ids = [slot.id for slot in slots]
    actions = tx.find(Action, "position", set_id=member.set_id, owner_id=member.id)
    return OwnWords(
        slots=slots,
        kept=tx.find(QuestionCard, slot_id=slot_ids, taken_home=True),
        options=tx.find(OptionNote, slot_id=slot_ids),
        actions=actions,
        reports=tx.find(ActionReport, action_id=[action.id for action in actions]),
        feedback=tx.find(
            Feedback,
            "position",
            meeting_id=[meeting.id for meeting in meetings],
            layer=FeedbackLayer.INDIVIDUAL.value,
            member_id=member.id,
        ),
    )
