"""What the bank asks of the hub."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.errors import StoreUnavailable
from als_desktop.models.meeting import StageKind

if TYPE_CHECKING:
    from als_desktop.models.changes import Change
    from als_desktop.models.feedback import BankQuestion
    from als_desktop.models.question_bank import OfferedQuestion, Purpose
    from als_desktop.ui.hub import Hub


class BankActs:
    """Acts on the bank of the set whose meeting is open."""

    def __init__(self, hub: Hub) -> None:
        """Asks the hub for the meeting each time."""
        self._hub = hub

    @property
    def set_id(self) -> str:
        """The set."""
        return self._hub.meeting.learning_set.id

    @property
    def face_down(self) -> bool:
        """Whether a question stays face down on the board, since the presenter is speaking."""
        stage = self._hub.meeting.current_stage
        return stage is not None and stage.kind is StageKind.PRESENTATION

    def records(self) -> list[BankQuestion]:
        """What the set keeps in its bank; what keeps it from being read is said."""
        try:
            return self._hub.services.reading.bank(self.set_id)
        except StoreUnavailable as error:
            self._hub.report(error)
            return []

    def put(self, question: OfferedQuestion, author_id: str | None) -> bool:
        """Write a card in the current slot and count a use, in one step of undo. False when there was none."""
        slot, set_id = self._hub.meeting.current_slot, self.set_id
        if slot is None:
            return False
        board, bank = self._hub.services.board, self._hub.services.bank
        write = board.draft_card if self.face_down else board.hand_in_card
        change = self._hub.do_each(
            [
                lambda: write(slot.id, author_id, question.text),
                lambda: bank.note_use(set_id, question.text, question.purpose),
            ]
        )
        return change is not None

    def read(self, question: OfferedQuestion) -> None:
        """Count a use; undo passes it over, for what was said was said."""
        set_id = self.set_id
        self._hub.do_for_good(
            lambda: self._hub.services.bank.note_use(set_id, question.text, question.purpose)
        )

    def star(self, question: OfferedQuestion) -> bool:
        """It helped."""
        set_id = self.set_id
        change = self._hub.do(lambda: self._hub.services.bank.star(set_id, question.text, question.purpose))
        return change is not None

    def unstar(self, question: OfferedQuestion) -> bool:
        """One star less."""
        set_id = self.set_id
        change = self._hub.do(lambda: self._hub.services.bank.unstar(set_id, question.text))
        return change is not None and bool(change.edits)

    def add(self, text: str, purpose: Purpose) -> Change | None:
        """Add a question of the set's own."""
        set_id = self.set_id
        return self._hub.do(lambda: self._hub.services.bank.add_question(set_id, text, purpose))

    def reword(self, question_id: str, text: str) -> bool:
        """Word one of the set's own anew."""
        return self._hub.do(lambda: self._hub.services.bank.reword_question(question_id, text)) is not None

    def remove(self, question_id: str) -> bool:
        """Take one of the set's own away."""
        return self._hub.do(lambda: self._hub.services.bank.remove_question(question_id)) is not None
