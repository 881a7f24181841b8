"""What a key or a menu item on the board asks of the hub."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from als_desktop.models.board import lane_heads
from als_desktop.models.card import Pile, QuestionCard
from als_desktop.models.meeting import Slot

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
    "Q": "queue",
    "R": "hand_over",
    "T": "take_home",
}


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
        board = self._hub.services.board
        if act.startswith("move:"):
            return self.move(ids, act.removeprefix("move:"), -1)
        simple = {
            "hand_over": lambda: board.hand_over(ids),
            "discard": lambda: board.discard(ids),
            "hold": lambda: board.hold(ids),
            "new_group": lambda: board.add_group(self.slot_id, "", ids),
        }
        if act in simple:
            return self._hub.do(simple[act])
        if act == "take_back":
            return self.move(ids, Pile.HANDED_OVER.value, -1)
        if act in ("up", "down"):
            return self._step(card, -1 if act == "up" else 1)
        return self._switch(act, card)

    def move(self, ids: Sequence[str], lane: str, index: int) -> Change | None:
        """Move cards into a lane before its card number `index`; -1 is the end."""
        return self._hub.do(lambda: self._hub.services.board.move(ids, lane, index))

    def queue(self, ids: Sequence[str], place: int) -> None:
        """Put cards into the answer order before a place."""
        for n, card_id in enumerate(ids):
            if self._hub.do(lambda i=card_id, at=place + n: self._hub.services.board.queue(i, at)) is None:
                return

    def spotlight(self, card_id: str | None) -> Change | None:
        """Turn to a card, or to none."""
        return self._hub.do(lambda: self._hub.services.board.spotlight(self.slot_id, card_id))

    def _switch(self, act: str, card: QuestionCard) -> Change | None:
        board = self._hub.services.board
        slot = self._hub.meeting.find(Slot, self.slot_id)
        spotlit = slot is not None and slot.spotlight_id == card.id
        acts = {
            "answered": board.unmark_answered if card.answered_ms is not None else board.mark_answered,
            "unanswered": board.unmark_answered,
            "take_home": board.leave_here if card.taken_home else board.take_home,
            "leave_here": board.leave_here,
            "queue": board.unqueue if card.queue_position is not None else board.queue,
            "unqueue": board.unqueue,
        }
        if act in acts:
            return self._hub.do(lambda: acts[act](card.id))
        if act in ("spot", "unspot", "open"):
            return self.spotlight(None if spotlit else card.id)
        return None

    def _step(self, card: QuestionCard, by: int) -> Change | None:
        heads = lane_heads(self._hub.meeting.cards(self.slot_id), card.lane)
        at = next((n for n, head in enumerate(heads) if head.id == card.id), -1)
        if at < 0 or not 0 <= at + by < len(heads):
            return None
        # A place counts the cards as they lie, the moved one included: one further down is two places on.
        return self.move([card.id], card.lane, at + by if by < 0 else at + 2)
