"""What the bidding shows, worked out from the meeting: whose bids count, what each time mode would give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.bidding import GUARANTEED_MS, Offer, offer, running_order, standing
from als_desktop.models.meeting import Bid, StageRun
from als_desktop.models.people import TimeMode
from als_desktop.models.stage_clock import MINUTE_MS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.meeting_view import MeetingView

_ROUND_TO = 5


def room_bids(view: MeetingView) -> list[Bid]:
    """The bids of those who are here: the chosen in running order, then the others, most pressing first."""
    here = {m.id for m in view.members_in_room}
    return standing([b for b in view.bids if b.member_id in here])


def bids_by_seat(view: MeetingView) -> list[Bid]:
    """The bids of those who are here, by seat."""
    return [bid for m in view.members_in_room if (bid := view.bid_of(m.id)) is not None]


def chosen_bids(view: MeetingView) -> list[Bid]:
    """The bids that were given a slot, in running order."""
    return running_order(room_bids(view))


def served_bids(view: MeetingView, mode: TimeMode) -> list[Bid]:
    """The bids that get a slot in `mode`: the chosen, or all where time is shared and nobody was chosen."""
    return chosen_bids(view) or ([] if mode is TimeMode.BID else room_bids(view))


def offer_of(view: MeetingView, mode: TimeMode) -> Offer:
    """How `mode` would share the time now."""
    return offer(mode, served_bids(view, mode), view.to_give_ms)


def left_out(view: MeetingView) -> list[Bid]:
    """The bids that would wait for the next meeting, by seat."""
    served = {b.id for b in served_bids(view, view.learning_set.time_mode)}
    return [b for b in bids_by_seat(view) if b.id not in served]


def slot_places(view: MeetingView) -> int:
    """How many slots to offer in a choice: those planned, and one more where there is time for it."""
    bids, chosen = room_bids(view), chosen_bids(view)
    left_ms = view.to_give_ms - sum(b.wanted_ms for b in chosen)
    one_more = left_ms >= GUARANTEED_MS or view.learning_set.time_mode is not TimeMode.BID
    extended = min(len(bids), len(chosen) + one_more)
    return max(1, view.meeting.planned_slots, len(chosen), extended)


def even_share(view: MeetingView) -> int:
    """The minutes that a new bid starts from: an equal share in steps of 5, and at least 20."""
    share = max(0, view.to_give_ms) // max(1, view.meeting.planned_slots) // MINUTE_MS
    return max(GUARANTEED_MS // MINUTE_MS, share // _ROUND_TO * _ROUND_TO)


def slots_follow_bids(view: MeetingView) -> bool:
    """Whether making the slots anew would give the same presenters the same time in the same order."""
    shares = offer_of(view, view.learning_set.time_mode).shares
    made = [(slot.presenter_id, slot.planned_ms) for slot in view.slots]
    return made == [(share.bid.member_id, share.length_ms) for share in shares]


def slots_begun(view: MeetingView) -> bool:
    """Whether a stage of a slot has been entered."""
    return any(s.slot_id is not None and s.entered_ms is not None for s in view.of(StageRun))


def minutes(bids: Sequence[Bid]) -> list[int]:
    """The minutes wanted, one number for each bid."""
    return [bid.wanted_ms // MINUTE_MS for bid in bids]
