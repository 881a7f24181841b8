"""What usually comes next on the board, from what lies on it: read out, choose, answer, keep (practice A0)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from als_desktop.models.card import Pile

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from als_desktop.models.card import QuestionCard


class NextStep(StrEnum):
    """One step of the life of questions."""

    ASK = "ask"
    READ_OUT = "read_out"
    CHOOSE = "choose"
    ANSWER_NEXT = "answer_next"
    ANSWERING = "answering"
    KEEP = "keep"
    GO_ON = "go_on"


def next_step(cards: Sequence[QuestionCard], spotlight_id: str | None) -> NextStep:
    """What comes next in a slot with these cards, one of which may be being answered.

    It is a hint, not a rule: the presenter may do anything at any time.
    """
    here = [card for card in cards if card.pile is not Pile.DISCARDED]
    if not here:
        return NextStep.ASK
    if any(card.id == spotlight_id and card.answered_ms is None for card in here):
        return NextStep.ANSWERING
    if any(card.pile is Pile.DRAFTED for card in here):
        return NextStep.READ_OUT
    waiting = [card for card in here if card.answered_ms is None and card.pile is not Pile.HOLD]
    if any(card.queue_position is not None for card in waiting):
        return NextStep.ANSWER_NEXT
    if waiting:
        return NextStep.CHOOSE
    return NextStep.GO_ON if any(card.taken_home for card in here) else NextStep.KEEP


@dataclass(frozen=True, slots=True)
class AnswerStep:
    """Where answering stands in the answer order.

    `ahead` comes next, None after the last; `passed` are those that were passed over and still have no answer.
    """

    ahead: QuestionCard | None
    passed: tuple[QuestionCard, ...] = ()


def answer_step(order: Sequence[QuestionCard], spotlight_id: str | None) -> AnswerStep:
    """What is left after the question being answered, or after the one that was answered last, and before it.

    What has its answer, or is on hold, is left to nobody.
    """
    left = [card for card in order if card.answered_ms is None and card.pile is not Pile.HOLD]
    answered = [card for card in order if card.answered_ms is not None]
    here = next((card for card in order if card.id == spotlight_id), None)
    if here is None and answered:
        here = max(answered, key=lambda card: card.answered_ms or 0)
    at = order.index(here) if here is not None else -1
    passed = tuple(card for card in left if order.index(card) < at)
    return AnswerStep(next((card for card in left if order.index(card) > at), None), passed)


def any_sorted(cards: Iterable[QuestionCard]) -> bool:
    """Whether any of these cards has gone further than being handed over."""
    handed = (Pile.DRAFTED, Pile.HANDED_OVER)
    return any(
        c.pile not in handed or c.queue_position is not None or c.answered_ms is not None for c in cards
    )
