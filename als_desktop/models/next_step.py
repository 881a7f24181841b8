"""What usually comes next on the board, from what lies on it: read out, choose, answer, keep (practice A0)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from als_desktop.models.card import Pile
from als_desktop.models.choosing import is_board

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from als_desktop.models.card import QuestionCard
    from als_desktop.models.meeting import StageRun
    from als_desktop.models.meeting_view import MeetingView


class NextStep(StrEnum):
    """One step of the life of questions.

    WRITE: they are written in silence. WRITTEN: everybody has written, and the silence may end. ASK_ON: they are typed
    as they are read out, and more may come. CHOOSE: they are the presenter's, to sort and to order. ANSWER_REST: those
    in order are answered, others are left. ANSWER_HELD: what is on hold is taken up, or left for good.
    """

    WRITE = "write"
    WRITTEN = "written"
    ASK = "ask"
    READ_OUT = "read_out"
    ASK_ON = "ask_on"
    CHOOSE = "choose"
    ANSWER_NEXT = "answer_next"
    ANSWERING = "answering"
    ANSWER_REST = "answer_rest"
    ANSWER_HELD = "answer_held"
    KEEP = "keep"
    GO_ON = "go_on"


SILENCE: Final = (NextStep.WRITE, NextStep.WRITTEN)


def next_step(
    cards: Sequence[QuestionCard], spotlight_id: str | None, since_ms: int | None = None
) -> NextStep:
    """What comes next in a slot with these cards, one of which may be being answered.

    It is a hint, not a rule: the presenter may do anything at any time. With `since_ms` (UTC) there were questions
    before this stage began, and once they are done with, those of this stage come.
    """
    # In one go: it is asked after each act, also on a full board.
    asked = drafted = waits = held = queued = kept = answered = False
    new = since_ms is None
    for card in cards:
        if card.pile is Pile.DISCARDED:
            continue
        asked = True
        new = new or (since_ms is not None and card.written_ms >= since_ms)
        drafted = drafted or card.pile is Pile.DRAFTED
        kept = kept or card.taken_home
        answered = answered or card.answered_ms is not None
        if card.answered_ms is None:
            if card.id == spotlight_id:
                return NextStep.ANSWERING
            if card.pile is Pile.HOLD:
                held = True
            else:
                waits = True
                queued = queued or card.queue_position is not None
    if not asked:
        return NextStep.ASK
    if drafted:
        return NextStep.READ_OUT
    if waits and queued:
        return NextStep.ANSWER_NEXT
    if waits and answered:
        return NextStep.ANSWER_REST
    if waits:
        return NextStep.CHOOSE if _sorting(cards) else NextStep.ASK_ON
    if not new:
        return NextStep.ASK
    return NextStep.ANSWER_HELD if held else keep_or_go_on(kept=kept)


def keep_or_go_on(*, kept: bool) -> NextStep:
    """The end: a question is taken home first, unless one was `kept`."""
    return NextStep.GO_ON if kept else NextStep.KEEP


def questions_since(view: MeetingView, stage: StageRun) -> int | None:
    """When a stage for questions began, if it is not the first of its slot; else None."""
    earlier = (s for s in view.stages_of_slot(stage.slot_id or "") if s.position < stage.position)
    return stage.entered_ms if any(is_board(view, s) for s in earlier) else None


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


def rest_to_answer(cards: Iterable[QuestionCard]) -> list[QuestionCard]:
    """The cards that are in no order and have no answer, those at the top of the first lane first."""
    held = (Pile.DRAFTED, Pile.HOLD, Pile.DISCARDED)
    rest = (c for c in cards if c.pile not in held and c.queue_position is None and c.answered_ms is None)
    return sorted(rest, key=lambda c: (c.pile is not Pile.HANDED_OVER, c.group_id or "", c.position))


def held_to_answer(cards: Iterable[QuestionCard]) -> list[QuestionCard]:
    """The cards that are on hold and have no answer, the topmost first."""
    return sorted(
        (c for c in cards if c.pile is Pile.HOLD and c.answered_ms is None), key=lambda c: c.position
    )


def offered_to_answer(
    cards: Sequence[QuestionCard], order: Sequence[QuestionCard], spotlight_id: str | None
) -> QuestionCard | None:
    """The question that the presenter is asked whether to take up: passed over, in no order, or on hold.

    None while others in the `order` come first.
    """
    step = next_step(cards, spotlight_id)
    if step is NextStep.ANSWER_NEXT:
        ahead = answer_step(order, spotlight_id)
        return ahead.passed[0] if ahead.ahead is None and ahead.passed else None
    if step is NextStep.ANSWER_REST:
        return rest_to_answer(cards)[0]
    return held_to_answer(cards)[0] if step is NextStep.ANSWER_HELD else None


def answered_last(cards: Iterable[QuestionCard]) -> str:
    """The id of the card that has its answer since the shortest time; empty where none has."""
    answered = [card for card in cards if card.answered_ms is not None]
    latest = max(answered, key=lambda card: (card.answered_ms or 0, card.queue_position or 0), default=None)
    return latest.id if latest is not None else ""


def _sorting(cards: Iterable[QuestionCard]) -> bool:
    """Whether the presenter's part has begun: one was sorted, or the last that was read out had lain face down."""
    last: QuestionCard | None = None
    for card in cards:
        if card.pile not in (Pile.DRAFTED, Pile.HANDED_OVER):
            return True
        if card.read_ms is not None and (last is None or card.read_ms > (last.read_ms or 0)):
            last = card
    return last is not None and (last.read_ms or 0) > last.written_ms
