"""The life of question cards: written, read out and handed over, sorted by the presenter, answered, taken home."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from als_desktop.models.board import moved, next_position, queued, regrouped, unqueued
from als_desktop.models.card import CardGroup, Pile, QuestionCard
from als_desktop.models.ids import new_id
from als_desktop.models.meeting import Slot
from als_desktop.models.people import Member
from als_desktop.models.refusal import Refused
from als_desktop.models.text import CARD_LIMIT, NAME_LIMIT, clean_line, required_text
from als_desktop.services.act import Act, Service

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.changes import Change


class BoardService(Service):
    """What is done with the cards of a slot."""

    def draft_card(self, slot_id: str, author_id: str | None, text: str) -> Change:
        """Write a card that stays face down until it is read out.

        Raises:
            Refused: `empty`, `too_long`.
        """
        return self._write("draft_card", slot_id, author_id, text, Pile.DRAFTED)

    def hand_in_card(self, slot_id: str, author_id: str | None, text: str) -> Change:
        """Write a card that is read out and handed over as it is written.

        Raises:
            Refused: `empty`, `too_long`.
        """
        return self._write("hand_in_card", slot_id, author_id, text, Pile.HANDED_OVER)

    def follow_up(self, parent_id: str, author_id: str | None, text: str) -> Change:
        """Write a follow-up question; it lies under the card it follows, or under that card's own parent.

        Raises:
            Refused: `empty`, `too_long`, `gone`.
        """
        text = required_text(text, CARD_LIMIT, "card")
        with self._acting("follow_up") as act:
            parent = act.get(QuestionCard, parent_id)
            if parent.parent_id is not None:
                parent = act.get(QuestionCard, parent.parent_id)
            slot = act.get(Slot, parent.slot_id)
            act.expect(Member, author_id)
            act.about = text
            card = replace(
                self._new_card(slot, author_id, text, parent.pile),
                group_id=parent.group_id,
                parent_id=parent.id,
                position=next_position(_cards(act, slot.id), parent.lane, parent.id),
            )
            act.add(card)
        return act.change

    def edit_text(self, card_id: str, text: str) -> Change:
        """Word a card anew.

        Raises:
            Refused: `empty`, `too_long`.
        """
        text = required_text(text, CARD_LIMIT, "card")
        return self._change_card("edit_card", card_id, text=text)

    def hand_over(self, card_ids: Sequence[str]) -> Change:
        """Cards are read out and go to the presenter."""
        return self._move("hand_over", card_ids, Pile.HANDED_OVER.value, -1)

    def discard(self, card_ids: Sequence[str]) -> Change:
        """The presenter sets cards aside for good; they can be taken back until the slot closes."""
        return self._move("discard", card_ids, Pile.DISCARDED.value, -1)

    def hold(self, card_ids: Sequence[str]) -> Change:
        """The presenter keeps cards for later."""
        return self._move("hold", card_ids, Pile.HOLD.value, -1)

    def move(self, card_ids: Sequence[str], lane: str, index: int) -> Change:
        """Move cards into a lane (a group's id or a pile's name) before its card number `index`; -1 is the end.

        Raises:
            Refused: `card_gone`, `lane_gone`.
        """
        return self._move("move_cards", card_ids, lane, index)

    def add_group(self, slot_id: str, title: str, card_ids: Sequence[str] = ()) -> Change:
        """The presenter makes a group, with cards in it if some are named."""
        title = _group_title(title)
        with self._acting("add_group") as act:
            slot = act.get(Slot, slot_id)
            groups = act.tx.find(CardGroup, "position", slot_id=slot_id)
            group = act.add(CardGroup(new_id(), slot.meeting_id, slot_id, title, len(groups)))
            act.about = title
            if card_ids:
                ids = {g.id for g in groups} | {group.id}
                act.take(moved(_cards(act, slot_id), card_ids, group.id, -1, ids, self._now_ms))
        return act.change

    def rename_group(self, group_id: str, title: str) -> Change:
        """Give a group another name."""
        title = _group_title(title)
        with self._acting("rename_group") as act:
            before = act.get(CardGroup, group_id)
            act.about = title
            act.replace(before, replace(before, title=title))
        return act.change

    def dissolve_group(self, group_id: str) -> Change:
        """Take a group away; its cards go back to those handed over."""
        with self._acting("dissolve_group") as act:
            group = act.get(CardGroup, group_id)
            act.about = group.title
            cards = _cards(act, group.slot_id)
            groups = act.tx.find(CardGroup, "position", slot_id=group.slot_id)
            heads = [
                c.id
                for c in sorted(cards, key=lambda c: c.position)
                if c.lane == group.id and not c.parent_id
            ]
            if heads:
                lanes = {g.id for g in groups}
                act.take(moved(cards, heads, Pile.HANDED_OVER.value, -1, lanes, self._now_ms))
            for n, other in enumerate(g for g in groups if g.id != group_id):
                act.replace(other, replace(other, position=n))
            act.remove(group)
        return act.change

    def move_group(self, group_id: str, index: int) -> Change:
        """Put a group at place number `index` from the left."""
        with self._acting("move_group") as act:
            group = act.get(CardGroup, group_id)
            act.about = group.title
            groups = act.tx.find(CardGroup, "position", slot_id=group.slot_id)
            order = [g.id for g in groups if g.id != group_id]
            order.insert(min(max(0, index), len(order)), group_id)
            act.take(regrouped(groups, order))
        return act.change

    def queue(self, card_id: str, index: int = -1) -> Change:
        """Put a card into the answer order before place `index`; -1 is the end.

        Raises:
            Refused: `card_discarded`, `card_unread`.
        """
        with self._acting("queue_card") as act:
            card = act.get(QuestionCard, card_id)
            act.about = card.text
            act.take(queued(_cards(act, card.slot_id), card_id, index))
        return act.change

    def unqueue(self, card_id: str) -> Change:
        """Take a card out of the answer order."""
        with self._acting("unqueue_card") as act:
            card = act.get(QuestionCard, card_id)
            act.about = card.text
            act.take(unqueued(_cards(act, card.slot_id), card_id))
        return act.change

    def mark_answered(self, card_id: str) -> Change:
        """The presenter has answered the card."""
        return self._change_card("mark_answered", card_id, answered_ms=self._now_ms)

    def unmark_answered(self, card_id: str) -> Change:
        """The card is not answered after all."""
        return self._change_card("unmark_answered", card_id, answered_ms=None)

    def take_home(self, card_id: str) -> Change:
        """The presenter keeps the question; it is printed on their plan."""
        return self._change_card("take_home", card_id, taken_home=True)

    def leave_here(self, card_id: str) -> Change:
        """The presenter does not keep the question after all."""
        return self._change_card("leave_here", card_id, taken_home=False)

    def spotlight(self, slot_id: str, card_id: str | None) -> Change:
        """Turn to the card that is being answered now, or to none."""
        with self._acting("spotlight") as act:
            slot = act.get(Slot, slot_id)
            if card_id is not None:
                card = act.get(QuestionCard, card_id)
                if card.slot_id != slot_id:
                    raise Refused("gone")
                act.about = card.text
            act.replace(slot, replace(slot, spotlight_id=card_id))
        return act.change

    def _new_card(self, slot: Slot, author_id: str | None, text: str, pile: Pile) -> QuestionCard:
        # An anonymous slot stores no author at all, so that none can ever leak.
        author = None if slot.anonymous else author_id
        now = self._now_ms
        read_ms = None if pile is Pile.DRAFTED else now
        return QuestionCard(new_id(), slot.meeting_id, slot.id, text, author, pile, 0, now, read_ms=read_ms)

    def _write(self, label: str, slot_id: str, author_id: str | None, text: str, pile: Pile) -> Change:
        text = required_text(text, CARD_LIMIT, "card")
        with self._acting(label) as act:
            slot = act.get(Slot, slot_id)
            act.expect(Member, author_id)
            act.about = text
            card = self._new_card(slot, author_id, text, pile)
            act.add(replace(card, position=next_position(_cards(act, slot_id), card.lane, None)))
        return act.change

    def _move(self, label: str, card_ids: Sequence[str], lane: str, index: int) -> Change:
        with self._acting(label) as act:
            if not card_ids:
                raise Refused("no_card_chosen")
            first = act.get(QuestionCard, card_ids[0])
            act.about = first.text
            cards = _cards(act, first.slot_id)
            groups = {g.id for g in act.tx.find(CardGroup, slot_id=first.slot_id)}
            act.take(moved(cards, card_ids, lane, index, groups, self._now_ms))
        return act.change

    def _change_card(self, label: str, card_id: str, **values: object) -> Change:
        with self._acting(label) as act:
            before = act.get(QuestionCard, card_id)
            act.about = before.text
            act.replace(before, replace(before, **values))  # type: ignore[arg-type]
        return act.change


def _cards(act: Act, slot_id: str) -> list[QuestionCard]:
    return act.tx.find(QuestionCard, slot_id=slot_id)


def _group_title(title: str) -> str:
    return clean_line(title, NAME_LIMIT, "group_title")
