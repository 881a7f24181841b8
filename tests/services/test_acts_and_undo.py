"""Random acts of a meeting over real services and a real store: refused ones leave nothing, and all can be undone.

Acts are run, undone and redone as the hub does it; clocks and moving through the agenda are done for good.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from random_acts import ACTS, DAY_MS, TEXTS, pick
from support import START_MS, made, open_room, records_in
from word_index import assert_index_is_whole

from als_desktop.models.board import follow_ups
from als_desktop.models.card import Pile, QuestionCard
from als_desktop.models.changes import Change, Record
from als_desktop.models.held import when_reopened
from als_desktop.models.keeping import held_in, keeping_of
from als_desktop.models.meeting import Bid, Meeting, MeetingState, StageKind, StageRun, StageStatus
from als_desktop.models.meeting_view import MeetingView
from als_desktop.models.people import Retention
from als_desktop.models.refusal import Refused
from als_desktop.models.stage_clock import MINUTE_MS, StageClock, TimerEvent
from als_desktop.services.catalogues import meeting_templates
from tests.services.meeting_truths import (
    assert_meetings_in_order,
    assert_nothing_hangs_loose,
    assert_time_adds_up,
    assert_turns_were_held,
)

NUMBER = st.integers(0, 13)
TEXT = st.integers(0, len(TEXTS) - 1)


def names_of(group: str) -> st.SearchStrategy[str]:
    return st.deferred(lambda: st.sampled_from(sorted(ACTS[group])))


class Acting(RuleBasedStateMachine):
    """A meeting under way, with an earlier meeting whose action is open, and what the hub would hold."""

    @initialize(with_slots=st.booleans())
    def begin(self, with_slots: bool) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.room = open_room(Path(self.folder.name))
        self.room.go(StageKind.ACTIONS)
        services = self.room.services
        services.actions.add_action(self.room.view.slots[0].id, "Ask my manager")
        services.meetings.close_meeting(self.room.meeting_id)
        self.room.clock.pass_ms(35 * DAY_MS)
        planned = services.meetings.plan_meeting(
            self.room.set_id,
            meeting_templates()[0],
            START_MS + 35 * DAY_MS,
            START_MS + 35 * DAY_MS + 180 * MINUTE_MS,
        )
        self.room.meeting_id = made(planned, Meeting).id
        self.room.go(StageKind.BIDDING)
        self.view: MeetingView = self.room.view
        self.undo_list: list[Change] = []
        self.redo_list: list[Change] = []
        self.kept = records_in(self.room.store)
        self.first = without_clocks(self.kept)
        if with_slots:
            self.act("bid_and_make_slots", 1, 3, 0)

    # What the hub does.

    def run(self, act: Callable[[], Change]) -> Change | None:
        try:
            change = act()
        except Refused:
            assert records_in(self.room.store) == self.kept
            return None
        if change.edits:
            self.view.apply(change)
            self.kept = records_in(self.room.store)
        return change

    def do(self, act: Callable[[], Change]) -> None:
        change = self.run(act)
        if change is not None:
            self.authors_were_here(change)
        self.redo_list.clear()
        if change is not None and change.edits:
            self.undo_list.append(change)

    def authors_were_here(self, change: Change) -> None:
        """Whoever's words a new card holds is in the room; of a card that is split they had been said before."""
        here = {member.id for member in self.view.members_in_room}
        for before, after in change.edits_of(QuestionCard):
            if before is None and after is not None and change.label != "split_card":
                assert set(after.author_ids) <= here, change.label

    def undo(self) -> None:
        change = self.undo_list.pop()
        assert self.run(lambda: self.room.services.changes.apply(change.inverse())) is not None, change.label
        self.redo_list.append(change)

    def redo(self) -> None:
        change = self.redo_list.pop()
        assert self.run(lambda: self.room.services.changes.apply(change)) is not None, change.label
        self.undo_list.append(change)

    # What people do.

    @rule(name=names_of("people"), a=NUMBER, b=NUMBER, text=TEXT)
    def act_on_the_set(self, name: str, a: int, b: int, text: int) -> None:
        self.act(name, a, b, text)

    @rule(name=names_of("agenda"), a=NUMBER, b=NUMBER, text=TEXT)
    def act_on_the_agenda(self, name: str, a: int, b: int, text: int) -> None:
        self.act(name, a, b, text)

    @rule(name=names_of("board"), a=NUMBER, b=NUMBER, text=TEXT)
    def act_on_the_board(self, name: str, a: int, b: int, text: int) -> None:
        self.act(name, a, b, text)

    @rule(name=names_of("outcome"), a=NUMBER, b=NUMBER, text=TEXT)
    def act_on_the_outcome(self, name: str, a: int, b: int, text: int) -> None:
        self.act(name, a, b, text)

    @rule(name=names_of("bank"), a=NUMBER, b=NUMBER, text=TEXT)
    def act_on_the_bank(self, name: str, a: int, b: int, text: int) -> None:
        self.act(name, a, b, text)

    @rule(name=names_of("for good"), a=NUMBER, b=NUMBER)
    def act_for_good(self, name: str, a: int, b: int) -> None:
        self.run(lambda: ACTS["for good"][name](self, a, b, ""))

    def act(self, name: str, a: int, b: int, text: int) -> None:
        act = next(acts[name] for acts in ACTS.values() if name in acts)
        self.do(lambda: act(self, a, b, TEXTS[text]))

    @precondition(lambda self: self.undo_list)
    @rule(times=st.integers(1, 4))
    def take_back(self, times: int) -> None:
        for _ in range(min(times, len(self.undo_list))):
            self.undo()

    @precondition(lambda self: self.redo_list)
    @rule(times=st.integers(1, 4))
    def do_again(self, times: int) -> None:
        for _ in range(min(times, len(self.redo_list))):
            self.redo()

    @rule(a=NUMBER)
    def keep_no_authors(self, a: int) -> None:
        """For good, and nothing before it can be undone: a name that can come back has not gone."""
        slot_id = pick(self.view.slots, a)
        if self.run(lambda: self.services.slots.make_anonymous(slot_id)) is not None:
            self.undo_list.clear()
            self.redo_list.clear()
            self.first = without_clocks(self.kept)
            assert not any(card.author_ids for card in self.view.cards(slot_id))

    @precondition(lambda self: self.view.slots)
    @rule(a=st.integers(0, 12), level=st.sampled_from(Retention))
    def let_go_what_is_not_kept(self, a: int, level: Retention) -> None:
        """For good, and nothing before it can be undone: words that can come back have not gone."""
        slot_id = pick(self.view.slots, a)
        self.run(lambda: self.services.contracts.choose(self.room.set_id, "retention", level.value))
        self.run(lambda: self.services.contracts.agree(self.room.set_id))
        facts = self.services.reading.set_life(self.room.set_id)
        assert self.run(lambda: self.services.keeping.let_go(slot_id)) is not None
        self.undo_list.clear()
        self.redo_list.clear()
        self.first = without_clocks(self.kept)
        assert self.services.reading.set_life(self.room.set_id) == facts
        slot = next(slot for slot in self.view.slots if slot.id == slot_id)
        assert not keeping_of(held_in(self.view, slot), self.view.learning_set.retention).edits

    @rule(minutes=st.integers(0, 30))
    def time_passes(self, minutes: int) -> None:
        self.room.clock.pass_ms(minutes * MINUTE_MS)

    # What is always true.

    @invariant()
    def the_view_is_as_read_afresh(self) -> None:
        fresh = self.room.view
        assert self.view.everything() == fresh.everything()
        assert (self.view.turns, self.view.earlier_numbers) == (fresh.turns, fresh.earlier_numbers)
        assert self.view.later == fresh.later

    @invariant()
    def time_adds_up_and_nothing_hangs_loose(self) -> None:
        assert_time_adds_up(self.view)
        assert_nothing_hangs_loose(self.kept)

    @invariant()
    def turns_were_held_and_meetings_are_in_order(self) -> None:
        assert_turns_were_held(self.view, self.kept)
        assert_meetings_in_order(self.kept)

    @invariant()
    def orders_have_no_gaps(self) -> None:
        view = self.view
        assert_counted(view.stages, "position")
        for slot in view.slots:
            cards = view.cards(slot.id)
            for row in (view.groups(slot.id), view.options(slot.id), view.actions(slot.id)):
                assert_counted(row, "position")
            assert_counted(view.answer_order(slot.id), "queue_position")
            lanes = {card.lane for card in cards}
            assert sorted(c.id for lane in lanes for c in view.lane(slot.id, lane)) == sorted(
                c.id for c in cards
            )
            for lane in lanes:
                assert_counted([c for c in view.lane(slot.id, lane) if c.parent_id is None], "position")
            assert_hanging(view, slot.id)

    def teardown(self) -> None:
        if not hasattr(self, "folder"):
            return
        try:
            assert_index_is_whole(self.room.store)
            while self.redo_list:
                self.redo()
            last = without_clocks(self.kept)
            while self.undo_list:
                self.undo()
            assert without_clocks(self.kept) == self.first
            assert_index_is_whole(self.room.store)
            self.the_view_is_as_read_afresh()
            while self.redo_list:
                self.redo()
            assert without_clocks(self.kept) == last
            assert_index_is_whole(self.room.store)
            self.the_view_is_as_read_afresh()
        finally:
            self.room.store.close()
            self.folder.cleanup()

    @property
    def services(self) -> Any:
        return self.room.services

    @property
    def meeting_id(self) -> str:
        return self.room.meeting_id


