"""The records of a presenter's time in the sample: cards, groups, options, actions and feedback."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from als_desktop.models.action import Action, ActionCard, OptionNote
from als_desktop.models.board import next_position
from als_desktop.models.card import CardGroup, Pile, QuestionCard
from als_desktop.models.feedback import Feedback, FeedbackLayer
from als_desktop.models.ids import new_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from als_desktop.models.changes import Record
    from als_desktop.models.meeting import Meeting, Slot, StageRun
    from als_desktop.models.people import Member
    from als_desktop.services.sample_story import StoryCard, StoryFeedback, StorySlot

# How a questions stage goes: silent writing, reading out, then sorting; the rest is answering.
_WRITTEN_BY = 0.2
_READ_BY = 0.4
_ANSWERED_FROM = 0.5


@dataclass(frozen=True, slots=True)
class SlotRecords:
    """All records of a slot but the slot itself; actions by their words, since later meetings report on them."""

    records: tuple[Record, ...]
    actions: dict[str, Action]


def slot_records(
    meeting: Meeting,
    slot: Slot,
    questions: StageRun,
    story: StorySlot,
    people: Mapping[str, Member],
    due: Mapping[int, str],
) -> SlotRecords:
    """What was written, asked, formed and said in `slot`; `due` gives the ISO date so many days after the meeting.

    Raises:
        KeyError: the story names a person, question or group that it does not have.
    """
    groups = {
        title: CardGroup(new_id(), slot.meeting_id, slot.id, title, n) for n, title in enumerate(story.groups)
    }
    cards = _cards(slot, questions, story, people, groups)
    actions = {
        told.what: Action(
            new_id(),
            meeting.set_id,
            meeting.id,
            slot.presenter_id,
            told.what,
            n,
            slot_id=slot.id,
            first_step=told.first_step,
            by_when=due[told.days],
            support=told.support,
            obstacle=told.obstacle,
            if_trigger=told.if_trigger,
            then_do=told.then_do,
            measure=told.measure,
            confidence=told.confidence,
        )
        for n, told in enumerate(story.actions)
    }
    links = [
        ActionCard(new_id(), meeting.id, actions[told.what].id, cards[text].id)
        for told in story.actions
        for text in told.questions
    ]
    options = [
        OptionNote(new_id(), meeting.id, slot.id, option.text, n, chosen=option.chosen)
        for n, option in enumerate(story.options)
    ]
    said = feedback_records(meeting.id, story.feedback, people, slot.id)
    return SlotRecords((*groups.values(), *cards.values(), *options, *links, *said), actions)


def feedback_records(
    meeting_id: str, told: Iterable[StoryFeedback], people: Mapping[str, Member], slot_id: str | None
) -> list[Feedback]:
    """The answers to prompts, numbered within each prompt."""
    answers: list[Feedback] = []
    for one in told:
        layer = FeedbackLayer(one.layer)
        position = sum(a.layer is layer and a.prompt == one.prompt for a in answers)
        answers.append(
            Feedback(new_id(), meeting_id, layer, one.prompt, one.text, position, slot_id, people[one.by].id)
        )
    return answers


def _cards(
    slot: Slot,
    stage: StageRun,
    story: StorySlot,
    people: Mapping[str, Member],
    groups: Mapping[str, CardGroup],
) -> dict[str, QuestionCard]:
    """The cards by their words."""
    cards: dict[str, QuestionCard] = {}
    number = len(story.cards)
    for n, told in enumerate(story.cards):
        card = QuestionCard(
            new_id(),
            slot.meeting_id,
            slot.id,
            told.text,
            people[told.by].id,
            Pile.HANDED_OVER,
            0,
            _at(stage, _WRITTEN_BY * n / number),
            read_ms=_at(stage, _WRITTEN_BY + (_READ_BY - _WRITTEN_BY) * n / number),
            taken_home=told.home,
        )
        card = _laid(card, told, cards, groups)
        place = next_position(cards.values(), card.lane, card.parent_id)
        cards[told.text] = replace(card, position=place)
    _answer(cards, story.order, story.answered, stage)
    return cards


def _laid(
    card: QuestionCard, told: StoryCard, cards: Mapping[str, QuestionCard], groups: Mapping[str, CardGroup]
) -> QuestionCard:
    if told.under:
        parent = cards[told.under]
        return replace(card, parent_id=parent.id, pile=parent.pile, group_id=parent.group_id)
    group = groups.get(told.lane)
    if group is not None:
        return replace(card, pile=Pile.GROUP, group_id=group.id)
    return replace(card, pile=Pile(told.lane))


def _answer(cards: dict[str, QuestionCard], order: Sequence[str], answered: int, stage: StageRun) -> None:
    asked_ms: dict[str, int] = {}
    for n, text in enumerate(order):
        at_ms = _at(stage, _ANSWERED_FROM + (1 - _ANSWERED_FROM) * (n + 1) / (len(order) + 1))
        answered_ms = at_ms if n < answered else None
        cards[text] = replace(cards[text], queue_position=n, answered_ms=answered_ms)
        asked_ms[cards[text].id] = at_ms
    for text, card in cards.items():
        if card.parent_id in asked_ms:
            # A follow-up comes up while its parent is being answered.
            up_ms = asked_ms[card.parent_id]
            cards[text] = replace(card, written_ms=up_ms, read_ms=up_ms)


def _at(stage: StageRun, share: float) -> int:
    """The instant when that share of a stage was over."""
    begun, ended = stage.entered_ms or 0, stage.left_ms or 0
    return begun + int((ended - begun) * share)
