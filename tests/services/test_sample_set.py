"""The sample sets keep every rule of the store and the meetings, at any time of day, and are made once."""

from __future__ import annotations

import itertools
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import event
from support import HandClock, records_in

from als_desktop.models.action import Action, ActionReport, ActionStatus
from als_desktop.models.card import CardGroup, Pile, QuestionCard
from als_desktop.models.changes import AnyRecord, Change
from als_desktop.models.feedback import Feedback, FeedbackLayer
from als_desktop.models.meeting import (
    IN_THE_ROOM,
    Attendance,
    Bid,
    BidOutcome,
    FacilitatorNote,
    Meeting,
    MeetingState,
    Presence,
    Slot,
    StageRun,
    StageStatus,
)
from als_desktop.models.people import LearningSet, Member
from als_desktop.models.refusal import Refused
from als_desktop.models.slot_plan import plan_of_slot
from als_desktop.models.stage_clock import MINUTE_MS, StageClock
from als_desktop.models.text import LINE_LIMIT, NAME_LIMIT, clean_line
from als_desktop.services.services import Services
from als_desktop.store.store import Store, open_store

QUESTION_LIMIT = 90
SET_NAME = "Women's Network, Set B"
TIMES = ("2026-11-23 09:00", "2026-11-23 13:30", "2026-12-31 23:50", "2028-02-29 00:00", "2026-11-28 23:59")
ZONES = ("UTC", "Europe/London", "Asia/Kathmandu", "Pacific/Auckland")


class Sample:
    """A store with the sample sets in it, made at the clock's time."""

    def __init__(self, folder: Path, wall_ms: int) -> None:
        self.clock = HandClock()
        self.clock.set_wall_ms(wall_ms)
        self.store: Store = open_store(folder / "als.db")
        self.services = Services(self.store, self.clock)
        self.change: Change = self.services.sample.create_sample()

    def all(self, kind: type[AnyRecord]) -> list[AnyRecord]:
        with self.store.transaction() as tx:
            return tx.find(kind)

    def by_id(self, kind: type[AnyRecord]) -> dict[str, AnyRecord]:
        return {record.id: record for record in self.all(kind)}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sample]:
    """Made once, since the tests that take it only look."""
    made = Sample(tmp_path_factory.mktemp("sample"), _local_ms("2026-11-23 09:10"))
    yield made
    made.store.close()


def _local_ms(text: str) -> int:
    return int(datetime.fromisoformat(text).timestamp() * 1000)


def _gapless(positions: list[int]) -> bool:
    return sorted(positions) == list(range(len(positions)))


def test_one_transaction_makes_it_and_its_inverse_takes_all_away(tmp_path):
    store = open_store(tmp_path / "als.db")
    services = Services(store, HandClock())
    before = records_in(store)
    commits = []
    event.listen(store.engine, "commit", commits.append)
    change = services.sample.create_sample()
    assert len(commits) == 1
    assert len(records_in(store)) == len(before) + len(change.edits)
    services.changes.apply(change.inverse())
    assert records_in(store) == before
    store.close()


def test_a_second_sample_is_refused_and_nothing_changes(tmp_path):
    sample = Sample(tmp_path, _local_ms("2026-11-23 09:10"))
    before = records_in(sample.store)
    with pytest.raises(Refused) as refusal:
        sample.services.sample.create_sample()
    assert refusal.value.code == "set_named_twice"
    assert records_in(sample.store) == before
    sample.store.close()


def test_a_set_of_the_second_name_is_not_doubled_either(tmp_path):
    store = open_store(tmp_path / "als.db")
    services = Services(store, HandClock())
    services.sets.create_set("new MANAGERS")
    before = records_in(store)
    with pytest.raises(Refused, match="set_named_twice"):
        services.sample.create_sample()
    assert records_in(store) == before
    store.close()


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("now", TIMES)
def test_at_any_time_the_meeting_ahead_begins_at_the_next_half_hour(tmp_path, monkeypatch, now, zone):
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        now_ms = _local_ms(now) + 12_345
        sample = Sample(tmp_path, now_ms)
        home = sample.services.reading.home()
        sample.store.close()
        assert home.next_meeting is not None
        overview, ahead = home.next_meeting
        starts = datetime.fromtimestamp(ahead.starts_ms / 1000)
        assert 0 < ahead.starts_ms - now_ms <= 30 * MINUTE_MS
        assert (starts.minute % 30, starts.second, starts.microsecond) == (0, 0, 0)
        assert overview.learning_set.name == SET_NAME
        assert ahead.state is MeetingState.PLANNED
        for meeting in (m for one in home.sets for m in one.held):
            begun = datetime.fromtimestamp(meeting.starts_ms / 1000)
            assert (begun.hour, begun.minute) == (13, 30)
            assert begun.isoweekday() <= 5
            assert meeting.closed_ms is not None
            assert meeting.closed_ms < now_ms
    finally:
        monkeypatch.undo()
        time.tzset()


