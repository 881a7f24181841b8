"""Reporting in, from one member to the next: what stands out, and where the keyboard is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from als_desktop.models.meeting import StageKind
from tests.ui.report_in.earlier import hold_first_meeting, say_all


@pytest.fixture
def reporting(seat):
    hold_first_meeting(seat.desk)
    seat.open(StageKind.REPORT_IN)
    return seat


def test_the_keyboard_goes_to_quick_entry_with_the_next_reporter(reporting):
    seat, page = reporting, reporting.console.workspace
    say_all(seat.desk, page, "Ben")
    QTest.mouseClick(page.ahead.next, Qt.MouseButton.LeftButton)
    assert not page.ahead.next.isVisible()
    assert seat.field.hasFocus()
    # Escape gives the keyboard to nothing in the agenda.
    seat.press(Qt.Key.Key_Escape)
    assert seat.console.hasFocus()


def test_a_field_that_goes_with_its_reporter_passes_the_keyboard_to_quick_entry(reporting):
    seat, page = reporting, reporting.console.workspace
    page.cards.cards()[-1].new_date.setFocus()
    seat.console._side.seats._chips[seat.desk.member("Elin").id].click()
    assert seat.field.hasFocus()
    seat.press(Qt.Key.Key_Escape)
    assert seat.console.hasFocus()


def test_going_on_stands_back_until_all_have_reported(reporting):
    seat, page = reporting, reporting.console.workspace
    button = seat.console._rail._next
    say_all(seat.desk, page, "Ben")
    assert (button.property("kind"), page.ahead.next.leads) == ("normal", True)
    assert seat.console.entry._add.property("kind") == "normal"
    page.ahead.next.click()
    assert seat.console.entry._add.property("kind") == "primary"
    say_all(seat.desk, page, "Elin")
    assert button.property("kind") == "primary"
    seat.hub.undo()
    assert button.property("kind") == "normal"
