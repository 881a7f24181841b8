"""The three ways out of an overrun: exact for any agenda, any progress and any hard end."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import START_MS, HandClock

from als_desktop.models.agenda import LONGEST_MEETING_MS
from als_desktop.models.bidding import offer
from als_desktop.models.meeting import Bid, Meeting, Slot, StageKind, StageRun, StageStatus
from als_desktop.models.meeting_view import MeetingView
from als_desktop.models.people import LearningSet, TimeMode
from als_desktop.models.replanning import Way, meeting_after, replanned, stages_after
from als_desktop.models.schedule import (
    needed_ms,
    schedule,
    slots_to_come,
    stages_ahead,
    time_to_give,
)
from als_desktop.models.stage_clock import MINUTE_MS, Phase, StageClock
from als_desktop.services.catalogues import stage_floors

FLOORS = stage_floors()
KINDS = st.sampled_from(list(StageKind))
WAYS = st.sampled_from(list(Way))


@st.composite
def meetings(draw):
    """A meeting somewhere in its agenda: stages done, skipped, begun and gone back from, ahead, with any clocks."""
    clock = HandClock()
    clock.pass_ms(draw(st.integers(0, 400 * MINUTE_MS)))
    now = clock.now()
    length_ms = draw(st.integers(1, 720)) * MINUTE_MS
    number = draw(st.integers(0, 16))
    at = draw(st.integers(0, max(0, number - 1)))
    decided = draw(st.booleans())
    meeting = Meeting(
        "m",
        "s",
        1,
        START_MS,
        START_MS + length_ms,
        planned_slots=draw(st.integers(0, 4)),
        spare_ms=draw(st.integers(-20, 60)) * MINUTE_MS,
        current_stage_id=str(at) if number and draw(st.booleans()) else None,
    )
    view = MeetingView(LearningSet("s", "Set B", 0), meeting)
    for n in range(number):
        status = draw(st.sampled_from(list(StageStatus)))
        slot_id = "slot" if decided and draw(st.booleans()) else None
        planned = draw(st.integers(1, 120)) * MINUTE_MS
        left_ms = draw(st.sampled_from([None, now.wall_ms]))
        view.fill([StageRun(str(n), "m", draw(KINDS), n, planned, slot_id, status, left_ms=left_ms)])
        if draw(st.booleans()):
            added = draw(st.integers(-119, 60)) * MINUTE_MS
            had = draw(st.integers(0, 130 * MINUTE_MS))
            phase = draw(st.sampled_from([Phase.READY, Phase.PAUSED]))
            view.fill([StageClock(str(n), "m", planned, added, phase, had)])
    if decided:
        view.fill([Slot("slot", "m", 0, "amina", 60 * MINUTE_MS)])
    return view, now


def after(view: MeetingView, plan) -> MeetingView:
    """The meeting once `plan` is carried out, its clocks with it."""
    made = MeetingView(view.learning_set, meeting_after(view, plan))
    made.fill(view.of(Slot))
    made.fill(stages_after(view, plan))
    made.fill(replace(c, planned_ms=c.planned_ms - plan.cuts.get(c.id, 0)) for c in view.of(StageClock))
    return made


@given(meetings(), WAYS)
def test_every_way_wins_exactly_what_it_says(meeting, way):
    view, now = meeting
    before = schedule(view, now)
    plan = replanned(view, way, now, FLOORS)
    then = schedule(after(view, plan), now)
    assert plan.overrun_ms == max(0, -before.spare_ms)
    assert then.spare_ms == before.spare_ms + plan.gained_ms
    assert plan.remaining_ms == then.overrun_ms
    if plan.overrun_ms:
        assert then.behind_ms == 0
    else:
        assert plan.gained_ms == 0


@given(meetings(), WAYS)
def test_no_stage_falls_under_its_floor_and_what_is_past_or_present_stays(meeting, way):
    view, now = meeting
    plan = replanned(view, way, now, FLOORS)
    ahead = {s.id for s in stages_ahead(view)}
    for was, is_ in zip(view.stages, stages_after(view, plan), strict=True):
        cut = was.planned_ms - is_.planned_ms
        assert replace(is_, planned_ms=was.planned_ms) == was
        assert cut >= 0
        assert cut % MINUTE_MS == 0
        if cut:
            assert was.id in ahead
            assert was.kind not in FLOORS.whole
            assert is_.planned_ms >= MINUTE_MS
            assert needed_ms(view, was, now) - cut >= FLOORS.minutes.get(was.kind, 1) * MINUTE_MS
            assert way is Way.SHORTEN or (way is Way.BORROW and was.kind is StageKind.BREAK)


@given(meetings())
def test_shortened_evenly_the_sum_is_the_time_that_is_left_whenever_the_floors_allow_it(meeting):
    view, now = meeting
    plan = replanned(view, Way.SHORTEN, now, FLOORS)
    made = after(view, plan)
    at_floor = all(
        _room(view, stage, now) * MINUTE_MS == plan.cuts.get(stage.id, 0) for stage in stages_ahead(view)
    )
    if plan.overrun_ms and plan.remaining_ms:
        assert at_floor
        if slots_to_come(view):
            least = FLOORS.slot * max(1, view.meeting.planned_slots) * MINUTE_MS
            assert max(0, made.to_give_ms) < least + MINUTE_MS
    elif plan.overrun_ms:
        assert 0 <= schedule(made, now).spare_ms < MINUTE_MS


def _room(view, stage, now):
    needed = needed_ms(view, stage, now)
    floor = max(FLOORS.of(stage.kind, needed), needed - stage.planned_ms + MINUTE_MS)
    return max(0, needed - floor) // MINUTE_MS


@given(meetings())
def test_borrowing_takes_what_the_breaks_have_and_no_more(meeting):
    view, now = meeting
    plan = replanned(view, Way.BORROW, now, FLOORS)
    breaks = [s for s in stages_ahead(view) if s.kind is StageKind.BREAK]
    has = sum(_room(view, stage, now) for stage in breaks) * MINUTE_MS
    needed = -(-plan.overrun_ms // MINUTE_MS) * MINUTE_MS
    assert plan.gained_ms == min(has, needed)


@given(meetings())
def test_moving_the_end_is_enough_and_ends_on_the_next_five_minutes(meeting):
    view, now = meeting
    plan = replanned(view, Way.MOVE_END, now, FLOORS)
    made = after(view, plan)
    length = made.meeting.hard_end_ms - made.meeting.starts_ms
    assert length <= LONGEST_MEETING_MS
    assert stages_after(view, plan) == view.stages
    if plan.overrun_ms and not plan.remaining_ms:
        assert 0 <= schedule(made, now).spare_ms < 5 * MINUTE_MS
        assert made.meeting.ends_ms % (5 * MINUTE_MS) == 0 or length == LONGEST_MEETING_MS
    elif plan.overrun_ms:
        assert length == LONGEST_MEETING_MS


@given(meetings())
def test_the_slots_to_come_are_given_no_more_than_the_hard_end_allows(meeting):
    view, now = meeting
    to_give = time_to_give(view, now)
    assert 0 <= to_give <= max(0, view.to_give_ms)
    if slots_to_come(view) and view.current_stage is not None:
        assert to_give == max(0, max(0, view.to_give_ms) - schedule(view, now).overrun_ms)


@given(meetings(), st.sampled_from(list(TimeMode)), st.lists(st.integers(1, 120), min_size=1, max_size=5))
def test_slots_made_of_the_time_to_give_end_when_the_schedule_said(meeting, mode, wanted):
    """Whatever is bid, left out or passed over, and whenever the meeting has to end."""
    view, now = meeting
    if not slots_to_come(view) or view.current_stage is None:
        return
    before = schedule(view, now)
    lost = min(max(0, view.to_give_ms), before.overrun_ms)
    bids = [Bid(str(n), "m", str(n), "", wanted_ms=one * MINUTE_MS) for n, one in enumerate(wanted)]
    shared = offer(mode, bids, time_to_give(view, now), 20)
    given = sum(share.length_ms for share in shared.shares)
    view.fill([Slot("slot", "m", 0, "amina", given)])
    view.fill([StageRun("slot", "m", StageKind.QUESTIONS, 99, given, "slot")])
    assert schedule(view, now).spare_ms == before.spare_ms + lost + shared.left_ms


@given(meetings())
def test_what_is_left_out_is_given_or_spare_to_the_millisecond(meeting):
    view, now = meeting
    for stage in stages_ahead(view):
        to_give_ms, spare_ms = view.to_give_ms, schedule(view, now).spare_ms
        view.fill([replace(stage, status=StageStatus.SKIPPED, left_ms=None)])
        given = stage.planned_ms if stage.slot_id is None else 0
        assert view.to_give_ms == to_give_ms + given
        kept = max(0, view.to_give_ms) - max(0, to_give_ms) if slots_to_come(view) else 0
        assert schedule(view, now).spare_ms == spare_ms + needed_ms(view, stage, now) - kept


K = StageKind


@pytest.fixture
def late():
    """Three hours, two slots of 55, in the report in; 20 minutes were lost, 12 of which were spare."""
    rows = [
        (K.REPORT_IN, 10, None),
        (K.BIDDING, 10, None),
        *(
            (kind, n, "one")
            for kind, n in ((K.PRESENTATION, 8), (K.QUESTIONS, 35), (K.ACTIONS, 7), (K.FEEDBACK, 5))
        ),
        (K.BREAK, 10, None),
        *(
            (kind, n, "two")
            for kind, n in ((K.PRESENTATION, 8), (K.QUESTIONS, 35), (K.ACTIONS, 7), (K.FEEDBACK, 5))
        ),
        (K.REVIEW, 12, None),
        (K.CLOSE, 5, None),
    ]
    clock = HandClock()
    clock.pass_ms(31 * MINUTE_MS)
    meeting = Meeting("m", "s", 1, START_MS, START_MS + 180 * MINUTE_MS, spare_ms=12 * MINUTE_MS)
    view = MeetingView(LearningSet("s", "Set B", 0), replace(meeting, current_stage_id="0"))
    view.fill(StageRun(str(n), "m", k, n, m * MINUTE_MS, slot) for n, (k, m, slot) in enumerate(rows))
    view.fill([Slot("one", "m", 0, "amina", 55 * MINUTE_MS), Slot("two", "m", 1, "ben", 55 * MINUTE_MS)])
    return view, clock.now()


def minutes(view, plan):
    return [s.planned_ms // MINUTE_MS for s in stages_after(view, plan)]


def test_the_example_of_an_afternoon(late):
    view, now = late
    assert schedule(view, now).overrun_ms == 8 * MINUTE_MS
    even = replanned(view, Way.SHORTEN, now, FLOORS)
    assert minutes(view, even) == [10, 9, 7, 33, 7, 5, 9, 7, 33, 7, 5, 12, 5]
    assert even.remaining_ms == 0
    borrowed = replanned(view, Way.BORROW, now, FLOORS)
    assert minutes(view, borrowed)[6] == 5
    assert borrowed.remaining_ms == 3 * MINUTE_MS
    later = replanned(view, Way.MOVE_END, now, FLOORS)
    assert later.later_ms == 10 * MINUTE_MS


def test_nothing_has_to_give_while_the_plan_fits(late):
    view, _ = late
    for way in Way:
        assert replanned(view, way, HandClock().now(), FLOORS).gained_ms == 0
