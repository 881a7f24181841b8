"""Turning from question to question: which is answered now, and where the keyboard is then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from als_desktop.models.board import answer_order
from als_desktop.models.card import QuestionCard
from als_desktop.models.meeting import Slot
from als_desktop.models.next_step import (
    NextStep,
    answered_last,
    held_to_answer,
    next_step,
    offered_to_answer,
    rest_to_answer,
)
from als_desktop.ui.board.board_focus import settle
from als_desktop.ui.board.board_words import said_of
from als_desktop.ui.parts.announce import announce

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.changes import Change
    from als_desktop.ui.board.answer_strip import AnswerStrip
    from als_desktop.ui.board.board import Board
    from als_desktop.ui.board.card_acts import CardActs
    from als_desktop.ui.hub import Hub

_OTHER = Qt.FocusReason.OtherFocusReason


class Answering:
    """The acts on the question being answered, and on the one that is offered next."""

    def __init__(self, hub: Hub, board: Board, strip: AnswerStrip, acts: CardActs) -> None:
        """Of the slot that `acts` works on."""
        self._hub = hub
        self._board = board
        self._strip = strip
        self._acts = acts

    def turn_beside(self, by: int) -> None:
        """Turn to the question before (-1) or after (1) the one being answered, in the answer order.

        On from one without an answer, it is passed over.
        """
        lit = self._hub.meeting.find(QuestionCard, self._answering_id)
        passes = by > 0 and lit is not None and lit.answered_ms is None
        before = self._answering_id
        self._follow(self._acts.pass_over() if passes else self._acts.spotlight_beside(by), before)

    def hold(self) -> None:
        """Keep the question being answered for later, where no other is left to turn to."""
        if self._answering_id is not None:
            self._follow(self._acts.carry_out("hold", [self._answering_id]), None)

    def leave_offered(self) -> None:
        """The presenter does not take up the question that is offered: it is set aside."""
        cards = self._cards
        offered = offered_to_answer(cards, answer_order(cards), self._answering_id)
        if offered is not None:
            self._follow(self._acts.carry_out("discard", [offered.id]), None)

    def take_next_step(self, step: NextStep) -> None:
        """Go on from one question to the next, or turn to one that is left.

        After the last one its card is left in hand: it can still be noted and taken home.
        """
        before = self._answering_id
        if step in (NextStep.ANSWER_NEXT, NextStep.ANSWERING):
            self._follow(self._acts.answer_on(step), before)
        elif step in (NextStep.ANSWER_REST, NextStep.ANSWER_HELD):
            left = rest_to_answer(self._cards) or held_to_answer(self._cards)
            self._follow(self._acts.answer_too(left[0].id), before)

    def follow_turned(self, card_id: str | None) -> None:
        """Undo turned to another question, or to none: the next key is about it, if the board has the keyboard."""
        here = self._here
        self._strip.choose(card_id or answered_last(self._cards))
        if card_id is not None:
            self._board.show_card(card_id)
        if here:
            self._take_strip()

    def follow_redone(self, change: Change, before: str | None) -> None:
        """As after the act itself, if the board has the keyboard; `before` was answered until then."""
        if self._here:
            self._follow(change, before)

    @property
    def _here(self) -> bool:
        """Whether the keyboard is on the board."""
        focused = self._strip.window().focusWidget()
        return focused is self._strip or any(lane.view is focused for lane in self._board.lanes)

    @property
    def _cards(self) -> Sequence[QuestionCard]:
        return self._hub.meeting.cards(self._acts.slot_id)

    @property
    def _answering_id(self) -> str | None:
        slot = self._hub.meeting.find(Slot, self._acts.slot_id)
        return slot.spotlight_id if slot is not None else None

    def _follow(self, change: Change | None, before: str | None) -> None:
        """What comes next is about the question that is answered now, or else the one `before`: a note, a tick."""
        if change is None or not change.edits:
            return
        announce(self._strip, said_of(self._hub.meeting, self._board, change, ""))
        cards, answering_id = self._cards, self._answering_id
        offered = offered_to_answer(cards, answer_order(cards), answering_id)
        if offered is not None and next_step(cards, answering_id) is NextStep.ANSWER_HELD:
            # It is what is asked about; where it lies folded away, the name in the head has to do.
            lane = self._board.lane_of(offered.id)
            if lane is not None and not lane.folded:
                lane.view.setFocus(_OTHER)
                settle(self._board, [offered.id])
                return
        self._take_strip()
        seen = answering_id or (offered.id if offered is not None else None)
        if seen is not None:
            self._board.show_card(seen)
        self._strip.choose(answering_id or before or answered_last(cards))

    def _take_strip(self) -> None:
        for lane in self._board.lanes:
            lane.view.clearSelection()
        self._strip.setFocus(_OTHER)
