"""Going on from report in while somebody has not reported: it is said, and nothing is held up."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from als_desktop.models.action import ActionStatus
from als_desktop.models.meeting import Presence, StageKind
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
