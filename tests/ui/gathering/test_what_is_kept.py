"""What is kept of each slot: said at the close, looked through with the presenter, removed by a button alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from support import made

from als_desktop.models.card import QuestionCard
from als_desktop.models.feedback import FeedbackLayer
from als_desktop.models.meeting import MeetingState, StageKind
from als_desktop.models.people import Retention
from als_desktop.ui.gathering.close_workspace import CloseWorkspace
from als_desktop.ui.keeping.look_through import LookThrough
from als_desktop.ui.plan.plan_dialog import PlanDialog
from tests.ui.gathering.hands import click

NOTE = "They avoid the subject"


@pytest.fixture
def closing(desk):
    desk.room.go(StageKind.QUESTIONS)
    services, slot, ben = desk.room.services, desk.slot.id, desk.member("Ben").id
    cards = [
        made(services.board.hand_in_card(slot, ben, f"Question {n}?"), QuestionCard).id for n in range(4)
    ]
    services.board.take_home(cards[0])
    services.actions.add_option(slot, "Wait a year")
    services.actions.add_action(slot, "Ask for the criteria", [cards[1]])
    services.feedback.add(desk.room.meeting_id, FeedbackLayer.SLOT, "helped", "The silence", None, slot)
    services.feedback.write_note(desk.room.meeting_id, desk.room.stage_id(StageKind.QUESTIONS), NOTE)
    return desk.show(CloseWorkspace, StageKind.CLOSE)


def agree_on(desk, level):
    contracts, set_id = desk.room.services.contracts, desk.room.set_id
    desk.hub.do(lambda: contracts.choose(set_id, "retention", level.value))
    desk.hub.do(lambda: contracts.agree(set_id))


def look_through(closing):
    click(closing.kept.rows()[0].look)
    return closing.findChild(LookThrough)


def texts(desk):
    return sorted(card.text for card in desk.view.cards(desk.slot.id))


def test_a_line_says_what_stays_and_what_goes(desk, closing):
    (row,) = closing.kept.rows()
    assert row.words.text() == (
        "issue, 2 questions and 1 action stay; 2 questions, 1 option, 1 piece of feedback and 1 private note go"
    )
    assert "when you close the meeting" in closing.kept.level.text()
    agree_on(desk, Retention.ACTIONS)
    assert row.words.text().startswith("1 action stays; issue, 4 questions,")
    agree_on(desk, Retention.ALL)
    assert not closing.kept.isVisible()


def test_looking_through_removes_nothing_but_by_its_button(desk, closing):
    dialog = look_through(closing)
    assert [row.words.text() for row in dialog.rows()] == ["Question 2?", "Question 3?"]
    assert dialog.goes.texts()["feedback"] == "– The silence"
    assert dialog.no_plan.isVisible()
    # The presenter is looking.
    assert NOTE not in repr((dialog.goes.texts(), dialog.stays.texts()))
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert len(texts(desk)) == 4


def test_a_question_is_kept_with_a_tick_and_the_rest_goes_for_good(desk, closing):
    dialog = look_through(closing)
    first, second = dialog.rows()
    first.tick.click()
    assert dialog.stays_title.text() == "Stays: issue, 3 questions and 1 action"
    assert dialog.rows() == [first, second]
    first.tick.click()
    second.tick.click()
    assert dialog.goes_title.text() == "Goes: 1 question, 1 option, 1 piece of feedback and 1 private note"
    click(dialog.remove)
    assert texts(desk) == ["Question 0?", "Question 1?", "Question 3?"]
    assert not desk.hub.undo_stack.canUndo()
    (row,) = closing.kept.rows()
    assert row.words.text() == "Holds only what the contract keeps: issue, 3 questions and 1 action."
    assert not row.look.isVisible()
    assert "when you close" not in closing.kept.level.text()
    assert desk.agrees()


@pytest.fixture
def taken_plan(closing):
    plan = closing.plans.rows()[0]
    click(plan.print)
    closing.findChild(PlanDialog).reject()
    return plan


def test_what_is_let_go_stays_on_the_plan_that_was_taken(closing, taken_plan):
    plan, dialog = taken_plan, look_through(closing)
    dialog.rows()[0].tick.click()
    assert plan.taken.text() == "changed since"
    dialog.rows()[0].tick.click()
    click(dialog.remove)
    assert plan.taken.text() == "seen"


def test_a_question_that_is_kept_at_the_end_is_not_on_the_plan_that_was_taken(closing, taken_plan):
    plan, dialog = taken_plan, look_through(closing)
    dialog.rows()[0].tick.click()
    click(dialog.remove)
    assert plan.taken.text() == "changed since"


@pytest.mark.parametrize(
    ("button", "left", "closed"),
    [("Remove and close", 2, True), ("Close, keep for now", 4, True), ("Cancel", 4, False)],
)
def test_closing_asks_once_what_to_do_with_the_rest(desk, closing, button, left, closed):
    click(closing.close_meeting)
    box = closing.findChild(QMessageBox)
    assert meeting(desk).state is MeetingState.UNDER_WAY
    stays, less, gone, plan = box.informativeText().split("\n\n")
    assert less.split("\n")[1].startswith(
        "Amina: issue, 2 questions and 1 action stay; 2 questions, 1 option"
    )
    # What the button does that stands out comes first.
    assert stays.startswith("Closing removes nothing")
    assert "at once and for good" in gone
    assert plan.startswith("No action plan")
    assert box.defaultButton().text() == "Close, keep for now"
    click(next(b for b in box.buttons() if b.text() == button))
    assert len(texts(desk)) == left
    assert (meeting(desk).state is MeetingState.CLOSED) is closed
    assert closing.kept.rows()[0].look.isVisible() is (left == 4)
    assert desk.agrees()


def meeting(desk):
    return desk.view.meeting


def test_a_slot_without_authors_is_let_go_like_any_other(desk, closing):
    desk.hub.do_and_forget(lambda: desk.room.services.slots.make_anonymous(desk.slot.id))
    agree_on(desk, Retention.NOTHING)
    dialog = look_through(closing)
    assert dialog.rows() == []
    assert dialog.goes.texts()["questions"].count("Question") == 4
    click(dialog.remove)
    assert closing.kept.rows()[0].words.text() == "Holds nothing any more."
    assert desk.view.actions(desk.slot.id) == []
