"""After a click on a decision the keyboard is on what comes next."""

from __future__ import annotations

import pytest

from als_desktop.models.meeting import StageKind
from als_desktop.ui.bidding.bidding_workspace import BiddingWorkspace
from tests.ui.bidding.bids import bid, row
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
    # What is taken back is decided on again.
    desk.hub.undo()
    assert second.hasFocus()
    assert bidding.stands_out("somebody") is None
