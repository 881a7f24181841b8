"""What usually comes next on the board, from what lies on it: read out, choose, answer, keep (practice A0)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from als_desktop.models.card import Pile
from als_desktop.models.choosing import choice_at
from als_desktop.models.meeting import StageKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from als_desktop.models.card import QuestionCard
    from als_desktop.models.meeting import StageRun
    from als_desktop.models.meeting_view import MeetingView


class NextStep(StrEnum):
    """One step of the life of questions."""

    ASK = "ask"
    READ_OUT = "read_out"
    CHOOSE = "choose"
    ANSWER_NEXT = "answer_next"
    ANSWERING = "answering"
    KEEP = "keep"
    GO_ON = "go_on"


def next_step(
    cards: Sequence[QuestionCard], spotlight_id: str | None, since_ms: int | None = None
) -> NextStep:
    """What comes next in a slot with these cards, one of which may be being answered.

    It is a hint, not a rule: the presenter may do anything at any time. With `since_ms` (UTC) there were questions
    before this stage began, and once they are done with, those of this stage come.
    """
    # In one go: it is asked after each act, also on a full board.
    asked = drafted = waits = queued = kept = False
    new = since_ms is None
    for card in cards:
        if card.pile is Pile.DISCARDED:
            continue
        asked = True
        new = new or (since_ms is not None and card.written_ms >= since_ms)
        drafted = drafted or card.pile is Pile.DRAFTED
        kept = kept or card.taken_home
        if card.answered_ms is None:
            if card.id == spotlight_id:
                return NextStep.ANSWERING
            if card.pile is not Pile.HOLD:
                waits = True
                queued = queued or card.queue_position is not None
    if not asked:
        return NextStep.ASK
    if drafted:
        return NextStep.READ_OUT
    if waits:
        return NextStep.ANSWER_NEXT if queued else NextStep.CHOOSE
    if not new:
        return NextStep.ASK
    return NextStep.GO_ON if kept else NextStep.KEEP


def questions_since(view: MeetingView, stage: StageRun) -> int | None:
    """When a stage for questions began, if it is not the first of its slot; else None."""
    earlier = (s for s in view.stages_of_slot(stage.slot_id or "") if s.position < stage.position)
    again = any(s.kind is StageKind.QUESTIONS and choice_at(view, s) is None for s in earlier)
    return stage.entered_ms if again else None


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
    at = next((n for n, card in enumerate(order) if card.id == spotlight_id), -1)
    if at < 0:
        at = max(
            (n for n, card in enumerate(order) if card.answered_ms is not None),
            key=lambda n: order[n].answered_ms or 0,
            default=-1,
        )
    left = [(n, c) for n, c in enumerate(order) if c.answered_ms is None and c.pile is not Pile.HOLD]
    passed = tuple(card for n, card in left if n < at)
    return AnswerStep(next((card for n, card in left if n > at), None), passed)


def any_sorted(cards: Iterable[QuestionCard]) -> bool:
    """Whether any of these cards has gone further than being handed over."""
    handed = (Pile.DRAFTED, Pile.HANDED_OVER)
    return any(
        c.pile not in handed or c.queue_position is not None or c.answered_ms is not None for c in cards
    )