def test_the_meeting_ahead_can_begin_and_waits_for_reports_and_bids(sample, tmp_path):
    found = sample.services.reading.home().next_meeting
    assert found is not None
    view = sample.services.reading.meeting(found[1].id)
    seats = Counter(view.member(a.owner_id).name for a in view.earlier_actions)
    assert seats == {"Ben": 3, "Carys": 1, "Elin": 2}
    assert [(view.member(b.member_id).name, b.outcome) for b in view.bids] == [("Dev", BidOutcome.OPEN)]
    assert {m.name for m in view.members if m.id not in view.turns} == {"Amina", "Femi"}
    other = Sample(tmp_path, sample.clock.now().wall_ms)
    meeting_id = other.services.reading.home().next_meeting[1].id
    other.services.meetings.open_meeting(meeting_id)
    assert other.services.reading.under_way().id == meeting_id
    other.store.close()


def test_orders_have_no_gaps(sample):
    places = defaultdict(list)
    for card in sample.all(QuestionCard):
        places[card.slot_id, card.lane, card.parent_id].append(card.position)
        if card.queue_position is not None:
            places["queue", card.slot_id].append(card.queue_position)
    for kind in (CardGroup, Action):
        for record in sample.all(kind):
            places[kind, record.slot_id].append(record.position)
    for run in sample.all(StageRun):
        places["agenda", run.meeting_id].append(run.position)
    for slot in sample.all(Slot):
        places["slots", slot.meeting_id].append(slot.position)
    for answer in sample.all(Feedback):
        places[answer.meeting_id, answer.slot_id, answer.layer, answer.prompt].append(answer.position)
    for meeting in sample.all(Meeting):
        places["meetings", meeting.set_id].append(meeting.number - 1)
    assert {key: found for key, found in places.items() if not _gapless(found)} == {}


def test_follow_ups_lie_with_their_parents(sample):
    cards = sample.by_id(QuestionCard)
    followed = [(card, cards[card.parent_id]) for card in cards.values() if card.parent_id]
    assert all(card.lane == parent.lane and parent.parent_id is None for card, parent in followed)
    assert {card.slot_id for card, _ in followed} == {slot.id for slot in sample.all(Slot)}


def test_nothing_points_to_what_is_not_there(sample):
    known = {edit.record.id for edit in sample.change.edits}
    for edit in sample.change.edits:
        record = edit.record
        for name in record.__dataclass_fields__:
            if name.endswith(("_id", "carried_from")) and name != "since_boot_id":
                pointed = getattr(record, name)
                assert pointed is None or pointed in known, f"{name} of {record}"


def test_only_those_in_the_room_and_not_presenting_ask(sample):
    present = {(a.meeting_id, a.member_id) for a in sample.all(Attendance) if a.presence in IN_THE_ROOM}
    presenters = {slot.id: slot.presenter_id for slot in sample.all(Slot)}
    for card in sample.all(QuestionCard):
        assert (card.meeting_id, card.author_id) in present, card.text
        assert presenters[card.slot_id] != card.author_id, card.text
    for answer in sample.all(Feedback):
        assert (answer.meeting_id, answer.member_id) in present, answer.text
    for bid in sample.all(Bid):
        assert (bid.meeting_id, bid.member_id) in present, bid.headline
    said = {a.presence for a in sample.all(Attendance)}
    assert said == {Presence.PRESENT, Presence.LATE, Presence.APOLOGIES}


def test_each_action_is_complete_and_its_owners_presented(sample):
    slots = sample.by_id(Slot)
    for action in sample.all(Action):
        assert action.owner_id == slots[action.slot_id].presenter_id
        assert all((action.first_step, action.by_when, action.support, action.obstacle, action.measure))
        assert all((action.if_trigger, action.then_do, action.confidence))
        meeting = sample.by_id(Meeting)[action.meeting_id]
        assert action.by_when > datetime.fromtimestamp(meeting.starts_ms / 1000).date().isoformat()


