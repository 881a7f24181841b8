"""Stages of a slot in which one of several is chosen: a key question, a manner to advise in.

What is offered are cards in a group that has the name of the stage. A question that is chosen is taken home; a manner
that the pack brings along is no question, and is marked as answered.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from als_desktop.models.board import lane_rows
from als_desktop.models.card import Pile
from als_desktop.models.meeting import StageKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from als_desktop.models.agenda import SlotStage
    from als_desktop.models.card import CardGroup, QuestionCard
    from als_desktop.models.meeting import StageRun
    from als_desktop.models.meeting_pack import Pack
    from als_desktop.models.meeting_view import MeetingView


@dataclass(frozen=True, slots=True)
class Choice:
    """What can be chosen in a stage: `offers` of the pack, or `cards` that were offered."""

    title: str
    offers: tuple[str, ...]
    cards: tuple[QuestionCard, ...]

    @property
    def chosen(self) -> QuestionCard | None:
        """The card that was chosen."""
        return next((card for card in self.cards if self.is_chosen(card)), None)

    def is_chosen(self, card: QuestionCard) -> bool:
        """Whether it is this card that was chosen."""
        return card.answered_ms is not None if self.offers else card.taken_home


def choice_at(view: MeetingView, stage: StageRun | None) -> Choice | None:
    """What is chosen in a stage; None where that is not what it is for."""
    if stage is None or stage.slot_id is None or stage.kind is not StageKind.QUESTIONS:
        return None
    planned = view.planned(stage)
    return _choice(view, stage.slot_id, planned) if planned is not None and planned.choose_one else None


def choices_of(view: MeetingView, slot_id: str) -> tuple[Choice, ...]:
    """All that is chosen in a slot, in the order of its pack."""
    stages = view.pack.split.stages if view.pack is not None else ()
    return tuple(_choice(view, slot_id, one) for one in stages if one.choose_one)


def loose_cards(view: MeetingView, slot_id: str) -> list[QuestionCard]:
    """Questions that were handed over past the page, from the bank or on the room's own screen."""
    return lane_rows(view.cards(slot_id), Pile.HANDED_OVER.value)


def is_board(view: MeetingView, stage: StageRun) -> bool:
    """Whether a stage has the board: it is for questions, and not for choosing one of several."""
    return stage.kind is StageKind.QUESTIONS and choice_at(view, stage) is None


def board_ahead(view: MeetingView, stage: StageRun) -> bool:
    """Whether a stage of the slot after `stage` has the board, on which what lies face down is read out."""
    after = (s for s in view.stages if s.slot_id == stage.slot_id and s.position > stage.position)
    return any(is_board(view, s) for s in after)


def has_board(view: MeetingView, slot_id: str) -> bool:
    """Whether any stage of a slot has the board."""
    return any(is_board(view, s) for s in view.stages_of_slot(slot_id))


def manner_groups(pack: Pack | None, groups: Iterable[CardGroup]) -> frozenset[str]:
    """Which groups, by id, hold what was chosen of offers that a pack brings along: cards that are no questions."""
    stages = pack.split.stages if pack is not None else ()
    titles = {stage.choice_title for stage in stages if stage.choose_one and stage.offers}
    return frozenset(group.id for group in groups if group.title in titles)


def questions_of(view: MeetingView, slot_id: str) -> list[QuestionCard]:
    """The cards of a slot that are questions."""
    manners = manner_groups(view.pack, view.groups(slot_id))
    return [card for card in view.cards(slot_id) if card.group_id not in manners]


def _choice(view: MeetingView, slot_id: str, planned: SlotStage) -> Choice:
    groups = {group.id for group in view.groups(slot_id) if group.title == planned.choice_title}
    cards = view.cards(slot_id) if groups else []
    offered = tuple(card for group in groups for card in lane_rows(cards, group))
    return Choice(planned.choice_title, planned.offers, offered)
