"""A presenter's plan holds what they chose to take home, and nothing else of the slot."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support import START_MS

from als_desktop.models.action import Action, ActionCard, OptionNote
from als_desktop.models.action_plan import PlanOption, PlanQuestion
from als_desktop.models.card import Pile, QuestionCard
from als_desktop.models.meeting import Meeting, Slot
from als_desktop.models.meeting_view import MeetingView
from als_desktop.models.people import LearningSet, Member
from als_desktop.models.slot_plan import plan_of_slot

SHAPES = ("circle", "square", "diamond")
SLOT = Slot("slot", "m", 0, "amina", 1, issue="I feel stuck", desired_outcome="a decision", learned="I wait")


def card(name: str, **values) -> QuestionCard:
    made = QuestionCard(
        name, "m", "slot", f"What about {name}?", "ben", Pile.HANDED_OVER, 0, 0, taken_home=True
    )
    return replace(made, **values)


@pytest.fixture
def view() -> MeetingView:
    meeting = Meeting(
        "m", "s", 3, START_MS, START_MS + 1, next_starts_ms=START_MS + 86_400_000, next_place="B47"
    )
    view = MeetingView(LearningSet("s", "Set B", 0), meeting)
    view.fill([SLOT, Member("amina", "s", "Amina", 0, 0), Member("ben", "s", "Ben", 4, 0)])
    return view


def test_the_questions_taken_home_stand_in_answer_order_then_as_they_lie(view):
    view.fill(
        [
            card("last", position=9),
            card("second", queue_position=1),
            card("third", position=2),
            card("first", queue_position=0, author_id=None),
            card("left", queue_position=2, taken_home=False),
            card("elsewhere", slot_id="another slot"),
        ]
    )
    plan = plan_of_slot(view, SLOT, SHAPES)
    assert [q.text.split()[-1] for q in plan.questions] == ["first?", "second?", "third?", "last?"]
    assert plan.questions[0] == PlanQuestion("What about first?")
    assert plan.questions[1] == PlanQuestion("What about second?", "Ben", "B", "square")


def test_the_head_of_the_plan(view):
    plan = plan_of_slot(view, SLOT, SHAPES)
    assert (plan.presenter, plan.letter, plan.shape) == ("Amina", "A", "circle")
    assert (plan.set_name, plan.meeting_number) == ("Set B", 3)
    assert (plan.issue, plan.desired_outcome, plan.learned) == ("I feel stuck", "a decision", "I wait")
    assert plan.meeting_date < plan.next_meeting
    assert len(plan.next_meeting) == len("2027-01-14T13:30")
    view.meeting = replace(view.meeting, next_starts_ms=None)
    assert plan_of_slot(view, SLOT, SHAPES).next_meeting == ""


def test_an_action_names_its_questions_and_only_an_owner_who_is_not_the_presenter(view):
    view.fill(
        [
            Action(
                "a",
                "s",
                "m",
                "amina",
                "Ask",
                1,
                slot_id="slot",
                by_when="2026-12-04",
                then_do="wait",
                confidence=8,
            ),
            Action("b", "s", "m", "ben", "Introduce Amina", 0, slot_id="slot"),
            card("q", taken_home=False),
            ActionCard("link", "m", "a", "q"),
            OptionNote("o", "m", "slot", "Wait for autumn", 0, chosen=True),
        ]
    )
    plan = plan_of_slot(view, SLOT, SHAPES)
    assert [(a.what, a.owner) for a in plan.actions] == [("Introduce Amina", "Ben"), ("Ask", "")]
    assert plan.actions[1].questions == ("What about q?",)
    assert (plan.actions[1].by_when, plan.actions[1].then, plan.actions[1].confidence) == (
        "2026-12-04",
        "wait",
        8,
    )
    assert plan.options == (PlanOption("Wait for autumn", True),)


def test_a_plan_can_be_made_when_the_presenter_is_forgotten(view):
    plan = plan_of_slot(view, replace(SLOT, presenter_id="nobody"), SHAPES)
    assert (plan.presenter, plan.letter, plan.shape) == ("", "", "")
    assert plan_of_slot(view, SLOT, ()).shape == ""
