"""What is said of the board: what was done, for those who do not see it, and what usually comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from als_desktop.models.card import QuestionCard
from als_desktop.models.next_step import NextStep
from als_desktop.models.text import shortened
from als_desktop.ui.messages import act_said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.changes import Change
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.next_step import AnswerStep
    from als_desktop.ui.board.board import Board


def said_of(view: MeetingView, board: Board, change: Change, card_id: str) -> str:
    """What a change did to a card, and where that is now: "Moved to Support, 2 of 5"."""
    card = view.find(QuestionCard, card_id)
    lane = board.lane_of(card_id)
    words: dict[str, object] = {"about": change.about}
    if lane is not None:
        words.update(lane=lane.title, n=lane.model.row_of(card_id) + 1, all=lane.model.rowCount())
    if card is not None and card.queue_position is not None:
        order = view.answer_order(card.slot_id)
        words.update(place=card.queue_position + 1, order=len(order))
    return act_said(change.label, words)


def reading_words(name: str) -> str:
    """Who reads out now, and what follows."""
    return QCoreApplication.translate("Board", "{name} reads out; after that: Ctrl+Enter").format(name=name)


def next_step_words(
    step: NextStep,
    order: AnswerStep,
    rest: Sequence[QuestionCard],
    held: Sequence[QuestionCard],
    *,
    begun: bool,
) -> str:
    """One short line for the facilitator, with the keys; `begun`: a question has been answered already.

    `rest` cards are in no order and have no answer; at the end those on hold, `held`, are called back to mind.
    """
    say = QCoreApplication.translate
    if step is NextStep.ANSWER_HELD:
        one, more = say("Board", "On hold: {text}"), say("Board", "{n} are on hold; next: {text}")
        return (one if len(held) == 1 else more).format(n=len(held), text=shortened(held[0].text))
    if step in (NextStep.KEEP, NextStep.GO_ON) and held:
        one = say("Board", "1 question stays on hold; Q on it takes it up")
        more = say("Board", "{n} questions stay on hold; Q on one takes it up")
        return (one if len(held) == 1 else more).format(n=len(held))
    if step is NextStep.ANSWERING and order.ahead is None:
        return say("Board", "W notes the answer, T takes it home, H holds it")
    if step is NextStep.ANSWER_NEXT and not begun:
        more, begin = (
            say("Board", "More into the order (Q), or begin to answer"),
            say("Board", "All are in order: begin to answer"),
        )
        return more if rest else begin
    if step is NextStep.ANSWER_REST:
        one = say("Board", "1 more has no answer yet: {text}")
        more = say("Board", "{n} more have no answer yet; next: {text}")
        return (one if len(rest) == 1 else more).format(n=len(rest), text=shortened(rest[0].text))
    if step is NextStep.ANSWER_NEXT and order.passed:
        numbers = ", ".join(str((card.queue_position or 0) + 1) for card in order.passed)
        return say("Board", "Passed over, no answer yet: {n}").format(n=numbers)
    return {
        NextStep.WRITE: say("Board", "All write in silence. After that each reads out"),
        NextStep.WRITTEN: say("Board", "All are done writing. Begin when the silence is enough"),
        NextStep.ASK: say("Board", "Type the first question as you hear it"),
        NextStep.READ_OUT: say("Board", "After each is read out: Ctrl+Enter"),
        NextStep.ASK_ON: say("Board", "Type the next; or sort: drag, or Esc for keys"),
        NextStep.CHOOSE: say("Board", "On a card: G groups, Q orders, H holds, D discards"),
        NextStep.ANSWER_NEXT: say("Board", "Drag more into the order, or press Q on a card"),
        NextStep.ANSWERING: say("Board", "W notes the answer, T takes it home, > passes over"),
        NextStep.KEEP: say("Board", "On a card: T keeps the question for the plan"),
        NextStep.GO_ON: say("Board", "All is answered: go on when it is enough"),
    }[step]
