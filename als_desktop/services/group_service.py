"""The presenter's groups on the board: made, named, put in order, joined and taken away again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from als_desktop.models.board import lane_heads, moved, regrouped
from als_desktop.models.card import CardGroup, Pile
from als_desktop.models.ids import new_id
from als_desktop.models.meeting import Slot
from als_desktop.models.refusal import Refused
from als_desktop.models.text import NAME_LIMIT, clean_line
from als_desktop.services.act import Act, Service
from als_desktop.services.slot_cards import cards_of, check_colour, groups_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.changes import Change


class GroupService(Service):
    """What is done with the groups of a slot."""

    def add_group(self, slot_id: str, title: str, card_ids: Sequence[str] = ()) -> Change:
        """The presenter makes a group, with cards in it if some are named."""
        title = _group_title(title)
        with self._acting("add_group") as act:
            slot = act.get(Slot, slot_id)
            groups = groups_of(act, slot_id)
            group = act.add(CardGroup(new_id(), slot.meeting_id, slot_id, title, len(groups)))
            act.about = title
            if card_ids:
                ids = {g.id for g in groups} | {group.id}
                act.take(moved(cards_of(act, slot_id), card_ids, group.id, -1, ids, self._now_ms))
        return act.change

    def rename_group(self, group_id: str, title: str) -> Change:
        """Give a group another name."""
        return self._change_group("rename_group", group_id, title=_group_title(title))

    def dissolve_group(self, group_id: str) -> Change:
        """Take a group away; its cards go back to those handed over."""
        with self._acting("dissolve_group") as act:
            group = act.get(CardGroup, group_id)
            act.about = group.title
            self._empty_into(act, group, Pile.HANDED_OVER.value)
            left = [g for g in groups_of(act, group.slot_id) if g.id != group_id]
            for n, other in enumerate(left):
                act.replace(other, replace(other, position=n))
            act.remove(group)
        return act.change

    def merge_groups(self, group_id: str, into_id: str) -> Change:
        """Put all cards of a group behind those of another, and take it away; a name is kept if only it has one.

        Raises:
            Refused: `lane_gone` when both are the same.
        """
        with self._acting("merge_groups") as act:
            group, into = act.get(CardGroup, group_id), act.get(CardGroup, into_id)
            if group_id == into_id or group.slot_id != into.slot_id:
                raise Refused("lane_gone")
            act.about = into.title or group.title
            self._empty_into(act, group, into_id)
            left = [g for g in groups_of(act, group.slot_id) if g.id != group_id]
            for n, other in enumerate(left):
                title = other.title or group.title if other.id == into_id else other.title
                act.replace(other, replace(other, position=n, title=title))
            act.remove(group)
        return act.change

    def recolour_group(self, group_id: str, colour: str) -> Change:
        """Give a group a colour of its own, one of `COLOURS`, or none.

        Raises:
            Refused: `no_such_colour`.
        """
        check_colour(colour)
        return self._change_group("recolour_group", group_id, colour=colour)

    def collapse_group(self, group_id: str) -> Change:
        """Have a group lie as a pile with a count."""
        return self._change_group("collapse_group", group_id, collapsed=True)

    def spread_group(self, group_id: str) -> Change:
        """Have the cards of a group lie open again."""
        return self._change_group("spread_group", group_id, collapsed=False)

    def move_group(self, group_id: str, index: int) -> Change:
        """Put a group at place number `index` from the left."""
        with self._acting("move_group") as act:
            group = act.get(CardGroup, group_id)
            act.about = group.title
            groups = groups_of(act, group.slot_id)
            order = [g.id for g in groups if g.id != group_id]
            order.insert(min(max(0, index), len(order)), group_id)
            act.take(regrouped(groups, order))
        return act.change

    def _empty_into(self, act: Act, group: CardGroup, lane: str) -> None:
        cards = cards_of(act, group.slot_id)
        heads = [card.id for card in lane_heads(cards, group.id)]
        if heads:
            lanes = {g.id for g in groups_of(act, group.slot_id)}
            act.take(moved(cards, heads, lane, -1, lanes, self._now_ms))

    def _change_group(self, label: str, group_id: str, **values: object) -> Change:
        with self._acting(label) as act:
            before = act.get(CardGroup, group_id)
            after = replace(before, **values)  # type: ignore[arg-type]
            act.about = after.title
            act.replace(before, after)
        return act.change


def _group_title(title: str) -> str:
    return clean_line(title, NAME_LIMIT, "group_title")
