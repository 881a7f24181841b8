"""The life of question cards: written, read out and handed over, sorted by the presenter, answered, taken home."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from als_desktop.models.action import ActionCard
from als_desktop.models.board import moved, next_position, queued, taken_up, unqueued
from als_desktop.models.card import Pile, QuestionCard
from als_desktop.models.card_joins import merged, parted
from als_desktop.models.ids import new_id
from als_desktop.models.meeting import Slot
from als_desktop.models.refusal import Refused
from als_desktop.models.text import (
    CARD_LIMIT,
    NOTE_LIMIT,
    clean_text,
    required_text,
)
from als_desktop.services.act import Act, Service
from als_desktop.services.slot_cards import cards_of, check_colour, expect_author, groups_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.changes import Change

# What lies here is not being answered.
_NOT_ANSWERED = (Pile.DISCARDED.value, Pile.DRAFTED.value, Pile.HOLD.value)
_PILES = frozenset(pile.value for pile in Pile)


class BoardService(Service):
    """What is done with the cards of a slot."""

    def draft_card(self, slot_id: str, author_id: str | None, text: str) -> Change:
        """Write a card that stays face down until it is read out.

        Raises:
            Refused: `empty`, `too_long`, `author_away`.
        """
        return self._write("draft_card", slot_id, author_id, text, Pile.DRAFTED)

    def hand_in_card(self, slot_id: str, author_id: str | None, text: str) -> Change:
        """Write a card that is read out and handed over as it is written.

        Raises:
            Refused: `empty`, `too_long`, `author_away`.
        """
        return self._write("hand_in_card", slot_id, author_id, text, Pile.HANDED_OVER)

    def draft_cards(self, slot_id: str, author_id: str | None, texts: Sequence[str]) -> Change:
        """Write several cards at once, in this order, that stay face down; all of them or none.

        Raises:
            Refused: `empty` (also when there are no texts), `too_long`, `author_away`.
        """
        return self._write_all("draft_cards", slot_id, author_id, texts, Pile.DRAFTED)

    def hand_in_cards(self, slot_id: str, author_id: str | None, texts: Sequence[str]) -> Change:
        """Write several cards at once, in this order, that are handed over as they are written; all of them or none.

        Raises:
            Refused: `empty` (also when there are no texts), `too_long`, `author_away`.
        """
        return self._write_all("hand_in_cards", slot_id, author_id, texts, Pile.HANDED_OVER)

    def follow_up(self, parent_id: str, author_id: str | None, text: str) -> Change:
        """Write a follow-up question; it lies under the card it follows, or under that card's own parent.

        Raises:
            Refused: `empty`, `too_long`, `gone`, `author_away`.
        """
        text = required_text(text, CARD_LIMIT, "card")
        with self._acting("follow_up") as act:
            parent = act.get(QuestionCard, parent_id)
            if parent.parent_id is not None:
                parent = act.get(QuestionCard, parent.parent_id)
            slot = act.get(Slot, parent.slot_id)
            expect_author(act, slot, author_id)
            act.about = text
            card = replace(
                self._new_card(slot, author_id, text, parent.pile),
                group_id=parent.group_id,
                parent_id=parent.id,
                position=next_position(cards_of(act, slot.id), parent.lane, parent.id),
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

    def note_answer(self, card_id: str, note: str) -> Change:
        """What the presenter said to a question, in a few words; empty takes the note away.

        Raises:
            Refused: `too_long`.
        """
        return self._change_card(
            "note_answer", card_id, answer_note=clean_text(note, NOTE_LIMIT, "answer_note")
        )

    def recolour(self, card_ids: Sequence[str], colour: str) -> Change:
        """Give cards a paper of another colour, one of `COLOURS`; empty is that of the author's seat.

        Raises:
            Refused: `no_such_colour`, `no_card_chosen`.
        """
        check_colour(colour)
        with self._acting("recolour") as act:
            if not card_ids:
                raise Refused("no_card_chosen")
            for card_id in dict.fromkeys(card_ids):
                card = act.get(QuestionCard, card_id)
                act.about = act.about or card.text
                act.replace(card, replace(card, colour=colour))
        return act.change

    def merge(self, card_ids: Sequence[str]) -> Change:
        """Make one card of several; all words and authors stay on the first, which lies where it lay.

        Raises:
            Refused: `merge_needs_two`, `card_unread`, `too_long`.
        """
        with self._acting("merge_cards") as act:
            if not card_ids:
                raise Refused("no_card_chosen")
            first = act.get(QuestionCard, card_ids[0])
            edits = merged(cards_of(act, first.slot_id), card_ids)
            act.take(edits)
            act.about = first.text
            gone = [edit.record.id for edit in edits if edit.after is None]
            (kept_id,) = set(card_ids) - set(gone)
            _lead_to(act, first.slot_id, gone, kept_id)
        return act.change

    def split(self, card_id: str, first: str, second: str) -> Change:
        """Make two cards of one: it keeps `first`, a new one right behind it asks `second`.

        Raises:
            Refused: `empty`, `too_long`.
        """
        first = required_text(first, CARD_LIMIT, "card")
        second = required_text(second, CARD_LIMIT, "second_card")
        with self._acting("split_card") as act:
            card = act.get(QuestionCard, card_id)
            act.about = card.text
            act.take(parted(cards_of(act, card.slot_id), card_id, first, second, new_id()))
        return act.change

    def hand_over(self, card_ids: Sequence[str]) -> Change:
        """Cards are read out and go to the presenter."""
        return self._move("hand_over", card_ids, Pile.HANDED_OVER.value, -1)

    def discard(self, card_ids: Sequence[str]) -> Change:
        """The presenter sets cards aside for good; they can be taken back until the slot closes."""
        return self._move("discard", card_ids, Pile.DISCARDED.value, -1)

    def hold(self, card_ids: Sequence[str]) -> Change:
        """The presenter keeps cards for later; they leave the answer order, and the one being answered no longer is."""
        return self._move("hold", card_ids, Pile.HOLD.value, -1)

    def move(self, card_ids: Sequence[str], lane: str, index: int) -> Change:
        """Move cards into a lane (a group's id or a pile's name) before its card number `index`; -1 is the end.

        Raises:
            Refused: `card_gone`, `lane_gone`.
        """
        return self._move("move_cards", card_ids, lane, index)

    def queue(self, card_id: str, index: int = -1) -> Change:
        """Put a card into the answer order before place `index`; -1 is the end. A held card is held no longer.

        Raises:
            Refused: `card_discarded`, `card_unread`.
        """
        with self._acting("queue_card") as act:
            card = act.get(QuestionCard, card_id)
            act.about = card.text
            if card.pile is Pile.HOLD:
                act.take(taken_up(cards_of(act, card.slot_id), card_id, index, self._now_ms))
            else:
                order = act.tx.find(QuestionCard, slot_id=card.slot_id, queue_position=...)
                act.take(queued(order if card in order else [*order, card], card_id, index))
        return act.change

    def unqueue(self, card_id: str) -> Change:
        """Take a card out of the answer order."""
        with self._acting("unqueue_card") as act:
            card = act.get(QuestionCard, card_id)
            act.about = card.text
            act.take(unqueued(cards_of(act, card.slot_id), card_id))
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
                act.about = _card_of(act, slot_id, card_id).text
            act.replace(slot, replace(slot, spotlight_id=card_id))
        return act.change

    def answer_next(self, slot_id: str, card_id: str | None) -> Change:
        """Go on to the next card, or to none after the last: the one that was being answered has been."""
        with self._acting("spotlight" if card_id is not None else "mark_answered") as act:
            slot = act.get(Slot, slot_id)
            lit = act.tx.get(QuestionCard, slot.spotlight_id) if slot.spotlight_id is not None else None
            named = _card_of(act, slot_id, card_id) if card_id is not None else lit
            act.about = named.text if named is not None else ""
            if lit is not None and lit.id != card_id and lit.answered_ms is None:
                act.replace(lit, replace(lit, answered_ms=self._now_ms))
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
            expect_author(act, slot, author_id)
            act.about = text
            card = self._new_card(slot, author_id, text, pile)
            beside = act.tx.find(QuestionCard, slot_id=slot_id, pile=pile)
            act.add(replace(card, position=next_position(beside, card.lane, None)))
        return act.change

    def _write_all(
        self, label: str, slot_id: str, author_id: str | None, texts: Sequence[str], pile: Pile
    ) -> Change:
        clean = [required_text(text, CARD_LIMIT, "card") for text in texts]
        if not clean:
            raise Refused("empty", field="card")
        with self._acting(label) as act:
            slot = act.get(Slot, slot_id)
            expect_author(act, slot, author_id)
            act.about = clean[0]
            first = next_position(cards_of(act, slot_id), pile.value, None)
            for n, text in enumerate(clean):
                act.add(replace(self._new_card(slot, author_id, text, pile), position=first + n))
        return act.change

    def _move(self, label: str, card_ids: Sequence[str], lane: str, index: int) -> Change:
        with self._acting(label) as act:
            if not card_ids:
                raise Refused("no_card_chosen")
            first = act.get(QuestionCard, card_ids[0])
            act.about = first.text
            cards = _cards_around(act, first.slot_id, card_ids, lane)
            groups = {g.id for g in groups_of(act, first.slot_id)}
            act.take(moved(cards, card_ids, lane, index, groups, self._now_ms))
            if lane in _NOT_ANSWERED:
                _leave_spotlight(act, first.slot_id, card_ids)
        return act.change

    def _change_card(self, label: str, card_id: str, **values: object) -> Change:
        with self._acting(label) as act:
            before = act.get(QuestionCard, card_id)
            act.about = before.text
            act.replace(before, replace(before, **values))  # type: ignore[arg-type]
        return act.change


def _card_of(act: Act, slot_id: str, card_id: str) -> QuestionCard:
    card = act.get(QuestionCard, card_id)
    if card.slot_id != slot_id:
        raise Refused("gone")
    return card


def _leave_spotlight(act: Act, slot_id: str, card_ids: Sequence[str]) -> None:
    """A card that was set aside, held or turned face down is not being answered now, nor are its follow-ups."""
    slot = act.get(Slot, slot_id)
    lit = act.tx.get(QuestionCard, slot.spotlight_id) if slot.spotlight_id is not None else None
    if lit is not None and (lit.id in card_ids or lit.parent_id in card_ids):
        act.replace(slot, replace(slot, spotlight_id=None))


def _lead_to(act: Act, slot_id: str, gone: Sequence[str], kept_id: str) -> None:
    """Have the spotlight and the actions that cards led to go to the card that holds their words now."""
    slot = act.get(Slot, slot_id)
    if slot.spotlight_id in gone:
        act.replace(slot, replace(slot, spotlight_id=kept_id))
    known = {link.action_id for link in act.tx.find(ActionCard, card_id=kept_id)}
    for link in act.tx.find(ActionCard, card_id=list(gone)):
        if link.action_id in known:
            act.remove(link)
        else:
            known.add(link.action_id)
            act.replace(link, replace(link, card_id=kept_id))


def _cards_around(act: Act, slot_id: str, card_ids: Sequence[str], lane: str) -> list[QuestionCard]:
    """What moving cards into a lane can touch: the lanes they leave and enter, follow-ups, the answer order."""
    moving = act.tx.find(QuestionCard, slot_id=slot_id, id=list(card_ids))
    lanes = {lane, *(card.lane for card in moving)}
    groups = [code for code in lanes if code not in _PILES]
    piles = [code for code in lanes if code in _PILES]
    # One field each, or the store looks through all cards of the slot for each.
    found = act.tx.find(QuestionCard, slot_id=slot_id, queue_position=...)
    found += act.tx.find(QuestionCard, group_id=groups)
    found += act.tx.find(QuestionCard, parent_id=list(card_ids))
    if piles:
        found += act.tx.find(QuestionCard, slot_id=slot_id, pile=piles)
    return list({card.id: card for card in found}.values())
