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
from support import START_MS, made, open_room, records_in

from als_desktop.models.action import REPORTABLE, Action
from als_desktop.models.card import Pile
from als_desktop.models.changes import Change, Record
from als_desktop.models.feedback import Feedback, FeedbackLayer
from als_desktop.models.meeting import Meeting, MeetingState, Presence, StageKind, StageRun, StageStatus
from als_desktop.models.meeting_view import MeetingView
from als_desktop.models.people import TimeMode
from als_desktop.models.refusal import Refused
from als_desktop.models.stage_clock import MINUTE_MS, StageClock, TimerEvent
from als_desktop.services.action_service import ActionField
from als_desktop.services.catalogues import meeting_templates, slot_splits
from als_desktop.services.report_in_service import ReportField

UNKNOWN = "no such id"
TEXTS = ("", "  \n", "What now?", "Who else knows?", "Zoë,\nBen; amina", "femi", "x" * 100_000, "\x00\ud800")
MINUTES = (-1, 0, 1, 4, 20, 30, 55, 110, 2_000)
DAY_MS = 24 * 60 * MINUTE_MS
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
        self.redo_list.clear()
        if change is not None and change.edits:
            self.undo_list.append(change)

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

    @rule(minutes=st.integers(0, 30))
    def time_passes(self, minutes: int) -> None:
        self.room.clock.pass_ms(minutes * MINUTE_MS)

    # What is always true.

    @invariant()
    def the_view_is_as_read_afresh(self) -> None:
        fresh = self.room.view
        assert self.view.everything() == fresh.everything()
        assert (self.view.turns, self.view.earlier_numbers) == (fresh.turns, fresh.earlier_numbers)

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

    def teardown(self) -> None:
        if not hasattr(self, "folder"):
            return
        try:
            while self.redo_list:
                self.redo()
            last = without_clocks(self.kept)
            while self.undo_list:
                self.undo()
            assert without_clocks(self.kept) == self.first
            self.the_view_is_as_read_afresh()
            while self.redo_list:
                self.redo()
            assert without_clocks(self.kept) == last
            self.the_view_is_as_read_afresh()
        finally:
            self.room.store.close()
            self.folder.cleanup()

    # Who and what acts are about; now and then something that is not there.

    def slot(self, n: int) -> str:
        return pick(self.view.slots, n)

    def member(self, n: int) -> str:
        return pick(self.view.members, n)

    def card(self, n: int) -> str:
        return pick([c for s in self.view.slots for c in self.view.cards(s.id)], n)

    def cards(self, a: int, b: int) -> list[str]:
        return [self.card(n % 12) for n in range(min(a, b), max(a, b))][:5]

    def lane(self, n: int) -> str:
        groups = [g.id for s in self.view.slots for g in self.view.groups(s.id)]
        return [*groups, *(pile.value for pile in Pile)][n % (len(groups) + len(Pile))]

    def action(self, n: int) -> str:
        return pick(self.view.of(Action), n)

    @property
    def services(self) -> Any:
        return self.room.services

    @property
    def meeting_id(self) -> str:
        return self.room.meeting_id


def pick(found: Sequence[Record], n: int) -> str:
    if n == 13 or not found:
        return UNKNOWN
    return sorted(found, key=lambda r: getattr(r, "position", 0))[n % len(found)].id


def without_clocks(kept: dict[str, Record]) -> dict[str, Record]:
    """What undo brings back: everything but the clocks, and where in its agenda a meeting stands."""
    return {
        name: _standing_nowhere(r) for name, r in kept.items() if not isinstance(r, StageClock | TimerEvent)
    }


def _standing_nowhere(record: Record) -> Record:
    if isinstance(record, Meeting):
        return replace(
            record, current_stage_id=None, state=MeetingState.PLANNED, started_ms=None, closed_ms=None
        )
    if isinstance(record, StageRun):
        return replace(record, status=StageStatus.AHEAD, entered_ms=None, left_ms=None)
    return record


def assert_counted(rows: Sequence[Any], field: str) -> None:
    assert [getattr(row, field) for row in rows] == list(range(len(rows)))


def _planned(m: Acting) -> list[Meeting]:
    """The later meetings of the set."""
    return [r for r in m.kept.values() if isinstance(r, Meeting) and r.state is MeetingState.PLANNED]


