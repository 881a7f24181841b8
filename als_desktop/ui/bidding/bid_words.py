"""What the bidding says in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.ui.bidding.bid_facts import left_out, offer_of, room_bids, slots_follow_bids
from als_desktop.ui.parts.words import joined

if TYPE_CHECKING:
    from als_desktop.models.bidding import Offer
    from als_desktop.models.meeting_view import MeetingView


def count_of_slots(number: int) -> str:
    """`1 slot`, `3 slots`."""
    if number == 1:
        return QCoreApplication.translate("BidWords", "1 slot")
    return QCoreApplication.translate("BidWords", "{number} slots").format(number=number)


def make_slots_text(view: MeetingView) -> str:
    """What the button says that makes the slots: how many, and how long they would be."""
    shares = offer_of(view, view.learning_set.time_mode).shares
    if not shares:
        return QCoreApplication.translate("BidWords", "Make slots")
    lengths = [share.length_ms // MINUTE_MS for share in shares]
    slots = count_of_slots(len(lengths))
    if min(lengths) == max(lengths):
        text = QCoreApplication.translate("BidWords", "Make {slots} of {minutes} min").format(
            slots=slots, minutes=lengths[0]
        )
    else:
        text = QCoreApplication.translate("BidWords", "Make {slots} of {least} to {most} min").format(
            slots=slots, least=min(lengths), most=max(lengths)
        )
    return (
        QCoreApplication.translate("BidWords", "{make} anew").format(make=text)
        if view.slots_decided
        else text
    )


def outcome_text(view: MeetingView) -> str:
    """What happens to the bids without a slot, or what is still to be done before slots can be made."""
    mode = view.learning_set.time_mode
    now = offer_of(view, mode)
    if not room_bids(view):
        return QCoreApplication.translate(
            "BidWords", "Nobody has bid yet. Choose a seat and type, or add a bid in the table."
        )
    if not now.shares:
        return QCoreApplication.translate(
            "BidWords", "Nobody is chosen yet. Choose a slot for each bid, or next time."
        )
    if not now.fits:
        return _over_text(now)
    waiting = [m.name for b in left_out(view) if (m := view.member(b.member_id)) is not None]
    number = view.meeting.number + 1
    if not waiting:
        return QCoreApplication.translate("BidWords", "Every bid gets a slot.")
    if len(waiting) == 1:
        return QCoreApplication.translate("BidWords", "{name}'s bid is kept for meeting {number}.").format(
            name=waiting[0], number=number
        )
    return QCoreApplication.translate(
        "BidWords", "The bids of {names} are kept for meeting {number}."
    ).format(names=joined(waiting), number=number)


def made_text(view: MeetingView) -> str:
    """What the list of chosen bids says above itself."""
    if not view.slots_decided:
        return QCoreApplication.translate("BidWords", "Running order")
    if slots_follow_bids(view):
        return QCoreApplication.translate("BidWords", "The slots are made: {slots}").format(
            slots=count_of_slots(len(view.slots))
        )
    return QCoreApplication.translate("BidWords", "Changed since the slots were made")


def _over_text(now: Offer) -> str:
    over = -now.left_ms // MINUTE_MS
    return QCoreApplication.translate(
        "BidWords", "{minutes} min over: shorten a bid, or leave one for next time."
    ).format(minutes=over)
