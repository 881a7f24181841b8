"""Facts about how a slot's questions were shared out. Counts only: nobody is scored. Knows no widget."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from als_desktop.models.card import Pile, QuestionCard
from als_desktop.models.choosing import questions_of

if TYPE_CHECKING:
    from als_desktop.models.meeting import Slot
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.people import Member


@dataclass(frozen=True, slots=True)
class Share:
    """How many questions (follow-ups too) a member asked in a slot, and how many of them were answered."""

    member: Member
    asked: int
    answered: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """The questions of a slot; `shares` is empty in an anonymous slot, and never has the presenter."""

    asked: int
    read: int
    answered: int
    kept: int
    shares: tuple[Share, ...]


def coverage_of(view: MeetingView, slot: Slot) -> Coverage:
    """The facts about a slot as they are now."""
    cards = questions_of(view, slot.id)
    asking = [m for m in view.members_in_room if m.id != slot.presenter_id]
    shares = tuple(_share(member, cards) for member in asking) if not slot.anonymous else ()
    return Coverage(
        asked=len(cards),
        read=sum(1 for card in cards if card.pile is not Pile.DRAFTED),
        answered=_answered(cards),
        kept=sum(1 for card in cards if card.taken_home),
        shares=shares,
    )


def _share(member: Member, cards: list[QuestionCard]) -> Share:
    own = [card for card in cards if member.id in card.author_ids]
    return Share(member, len(own), _answered(own))


def _answered(cards: list[QuestionCard]) -> int:
    return sum(1 for card in cards if card.answered_ms is not None)
