"""Whether bids are still called for, or it is decided on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.meeting import Bid, BidOutcome

if TYPE_CHECKING:
    from collections.abc import Collection

    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.people import Member


def bids_wanted(view: MeetingView, passed: Collection[str] = ()) -> bool:
    """Until nobody is left to place one, one was decided on, or slots are made; `passed` (by id) want to place none."""
    decided = any(bid.outcome is not BidOutcome.OPEN for bid in view.bids)
    return not (view.slots_decided or decided or nobody_left_to_bid(view, passed))


def nobody_left_to_bid(view: MeetingView, passed: Collection[str] = ()) -> bool:
    """Whether there are bids, and everybody in the room has one or has passed."""
    return bool(view.bids) and not left_to_bid(view, passed)


def left_to_bid(view: MeetingView, passed: Collection[str] = ()) -> list[Member]:
    """Those who are here, have no bid and did not pass; whoever took theirs back wants none, while there are others."""
    withdrawn = (bid for bid in view.of(Bid) if bid.outcome is BidOutcome.WITHDRAWN)
    gone = {bid.member_id for bid in withdrawn if view.bids}
    here = (m for m in view.members_in_room if view.bid_of(m.id) is None)
    return [m for m in here if m.id not in passed and m.id not in gone]