def test_each_report_is_on_an_action_of_an_earlier_meeting_by_somebody_present(sample):
    meetings, actions = sample.by_id(Meeting), sample.by_id(Action)
    present = {(a.meeting_id, a.member_id) for a in sample.all(Attendance) if a.presence in IN_THE_ROOM}
    reports = sorted(sample.all(ActionReport), key=lambda r: meetings[r.meeting_id].number)
    last = {}
    for report in reports:
        action = actions[report.action_id]
        assert meetings[action.meeting_id].number < meetings[report.meeting_id].number
        assert meetings[action.meeting_id].set_id == meetings[report.meeting_id].set_id
        assert (report.meeting_id, action.owner_id) in present
        assert report.learned
        assert last.get(action.id) not in (ActionStatus.DONE, ActionStatus.DROPPED), "reported after its end"
        last[action.id] = report.status
    assert {action_id: actions[action_id].status for action_id in last} == last
    assert {a.status for a in actions.values() if a.id not in last} == {ActionStatus.OPEN}
    said = {r.status for r in reports}
    assert said >= {ActionStatus.DONE, ActionStatus.PARTLY, ActionStatus.CHANGED, ActionStatus.CARRIED}


def test_stages_follow_one_another_and_clocks_say_how_long_they_lasted(sample):
    clocks = sample.by_id(StageClock)
    for meeting in sample.all(Meeting):
        if meeting.state is not MeetingState.CLOSED:
            continue
        runs = sorted(
            (r for r in sample.all(StageRun) if r.meeting_id == meeting.id), key=lambda r: r.position
        )
        held = [run for run in runs if run.status is StageStatus.DONE]
        skipped = [run for run in runs if run.status is not StageStatus.DONE]
        assert all(run.status is StageStatus.SKIPPED and run.entered_ms is None for run in skipped)
        assert meeting.started_ms == held[0].entered_ms
        assert meeting.closed_ms == held[-1].left_ms
        assert meeting.closed_ms <= meeting.hard_end_ms
        for run, following in itertools.pairwise(held):
            assert run.left_ms == following.entered_ms
        for run in held:
            assert clocks[run.id].elapsed(sample.clock.now()) == run.left_ms - run.entered_ms
    assert any(clock.banked_ms > clock.planned_ms for clock in clocks.values())
    assert any(clock.banked_ms < clock.planned_ms for clock in clocks.values())


def test_cards_are_written_read_and_answered_in_this_order_and_within_the_meeting(sample):
    meetings = sample.by_id(Meeting)
    for card in sample.all(QuestionCard):
        meeting = meetings[card.meeting_id]
        moments = [card.written_ms, card.read_ms, card.answered_ms or meeting.closed_ms, meeting.closed_ms]
        assert moments == sorted(moments), card.text
        assert card.queue_position is None or card.pile not in (Pile.DISCARDED, Pile.DRAFTED)
        assert card.answered_ms is None or card.queue_position is not None


def test_every_past_slot_makes_a_rich_plan_and_every_meeting_loads(sample):
    shapes = ("circle", "square", "diamond", "hexagon", "triangle", "pentagon")
    for meeting in sample.all(Meeting):
        view = sample.services.reading.meeting(meeting.id)
        assert len(view.ground_rules) == 7
        for slot in view.slots:
            plan = plan_of_slot(view, slot, shapes)
            assert plan.issue.strip()
            assert plan.desired_outcome.strip()
            assert plan.learned.strip()
            assert plan.next_meeting
            assert 10 <= len(view.cards(slot.id)) <= 15
            assert 3 <= len(plan.questions) <= 6
            assert 2 <= len(plan.actions) <= 3
            assert all(action.questions for action in plan.actions)
            assert any(option.chosen for option in plan.options)
            assert any(not option.chosen for option in plan.options)
            said = {answer.prompt for answer in view.of(Feedback) if answer.slot_id == slot.id}
            assert said == {"helped", "opened", "was_like"}
        if view.slots:
            assert {answer.layer for answer in view.of(Feedback)} == set(FeedbackLayer)


def test_texts_are_clean_and_within_limits(sample):
    limits = {"name": NAME_LIMIT, "heading": NAME_LIMIT, "title": NAME_LIMIT}
    for edit in sample.change.edits:
        for name in edit.record.__dataclass_fields__:
            value = getattr(edit.record, name)
            if isinstance(value, str) and value:
                assert clean_line(value, limits.get(name, LINE_LIMIT), name) == value
    for card in sample.all(QuestionCard):
        assert len(card.text) < QUESTION_LIMIT
        assert card.text.endswith("?")
        assert card.text not in {c.text for c in sample.all(QuestionCard) if c.id != card.id}
    assert sample.all(FacilitatorNote) == []


def test_the_sample_has_two_sets_of_six_and_five(sample):
    names = {one.id: one.name for one in sample.all(LearningSet)}
    assert Counter(names[m.set_id] for m in sample.all(Member)) == {SET_NAME: 6, "New managers": 5}
