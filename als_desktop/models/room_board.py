"""The questions of a slot as the room may see them: never a card that is face down or discarded."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from als_desktop.models.board import answer_order, follow_ups, lane_rows
from als_desktop.models.card import Pile
from als_desktop.models.room_scene import PileKind, RoomCard, RoomPile, SpotlightScene, WallScene

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.card import QuestionCard
    from als_desktop.models.choosing import Choice
    from als_desktop.models.meeting import Slot
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.room_names import RoomNames, RoomPerson

_HIDDEN = (Pile.DRAFTED, Pile.DISCARDED)


class RoomBoard:
    """Reads the cards of one slot. All that it hands out was read out, and not discarded."""

    def __init__(self, view: MeetingView, slot: Slot, names: RoomNames, presenter: RoomPerson) -> None:
        """Looks at the view once."""
        self._view = view
        self._slot = slot
        self._names = names
        self._presenter = presenter
        written = view.cards(slot.id)
        self._written = len(written)
        self._unread = sum(1 for card in written if card.pile is Pile.DRAFTED)
        self._cards = [card for card in written if card.pile not in _HIDDEN]

    def wall(self) -> WallScene:
        """All piles that have cards, and the groups that wait for some."""
        groups = self._view.groups(self._slot.id)
        piles = [self._pile(g.id, PileKind.GROUP, g.title, closed=g.collapsed) for g in groups]
        loose = (
            self._pile(Pile.HANDED_OVER.value, PileKind.HANDED_OVER, "", closed=bool(groups)),
            self._pile(Pile.HOLD.value, PileKind.HOLD, "", closed=True),
        )
        piles.extend(pile for pile in loose if pile.cards)
        read = self._written - self._unread
        return WallScene(self._presenter, self._slot.issue, tuple(piles), read, self._written)

    def choice(self, choice: Choice) -> WallScene:
        """What can be chosen, the chosen one in the light; what the pack offers is there before anybody typed it."""
        chosen = choice.chosen
        lit = chosen.id if chosen is not None else None
        loose = [] if choice.offers else lane_rows(self._cards, Pile.HANDED_OVER.value)
        offered = (*choice.cards, *loose)
        cards = [replace(self._card(c), answered=c.id == lit, spotlit=c.id == lit) for c in offered]
        typed = {card.text.casefold(): card for card in cards}
        ready = [typed.pop(text.casefold(), RoomCard(text, text, None)) for text in choice.offers]
        left = [card for card in cards if card.text.casefold() in typed] if choice.offers else cards
        pile = RoomPile(choice.title, PileKind.GROUP, choice.title, (*ready, *left), closed=False)
        return WallScene(self._presenter, self._slot.issue, (pile,), read=0, written=0)

    def spotlight(self) -> SpotlightScene | None:
        """The card that is being answered; None when there is none that may be shown."""
        card = next((c for c in self._cards if c.id == self._slot.spotlight_id), None)
        if card is None:
            return None
        hanging = follow_ups(self._cards, card.id)
        return SpotlightScene(
            self._presenter, self._slot.issue, self._card(card), self._all(hanging), self._following(card)
        )

    def _pile(self, key: str, kind: PileKind, title: str, *, closed: bool) -> RoomPile:
        cards = self._all(lane_rows(self._cards, key))
        # A group that is done with makes room; it opens again when a question is added.
        done = kind is PileKind.GROUP and bool(cards) and all(card.answered for card in cards)
        spotlit = any(card.spotlit for card in cards)
        return RoomPile(key, kind, title, cards, (closed or done) and not spotlit)

    def _following(self, card: QuestionCard) -> RoomCard | None:
        """The first card of the answer order after `card` that waits for its answer."""
        order = answer_order(self._cards)
        at = next((n for n, one in enumerate(order) if one.id == card.id), -1)
        waiting = (one for one in order[at + 1 :] if one.answered_ms is None)
        found = next(waiting, None)
        return self._card(found) if found is not None else None

    def _all(self, cards: Sequence[QuestionCard]) -> tuple[RoomCard, ...]:
        return tuple(self._card(card) for card in cards)

    def _card(self, card: QuestionCard) -> RoomCard:
        members = [] if self._slot.anonymous else self._view.authors(card)
        people = [person for m in members if (person := self._names.person(m)) is not None]
        return RoomCard(
            key=card.id,
            text=card.text,
            author=people[0] if people else None,
            number=0 if card.queue_position is None else card.queue_position + 1,
            answered=card.answered_ms is not None,
            spotlit=card.id == self._slot.spotlight_id,
            follow_up=card.parent_id is not None,
            also_by=tuple(people[1:]),
            colour=card.colour,
        )
