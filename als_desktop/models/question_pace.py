"""What comes next in a stage for questions, from the board and from the time: writing and reading out take theirs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from als_desktop.models.card import Pile
from als_desktop.models.meeting import Slot
from als_desktop.models.next_step import NextStep, keep_or_go_on, next_step, questions_since
from als_desktop.models.stage_clock import Urgency

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from als_desktop.models.card import QuestionCard
    from als_desktop.models.meeting import StageRun
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.stage_clock import Moment


@dataclass(frozen=True, slots=True)
class QuestionPace:
    """Shares (0 to 1) of the time for questions: so much of it has passed once they are written, and read out."""

    written: float
    read: float


def question_step(
    view: MeetingView, stage: StageRun, now: Moment, pace: QuestionPace, passed: Collection[str] = ()
) -> NextStep:
    """What usually comes next in a stage of a slot that has a board.

    Where the pack has them written, they are at first, unless one of this stage has been read out: some may have come
    face down from the presentation. Those that are typed as they are read out lie on the board at once, and more may
    come until reading out has had its time, or the presenter has begun to sort. Once everybody has written, or is one
    of those who `passed` (by id), the silence may end before its time. Once the time is up, what is on hold stays.
    """
    slot = view.find(Slot, stage.slot_id)
    cards = view.cards(slot.id) if slot is not None else []
    since_ms = questions_since(view, stage)
    step = next_step(cards, slot.spotlight_id if slot is not None else None, since_ms)
    clock = view.clock(stage)
    passed_ms = clock.elapsed(now)
    writes = _writes_first(view, stage)
    if step is NextStep.ASK_ON and writes and passed_ms >= clock.length_ms * pace.read:
        return NextStep.CHOOSE
    if step is NextStep.ANSWER_HELD and clock.urgency(now) is Urgency.OVER:
        return keep_or_go_on(kept=any(card.taken_home for card in cards))
    if step in (NextStep.ASK, NextStep.READ_OUT):
        early = writes and passed_ms < clock.length_ms * pace.written
        own = [card for card in cards if card.written_ms >= (since_ms or 0)]
        if early and not _any_read_out(own):
            return NextStep.WRITTEN if all_have_written(view, slot, own, passed) else NextStep.WRITE
    return step


def _writes_first(view: MeetingView, stage: StageRun) -> bool:
    """Whether there are steps in the stage, as the Post-it method has them; else questions are asked aloud."""
    of_pack = view.pack.stage_of(stage) if view.pack is not None else None
    return of_pack is None or bool(of_pack.steps)


def all_have_written(
    view: MeetingView, slot: Slot | None, cards: Sequence[QuestionCard], passed: Collection[str] = ()
) -> bool:
    """Whether there are questions, and each who may ask and is here has one, or is one of those who `passed` (by id).

    Of a slot that keeps no authors nobody knows.
    """
    askers = {m.id for m in view.members_in_room if slot is not None and m.id != slot.presenter_id}
    heard = {author for card in cards for author in card.author_ids}.union(passed)
    return bool(cards) and bool(askers) and askers <= heard


def _any_read_out(cards: Iterable[QuestionCard]) -> bool:
    return any(card.pile is not Pile.DRAFTED for card in cards)
