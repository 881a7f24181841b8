"""Whether bids are still called for, or it is decided on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.meeting import BidOutcome

if TYPE_CHECKING:
    from als_desktop.models.meeting_view import MeetingView


def bids_wanted(view: MeetingView) -> bool:
    """Until there are more new ones than slots, nobody is left to place one, one was decided on, or slots are made.

    Those that wait from an earlier meeting do not count: nobody has said anything yet.
    """
    if view.slots_decided:
        return False
    bids = view.bids
    placed = sum(1 for bid in bids if bid.carried_from is None)
    decided = any(bid.outcome is not BidOutcome.OPEN for bid in bids)
    return not (decided or placed > view.meeting.planned_slots or all_have_bid(view))


def all_have_bid(view: MeetingView) -> bool:
    """Whether everybody in the room has a bid, so that nobody is left to place one."""
    return bool(view.bids) and all(view.bid_of(member.id) is not None for member in view.members_in_room)
