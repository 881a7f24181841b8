"""Choosing one of several in a slot: what is offered, and what the presenter chooses of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from als_desktop.models.board import edits_between, lane_heads, moved, next_position
from als_desktop.models.card import CardGroup, Pile, QuestionCard
from als_desktop.models.ids import new_id
from als_desktop.models.meeting import Slot
from als_desktop.models.text import CARD_LIMIT, NAME_LIMIT, required_line, required_text
from als_desktop.services.act import Act, Service
from als_desktop.services.slot_cards import cards_of, expect_author, groups_of

if TYPE_CHECKING:
    from als_desktop.models.changes import Change

_Board = dict[str, QuestionCard]


class ChoiceService(Service):
    """What is offered lies in a group called `title`; one card of it is the chosen one."""

    def offer(self, slot_id: str, title: str, author_id: str | None, text: str) -> Change:
        """Somebody offers something that could be chosen.

        Raises:
            Refused: `empty`, `too_long`, `author_away`.
        """
        text = required_text(text, CARD_LIMIT, "card")
        with self._acting("offer") as act:
            slot = act.get(Slot, slot_id)
            expect_author(act, slot, author_id)
            act.about = text
            board = _board(act, slot_id)
            act.add(self._card(slot, board, _group(act, slot, title), author_id, text))
        return act.change

    def choose(self, card_id: str, title: str) -> Change:
        """Choose a question that was offered, to be taken home; one that lies elsewhere on the board comes along."""
        with self._acting("choose_offer") as act:
            card = act.get(QuestionCard, card_id)
            act.about = card.text
            slot = act.get(Slot, card.slot_id)
            group = _group(act, slot, title)
            board = _board(act, slot.id)
            after = dict(board)
            if card.group_id != group.id:
                lanes = {group.id, *(one.id for one in groups_of(act, slot.id))}
                for edit in moved(board.values(), [card_id], group.id, -1, lanes, self._now_ms):
                    if isinstance(edit.after, QuestionCard):
                        after[edit.after.id] = edit.after
            for one in _cards_in(after, group):
                after[one.id] = replace(one, taken_home=one.id == card_id)
            act.take(edits_between(board, after))
        return act.change

    def choose_words(self, slot_id: str, title: str, text: str) -> Change:
        """Choose something that is no question, in the presenter's words or in those that a pack brings along.

        Raises:
            Refused: `empty`, `too_long`.
        """
        text = required_text(text, CARD_LIMIT, "card")
        with self._acting("choose_offer") as act:
            slot = act.get(Slot, slot_id)
            act.about = text
            group = _group(act, slot, title)
            board = _board(act, slot_id)
            after = dict(board)
            same = (c for c in lane_heads(board.values(), group.id) if c.text.casefold() == text.casefold())
            card = next(same, None) or self._card(slot, board, group, None, text)
            after[card.id] = card
            for one in _cards_in(after, group):
                chosen_ms = one.answered_ms or self._now_ms if one.id == card.id else None
                after[one.id] = replace(one, answered_ms=chosen_ms)
            act.take(edits_between(board, after))
        return act.change

    def _card(
        self, slot: Slot, board: _Board, group: CardGroup, author_id: str | None, text: str
    ) -> QuestionCard:
        author = None if slot.anonymous else author_id
        place, now = next_position(board.values(), group.id, None), self._now_ms
        made = QuestionCard(new_id(), slot.meeting_id, slot.id, text, author, Pile.GROUP, place, now)
        return replace(made, group_id=group.id, read_ms=now)


def _board(act: Act, slot_id: str) -> _Board:
    return {card.id: card for card in cards_of(act, slot_id)}


def _cards_in(board: _Board, group: CardGroup) -> list[QuestionCard]:
    return [card for card in board.values() if card.group_id == group.id]


def _group(act: Act, slot: Slot, title: str) -> CardGroup:
    """The group of that name, which the first act on it makes."""
    title = required_line(title, NAME_LIMIT, "group_title")
    groups = groups_of(act, slot.id)
    found = next((one for one in groups if one.title == title), None)
    return found or act.add(CardGroup(new_id(), slot.meeting_id, slot.id, title, len(groups)))
