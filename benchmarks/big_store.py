"""A store as large as years of use make it: the same rows for the same numbers, every rule kept."""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import replace
from itertools import cycle, islice
from typing import TYPE_CHECKING
from uuid import UUID

from als_desktop.models.action import Action, ActionCard, ActionReport, ActionStatus, OptionNote
from als_desktop.models.agenda import with_slots
from als_desktop.models.card import CardGroup, Pile, QuestionCard
from als_desktop.models.contract import ContractItem, ContractScore, ContractVersion
from als_desktop.models.feedback import Feedback, FeedbackLayer
from als_desktop.models.meeting import (
    Bid,
    BidOutcome,
    Meeting,
    MeetingState,
    Slot,
    StageKind,
    StageRun,
    StageStatus,
)
from als_desktop.models.people import LearningSet, Member
from als_desktop.models.planning import PlannedMeeting, planned_meeting, slot_of_bid
from als_desktop.models.stage_clock import MINUTE_MS, Phase, StageClock
from als_desktop.services.catalogues import feedback_prompts, ground_rules, meeting_templates, slot_splits
from als_desktop.store.store import open_store

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from als_desktop.models.changes import AnyRecord, Record

# Thursday 1 October 2026, 13:30 in UTC.
LAST_START_MS = 1_790_861_400_000
BETWEEN_MS = 35 * 24 * 60 * MINUTE_MS
OPEN_CARDS = 15
SLOTS = 2
MEMBERS = 6
NAMES = ("Amina", "Ben", "Carys", "Dev", "Elin", "Femi")
ISSUES = (
    "I want to go for promotion but feel stuck",
    "My workload keeps growing and I cannot say no",
    "A colleague talks over me and I say nothing",
    "My team is changing a process nobody asked for",
)
OPENINGS = (
    "What would change if",
    "Who would notice if",
    "How do you feel when",
    "What have you tried since",
)
SUBJECTS = (
    "your manager asked you?",
    "the deadline moved?",
    "the team knew what you know?",
    "nobody objected?",
)
# What was formed in the last meetings may still be open; what is older was done, or dropped on purpose.
LATELY = 8
STILL = tuple(ActionStatus)[1:]
OVER = (ActionStatus.DONE, ActionStatus.DROPPED)
# Where the cards of a slot lie: two of three in groups, as after sorting.
LANES = ("group", "group", Pile.HANDED_OVER, "group", "group", Pile.HOLD, "group", Pile.DISCARDED, "group")


def plain_question(chance: random.Random) -> str:
    """One of sixteen questions."""
    return f"{chance.choice(OPENINGS)} {chance.choice(SUBJECTS)}"


def fill(
    store_path: Path,
    sets: int = 50,
    meetings: int = 500,
    cards: int = 30_000,
    seed: int = 1,
    question: Callable[[random.Random], str] = plain_question,
) -> str:
    """Make a store at `store_path`, which must not be there yet; the same numbers make the same rows.

    The id returned is that of a meeting in its first questions stage with 15 cards in lanes. `meetings` are shared
    out among the sets, `cards` among the slots; there are at least as many meetings as sets.
    """
    filler = _Filler(seed, question)
    per_set = _parts(meetings, sets)
    # The slots of the open meeting have 15 cards and none.
    per_slot = iter(_parts(cards - OPEN_CARDS, max(1, (meetings - 1) * SLOTS)))
    opened = ""
    for number, held in enumerate(per_set):
        learning_set, members = filler.add_set(number)
        for n in range(held):
            is_open = number == 0 and n == held - 1
            planned = filler.plan(learning_set, members, n, held)
            if is_open:
                opened = filler.open_meeting(planned, members)
            else:
                lately = n >= held - LATELY
                filler.hold_meeting(
                    planned, members, list(islice(per_slot, SLOTS)), STILL if lately else OVER
                )
    store = open_store(store_path)
    with store.transaction() as tx:
        for kind, records in filler.records.items():
            tx.insert_all(kind, records)
    store.close()
    return opened


