"""The view of a meeting follows what concerns it and passes over the rest."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support import START_MS

from als_desktop.models.action import Action, ActionStatus
from als_desktop.models.changes import Change, Edit, Record
from als_desktop.models.feedback import BankQuestion, ExportEntry
from als_desktop.models.meeting import Attendance, Bid, Meeting, ParkedItem, Presence, StageKind, StageRun
from als_desktop.models.meeting_view import MeetingView
from als_desktop.models.people import LearningSet, Member, PersonOfInterest
from als_desktop.models.stage_clock import Phase, StageClock, TimerEvent

SET = LearningSet("s", "Set B", 0)
MEETING = Meeting("m", "s", 2, START_MS, START_MS + 1)
EARLIER = Action("a", "s", "m1", "ben", "Ask", 0)


@pytest.fixture
def view() -> MeetingView:
    view = MeetingView(SET, MEETING, earlier_numbers={"m1": 1})
    view.fill(Member(name, "s", name.title(), seat, 0) for seat, name in enumerate(("amina", "ben", "carys")))
    view.fill([Attendance("1", "m", "amina"), Attendance("2", "m", "ben", Presence.APOLOGIES)])
    return view


def apply(view: MeetingView, before: Record | None, after: Record | None) -> None:
    view.apply(Change("label", (Edit(before, after),)))


@pytest.mark.parametrize(
    "record",
    [
        ParkedItem("p", "another meeting", "the rota"),
        Member("gwen", "another set", "Gwen", 0, 0),
        replace(MEETING, id="another meeting"),
        replace(SET, id="another set"),
        Action("b", "s", "a later meeting", "ben", "Ask", 0),
        replace(EARLIER, id="ended long ago", status=ActionStatus.DONE),
        # Of the meeting or the set, and shown by no screen of a meeting.
        ExportEntry("e", START_MS, "action_plan", "/tmp/plan.pdf", "m"),
        TimerEvent("t", "m", "stage", START_MS, "start_clock"),
        BankQuestion("q", "s", "What else?", "options"),
        PersonOfInterest("i", "Hana", set_id="s"),
    ],
    ids=lambda record: type(record).__name__,
)
def test_what_does_not_concern_it_is_passed_over(view, record):
    before = view.everything()
    apply(view, None, record)
    assert view.everything() == before
    apply(view, record, None)
    assert view.everything() == before


def test_it_follows_its_own_meeting_and_set(view):
    apply(view, MEETING, replace(MEETING, place="Library"))
    apply(view, SET, replace(SET, name="Set C"))
    assert (view.meeting.place, view.learning_set.name) == ("Library", "Set C")
    # A meeting that goes away stays in view until the screen leaves it.
    apply(view, view.meeting, None)
    assert view.meeting.place == "Library"


def test_an_action_of_an_earlier_meeting_comes_goes_and_stays_once_it_is_reported_done(view):
    apply(view, None, EARLIER)
    apply(view, EARLIER, replace(EARLIER, status=ActionStatus.DONE))
    assert [a.status for a in view.earlier_actions] == [ActionStatus.DONE]
    apply(view, replace(EARLIER, status=ActionStatus.DONE), None)
    assert view.earlier_actions == []


def test_members_are_those_of_the_set_and_those_who_were_here(view):
    ben, carys = view.members[1:]
    apply(view, ben, replace(ben, left_ms=5))
    apply(view, carys, replace(carys, left_ms=5))
    assert [m.name for m in view.members] == ["Amina", "Ben"]
    assert [m.name for m in view.members_in_room] == ["Amina"]


def test_bids_stand_by_seat(view):
    view.fill(Bid(f"bid of {name}", "m", name, "Stuck") for name in ("carys", "amina", "ben"))
    assert [b.member_id for b in view.bids] == ["amina", "ben", "carys"]


def test_stages_before_and_after_and_a_clock_for_each(view):
    view.fill([StageRun("review", "m", StageKind.REVIEW, 3, 60_000)])
    view.fill([StageRun("welcome", "m", StageKind.WELCOME, 1, 60_000)])
    welcome, review = view.stages
    assert view.stage_after(None) == welcome
    assert (view.stage_after(welcome), view.stage_after(review)) == (review, None)
    assert (view.stage_before(review), view.stage_before(welcome), view.stage_before(None)) == (
        welcome,
        None,
        None,
    )
    assert view.clock(review) == StageClock("review", "m", 60_000)
    running = StageClock("review", "m", 90_000, phase=Phase.PAUSED, banked_ms=5)
    apply(view, None, running)
    assert view.clock(review) == running
