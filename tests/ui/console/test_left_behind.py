"""Going on while the stage that is left still holds something: it is said, and nothing is held up."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from als_desktop.models.action import ActionStatus
from als_desktop.models.meeting import Presence, StageKind
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.ui.presentation.slot_facilitator import SlotFacilitator
from tests.ui.report_in.earlier import action, hold_first_meeting

LEFT = "4 actions were not reported on: Ben 2, Elin 2 (away). They stay open."


@pytest.fixture
def reporting(seat):
    hold_first_meeting(seat.desk)
    seat.open(StageKind.REPORT_IN)
    room, elin = seat.desk.room, seat.desk.member("Elin").id
    say(seat, "Say no once a week")
    seat.hub.do(lambda: seat.services.meetings.set_presence(room.meeting_id, elin, Presence.APOLOGIES))
    return seat


def say(seat, *whats):
    report_in, meeting = seat.services.report_in, seat.desk.room.meeting_id
    for what in whats:
        about = action(seat.desk, what).id
        seat.hub.do(lambda about=about: report_in.set_status(meeting, about, ActionStatus.DONE))


def test_it_is_said_with_a_way_back_and_the_meeting_goes_on(reporting):
    seat = reporting
    seat.press(Qt.Key.Key_PageDown, widget=seat.console)
    assert (seat.stage, seat.notice) == (StageKind.BIDDING, LEFT)
    seat.click("Go back to report in")
    assert (seat.stage, seat.stored_stage, seat.notice) == (StageKind.REPORT_IN, StageKind.REPORT_IN, "")


def test_it_is_gone_with_the_next_step_of_the_meeting(reporting):
    seat = reporting
    seat.press(Qt.Key.Key_PageDown, widget=seat.console)
    seat.press(Qt.Key.Key_PageUp, widget=seat.console)
    assert (seat.stage, seat.notice) == (StageKind.REPORT_IN, "")
    seat.press(Qt.Key.Key_PageUp, widget=seat.console)
    assert (seat.stage is StageKind.REPORT_IN, seat.notice) == (False, "")


def test_nothing_is_said_when_all_have_reported(reporting):
    seat = reporting
    say(seat, "Show my manager the list", "Block Friday mornings", "Write down what was said")
    say(seat, "Talk to somebody I trust")
    seat.press(Qt.Key.Key_PageDown, widget=seat.console)
    assert (seat.stage, seat.notice) == (StageKind.BIDDING, "")


def test_the_seat_of_one_who_sent_word_is_chosen_without_a_refusal(reporting):
    seat = reporting
    seat.press(Qt.Key.Key_5, widget=seat.console)
    assert (seat.speaker, seat.notice) == ("Elin", "")
    seat.type("Wrote it down")
    assert (seat.mode, seat.field.text(), seat.field.hasFocus()) == ("happened", "", True)
    assert seat.desk.view.report_on(action(seat.desk, "Write down what was said").id).did == "Wrote it down"


def test_bids_without_slots_are_said(seat):
    seat.open(StageKind.BIDDING)
    bids, ben = seat.services.bids, seat.desk.member("Ben").id
    seat.hub.do(lambda: bids.place_bid(seat.desk.room.meeting_id, ben, "Stuck", 3, 45 * MINUTE_MS))
    seat.press(Qt.Key.Key_PageDown, widget=seat.console)
    assert (seat.stage, seat.notice) == (StageKind.BREAK, "1 bid waits and no slot is made yet.")
    seat.click("Go back to bidding")
    assert seat.stored_stage is StageKind.BIDDING


def test_questions_left_early_are_said_and_those_left_in_time_are_not(seat):
    seat.open(StageKind.QUESTIONS)
    board, slot, ben = seat.services.board, seat.desk.slot, seat.desk.member("Ben").id
    for text in ("What helps?", "Who knows?"):
        seat.hub.do(lambda text=text: board.hand_in_card(slot.id, ben, text))
    seat.press(Qt.Key.Key_PageDown, widget=seat.console)
    assert seat.notice == "The questions were left with 35 minutes to go, 2 of them not answered."
    seat.click("Go back to the questions")
    assert seat.stored_stage is StageKind.QUESTIONS
    seat.clock.pass_ms(20 * MINUTE_MS)
    seat.press(Qt.Key.Key_PageDown, widget=seat.console)
    assert (seat.stage, seat.notice) == (StageKind.ACTIONS, "")


def test_a_page_key_never_turns_a_choice_on_the_page(seat):
    seat.open(StageKind.PRESENTATION)
    choice = seat.console.workspace.findChild(SlotFacilitator).choice
    choice.setFocus()
    before = choice.currentText()
    seat.press(Qt.Key.Key_PageDown, widget=choice)
    assert (choice.currentText(), seat.stage) == (before, StageKind.QUESTIONS)


def test_rules_that_nobody_agreed_on_are_said(seat):
    seat.desk.propose_rules()
    seat.open(StageKind.WELCOME)
    seat.press(Qt.Key.Key_PageDown, widget=seat.console)
    assert seat.notice == "The set has not agreed on its ground rules; they cannot be scored at the end."
    seat.click("Go back to the welcome")
    assert seat.stored_stage is StageKind.WELCOME
    go_on = seat.console._rail._next
    assert go_on.property("kind") == "normal"
    seat.hub.do(lambda: seat.services.contracts.agree(seat.desk.room.set_id))
    assert go_on.property("kind") == "primary"
    seat.press(Qt.Key.Key_PageDown, widget=seat.console)
    assert (seat.stage is StageKind.WELCOME, seat.notice) == (False, "")


def test_a_look_back_over_several_stages_has_a_way_back(seat):
    seat.open(StageKind.QUESTIONS)
    seat.row(StageKind.WELCOME).click()
    assert seat.stage is StageKind.WELCOME
    assert seat.notice.startswith("This is Welcome, contract again")
    seat.click("Back to Questions")
    assert (seat.stage, seat.notice) == (StageKind.QUESTIONS, "")
    # The page keys walk on from the row that was clicked.
    row = seat.row(StageKind.WELCOME)
    row.setFocus()
    row.click()
    seat.press(Qt.Key.Key_PageDown, widget=row)
    assert seat.stage is StageKind.CHECK_IN
    seat.row(StageKind.QUESTIONS).click()
    # One step back is a step.
    seat.press(Qt.Key.Key_PageUp, widget=seat.console)
    assert (seat.stage, seat.notice) == (StageKind.PRESENTATION, "")
