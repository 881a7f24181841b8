"""Choosing one of several on the wall itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.choosing import choice_at
from als_desktop.models.room_scene import RoomCard, WallScene
from als_desktop.ui.choice.choice_act import choose_or_leave

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from als_desktop.ui.hub import Hub
    from als_desktop.ui.room.room_view import RoomView


class RoomChoosing:
    """By a click on a card of the wall, or by keys from the chosen one to the card beside it."""

    def __init__(self, hub: Hub, view: RoomView) -> None:
        """`hub` is the true one; `view` shows what can be chosen."""
        self._hub = hub
        self._view = view

    @property
    def anything(self) -> bool:
        """Whether there is something to choose from."""
        return bool(self._cards())

    def choose_at(self, place: QPoint) -> None:
        """Choose the card at a place of the view; the chosen one is then chosen no more."""
        card = self._view.shown_at(place)
        if isinstance(card, RoomCard):
            self._choose(card)

    def choose_beside(self, by: int) -> None:
        """Choose the card after (1) or before (-1) the chosen one; the first or last when none is chosen yet."""
        cards = self._cards()
        at = next((n for n, card in enumerate(cards) if card.spotlit), None)
        to = at + by if at is not None else 0 if by > 0 else len(cards) - 1
        if 0 <= to < len(cards):
            self._choose(cards[to])

    def _cards(self) -> list[RoomCard]:
        scene = self._view.scene
        if scene is None or not isinstance(scene.body, WallScene):
            return []
        return [card for pile in scene.body.piles for card in pile.cards]

    def _choose(self, card: RoomCard) -> None:
        stage, slot = self._hub.meeting.current_stage, self._hub.meeting.current_slot
        choice = choice_at(self._hub.meeting, stage)
        if choice is not None and slot is not None:
            choose_or_leave(self._hub, slot.id, choice, card.key, card.text, chosen=card.spotlit)
