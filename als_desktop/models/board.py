"""The rules of the board: a card lies in one place, and no order has gaps."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal

from als_desktop.models.card import CardGroup, Pile, QuestionCard
from als_desktop.models.changes import Edit
from als_desktop.models.refusal import Refused

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence


def lane_heads(cards: Iterable[QuestionCard], lane: str) -> list[QuestionCard]:
    """The cards of a lane that are not follow-ups, in order."""
    return sorted((c for c in cards if c.parent_id is None and c.lane == lane), key=_position)


def lane_rows(cards: Collection[QuestionCard], lane: str) -> list[QuestionCard]:
    """All cards of a lane in reading order, each followed by its follow-ups."""
    under: dict[str, list[QuestionCard]] = {}
    for card in cards:
        if card.parent_id is not None and card.lane == lane:
            under.setdefault(card.parent_id, []).append(card)
    rows: list[QuestionCard] = []
    for head in lane_heads(cards, lane):
        rows.append(head)
        rows.extend(sorted(under.get(head.id, ()), key=_position))
    return rows


def answer_order(cards: Iterable[QuestionCard]) -> list[QuestionCard]:
    """The cards that wait for their answer or have had it, in the presenter's order."""
    return sorted((c for c in cards if c.queue_position is not None), key=_queue_position)


def beside_in_order(order: Sequence[QuestionCard], card_id: str | None, by: int) -> str | None:
    """The card before (-1) or after (1) a card in the answer order; the last or the first if that is not in it."""
    ids = [card.id for card in order]
    if card_id not in ids:
        return None if not ids else ids[0] if by > 0 else ids[-1]
    at = ids.index(card_id) + by
    return ids[at] if 0 <= at < len(ids) else None


def moved(
    cards: Collection[QuestionCard],
    ids: Sequence[str],
    lane: str,
    index: int,
    groups: Collection[str],
    now_ms: int,
) -> tuple[Edit, ...]:
    """The edits that put the cards `ids` together into `lane` before its head number `index`.

    `index` counts the heads as they lie now, moved ones included, as a drop row does; -1 is the end. A follow-up that
    is moved alone leaves its parent; one whose parent is moved travels along. Leaving the drafts counts as being read
    out at `now_ms`; a card that is discarded, or held before it was answered, leaves the answer order.

    Raises:
        Refused: `card_gone` or `lane_gone`.
    """
    by_id = {card.id: card for card in cards}
    if any(card_id not in by_id for card_id in ids):
        raise Refused("card_gone")
    if lane not in groups and lane not in _PLAIN_LANES:
        raise Refused("lane_gone")
    moving = [i for i in dict.fromkeys(ids) if by_id[i].parent_id not in ids]
    after = dict(by_id)
    target = [c.id for c in lane_heads(cards, lane)]
    at = len(target) if index < 0 else min(index, len(target))
    at -= sum(1 for i in target[:at] if i in moving)
    target = [i for i in target if i not in moving]
    target[at:at] = moving

    left_lanes = {by_id[i].lane for i in moving if by_id[i].parent_id is None} - {lane}
    left_parents = {p for i in moving if (p := by_id[i].parent_id) is not None}
    for i in moving:
        after[i] = _laid(after[i], lane, groups, now_ms, parent_id=None)
        for child in cards:
            if child.parent_id == i:
                after[child.id] = _laid(after[child.id], lane, groups, now_ms, parent_id=i)
    numbered(after, target)
    for source in left_lanes:
        numbered(after, [c.id for c in lane_heads(after.values(), source)])
    for parent in left_parents:
        numbered(after, [c.id for c in follow_ups(after.values(), parent)])
    numbered(after, [c.id for c in answer_order(after.values())], "queue_position")
    return edits_between(by_id, after)


def queued(cards: Collection[QuestionCard], card_id: str, index: int) -> tuple[Edit, ...]:
    """The edits that put a card into the answer order before number `index` as the order stands now; -1 is the end.

    Raises:
        Refused: `card_gone`, or `card_discarded` for a card that lies in the discards, or `card_unread` for a draft.
    """
    by_id = {card.id: card for card in cards}
    card = by_id.get(card_id)
    if card is None:
        raise Refused("card_gone")
    if card.pile is Pile.DISCARDED:
        raise Refused("card_discarded")
    if card.pile is Pile.DRAFTED:
        raise Refused("card_unread")
    order = [c.id for c in answer_order(cards)]
    at = len(order) if index < 0 else min(index, len(order))
    if card_id in order:
        at -= card_id in order[:at]
        order.remove(card_id)
    order.insert(at, card_id)
    after = dict(by_id)
    numbered(after, order, "queue_position")
    return edits_between(by_id, after)


