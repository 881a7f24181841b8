"""A meeting in its questions stage, with as many cards on the board as a test of pace wants."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import cycle
from typing import TYPE_CHECKING

from als_desktop.clock import SystemClock
from als_desktop.models.card import CardGroup, Pile, QuestionCard
from als_desktop.models.ids import new_id
from als_desktop.models.meeting import Bid, Meeting, Slot, StageKind
from als_desktop.models.people import LearningSet
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.catalogues import ground_rules, meeting_templates, slot_splits
from als_desktop.services.services import Services
from als_desktop.store.store import open_store

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from als_desktop.models.changes import AnyRecord, Change

NAMES = "Amina\nBen\nCarys\nDev\nElin\nFemi"
TITLES = (
    "What holds me back",
    "Practical facts",
    "My manager",
    "The team",
    "Feelings",
    "What I have tried",
    "Next year",
    "Who could help",
)
QUESTIONS = (
    "What would change if nobody objected?",
    "Who would notice first, and what would they say to you about it the next morning?",
    "How do you feel when the deadline moves?",
    "What have you tried since we last met?",
    "If the team knew what you know now, what would they do differently from tomorrow on, and who would begin?",
    "Why now?",
)
# Of ten cards eight lie in groups; the others wait where they were handed over, on hold and in the discards.
OUTSIDE = (Pile.HANDED_OVER, Pile.HANDED_OVER, Pile.HOLD, Pile.HANDED_OVER, Pile.DISCARDED)
QUEUED = 12
FOLLOWS_EVERY = 6


def fill_board(path: Path, cards: int, seed: int = 1) -> None:
    """Make a store at `path` whose open meeting has `cards` in the first slot, in 8 groups and three piles."""
    store = open_store(path)
    services = Services(store, SystemClock())
    slot = _slot_in_questions(services)
    groups = [CardGroup(new_id(), slot.meeting_id, slot.id, title, n) for n, title in enumerate(TITLES)]
    view = services.reading.meeting(slot.meeting_id)
    authors = [m.id for m in view.members if m.id != slot.presenter_id]
    with store.transaction() as tx:
        tx.insert_all(CardGroup, groups)
        tx.insert_all(QuestionCard, _cards(slot, groups, authors, cards, random.Random(seed)))
    store.close()


def _slot_in_questions(services: Services) -> Slot:
    starts_ms = services.clock.now().wall_ms
    set_id = _made(services.sets.create_set("Set B", ground_rules=ground_rules()), LearningSet).id
    services.sets.add_members(set_id, NAMES)
    template = meeting_templates()[0]
    planned = services.meetings.plan_meeting(
        set_id, template, starts_ms, starts_ms + template.length * MINUTE_MS, "Room B47"
    )
    meeting_id = _made(planned, Meeting).id
    services.meetings.open_meeting(meeting_id)
    presenter = services.reading.meeting(meeting_id).members[0]
    bid = services.bids.place_bid(meeting_id, presenter.id, "I feel stuck", 4, 55 * MINUTE_MS)
    services.bids.choose(_made(bid, Bid).id)
    services.bids.make_slots(meeting_id, slot_splits())
    view = services.reading.meeting(meeting_id)
    questions = next(stage for stage in view.stages if stage.kind is StageKind.QUESTIONS)
    services.stages.go_to(meeting_id, questions.id)
    return view.slots[0]


def _cards(
    slot: Slot, groups: Sequence[CardGroup], authors: Sequence[str], number: int, chance: random.Random
) -> list[QuestionCard]:
    asking, grouping, outside = cycle(authors), cycle(groups), cycle(OUTSIDE)
    heads: dict[str, list[QuestionCard]] = {}
    below: dict[str, int] = {}
    made: list[QuestionCard] = []
    queued = 0
    for n in range(number):
        group = next(grouping) if n % 5 else None
        pile = Pile.GROUP if group is not None else next(outside)
        words = f"{n + 1}. {chance.choice(QUESTIONS)}"
        card = QuestionCard(new_id(), slot.meeting_id, slot.id, words, next(asking), pile, 0, n, read_ms=n)
        if group is not None:
            card = replace(card, group_id=group.id)
        lane = heads.setdefault(card.lane, [])
        if lane and n % FOLLOWS_EVERY == 0:
            parent = lane[-1].id
            card = replace(card, parent_id=parent, position=below.get(parent, 0))
            below[parent] = card.position + 1
        else:
            card = replace(card, position=len(lane))
            lane.append(card)
        if queued < QUEUED and group is not None and n % 4 == 1:
            card = replace(card, queue_position=queued, answered_ms=n if queued < QUEUED // 2 else None)
            queued += 1
        made.append(card)
    return made


def _made(change: Change, kind: type[AnyRecord]) -> AnyRecord:
    return next(after for _, after in change.edits_of(kind) if after is not None)
