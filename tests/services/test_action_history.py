"""What became of an action over the meetings: every report is kept in order, and the action stands as last said."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support import made, open_room, records_in

from als_desktop.models.action import ENDED, REPORTABLE, Action, ActionReport, ActionStatus
from als_desktop.models.meeting import Bid, Meeting
from als_desktop.models.people import Member
from als_desktop.models.refusal import Refused
from als_desktop.models.slot_plan import plan_of_slot
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.action_service import ActionField
from als_desktop.services.catalogues import meeting_templates, slot_splits
from als_desktop.services.report_in_service import ReportField

WEEKS_MS = 28 * 24 * 60 * MINUTE_MS
FIRST_WORDS = ("Say no once a week", "Show my manager the list")
FIRST_DATE = "2026-12-04"
MEETINGS = 6


class Months:
    """Six meetings of one set; two actions were formed at the first."""

    def __init__(self, folder):
        self.room = room = open_room(folder)
        self.services = services = room.services
        services.meetings.open_meeting(room.meeting_id)
        placed = services.bids.place_bid(room.meeting_id, room.members[1].id, "Stuck", 3, 50 * MINUTE_MS)
        services.bids.choose(made(placed, Bid).id)
        services.bids.make_slots(room.meeting_id, slot_splits())
        slot = room.view.slots[0]
        self.actions = [made(services.actions.add_action(slot.id, what), Action).id for what in FIRST_WORDS]
        for action_id in self.actions:
            services.actions.set_field(action_id, ActionField.BY_WHEN, FIRST_DATE)
        services.meetings.close_meeting(room.meeting_id)
        self.meetings = [room.meeting_id]
        template = meeting_templates()[0]
        for n in range(1, MEETINGS):
            starts = room.view.meeting.starts_ms + n * WEEKS_MS
            ends = starts + template.length * MINUTE_MS
            planned = services.meetings.plan_meeting(room.set_id, template, starts, ends)
            self.meetings.append(made(planned, Meeting).id)

    def view(self, number):
        return self.services.reading.meeting(self.meetings[number - 1])

    def action(self, which=0):
        with self.room.store.reading() as tx:
            return tx.get(Action, self.actions[which])

    def history(self, number, which=0):
        """The history as the meeting of that number sees it."""
        return self.view(number).history_of(self.action(which))

    def say(self, number, status, **texts):
        meeting_id, action_id = self.meetings[number - 1], self.actions[0]
        self.services.report_in.set_status(meeting_id, action_id, status)
        for name, text in texts.items():
            self.services.report_in.set_text(meeting_id, action_id, ReportField(name), text)


@pytest.fixture
def months(tmp_path):
    made_months = Months(tmp_path)
    yield made_months
    made_months.room.store.close()


def test_the_sixth_report_in_sees_the_whole_history(months):
    months.say(2, ActionStatus.NOT_YET, did="Nothing", learned="I wait")
    months.say(3, ActionStatus.CARRIED, new_by_when="2027-02-01")
    months.services.report_in.word_anew(months.meetings[3], months.actions[0], "Say no every Monday")
    months.say(5, ActionStatus.PARTLY, did="Twice", happened="Nobody minded", learned="It was my fear")
    history = months.history(6)
    assert (history.planned, history.by_when, history.meeting_number) == (FIRST_WORDS[0], FIRST_DATE, 1)
    assert [(s.meeting_number, s.report.status.value, s.anew) for s in history.steps] == [
        (2, "not_yet", ""),
        (3, "carried", ""),
        (4, "changed", "Say no every Monday"),
        (5, "partly", ""),
    ]
    assert history.steps[3].report.planned_by_when == "2027-02-01"
    assert history.steps[0].report.learned == "I wait"
    assert [s.meeting_number for s in months.history(4).steps] == [2, 3]
    assert months.history(4).planned == FIRST_WORDS[0]


def test_an_ended_action_is_not_reported_on_again(months):
    months.say(2, ActionStatus.DROPPED, why="The team was dissolved")
    assert months.actions[0] not in {a.id for a in months.view(3).earlier_actions}
    assert months.view(2).report_on(months.actions[0]).why == "The team was dissolved"


def test_a_status_is_taken_back_and_the_action_stands_as_before(months):
    report_in, at = months.services.report_in, (months.meetings[1], months.actions[0])
    begun = records_in(months.room.store)
    report_in.set_status(*at, ActionStatus.DONE)
    report_in.take_back_status(*at)
    assert records_in(months.room.store) == begun
    months.say(2, ActionStatus.DROPPED, why="The team was dissolved")
    back = report_in.take_back_status(*at)
    assert months.action().status is ActionStatus.OPEN
    assert months.view(2).report_on(at[1]).why == "The team was dissolved"
    months.services.changes.apply(back.inverse())
    assert months.action().status is ActionStatus.DROPPED


def test_carrying_sets_a_new_date_and_taking_it_back_brings_the_old_one(months):
    months.say(2, ActionStatus.CARRIED, new_by_when="2027-01-15")
    assert months.action().by_when == "2027-01-15"
    months.say(2, ActionStatus.CARRIED, new_by_when="")
    assert months.action().by_when == FIRST_DATE


def test_no_words_bring_the_old_words_back(months):
    report_in, meeting_id, action_id = months.services.report_in, months.meetings[1], months.actions[0]
    report_in.word_anew(meeting_id, action_id, "  Say no\n every Monday ")
    assert (months.action().what, months.action().status) == ("Say no every Monday", ActionStatus.CHANGED)
    report_in.word_anew(meeting_id, action_id, "")
    assert months.action().what == FIRST_WORDS[0]
    assert report_in.word_anew(months.meetings[2], action_id, " ").edits == ()


def as_agreed(months, number):
    """What the meeting of that number shows of its actions, and its printed plans."""
    view = months.view(number)
    shown = view.earlier_actions if number > 1 else view.actions(view.slots[0].id)
    plans = [plan_of_slot(view, slot, ()) for slot in view.slots]
    first = next(a for a in shown if a.id == months.actions[0])
    return (first.what, first.by_when, first.status), [(a.what, a.by_when) for p in plans for a in p.actions]


def test_what_a_meeting_agreed_on_never_changes_by_what_a_later_one_reports(months):
    report_in, action_id = months.services.report_in, months.actions[0]
    before = as_agreed(months, 1)
    report_in.word_anew(months.meetings[1], action_id, "Say no every Monday")
    months.say(2, ActionStatus.CHANGED, new_by_when="2027-01-15")
    assert as_agreed(months, 1) == before
    second = as_agreed(months, 2)
    assert second[0] == ("Say no every Monday", "2027-01-15", ActionStatus.CHANGED)
    report_in.word_anew(months.meetings[2], action_id, "Say it in writing")
    months.say(4, ActionStatus.DONE)
    assert (as_agreed(months, 1), as_agreed(months, 2)) == (before, second)
    # Open at the second meeting, which did not speak of it, and no more at the fifth.
    waiting = [a.id for a in months.view(2).earlier_actions]
    months.services.report_in.set_status(months.meetings[3], months.actions[1], ActionStatus.DONE)
    assert [a.id for a in months.view(2).earlier_actions] == waiting
    assert months.view(5).earlier_actions == []
    assert months.action().what == "Say it in writing"


def test_what_was_agreed_on_is_put_right_without_touching_what_came_of_it(months):
    services, action_id = months.services, months.actions[0]
    months.say(2, ActionStatus.NOT_YET, new_by_when="2027-01-15")
    services.report_in.word_anew(months.meetings[2], action_id, "Say it in writing")
    view = months.view(1)
    change = services.actions.reword_action(action_id, "Say no twice a week")
    view.apply(change)
    assert view.action(action_id).what == "Say no twice a week"
    services.actions.set_field(action_id, ActionField.BY_WHEN, "2026-12-11")
    assert as_agreed(months, 1)[0][:2] == ("Say no twice a week", "2026-12-11")
    assert (months.action().what, months.action().by_when) == ("Say it in writing", "2027-01-15")
    assert months.history(4).steps[0].anew == ""
    view.apply(change.inverse())
    assert view.action(action_id).what == FIRST_WORDS[0]
    # What no later meeting made anything else of is one and the same.
    services.report_in.set_status(months.meetings[1], months.actions[1], ActionStatus.PARTLY)
    services.actions.reword_action(months.actions[1], "Show him the list")
    assert months.action(1).what == "Show him the list"
    assert months.history(3, 1).steps[0].anew == ""


def test_what_a_later_meeting_said_stands(months):
    months.say(4, ActionStatus.DONE)
    months.say(2, ActionStatus.NOT_YET, new_by_when="2027-01-15")
    assert (months.action().status, months.action().by_when) == (ActionStatus.DONE, FIRST_DATE)
    with pytest.raises(Refused) as refusal:
        months.services.report_in.word_anew(months.meetings[1], months.actions[0], "Otherwise")
    assert (refusal.value.code, refusal.value.params) == ("reported_later", {"number": 4})


def test_a_report_without_a_status_says_nothing_of_the_status(months):
    months.say(2, ActionStatus.CARRIED)
    months.services.report_in.set_text(months.meetings[2], months.actions[0], ReportField.DID, "A little")
    assert months.view(3).report_on(months.actions[0]).status is ActionStatus.OPEN
    assert months.action().status is ActionStatus.CARRIED


@dataclass
class Expected:
    """What the history rule says, in so many words: reports by the number of their meeting."""

    what: str
    by_when: str = FIRST_DATE
    status: ActionStatus = ActionStatus.OPEN
    reports: dict[int, dict[str, str]] = field(default_factory=dict)

    def report(self, number):
        if number not in self.reports:
            later = sorted(n for n in self.reports if n > number)
            before = self.reports[later[0]] if later else {"planned": self.what, "date": self.by_when}
            self.reports[number] = {"status": "open", "planned": before["planned"], "date": before["date"]}
        return self.reports[number]

    def last(self, number):
        return not any(n > number for n in self.reports)

    def settle(self):
        said = [r["status"] for _, r in sorted(self.reports.items()) if r["status"] != "open"]
        self.status = ActionStatus(said[-1]) if said else ActionStatus.OPEN

    def do(self, number, act, value):
        if act == "status":
            self.report(number)["status"] = value
        elif act == "unsay":
            self.unsay(number)
        elif act == "text":
            self.report(number)["did"] = value
        elif act == "date":
            report = self.report(number)
            taken_back = bool(report.get("new_date"))
            report["new_date"] = value
            if self.last(number) and (value or taken_back):
                self.by_when = value or report["date"]
        elif self.last(number):
            if value and self.report(number)["status"] == "open":
                self.report(number)["status"] = "changed"
            self.what = value or self.reports.get(number, {"planned": self.what})["planned"]
        self.settle()

    def unsay(self, number):
        if number in self.reports:
            report = self.reports[number]
            report["status"] = "open"
            as_begun = (report["planned"], report["date"]) == (self.what, self.by_when)
            if as_begun and self.last(number) and not (report.get("did") or report.get("new_date")):
                del self.reports[number]


VALUES = {
    "unsay": st.just(""),
    "status": st.sampled_from([s.value for s in REPORTABLE]),
    "text": st.sampled_from(["", "Twice", "Zoë helped"]),
    "date": st.sampled_from(["", "2027-01-15", "2027-03-01"]),
    "anew": st.sampled_from(["", "Say it in writing", "Ask for help"]),
}
STEPS = st.lists(
    st.sampled_from(sorted(VALUES)).flatmap(
        lambda act: st.tuples(st.integers(2, MEETINGS), st.integers(0, 1), st.just(act), VALUES[act])
    ),
    max_size=14,
)


def carry_out(months, number, which, act, value):
    report_in, at = months.services.report_in, (months.meetings[number - 1], months.actions[which])
    if act == "status":
        return report_in.set_status(*at, ActionStatus(value))
    if act == "unsay":
        return report_in.take_back_status(*at)
    if act == "anew":
        return report_in.word_anew(*at, value)
    return report_in.set_text(*at, ReportField.DID if act == "text" else ReportField.NEW_BY_WHEN, value)


@settings(max_examples=40, deadline=None)
@given(steps=STEPS)
def test_any_reports_over_the_meetings_are_kept_in_order_and_leave_no_action_alone(steps):
    with tempfile.TemporaryDirectory() as folder:
        months = Months(Path(folder))
        try:
            begun = records_in(months.room.store)
            expected = [Expected(what) for what in FIRST_WORDS]
            done = []
            for number, which, act, value in steps:
                try:
                    done.append(carry_out(months, number, which, act, value))
                except Refused as refusal:
                    assert refusal.code == "reported_later"
                    assert act == "anew"
                    assert not expected[which].last(number)
                else:
                    expected[which].do(number, act, value)
            for which in range(2):
                see_history(months, which, expected[which])
            see_nothing_alone(months)
            for change in reversed(done):
                months.services.changes.apply(change.inverse())
            assert records_in(months.room.store) == begun
        finally:
            months.room.store.close()


def see_history(months, which, expected):
    action = months.action(which)
    assert (action.what, action.by_when, action.status) == (
        expected.what,
        expected.by_when,
        expected.status,
    )
    numbers = {meeting_id: n for n, meeting_id in enumerate(months.meetings, 1)}
    for seen_from in range(2, MEETINGS + 1):
        view = months.view(seen_from)
        if view.find(Action, action.id) is None:
            assert action.status in ENDED
            continue
        history = view.history_of(action)
        told = {n: r for n, r in sorted(expected.reports.items()) if n < seen_from}
        assert [s.meeting_number for s in history.steps] == list(told)
        assert history.planned == FIRST_WORDS[which]
        words = FIRST_WORDS[which]
        for step, report in zip(history.steps, told.values(), strict=True):
            assert numbers[step.report.meeting_id] == step.meeting_number
            assert step.report.planned == words
            assert (step.report.status.value, step.report.did, step.report.new_by_when) == (
                report["status"],
                report.get("did", ""),
                report.get("new_date", ""),
            )
            words = step.anew or words


def see_nothing_alone(months):
    kept = records_in(months.room.store).values()
    by_kind = {kind: {r.id for r in kept if isinstance(r, kind)} for kind in (Action, Meeting, Member)}
    for record in kept:
        if isinstance(record, ActionReport):
            assert record.action_id in by_kind[Action]
            assert record.meeting_id in by_kind[Meeting]
        if isinstance(record, Action):
            assert record.owner_id in by_kind[Member]
    reporters = {a.id for a in months.view(MEETINGS).earlier_actions}
    assert {r.id for r in kept if isinstance(r, Action) and r.open} <= reporters
