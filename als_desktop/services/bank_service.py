"""The set's part of the bank of questions: its own questions, and what is counted of all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from als_desktop.models.card import QuestionCard
from als_desktop.models.feedback import BankQuestion
from als_desktop.models.ids import new_id
from als_desktop.models.meeting import Meeting
from als_desktop.models.people import LearningSet
from als_desktop.models.question_bank import question_key
from als_desktop.models.refusal import Refused
from als_desktop.models.text import CARD_LIMIT, required_line, shortened
from als_desktop.services.act import Act, Service
from als_desktop.services.catalogues import bank_questions

if TYPE_CHECKING:
    from als_desktop.models.changes import Change
    from als_desktop.models.question_bank import Purpose


class BankService(Service):
    """What is done with the bank of a set. A question is known by its text, since most have no record."""

    def add_question(self, set_id: str, text: str, purpose: Purpose) -> Change:
        """The set adds a question of its own.

        Raises:
            Refused: `empty`, `too_long`, `question_in_bank`, `gone`.
        """
        text = _worded(text)
        with self._acting("add_question") as act:
            act.expect(LearningSet, set_id)
            act.about = text
            _expect_new(text, _records(act, set_id))
            act.add(BankQuestion(new_id(), set_id, text, purpose.value))
        return act.change

    def reword_question(self, question_id: str, text: str) -> Change:
        """Word a question of the set's own anew; its uses and stars stay.

        Raises:
            Refused: `empty`, `too_long`, `question_in_bank`, `question_built_in`, `gone`.
        """
        text = _worded(text)
        with self._acting("reword_question") as act:
            before = _own(act, question_id)
            act.about = text
            records = _records(act, before.set_id)
            twins = _of_text(records, before.text)
            _expect_new(text, [r for r in records if r not in twins])
            for record in twins:
                act.replace(record, replace(record, text=text))
        return act.change

    def remove_question(self, question_id: str) -> Change:
        """Take a question of the set's own out of the bank.

        Raises:
            Refused: `question_built_in`, `gone`.
        """
        with self._acting("remove_question") as act:
            gone = _own(act, question_id)
            act.about = gone.text
            for record in _of_text(_records(act, gone.set_id), gone.text):
                act.remove(record)
        return act.change

    def star(self, set_id: str, text: str, purpose: Purpose) -> Change:
        """A presenter says that the question helped.

        Raises:
            Refused: `empty`, `too_long`, `gone`.
        """
        return self._counted("star_question", set_id, _worded(text), purpose, stars=1)

    def unstar(self, set_id: str, text: str) -> Change:
        """Take one star away; nothing happens when it has none."""
        with self._acting("unstar_question") as act:
            act.about = text
            starred = [r for r in _of_text(_records(act, set_id), text) if r.stars > 0]
            if starred:
                act.replace(starred[0], replace(starred[0], stars=starred[0].stars - 1))
        return act.change

    def note_use(self, set_id: str, text: str, purpose: Purpose) -> Change:
        """The question was read aloud or put on the board.

        Raises:
            Refused: `empty`, `too_long`, `gone`.
        """
        return self._counted("use_question", set_id, _worded(text), purpose, uses=1)

    def keep_card(self, card_id: str, purpose: Purpose) -> Change:
        """The question of a card helped: keep it in the set's bank, with a star.

        Only its words are kept, never who asked it or in whose slot. One that is in the bank gets one star more.

        Raises:
            Refused: `gone`.
        """
        with self._acting("keep_question") as act:
            card = act.get(QuestionCard, card_id)
            set_id = act.get(Meeting, card.meeting_id).set_id
            _count(act, set_id, _worded(card.text), purpose, stars=1)
        return act.change

    def _counted(
        self, label: str, set_id: str, text: str, purpose: Purpose, *, uses: int = 0, stars: int = 0
    ) -> Change:
        with self._acting(label) as act:
            act.expect(LearningSet, set_id)
            _count(act, set_id, text, purpose, uses=uses, stars=stars)
        return act.change


def _count(act: Act, set_id: str, text: str, purpose: Purpose, *, uses: int = 0, stars: int = 0) -> None:
    """Count on the record of a text, which is made if there is none yet."""
    act.about = text
    found = _of_text(_records(act, set_id), text)
    if found:
        before = found[0]
        act.replace(before, replace(before, uses=before.uses + uses, stars=before.stars + stars))
    else:
        act.add(BankQuestion(new_id(), set_id, text, purpose.value, uses, stars))


def _worded(text: str) -> str:
    return required_line(text, CARD_LIMIT, "bank_question")


def _records(act: Act, set_id: str | None) -> list[BankQuestion]:
    return act.tx.find(BankQuestion, "id", set_id=set_id)


def _of_text(records: list[BankQuestion], text: str) -> list[BankQuestion]:
    # Mostly one; undo and redo around what is counted for good can bring back a second.
    key = question_key(text)
    return [r for r in records if question_key(r.text) == key]


def _own(act: Act, question_id: str) -> BankQuestion:
    found = act.get(BankQuestion, question_id)
    if question_key(found.text) in _brought_along():
        raise Refused("question_built_in")
    return found


def _expect_new(text: str, records: list[BankQuestion]) -> None:
    if question_key(text) in _brought_along() or _of_text(records, text):
        raise Refused("question_in_bank", text=shortened(text))


def _brought_along() -> set[str]:
    return {question_key(question.text) for question in bank_questions()}
