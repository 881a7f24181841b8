"""The bids as the room may see them: who, about what, and the minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.bidding import offer, running_order, served, standing
from als_desktop.models.meeting import BidOutcome
from als_desktop.models.people import TimeMode
from als_desktop.models.room_scene import BiddingScene, RoomBid
from als_desktop.models.schedule import time_to_give
from als_desktop.models.stage_clock import MINUTE_MS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.meeting import Bid
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.room_names import RoomNames
    from als_desktop.models.stage_clock import Moment


def bidding_scene(view: MeetingView, names: RoomNames, now: Moment) -> BiddingScene:
    """The bids of those who are in the room, the chosen ones first in running order, and the time there is at `now`."""
    to_give_ms = time_to_give(view, now)
    here = {m.id for m in view.members_in_room}
    bids = standing([bid for bid in view.bids if bid.member_id in here])
    turns = {bid.id: turn for turn, bid in enumerate(running_order(bids), 1)}
    lengths = _lengths(view, bids, to_give_ms)
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
    return BiddingScene(tuple(made), to_give_ms // MINUTE_MS)


def _lengths(view: MeetingView, bids: Sequence[Bid], to_give_ms: int) -> dict[str, int]:
    """The minutes of each bid: what it asks for; where the set shares its time, what it gets."""
    mode = view.time_mode
    lengths = {bid.id: bid.wanted_ms for bid in bids}
    if mode is not TimeMode.BID:
        shared = offer(mode, served(mode, bids), to_give_ms, view.guaranteed_minutes)
        lengths |= {s.bid.id: s.length_ms for s in shared.shares}
    return lengths
