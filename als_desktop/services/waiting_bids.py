"""Bids that wait for the next meeting, and how they come along to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.held import waits, when_closed, when_reopened
from als_desktop.models.meeting import Bid, BidOutcome, Meeting, MeetingState, Slot
from als_desktop.services.slot_content import held_among

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.services.act import Act
    from als_desktop.store.reader import Reader


def bids_left(tx: Reader, meeting: Meeting) -> list[Bid]:
    """The bids of a meeting that has begun which wait for the next; while it is under way, only what was put off."""
    bids = tx.find(Bid, meeting_id=meeting.id)
    if meeting.state is not MeetingState.CLOSED:
        return [bid for bid in bids if bid.outcome is BidOutcome.DEFERRED]
    served = _served(tx, [meeting.id])
    return [bid for bid in bids if waits(bid, served)]


def drop_served(act: Act, meeting: Meeting) -> None:
    """Take away the bids that came along to a meeting and were served since, as when the earlier one went on."""
    came = [
        bid
        for bid in act.tx.find(Bid, meeting_id=meeting.id, outcome=BidOutcome.OPEN.value)
        if bid.carried_from is not None
    ]
    origins = {bid.id: bid for bid in act.tx.find(Bid, id=[bid.carried_from for bid in came])}
    served = _served(act.tx, list({bid.meeting_id for bid in origins.values()}))
    for bid in came:
        origin = origins.get(bid.carried_from or "")
        if origin is not None and not waits(origin, served) and _is_free(act, bid):
            act.remove(bid)


def _is_free(act: Act, bid: Bid) -> bool:
    """Whether nothing was decided about a bid, and no slot was made of it."""
    made = act.tx.find(Slot, meeting_id=bid.meeting_id, bid_id=bid.id)
    return bid.outcome is BidOutcome.OPEN and not made


def leave_bids(act: Act, meeting: Meeting) -> None:
    """The meeting ends: the bids whose slots were not held are put off."""
    served = _served(act.tx, [meeting.id])
    for bid in act.tx.find(Bid, meeting_id=meeting.id):
        act.replace(bid, when_closed(bid, served))


def take_up_bids(act: Act, meeting: Meeting) -> None:
    """The meeting goes on: the bids that its end had put off have their slots still."""
    for bid in act.tx.find(Bid, meeting_id=meeting.id):
        act.replace(bid, when_reopened(bid))


def _served(tx: Reader, meetings: Sequence[str]) -> frozenset[str]:
    """The bids (by id) of these meetings whose slot was held."""
    slots = tx.find(Slot, meeting_id=list(meetings))
    held = held_among(tx, {slot.id: slot.meeting_id for slot in slots})
    return frozenset(slot.bid_id for slot in slots if slot.id in held and slot.bid_id is not None)