Act = Callable[[Acting, int, int, str], Change]
ACTS: dict[str, dict[str, Act]] = {
    "people": {
        "create_set": lambda m, a, b, t: m.services.sets.create_set(
            t, ground_rules=[("Time", t)] if a % 2 else ()
        ),
        "rename_set": lambda m, a, b, t: m.services.sets.rename_set(m.room.set_id if a else UNKNOWN, t),
        "set_purpose": lambda m, a, b, t: m.services.sets.set_purpose(m.room.set_id, t),
        "add_members": lambda m, a, b, t: m.services.sets.add_members(m.room.set_id, t),
        "rename_member": lambda m, a, b, t: m.services.sets.rename_member(m.member(a), t),
        "member_leaves": lambda m, a, b, _: m.services.sets.member_leaves(m.member(a)),
        "set_presence": lambda m, a, b, _: m.services.meetings.set_presence(
            m.meeting_id if b else UNKNOWN, m.member(a), list(Presence)[b % 4]
        ),
        "plan_meeting": lambda m, a, b, _: m.services.meetings.plan_meeting(
            m.room.set_id,
            meeting_templates()[a % 4],
            START_MS + a * DAY_MS,
            START_MS + a * DAY_MS + b * 90 * MINUTE_MS,
        ),
        "change_meeting": lambda m, a, b, _: m.services.meetings.change_meeting(
            pick(_planned(m), a), START_MS, START_MS + b * 60 * MINUTE_MS, "Library"
        ),
        "remove_meeting": lambda m, a, b, _: m.services.meetings.remove_meeting(
            pick(_planned(m), a) if b else m.meeting_id
        ),
        "bid_at_the_next_meeting": lambda m, a, b, _: m.services.bids.place_bid(
            pick(_planned(m), a), m.member(b), "A wish for later", 2, 40 * MINUTE_MS
        ),
        "agree_next": lambda m, a, b, t: m.services.meetings.agree_next(
            m.meeting_id, m.view.meeting.starts_ms + (a - 2) * DAY_MS, t
        ),
    },
    "agenda": {
        "place_bid": lambda m, a, b, t: m.services.bids.place_bid(
            m.meeting_id if b else UNKNOWN, m.member(a), t, b, MINUTES[b % 9] * MINUTE_MS
        ),
        "set_pressing": lambda m, a, b, _: m.services.bids.set_pressing(pick(m.view.bids, a), b),
        "set_wanted": lambda m, a, b, _: m.services.bids.set_wanted(pick(m.view.bids, a), MINUTES[b % 9]),
        "choose": lambda m, a, b, _: m.services.bids.choose(pick(m.view.bids, a)),
        "defer": lambda m, a, b, _: m.services.bids.defer(pick(m.view.bids, a)),
        "reopen": lambda m, a, b, _: m.services.bids.reopen(pick(m.view.bids, a)),
        "withdraw": lambda m, a, b, _: m.services.bids.withdraw(pick(m.view.bids, a)),
        "present_at": lambda m, a, b, _: m.services.bids.present_at(pick(m.view.bids, a), b - 2),
        "set_time_mode": lambda m, a, b, _: m.services.bids.set_time_mode(
            m.room.set_id, list(TimeMode)[a % 3]
        ),
        "make_slots": lambda m, a, b, _: m.services.bids.make_slots(m.meeting_id, slot_splits()),
        "bid_and_make_slots": lambda m, a, b, _: _bid_and_make_slots(m, a, b),
        "set_length": lambda m, a, b, _: m.services.stages.set_length(pick(m.view.stages, a), MINUTES[b % 9]),
        "set_issue": lambda m, a, b, t: m.services.slots.set_issue(m.slot(a), t),
        "set_desired_outcome": lambda m, a, b, t: m.services.slots.set_desired_outcome(m.slot(a), t),
        "set_learned": lambda m, a, b, t: m.services.slots.set_learned(m.slot(a), t),
        "hand_facilitation": lambda m, a, b, _: m.services.slots.hand_facilitation_to(m.slot(a), m.member(b)),
    },
    "board": {
        "draft_card": lambda m, a, b, t: m.services.board.draft_card(m.slot(a % 3), m.member(b), t),
        "hand_in_card": lambda m, a, b, t: m.services.board.hand_in_card(
            m.slot(a % 3), m.member(b) if b else None, t
        ),
        "follow_up": lambda m, a, b, t: m.services.board.follow_up(m.card(a), m.member(b), t),
        "edit_text": lambda m, a, b, t: m.services.board.edit_text(m.card(a), t),
        "hand_over": lambda m, a, b, _: m.services.board.hand_over(m.cards(a, b)),
        "discard": lambda m, a, b, _: m.services.board.discard(m.cards(a, b)),
        "hold": lambda m, a, b, _: m.services.board.hold(m.cards(a, b)),
        "move": lambda m, a, b, _: m.services.board.move(m.cards(a, b), m.lane(b), a - 1),
        "add_group": lambda m, a, b, t: m.services.board.add_group(m.slot(a % 3), t, m.cards(a, b)),
        "rename_group": lambda m, a, b, t: m.services.board.rename_group(m.lane(a), t),
        "dissolve_group": lambda m, a, b, _: m.services.board.dissolve_group(m.lane(a)),
        "move_group": lambda m, a, b, _: m.services.board.move_group(m.lane(a), b - 1),
        "queue": lambda m, a, b, _: m.services.board.queue(m.card(a), b - 1),
        "unqueue": lambda m, a, b, _: m.services.board.unqueue(m.card(a)),
        "mark_answered": lambda m, a, b, _: m.services.board.mark_answered(m.card(a)),
        "unmark_answered": lambda m, a, b, _: m.services.board.unmark_answered(m.card(a)),
        "take_home": lambda m, a, b, _: m.services.board.take_home(m.card(a)),
        "leave_here": lambda m, a, b, _: m.services.board.leave_here(m.card(a)),
        "spotlight": lambda m, a, b, _: m.services.board.spotlight(m.slot(b), m.card(a) if a else None),
    },
    "outcome": {
        "add_option": lambda m, a, b, t: m.services.actions.add_option(m.slot(a), t),
        "reword_option": lambda m, a, b, t: m.services.actions.reword_option(_option(m, a), t),
        "choose_option": lambda m, a, b, _: m.services.actions.choose_option(_option(m, a)),
        "leave_option": lambda m, a, b, _: m.services.actions.leave_option(_option(m, a)),
        "remove_option": lambda m, a, b, _: m.services.actions.remove_option(_option(m, a)),
        "add_action": lambda m, a, b, t: m.services.actions.add_action(m.slot(a), t, m.cards(a, b)),
        "reword_action": lambda m, a, b, t: m.services.actions.reword_action(m.action(a), t),
        "set_field": lambda m, a, b, t: m.services.actions.set_field(
            m.action(a), list(ActionField)[b % 7], t
        ),
        "set_confidence": lambda m, a, b, _: m.services.actions.set_confidence(m.action(a), b),
        "give_to": lambda m, a, b, _: m.services.actions.give_to(m.action(a), m.member(b)),
        "link_card": lambda m, a, b, _: m.services.actions.link_card(m.action(a), m.card(b)),
        "unlink_card": lambda m, a, b, _: m.services.actions.unlink_card(m.action(a), m.card(b)),
        "remove_action": lambda m, a, b, _: m.services.actions.remove_action(m.action(a)),
        "move_action": lambda m, a, b, _: m.services.actions.move_action(m.action(a), b - 1),
        "report_status": lambda m, a, b, _: m.services.report_in.set_status(
            m.meeting_id if b else UNKNOWN, m.action(a), REPORTABLE[b % 6]
        ),
        "report_text": lambda m, a, b, t: m.services.report_in.set_text(
            m.meeting_id, m.action(a), list(ReportField)[b % 5], t
        ),
        "add_feedback": lambda m, a, b, t: m.services.feedback.add(
            m.meeting_id if b else UNKNOWN,
            list(FeedbackLayer)[b % 3],
            "helped",
            t,
            m.member(a),
            m.slot(b) if b % 2 else None,
        ),
        "reword_feedback": lambda m, a, b, t: m.services.feedback.reword(_feedback(m, a), t),
        "remove_feedback": lambda m, a, b, _: m.services.feedback.remove(_feedback(m, a)),
        "score_rule": lambda m, a, b, _: m.services.feedback.score_rule(
            m.meeting_id, pick(m.view.ground_rules, a), b
        ),
        "write_note": lambda m, a, b, t: m.services.feedback.write_note(
            m.meeting_id, pick(m.view.stages, a) if b else None, t
        ),
    },
    "for good": {
        "go_to": lambda m, a, b, _: m.services.stages.go_to(m.meeting_id, pick(m.view.stages, a)),
        "go_on": lambda m, a, b, _: m.services.stages.go_to(m.meeting_id, _next_stage(m)),
        "start": lambda m, a, b, _: m.services.clocks.start(pick(m.view.stages, a)),
        "pause": lambda m, a, b, _: m.services.clocks.pause(pick(m.view.stages, a)),
        "nudge": lambda m, a, b, _: m.services.clocks.nudge(pick(m.view.stages, a), (b - 5) * MINUTE_MS),
        "reset": lambda m, a, b, _: m.services.clocks.reset(pick(m.view.stages, a)),
        "give_back": lambda m, a, b, _: m.services.clocks.give_back(pick(m.view.stages, a), b * MINUTE_MS),
        "anchor": lambda m, a, b, _: m.services.clocks.anchor(pick(m.view.stages, a)),
        "close_meeting": lambda m, a, b, _: m.services.meetings.close_meeting(m.meeting_id),
        "open_meeting": lambda m, a, b, _: m.services.meetings.open_meeting(m.meeting_id),
    },
}


def _bid_and_make_slots(m: Acting, a: int, b: int) -> Change:
    """Slots at once, since few random walks come by them: the bids are acts of their own, the slots the last."""
    for n in (a, b):
        m.do(
            lambda n=n: m.services.bids.place_bid(m.meeting_id, m.member(n % 6), "A wish", 3, 50 * MINUTE_MS)
        )
        bid = m.view.bid_of(m.member(n % 6))
        if bid is not None:
            m.do(lambda bid=bid: m.services.bids.choose(bid.id))
    return m.services.bids.make_slots(m.meeting_id, slot_splits())


def _next_stage(m: Acting) -> str:
    stage = m.view.stage_after(m.view.current_stage)
    return stage.id if stage else UNKNOWN


def _option(m: Acting, n: int) -> str:
    return pick([o for s in m.view.slots for o in m.view.options(s.id)], n)


def _feedback(m: Acting, n: int) -> str:
    return pick(m.view.of(Feedback), n)


TestActing = Acting.TestCase
TestActing.settings = settings(max_examples=40, stateful_step_count=40)
