"""The bids as the room may see them: who, about what, and the minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.bidding import offer, running_order, served, standing
from als_desktop.models.meeting import BidOutcome
from als_desktop.models.people import TimeMode
from als_desktop.models.room_scene import BiddingScene, RoomBid
from als_desktop.models.stage_clock import MINUTE_MS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.meeting import Bid
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.room_names import RoomNames


def bidding_scene(view: MeetingView, names: RoomNames) -> BiddingScene:
    """The bids of those who are in the room, the chosen ones first in running order."""
    here = {m.id for m in view.members_in_room}
    bids = standing([bid for bid in view.bids if bid.member_id in here])
    turns = {bid.id: turn for turn, bid in enumerate(running_order(bids), 1)}
    lengths = _lengths(view, bids)
    made = (
        RoomBid(
            bid.id,
            person,
            bid.headline,
            lengths[bid.id] // MINUTE_MS,
            turns.get(bid.id, 0),
            bid.outcome is BidOutcome.DEFERRED,
        )
        for bid in bids
        if (person := names.person(view.member(bid.member_id))) is not None
    )
    return BiddingScene(tuple(made), max(0, view.to_give_ms) // MINUTE_MS)


def _lengths(view: MeetingView, bids: Sequence[Bid]) -> dict[str, int]:
    """The minutes of each bid: what it asks for; where the set shares its time, what it gets."""
    mode = view.learning_set.time_mode
    lengths = {bid.id: bid.wanted_ms for bid in bids}
    if mode is not TimeMode.BID:
        lengths |= {s.bid.id: s.length_ms for s in offer(mode, served(mode, bids), view.to_give_ms).shares}
    return lengths
