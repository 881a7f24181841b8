"""A presenter's slot that was passed over: it is said, its bid waits, and it can be held or left out after all."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from als_desktop.models.meeting import StageKind
from als_desktop.ui.console.slot_menu import PassedSlotMenu
from als_desktop.ui.gathering.close_workspace import CloseWorkspace
from als_desktop.ui.plan.plan_dialog import PlanDialog

PASSED = "Femi's slot was passed over; the bid waits for next time."


@pytest.fixture
def passed(seat):
    """Amina's slot was held, and time ran out: the review was chosen in the agenda."""
    seat.open(StageKind.FEEDBACK)
    QTest.mouseClick(seat.row(StageKind.REVIEW), Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    return seat


def menu(seat) -> PassedSlotMenu:
    frame = seat.console._rail._frames[seat.hub.meeting.slots[1].id]
    QTest.mouseClick(frame._menu, Qt.MouseButton.LeftButton)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, PassedSlotMenu)
    return popup


def choose(popup: PassedSlotMenu, act: str) -> None:
    next(a for a in popup.actions() if a.data() == act).trigger()
    QApplication.processEvents()


def closing(seat) -> CloseWorkspace:
    QTest.mouseClick(seat.row(StageKind.CLOSE), Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    workspace = seat.console.workspace
    assert isinstance(workspace, CloseWorkspace)
    return workspace


def test_it_is_said_with_a_way_back(passed):
    assert (passed.stage, passed.notice) == (StageKind.REVIEW, PASSED)
    passed.click("Go back to Femi's slot")
    assert (passed.stage, passed.notice) == (StageKind.PRESENTATION, "")
    assert passed.desk.view.current_slot == passed.desk.view.slots[1]
    # What comes next is the rest of it.
    passed.console._rail.go_on()
    assert (passed.stored_stage, passed.notice) == (StageKind.QUESTIONS, "")


def test_of_several_all_are_named(seat):
    seat.open(StageKind.BIDDING)
    seat.desk.room.make_slots()
    seat.open_here()
    QTest.mouseClick(seat.row(StageKind.REVIEW), Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert seat.notice == "The slots of Amina and Femi were passed over; their bids wait for next time."


def test_nothing_is_said_on_the_way_past_a_slot_that_was_held(passed):
    passed.click("Go back to Femi's slot")
    QTest.mouseClick(passed.row(StageKind.FEEDBACK), Qt.MouseButton.LeftButton)
    QTest.mouseClick(passed.row(StageKind.REVIEW), Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert (passed.stage, passed.notice) == (StageKind.REVIEW, "")


def test_its_bid_waits_and_no_plan_is_led_to(passed):
    page = closing(passed)
    first, _ = passed.desk.view.slots
    assert [row.slot_id for row in page.plans.rows()] == [first.id]
    assert page.next_time.bids.text() == "Femi"
    page.next_date.agree.click()
    page.plans.button_of(first.id).click()
    (dialog,) = (d for d in page.window().findChildren(PlanDialog) if d.isVisible())
    dialog.reject()
    assert page.close_meeting.property("kind") == "primary"


def test_it_is_held_now(passed):
    popup = menu(passed)
    assert popup.accessibleName() == "Slot of Femi"
    assert [a.text() for a in popup.actions()] == ["Hold it now", "Leave out: the bid waits for next time"]
    choose(popup, "hold")
    assert (passed.stage, passed.desk.view.current_slot) == (
        StageKind.PRESENTATION,
        passed.desk.view.slots[1],
    )


def test_it_is_left_out_and_put_back(passed):
    choose(menu(passed), "leave_out")
    assert len(passed.desk.view.slots) == 1
    passed.hub.undo()
    assert len(passed.desk.view.slots) == 2
    assert passed.desk.agrees()
    menu(passed).close()


def test_in_a_closed_meeting_it_stays_as_it_is(passed):
    room = passed.desk.room
    passed.hub.do_for_good(lambda: room.services.meetings.close_meeting(room.meeting_id))
    QApplication.processEvents()
    frame = passed.console._rail._frames[passed.hub.meeting.slots[1].id]
    assert frame._menu.isHidden()