def taken_up(cards: Collection[QuestionCard], card_id: str, index: int, now_ms: int) -> tuple[Edit, ...]:
    """The edits that put a held card into the answer order, as `queued` does, and back to those handed over.

    One edit for each card: of two, the later would be shown without the earlier.
    """
    by_id = {card.id: card for card in cards}
    laid = _changed(by_id, moved(cards, [card_id], Pile.HANDED_OVER.value, -1, (), now_ms))
    return edits_between(by_id, _changed(laid, queued(laid.values(), card_id, index)))


def unqueued(cards: Collection[QuestionCard], card_id: str) -> tuple[Edit, ...]:
    """The edits that take a card out of the answer order."""
    by_id = {card.id: card for card in cards}
    if card_id not in by_id:
        raise Refused("card_gone")
    after = dict(by_id)
    after[card_id] = replace(after[card_id], queue_position=None)
    numbered(after, [c.id for c in answer_order(after.values())], "queue_position")
    return edits_between(by_id, after)


def follow_ups(cards: Iterable[QuestionCard], parent_id: str) -> list[QuestionCard]:
    """The follow-ups of a card, in order."""
    return sorted((c for c in cards if c.parent_id == parent_id), key=_position)


def next_position(cards: Iterable[QuestionCard], lane: str, parent_id: str | None) -> int:
    """The position behind the last card of a lane, or behind the last follow-up of a card."""
    if parent_id is not None:
        return len(follow_ups(cards, parent_id))
    return len(lane_heads(cards, lane))


def regrouped(groups: Collection[CardGroup], order: Sequence[str]) -> tuple[Edit, ...]:
    """The edits that number the groups as in `order`, which names each of them once."""
    by_id = {group.id: group for group in groups}
    return tuple(
        Edit(by_id[i], replace(by_id[i], position=n)) for n, i in enumerate(order) if by_id[i].position != n
    )


def numbered(
    cards: dict[str, QuestionCard],
    order: Sequence[str],
    field: Literal["position", "queue_position"] = "position",
) -> None:
    """Count the cards of `order` from 0 in their `field`."""
    for n, card_id in enumerate(order):
        if getattr(cards[card_id], field) != n:
            values: dict[str, Any] = {field: n}
            cards[card_id] = replace(cards[card_id], **values)


def edits_between(before: dict[str, QuestionCard], after: dict[str, QuestionCard]) -> tuple[Edit, ...]:
    """What differs between two states of a board, by the ids of the cards: changed, gone, and new ones last."""
    changed = [(old, after.get(i)) for i, old in before.items()]
    made = [Edit(None, card) for i, card in after.items() if i not in before]
    return (*(Edit(old, new) for old, new in changed if old is not new and old != new), *made)


def _changed(cards: dict[str, QuestionCard], edits: Iterable[Edit]) -> dict[str, QuestionCard]:
    after = dict(cards)
    for edit in edits:
        if isinstance(edit.after, QuestionCard):
            after[edit.after.id] = edit.after
    return after


_PLAIN_LANES = frozenset(pile.value for pile in Pile if pile is not Pile.GROUP)


def _laid(
    card: QuestionCard, lane: str, groups: Collection[str], now_ms: int, parent_id: str | None
) -> QuestionCard:
    in_group = lane in groups
    pile = Pile.GROUP if in_group else Pile(lane)
    read_ms = None if pile is Pile.DRAFTED else card.read_ms if card.read_ms is not None else now_ms
    # What is for later waits in no order; what was answered keeps the place in which it was.
    out_of_order = pile in (Pile.DISCARDED, Pile.DRAFTED) or (pile is Pile.HOLD and card.answered_ms is None)
    return replace(
        card,
        pile=pile,
        group_id=lane if in_group else None,
        parent_id=parent_id,
        read_ms=read_ms,
        queue_position=None if out_of_order else card.queue_position,
    )


def _position(card: QuestionCard) -> int:
    return card.position


def _queue_position(card: QuestionCard) -> int:
    return card.queue_position if card.queue_position is not None else -1
