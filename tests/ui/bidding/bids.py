"""Bids as they are placed, read and decided on in the tests of the bidding."""

from __future__ import annotations

from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.ui.parts.segmented import Segment
from tests.ui.gathering.hands import press_segment


def row(desk, bidding, name):
    """The row of a member in the table."""
    return bidding.table.row(desk.member(name).id)


def bid(desk, name, minutes=55, pressing=0):
    """Place a bid; the workspace hears of it through the hub."""
    member, bids = desk.member(name), desk.room.services.bids
    wanted = minutes * MINUTE_MS
    desk.hub.do(
        lambda: bids.place_bid(desk.room.meeting_id, member.id, f"What {name} wants", pressing, wanted)
    )


def stored(desk, name):
    """A member's bid as the store has it."""
    return desk.view.bid_of(desk.member(name).id)


def choose(desk, bidding, *names):
    """Give the first two slots to these members by click."""
    for place, name in enumerate(names, start=1):
        press_segment(row(desk, bidding, name).decide, f"Slot {place}")


def segment(control, text):
    """The option of a choice that says `text`."""
    return next(one for one in control.findChildren(Segment) if one.text() == text and one.isVisible())
