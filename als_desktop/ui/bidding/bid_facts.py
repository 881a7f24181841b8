"""What the bidding shows, worked out from the meeting: whose bids count, what each time mode would give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models import bidding
from als_desktop.models.people import TimeMode
from als_desktop.models.schedule import time_to_give
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.packs import pack_of_meeting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.bidding import Offer, Share
    from als_desktop.models.meeting import Bid
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.stage_clock import Moment


def room_bids(view: MeetingView) -> list[Bid]:
    """The bids of those who are here: the chosen in running order, then the others, most pressing first."""
    here = {m.id for m in view.members_in_room}
    return bidding.standing([b for b in view.bids if b.member_id in here])


def bids_by_seat(view: MeetingView) -> list[Bid]:
    """The bids of those who are here, by seat."""
    return [bid for m in view.members_in_room if (bid := view.bid_of(m.id)) is not None]


# Below this many minutes, what a bid usually starts from would be too long for every slot of a pack.
_SHORT = 20


def chosen_bids(view: MeetingView) -> list[Bid]:
    """The bids that were given a slot, in running order."""
    return bidding.running_order(room_bids(view))


def offer_of(view: MeetingView, mode: TimeMode, now: Moment) -> Offer:
    """How `mode` would share the time that there is at `now`."""
    return _offer(view, mode, time_to_give(view, now))


def way_to_fit(view: MeetingView, now: Moment) -> list[Share] | None:
    """The chosen bids as they would fit if each were shorter; None when they fit, or cannot."""
    return bidding.shortened(chosen_bids(view), time_to_give(view, now))


def can_be_shortened(view: MeetingView, now: Moment) -> bool:
    """Whether shortening the chosen bids is what would make them fit."""
    return view.time_mode is TimeMode.BID and way_to_fit(view, now) is not None


def left_out(view: MeetingView) -> list[Bid]:
    """The bids that would wait for the next meeting, by seat."""
    served = {b.id for b in bidding.served(view.time_mode, room_bids(view))}
    return [b for b in bids_by_seat(view) if b.id not in served]


def slot_places(view: MeetingView, now: Moment) -> int:
    """How many slots to offer in a choice."""
    mode, planned = view.time_mode, view.meeting.planned_slots
    return bidding.slot_places(mode, room_bids(view), time_to_give(view, now), planned)


def even_share(view: MeetingView, now: Moment) -> int:
    """The minutes that a new bid starts from; where a way to meet has only short slots, an even share of those."""
    to_give_ms = time_to_give(view, now)
    minutes = bidding.even_share(to_give_ms, view.meeting.planned_slots)
    split = pack_of_meeting(view).split
    if split.lengths[-1] >= _SHORT:
        return minutes
    share = to_give_ms // max(1, view.meeting.planned_slots) // MINUTE_MS
    return min(split.lengths[-1], max(split.least, share))


def slots_follow_bids(view: MeetingView) -> bool:
    """Whether the slots were made of the bids as they are: the same presenters, order and time.

    The time that was shared is the one the slots had when they were made; that some of it is lost since, or that
    slots were shortened, does not change what the set agreed.
    """
    agreed_ms = sum(slot.agreed_ms for slot in view.slots)
    shares = _offer(view, view.time_mode, agreed_ms).shares
    made = [(slot.presenter_id, slot.agreed_ms) for slot in view.slots]
    return made == [(share.bid.member_id, share.length_ms) for share in shares]


def _offer(view: MeetingView, mode: TimeMode, to_give_ms: int) -> Offer:
    guaranteed = view.guaranteed_minutes
    return bidding.offer(mode, bidding.served(mode, room_bids(view)), to_give_ms, guaranteed)


def minutes(bids: Sequence[Bid]) -> list[int]:
    """The minutes wanted, one number for each bid."""
    return [bid.wanted_ms // MINUTE_MS for bid in bids]
