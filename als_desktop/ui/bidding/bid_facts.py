"""What the bidding shows, worked out from the meeting: whose bids count, what each time mode would give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models import bidding
from als_desktop.models.stage_clock import MINUTE_MS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.bidding import Offer
    from als_desktop.models.meeting import Bid
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.people import TimeMode


def room_bids(view: MeetingView) -> list[Bid]:
    """The bids of those who are here: the chosen in running order, then the others, most pressing first."""
    here = {m.id for m in view.members_in_room}
    return bidding.standing([b for b in view.bids if b.member_id in here])


def bids_by_seat(view: MeetingView) -> list[Bid]:
    """The bids of those who are here, by seat."""
    return [bid for m in view.members_in_room if (bid := view.bid_of(m.id)) is not None]


def chosen_bids(view: MeetingView) -> list[Bid]:
    """The bids that were given a slot, in running order."""
    return bidding.running_order(room_bids(view))


def offer_of(view: MeetingView, mode: TimeMode) -> Offer:
    """How `mode` would share the time now."""
    return bidding.offer(mode, bidding.served(mode, room_bids(view)), view.to_give_ms)


def left_out(view: MeetingView) -> list[Bid]:
    """The bids that would wait for the next meeting, by seat."""
    served = {b.id for b in bidding.served(view.learning_set.time_mode, room_bids(view))}
    return [b for b in bids_by_seat(view) if b.id not in served]


def slot_places(view: MeetingView) -> int:
    """How many slots to offer in a choice."""
    mode, planned = view.learning_set.time_mode, view.meeting.planned_slots
    return bidding.slot_places(mode, room_bids(view), view.to_give_ms, planned)


def even_share(view: MeetingView) -> int:
    """The minutes that a new bid starts from."""
    return bidding.even_share(view.to_give_ms, view.meeting.planned_slots)


def slots_follow_bids(view: MeetingView) -> bool:
    """Whether making the slots anew would give the same presenters the same time in the same order."""
    shares = offer_of(view, view.learning_set.time_mode).shares
    made = [(slot.presenter_id, slot.planned_ms) for slot in view.slots]
    return made == [(share.bid.member_id, share.length_ms) for share in shares]


def minutes(bids: Sequence[Bid]) -> list[int]:
    """The minutes wanted, one number for each bid."""
    return [bid.wanted_ms // MINUTE_MS for bid in bids]
