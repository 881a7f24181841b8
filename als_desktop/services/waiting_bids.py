"""Bids that wait for the next meeting, and how they come along to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from als_desktop.models.held import waits, when_closed, when_reopened
from als_desktop.models.ids import new_id
from als_desktop.models.meeting import Bid, BidOutcome, Meeting, MeetingState, Slot
from als_desktop.models.people import Member
from als_desktop.models.planning import carried_bid
from als_desktop.services.meeting_order import last_begun
from als_desktop.services.slot_content import held_among

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from als_desktop.services.act import Act
    from als_desktop.store.reader import Reader


def bids_left(tx: Reader, meeting: Meeting) -> list[Bid]:
    """The bids of a meeting that has begun which wait for the next; while it is under way, only what was put off."""
    bids = tx.find(Bid, meeting_id=meeting.id)
    if meeting.state is not MeetingState.CLOSED:
        return [bid for bid in bids if bid.outcome is BidOutcome.DEFERRED]
    served = _served(tx, [meeting.id])
    return [bid for bid in bids if waits(bid, served)]


def bids_waiting(tx: Reader, set_id: str, ahead: Meeting | None) -> list[Bid]:
    """The bids that wait for the meeting `ahead` of a set: those that are open there, and those that will come."""
    here = tx.find(Bid, meeting_id=ahead.id) if ahead is not None else []
    last = last_begun(tx, set_id)
    left = bids_left(tx, last) if last is not None else []
    known = {bid.carried_from for bid in here}
    bidding = {bid.member_id for bid in here if bid.outcome is not BidOutcome.WITHDRAWN}
    coming = [bid for bid in left if bid.id not in known and bid.member_id not in bidding]
    return [*(bid for bid in here if bid.outcome is BidOutcome.OPEN), *coming]


def bring_bids(act: Act, ahead: Meeting, to_come: Iterable[Meeting]) -> None:
    """Have the bids that wait come along to the meeting `ahead`, each once.

    One that lies in another of the meetings `to_come` moves on to this one, which is held before. Who bids here
    already, or has left the set, brings no other bid.
    """
    last = last_begun(act.tx, ahead.set_id)
    left = bids_left(act.tx, last) if last is not None else []
    if not left:
        return
    there = act.tx.find(Bid, meeting_id=list({ahead.id, *(meeting.id for meeting in to_come)}))
    standing = [bid for bid in there if bid.outcome is not BidOutcome.WITHDRAWN]
    carried = {bid.carried_from: bid for bid in there}
    bidding = {bid.member_id for bid in standing if bid.meeting_id == ahead.id}
    for bid in left:
        if bid.member_id in bidding or not act.get(Member, bid.member_id).present_in_set:
            continue
        known = carried.get(bid.id)
        if known is None:
            act.add(carried_bid(bid, ahead.id))
        elif _is_free(act, known):
            # Anew, since the index of the search knows a text by its meeting.
            act.remove(known)
            act.add(replace(known, id=new_id(), meeting_id=ahead.id))


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
