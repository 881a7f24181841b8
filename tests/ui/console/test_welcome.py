"""The welcome of a set that has agreed on its rules before: they are read aloud, then it goes on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from als_desktop.models.meeting import StageKind
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.catalogues import scripts


@pytest.fixture
def welcome(seat):
    """The contract is older than the meeting, whose clock is started."""
    seat.clock.pass_ms(60 * MINUTE_MS)
    seat.open(StageKind.WELCOME)
    seat.click("Start")
    return seat


def told(seat):
    """Whether the rules are still to be heard and that stands out, whether going on does, and what to say."""
    seat.console._on_driver_second_changed()
    hear, cue = seat.console.workspace.rules.hear, seat.console._side.cue
    cue.tick()
    said = scripts()[StageKind.WELCOME].index(cue._words.text())
    going_on = seat.console._rail._next.property("kind") == "primary"
    return hear.isVisible() and hear.property("kind") == "primary", going_on, said


def test_the_rules_are_heard_before_going_on_leads(welcome):
    seat = welcome
    assert told(seat) == (True, False, 0)
    assert seat.console.workspace.rules.hear.hasFocus()
    seat.press(Qt.Key.Key_Return)
    assert told(seat) == (False, True, 1)
    # A second Enter by habit leaves nothing.
    seat.press(Qt.Key.Key_Return, widget=seat.console.focusWidget())
    assert seat.stage is StageKind.WELCOME
    seat.console._undo.undo()
    assert told(seat) == (True, False, 0)


def test_nobody_waits_for_the_rules_once_the_time_is_up(welcome):
    seat = welcome
    seat.clock.pass_ms(30 * MINUTE_MS)
    assert told(seat) == (False, True, 1)


def test_rules_that_were_agreed_on_in_this_meeting_were_heard(seat):
    seat.open(StageKind.WELCOME)
    seat.click("Start")
    assert told(seat) == (False, True, 1)
