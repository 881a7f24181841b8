"""After a click on a decision the keyboard is on what comes next."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from als_desktop.models.meeting import BidOutcome, StageKind
from als_desktop.ui.bidding.bidding_workspace import BiddingWorkspace
from tests.ui.bidding.bids import bid, row, stored
from tests.ui.gathering.hands import press_segment


@pytest.fixture
def bidding(desk):
    return desk.show(BiddingWorkspace, StageKind.BIDDING)


def test_the_next_decision_and_then_the_button_that_makes_the_slots(desk, bidding):
    for name in ("Ben", "Dev"):
        bid(desk, name)
    for member in desk.view.members_in_room:
        if desk.view.bid_of(member.id) is None:
            bidding.pass_over("bid", member.id)
    first, second = (row(desk, bidding, name).decide for name in ("Ben", "Dev"))
    assert bidding.take_keyboard()
    assert first.hasFocus()
    press_segment(first, "Slot 1")
    assert second.hasFocus()
    press_segment(second, "Slot 2")
    assert bidding.make.hasFocus()
    # What is taken back is decided on again, also by the number of a slot.
    desk.hub.undo()
    assert second.hasFocus()
    assert bidding.stands_out("somebody") is None
    QTest.keyClick(second, Qt.Key.Key_2)
    assert (stored(desk, "Dev").outcome is BidOutcome.CHOSEN, bidding.make.hasFocus()) == (True, True)
    # So are the slots.
    QTest.keyClick(bidding.make, Qt.Key.Key_Return)
    assert len(desk.view.slots) == 2
    desk.hub.undo()
    assert (desk.view.slots, bidding.make.hasFocus()) == ([], True)
    # What is done again takes the keyboard on as it did the first time.
    desk.hub.redo()
    assert (len(desk.view.slots), bidding.hasFocus()) == (2, True)
    for where in bidding.make, second, first:
        desk.hub.undo()
        assert where.hasFocus()
    for where in second, bidding.make:
        desk.hub.redo()
        assert where.hasFocus()