def without_clocks(kept: dict[str, Record]) -> dict[str, Record]:
    """What undo brings back: everything but the clocks, where in its agenda a meeting stands, and that it has ended."""
    return {
        name: _standing_nowhere(r) for name, r in kept.items() if not isinstance(r, StageClock | TimerEvent)
    }


def _standing_nowhere(record: Record) -> Record:
    if isinstance(record, Meeting):
        return replace(
            record, current_stage_id=None, state=MeetingState.PLANNED, started_ms=None, closed_ms=None
        )
    if isinstance(record, Bid):
        return when_reopened(record)
    if isinstance(record, StageRun):
        return replace(record, status=StageStatus.AHEAD, entered_ms=None, left_ms=None)
    return record


def assert_hanging(view: MeetingView, slot_id: str) -> None:
    """Follow-ups lie with their card, which follows none; what is answered now lies where it can be answered."""
    for card in view.cards(slot_id):
        assert (card.pile is Pile.GROUP) == (card.group_id is not None)
        assert (card.pile is Pile.DRAFTED) == (card.read_ms is None)
        if card.parent_id is not None:
            parent = view.find(QuestionCard, card.parent_id)
            assert parent is not None
            assert (parent.parent_id, parent.lane) == (None, card.lane)
        assert_counted(follow_ups(view.cards(slot_id), card.id), "position")
    assert not any(c.pile in (Pile.DISCARDED, Pile.DRAFTED) for c in view.answer_order(slot_id))


def assert_counted(rows: Sequence[Any], field: str) -> None:
    assert [getattr(row, field) for row in rows] == list(range(len(rows)))


TestActing = Acting.TestCase
TestActing.settings = settings(max_examples=max(40, settings().max_examples // 2), stateful_step_count=40)
