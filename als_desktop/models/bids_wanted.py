"""Whether bids are still called for, or it is decided on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.meeting import BidOutcome

if TYPE_CHECKING:
    from collections.abc import Collection

    from als_desktop.models.meeting_view import MeetingView


def bids_wanted(view: MeetingView, passed: Collection[str] = ()) -> bool:
    """Until nobody is left to place one, one was decided on, or slots are made; `passed` (by id) want to place none."""
    decided = any(bid.outcome is not BidOutcome.OPEN for bid in view.bids)
    return not (view.slots_decided or decided or nobody_left_to_bid(view, passed))


def nobody_left_to_bid(view: MeetingView, passed: Collection[str] = ()) -> bool:
    """Whether there are bids, and everybody in the room has one or has passed."""
    silent = [m for m in view.members_in_room if view.bid_of(m.id) is None and m.id not in passed]
    return bool(view.bids) and not silent
