"""Making one card of several and two of one: every word stays, and so does everybody whose words they are."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from als_desktop.models.board import answer_order, edits_between, follow_ups, lane_heads, numbered
from als_desktop.models.card import Pile, QuestionCard
from als_desktop.models.refusal import Refused
from als_desktop.models.text import CARD_LIMIT

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from als_desktop.models.changes import Edit


def merged(cards: Collection[QuestionCard], ids: Sequence[str]) -> tuple[Edit, ...]:
    """The edits that make one card of the cards `ids`: the first, or the first that is not a follow-up.

    It stays where it lies and holds all texts, a line each, all authors, notes and follow-ups. In the answer order it
    takes the earliest place of them; it is answered when all were, and taken home when any was.

    Raises:
        Refused: `card_gone`, `merge_needs_two`, `card_unread` when some are read out and some are not, or `too_long`.
    """
    before = {card.id: card for card in cards}
    if any(card_id not in before for card_id in ids):
        raise Refused("card_gone")
    chosen = sorted((before[i] for i in dict.fromkeys(ids)), key=lambda c: c.parent_id is not None)
    if len(chosen) < 2:
        raise Refused("merge_needs_two")
    if len({card.pile is Pile.DRAFTED for card in chosen}) > 1:
        raise Refused("card_unread")
    kept, *others = chosen
    after = dict(before)
    for card in others:
        del after[card.id]
    after[kept.id] = _joined(kept, others)
    _hang_under(after, kept, [c for other in others for c in follow_ups(after.values(), other.id)])
    parents = {c.parent_id or c.id for c in chosen}
    _close_gaps(after, {c.lane for c in chosen}, parents & after.keys())
    return edits_between(before, after)


def parted(
    cards: Collection[QuestionCard], card_id: str, first: str, second: str, second_id: str
) -> tuple[Edit, ...]:
    """The edits that leave `first` on a card and put `second` on a new one right behind it, of the same author.

    The new card is in the answer order right behind the old one, if that is; follow-ups and the note on the answer
    stay with the old one.

    Raises:
        Refused: `card_gone`.
    """
    before = {card.id: card for card in cards}
    card = before.get(card_id)
    if card is None:
        raise Refused("card_gone")
    after = dict(before)
    beside = follow_ups(cards, card.parent_id) if card.parent_id else lane_heads(cards, card.lane)
    order = [c.id for c in beside]
    order.insert(order.index(card_id) + 1, second_id)
    queue = [c.id for c in answer_order(cards)]
    if card_id in queue:
        queue.insert(queue.index(card_id) + 1, second_id)
    after[card_id] = replace(card, text=first)
    after[second_id] = replace(card, id=second_id, text=second, answer_note="")
    numbered(after, order)
    numbered(after, queue, "queue_position")
    return edits_between(before, after)


def where_to_part(text: str) -> tuple[str, str]:
    """A proposal for parting a text in two: at a line end, behind a question mark, at an "and"; else it stays whole."""
    for seam in _SEAMS:
        found = seam.search(text)
        if found is not None:
            return text[: found.start()].strip(), text[found.end() :].strip()
    return text.strip(), ""


# The first that occurs is the seam; what it matches goes away.
_SEAMS: Final = (
    re.compile(r"(?<=\S)\n+(?=\S)"),
    re.compile(r"(?<=[?!])\s+(?=\S)"),
    re.compile(r"[,;]?\s+and\s+(?=\S)", re.IGNORECASE),
)


def _joined(kept: QuestionCard, others: Sequence[QuestionCard]) -> QuestionCard:
    chosen = (kept, *others)
    text = "\n".join(card.text for card in chosen)
    if len(text) > CARD_LIMIT:
        raise Refused("too_long", field="card", length=len(text), limit=CARD_LIMIT)
    authors = dict.fromkeys(author for card in chosen for author in card.author_ids)
    answered = [card.answered_ms for card in chosen]
    places = [card.queue_position for card in chosen if card.queue_position is not None]
    in_order = bool(places) and kept.pile is not Pile.DISCARDED
    return replace(
        kept,
        text=text,
        also_by=" ".join(author for author in authors if author != kept.author_id),
        written_ms=min(card.written_ms for card in chosen),
        queue_position=min(places) if in_order else None,
        answered_ms=None if None in answered else max(ms for ms in answered if ms is not None),
        answer_note="\n".join(card.answer_note for card in chosen if card.answer_note),
        taken_home=any(card.taken_home for card in chosen),
    )


def _hang_under(cards: dict[str, QuestionCard], kept: QuestionCard, orphans: Sequence[QuestionCard]) -> None:
    """Have the follow-ups of cards that went away follow the card that stayed, or that one's own parent."""
    parent = kept.parent_id or kept.id
    behind = 1 + max((c.position for c in follow_ups(cards.values(), parent)), default=-1)
    out_of_order = kept.pile in (Pile.DISCARDED, Pile.DRAFTED)
    for n, card in enumerate(orphans):
        cards[card.id] = replace(
            card,
            parent_id=parent,
            position=behind + n,
            pile=kept.pile,
            group_id=kept.group_id,
            read_ms=None if kept.pile is Pile.DRAFTED else card.read_ms or kept.read_ms,
            queue_position=None if out_of_order else card.queue_position,
        )


def _close_gaps(cards: dict[str, QuestionCard], lanes: Collection[str], parents: Collection[str]) -> None:
    for lane in lanes:
        numbered(cards, [c.id for c in lane_heads(cards.values(), lane)])
    for parent in parents:
        numbered(cards, [c.id for c in follow_ups(cards.values(), parent)])
    numbered(cards, [c.id for c in answer_order(cards.values())], "queue_position")
