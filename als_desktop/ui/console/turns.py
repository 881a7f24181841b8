"""Whose turn it is to speak: round the circle, without those who are away and without the presenter."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from als_desktop.models.choosing import choice_at
from als_desktop.models.ideas import ideas_first
from als_desktop.models.meeting import StageKind
from als_desktop.models.roles import cast_to_lead

if TYPE_CHECKING:
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.people import Member


_ASKING = (StageKind.PRESENTATION, StageKind.QUESTIONS)


def askers(view: MeetingView) -> list[Member]:
    """The members in the room, by seat; while they ask or advise without the presenter, if others are there.

    Whoever was cast to lead the slot is passed over where something is offered or advised in turn. While bids are
    placed, those who have none yet, as long as there are any.
    """
    stage, slot = view.current_stage, view.current_slot
    advising = ideas_first(view, stage)
    asking = stage is not None and (stage.kind in _ASKING or advising)
    presenter = slot.presenter_id if slot is not None and asking else None
    in_turn = advising or choice_at(view, stage) is not None
    leading = cast_to_lead(view, slot) if slot is not None and in_turn else None
    here = view.members_in_room
    if stage is not None and stage.kind is StageKind.BIDDING:
        return [m for m in here if view.bid_of(m.id) is None] or here
    others = [m for m in here if m.id != presenter] or here
    return [m for m in others if m.id != leading] or others


def next_in_turn(view: MeetingView, after: Member | None) -> Member | None:
    """The one who comes after `after` in seat order; the first when the round is over or has not begun.

    Feedback on a slot begins with its presenter, asking with whoever has asked least.
    """
    circle = askers(view)
    if not circle:
        return None
    if after is None:
        stage, slot = view.current_stage, view.current_slot
        looking_back = slot is not None and stage is not None and stage.kind is StageKind.FEEDBACK
        begins = slot.presenter_id if slot is not None and looking_back else None
        if slot is not None and stage is not None and stage.kind in _ASKING:
            asked = Counter(author for card in view.cards(slot.id) for author in card.author_ids)
            return min(circle, key=lambda m: asked[m.id])
        return next((m for m in circle if m.id == begins), circle[0])
    return next((m for m in circle if m.seat > after.seat), circle[0])