def _parts(whole: int, number: int) -> list[int]:
    return [whole * (n + 1) // number - whole * n // number for n in range(number)]


class _Filler:
    """Gathers records by kind; stages come before their clocks, which point to them at once."""

    def __init__(self, seed: int, question: Callable[[random.Random], str]) -> None:
        self.chance = random.Random(seed)
        self.question = question
        self.records: dict[type[Record], list[Record]] = defaultdict(list)
        self.items: list[ContractItem] = []
        self.reported: list[Action] = []

    def new_id(self) -> str:
        return str(UUID(int=self.chance.getrandbits(128), version=4))

    def add(self, record: AnyRecord) -> AnyRecord:
        self.records[type(record)].append(record)
        return record

    def add_set(self, number: int) -> tuple[LearningSet, list[Member]]:
        made_ms = LAST_START_MS - 12 * BETWEEN_MS
        learning_set = self.add(LearningSet(self.new_id(), f"Set {number + 1:02d}", made_ms))
        version = self.add(ContractVersion(self.new_id(), learning_set.id, 1, made_ms))
        self.items = [
            self.add(ContractItem(self.new_id(), version.id, learning_set.id, heading, text, n))
            for n, (heading, text) in enumerate(ground_rules())
        ]
        self.reported = []
        names = islice(cycle(NAMES), MEMBERS)
        members = [
            self.add(Member(self.new_id(), learning_set.id, name, seat, made_ms))
            for seat, name in enumerate(names)
        ]
        return learning_set, members

    def plan(self, learning_set: LearningSet, members: Sequence[Member], n: int, held: int) -> PlannedMeeting:
        template = meeting_templates()[0]
        starts_ms = LAST_START_MS - (held - 1 - n) * BETWEEN_MS
        ends_ms = starts_ms + template.length * MINUTE_MS
        return planned_meeting(
            learning_set.id, n + 1, template, starts_ms, ends_ms, "Room B47", members, make_id=self.new_id
        )

    def hold_meeting(
        self,
        planned: PlannedMeeting,
        members: Sequence[Member],
        cards: Sequence[int],
        statuses: Sequence[ActionStatus],
    ) -> None:
        meeting, agenda, slots = self._agenda(planned, members)
        stages = self._run_stages(meeting, agenda, len(agenda))
        ended_ms = stages[-1].left_ms or meeting.hard_end_ms
        self.add(
            replace(
                meeting,
                state=MeetingState.CLOSED,
                current_stage_id=stages[-1].id,
                started_ms=meeting.starts_ms,
                closed_ms=ended_ms,
            )
        )
        for slot, number in zip(slots, cards, strict=True):
            self.add(replace(slot, closed_ms=ended_ms))
            made = self._cards(slot, members, number)
            self._outcome(meeting, slot, made, statuses)
        for item in self.items:
            self.add(ContractScore(self.new_id(), meeting.id, item.id, self.chance.randint(1, 3)))

    def open_meeting(self, planned: PlannedMeeting, members: Sequence[Member]) -> str:
        meeting, agenda, slots = self._agenda(planned, members)
        at = next(n for n, stage in enumerate(agenda) if stage.kind is StageKind.QUESTIONS)
        stages = self._run_stages(meeting, agenda, at)
        current = stages[at]
        self.add(
            replace(
                meeting,
                state=MeetingState.UNDER_WAY,
                current_stage_id=current.id,
                started_ms=meeting.starts_ms,
            )
        )
        for slot in slots:
            self.add(slot)
        self._cards(slots[0], members, OPEN_CARDS)
        return meeting.id

    def _agenda(
        self, planned: PlannedMeeting, members: Sequence[Member]
    ) -> tuple[Meeting, list[StageRun], list[Slot]]:
        meeting = planned.meeting
        slots: list[Slot] = []
        stages: list[list[StageRun]] = []
        for attendance in planned.attendance:
            self.add(attendance)
        for n in range(SLOTS):
            presenter = members[(meeting.number * SLOTS + n) % len(members)]
            headline = self.chance.choice(ISSUES)
            wanted = 55 * MINUTE_MS
            bid = Bid(self.new_id(), meeting.id, presenter.id, headline, 4, wanted, BidOutcome.CHOSEN, turn=n)
            slot, of_slot = slot_of_bid(self.add(bid), n, wanted, slot_splits(), self.new_id)
            slots.append(slot)
            stages.append(of_slot)
        return meeting, with_slots(planned.stages, stages), slots

    def _run_stages(self, meeting: Meeting, agenda: Sequence[StageRun], current: int) -> list[StageRun]:
        """The stages before number `current` are done and their clocks stand; its own runs since it was entered."""
        now = meeting.starts_ms
        stages = list(agenda)
        clocks: list[StageClock] = []
        for n, stage in enumerate(agenda[: current + 1]):
            lasted = max(MINUTE_MS, stage.planned_ms + self.chance.randint(-2, 2) * MINUTE_MS)
            stages[n] = replace(stage, entered_ms=now)
            if n < current:
                stages[n] = replace(stages[n], status=StageStatus.DONE, left_ms=now + lasted)
            clock = StageClock(stage.id, meeting.id, stage.planned_ms, phase=Phase.PAUSED, since_wall_ms=now)
            if n < current:
                clocks.append(replace(clock, banked_ms=lasted))
            else:
                clocks.append(replace(clock, phase=Phase.RUNNING, banked_ms=10 * MINUTE_MS))
            now += lasted
        for record in (*stages, *clocks):
            self.add(record)
        return stages

    def _cards(self, slot: Slot, members: Sequence[Member], number: int) -> list[QuestionCard]:
        groups = [
            self.add(CardGroup(self.new_id(), slot.meeting_id, slot.id, title, n))
            for n, title in enumerate(("What holds me back", "Practical facts"))
        ]
        askers = cycle([m for m in members if m.id != slot.presenter_id])
        lanes = cycle(LANES)
        heads: dict[str, list[QuestionCard]] = defaultdict(list)
        below: dict[str, int] = defaultdict(int)
        cards: list[QuestionCard] = []
        queued = 0
        for n in range(number):
            lane = next(lanes)
            group = groups[n % len(groups)] if lane == "group" else None
            pile = Pile(lane)
            key = group.id if group else pile.value
            written_ms = LAST_START_MS + n * MINUTE_MS
            card = QuestionCard(
                self.new_id(),
                slot.meeting_id,
                slot.id,
                self.question(self.chance),
                next(askers).id,
                pile,
                len(heads[key]),
                written_ms,
                group_id=group.id if group else None,
                read_ms=written_ms + MINUTE_MS,
            )
            if n % 7 == 6 and heads[key]:
                parent = heads[key][-1]
                card = replace(card, parent_id=parent.id, position=below[parent.id])
                below[parent.id] += 1
            else:
                heads[key].append(card)
            if pile is Pile.GROUP and n % 2 == 0:
                card = replace(card, queue_position=queued, answered_ms=written_ms, taken_home=n % 4 == 0)
                queued += 1
            cards.append(self.add(card))
        return cards

    def _outcome(
        self,
        meeting: Meeting,
        slot: Slot,
        cards: Sequence[QuestionCard],
        statuses: Sequence[ActionStatus],
    ) -> None:
        for action in self.reported[:SLOTS]:
            report = ActionReport(
                self.new_id(), meeting.id, action.id, action.status, "Did it.", learned="To ask."
            )
            self.add(report)
            self.reported.remove(action)
        for n, text in enumerate(("Wait until autumn", "Ask for an hour", "Write it down")):
            self.add(OptionNote(self.new_id(), meeting.id, slot.id, text, n, chosen=n > 0))
        for n, what in enumerate(("Ask my manager for an hour", "Write down what I carry")):
            status = self.chance.choice(statuses)
            action = self.add(
                Action(
                    self.new_id(),
                    meeting.set_id,
                    meeting.id,
                    slot.presenter_id,
                    what,
                    n,
                    slot_id=slot.id,
                    first_step="Look at my diary",
                    by_when="2026-12-04",
                    confidence=self.chance.randint(5, 9),
                    status=status,
                )
            )
            self.reported.append(action)
            for card in cards[n : n + 1]:
                self.add(ActionCard(self.new_id(), meeting.id, action.id, card.id))
        for layer, prompt, _ in feedback_prompts():
            if layer is FeedbackLayer.SLOT:
                self.add(
                    Feedback(self.new_id(), meeting.id, layer, prompt, "The silence.", 0, slot_id=slot.id)
                )
