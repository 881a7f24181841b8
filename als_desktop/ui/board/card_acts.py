"""What a key or a menu item on the board asks of the hub."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from als_desktop.models.board import beside_in_order, lane_heads
from als_desktop.models.card import Pile, QuestionCard
from als_desktop.models.meeting import Slot, StageKind
from als_desktop.models.next_step import NextStep, answer_step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.changes import Change
    from als_desktop.ui.hub import Hub

KEYS = {
    "A": "answered",
    "B": "take_back",
    "D": "discard",
    "F": "follow_up",
    "G": "new_group",
    "H": "hold",
    "M": "merge",
    "Q": "queue",
    "R": "hand_over",
    "S": "split",
    "T": "take_home",
    "W": "note",
}
# These turn to one card, however many are chosen.
_OF_ONE = ("up", "down", "earlier", "later", "spot", "unspot", "open", "bank")


class CardActs(QObject):
    """Carries out acts on chosen cards of one slot. Each answers the change, or None when nothing was done."""

    def __init__(self, hub: Hub, parent: QObject) -> None:
        """`slot_id` is set before the first act."""
        super().__init__(parent)
        self._hub = hub
        self.slot_id = ""

    def card(self, card_id: str) -> QuestionCard | None:
        """The card as it is now."""
        return self._hub.meeting.find(QuestionCard, card_id)

    def carry_out(self, act: str, ids: Sequence[str]) -> Change | None:
        """Do what a menu item or a key stands for with these cards; the first decides which way a switch turns."""
        card = self.card(ids[0]) if ids else None
        if card is None:
            return None
        if act.startswith("move:"):
            return self.move(ids, act.removeprefix("move:"), -1)
        if act == "take_back":
            return self.move(ids, Pile.HANDED_OVER.value, -1)
        board = self._hub.services.board
        if act.startswith("colour:"):
            return self._hub.do(lambda: board.recolour(ids, act.removeprefix("colour:")))
        together = {
            "hand_over": lambda: board.hand_over(ids),
            "discard": lambda: board.discard(ids),
            "hold": lambda: board.hold(ids),
            "merge": lambda: board.merge(ids),
            "new_group": lambda: self._hub.services.groups.add_group(self.slot_id, "", ids),
        }
        if act in together:
            return self._hub.do(together[act])
        return self._with_one(act, card) if act in _OF_ONE else self._switch(act, card, ids)

    def move(self, ids: Sequence[str], lane: str, index: int) -> Change | None:
        """Move cards into a lane before its card number `index`; -1 is the end."""
        return self._hub.do(lambda: self._hub.services.board.move(ids, lane, index))

    def queue(self, ids: Sequence[str], place: int) -> Change | None:
        """Put cards into the answer order before place number `place`, next to each other."""
        order = [card.id for card in self._hub.meeting.answer_order(self.slot_id)]
        after = next((card_id for card_id in order[place:] if card_id not in ids), None)
        return self._hub.do_each([_Queueing(self._hub, self.slot_id, i, after) for i in ids])

    def spotlight(self, card_id: str | None) -> Change | None:
        """Turn to a card, or to none."""
        return self._hub.do(lambda: self._hub.services.board.spotlight(self.slot_id, card_id))

    def spotlight_beside(self, by: int) -> Change | None:
        """Turn to the card before (-1) or after (1) the one being answered, in the answer order."""
        slot = self._hub.meeting.find(Slot, self.slot_id)
        lit = slot.spotlight_id if slot is not None else None
        card_id = beside_in_order(self._hub.meeting.answer_order(self.slot_id), lit, by)
        return self.spotlight(card_id) if card_id is not None else None

    def pass_over(self) -> Change | None:
        """Leave the question being answered without an answer: turn to the next that has none, if there is one."""
        slot = self._hub.meeting.find(Slot, self.slot_id)
        lit = slot.spotlight_id if slot is not None else None
        if lit is None:
            return None
        ahead = answer_step(self._hub.meeting.answer_order(self.slot_id), lit).ahead
        return self.spotlight(ahead.id) if ahead is not None and ahead.id != lit else None

    def answer_too(self, card_id: str) -> Change | None:
        """Put a card at the end of the answer order and turn to it."""
        board = self._hub.services.board
        acts = [lambda: board.queue(card_id), lambda: board.spotlight(self.slot_id, card_id)]
        return self._hub.do_each(acts)

    def answer_on(self, step: NextStep) -> Change | None:
        """Turn to what comes next in the answer order; what was being answered has its answer."""
        slot = self._hub.meeting.find(Slot, self.slot_id)
        lit = slot.spotlight_id if slot is not None else None
        order = answer_step(self._hub.meeting.answer_order(self.slot_id), lit)
        card_id = order.ahead.id if order.ahead is not None else None
        if step is NextStep.ANSWERING:
            return self._hub.do(lambda: self._hub.services.board.answer_next(self.slot_id, card_id))
        return self.spotlight(card_id or order.passed[0].id)

    def _with_one(self, act: str, card: QuestionCard) -> Change | None:
        if act in ("up", "down"):
            return self._step(card, -1 if act == "up" else 1)
        if act in ("earlier", "later"):
            return self._step_in_order(card, -1 if act == "earlier" else 1)
        if act == "bank":
            return self._keep_in_bank(card)
        slot = self._hub.meeting.find(Slot, self.slot_id)
        spotlit = slot is not None and slot.spotlight_id == card.id
        return self.spotlight(None if spotlit else card.id)

    def _keep_in_bank(self, card: QuestionCard) -> Change | None:
        """The presenter says that a question helped: its words, and nothing else of it, go into the set's bank."""
        from als_desktop.models.question_bank import Purpose, suggested_purpose

        purpose = suggested_purpose(StageKind.QUESTIONS) or Purpose.REALITY
        return self._hub.do(lambda: self._hub.services.bank.keep_card(card.id, purpose))

    def _switch(self, act: str, card: QuestionCard, ids: Sequence[str]) -> Change | None:
        """Turn a mark of several cards the way it turns for the first."""
        board = self._hub.services.board
        switches = {
            "answered": (card.answered_ms is None, board.mark_answered, board.unmark_answered),
            "unanswered": (False, board.mark_answered, board.unmark_answered),
            "take_home": (not card.taken_home, board.take_home, board.leave_here),
            "leave_here": (False, board.take_home, board.leave_here),
            "queue": (card.queue_position is None, board.queue, board.unqueue),
            "unqueue": (False, board.queue, board.unqueue),
        }
        if act not in switches:
            return None
        if act == "queue" and card.queue_position is not None and card.answered_ms is not None:
            # What has its answer keeps its place: a key that is meant for another card must not undo that.
            return None
        on, turn_on, turn_off = switches[act]
        turn = turn_on if on else turn_off
        cards = [found for i in ids if (found := self.card(i)) is not None and _is_on(act, found) is not on]
        return self._hub.do_each([lambda i=found.id: turn(i) for found in cards])

    def _step(self, card: QuestionCard, by: int) -> Change | None:
        heads = lane_heads(self._hub.meeting.cards(self.slot_id), card.lane)
        at = next((n for n, head in enumerate(heads) if head.id == card.id), -1)
        if at < 0 or not 0 <= at + by < len(heads):
            return None
        # A place counts the cards as they lie, the moved one included: one further down is two places on.
        return self.move([card.id], card.lane, at + by if by < 0 else at + 2)

    def _step_in_order(self, card: QuestionCard, by: int) -> Change | None:
        at = card.queue_position
        if at is None or not 0 <= at + by < len(self._hub.meeting.answer_order(self.slot_id)):
            return None
        return self.queue([card.id], at + by if by < 0 else at + 2)


class _Queueing:
    """Puts a card before another one of the answer order, wherever that is by then; before none: at the end."""

    def __init__(self, hub: Hub, slot_id: str, card_id: str, after: str | None) -> None:
        self._hub = hub
        self._slot_id = slot_id
        self._card_id = card_id
        self._after = after

    def __call__(self) -> Change:
        order = [card.id for card in self._hub.meeting.answer_order(self._slot_id)]
        index = order.index(self._after) if self._after in order else -1
        return self._hub.services.board.queue(self._card_id, index)


def _is_on(act: str, card: QuestionCard) -> bool:
    if act in ("queue", "unqueue"):
        return card.queue_position is not None
    if act in ("answered", "unanswered"):
        return card.answered_ms is not None
    return card.taken_home
