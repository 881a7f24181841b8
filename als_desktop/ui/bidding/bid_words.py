"""What the bidding says in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from als_desktop.models.bidding import can_serve, one_to_leave
from als_desktop.models.bids_wanted import bids_wanted
from als_desktop.models.people import TimeMode
from als_desktop.models.schedule import time_to_give
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.ui.bidding.bid_facts import (
    chosen_bids,
    left_out,
    offer_of,
    room_bids,
    slots_follow_bids,
    way_to_fit,
)
from als_desktop.ui.parts.words import joined

if TYPE_CHECKING:
    from collections.abc import Collection

    from als_desktop.models.bidding import Offer
    from als_desktop.models.earlier import BidWait
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.stage_clock import Moment


def count_of_slots(number: int) -> str:
    """`1 slot`, `3 slots`."""
    if number == 1:
        return QCoreApplication.translate("BidWords", "1 slot")
    return QCoreApplication.translate("BidWords", "{number} slots").format(number=number)


def count_of_bids(number: int) -> str:
    """`1 bid`, `3 bids`."""
    if number == 1:
        return QCoreApplication.translate("BidWords", "1 bid")
    return QCoreApplication.translate("BidWords", "{number} bids").format(number=number)


def wait_text(wait: BidWait | None) -> str:
    """Since when a bid has been waiting; nothing when it is new."""
    if wait is None:
        return ""
    if wait.meetings == 1:
        return QCoreApplication.translate("BidWords", "Waiting: from meeting {number}").format(
            number=wait.since
        )
    return QCoreApplication.translate("BidWords", "Waiting since meeting {number}").format(number=wait.since)


def make_slots_text(view: MeetingView, now: Moment) -> str:
    """What the button says that makes the slots: how many, and how long they would be."""
    shares = offer_of(view, view.time_mode, now).shares
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


def outcome_text(view: MeetingView, now: Moment, passed: Collection[str] = ()) -> str:
    """What happens to the bids without a slot, or what is still to be done before slots can be made."""
    mode = view.time_mode
    offered = offer_of(view, mode, now)
    if not room_bids(view):
        return QCoreApplication.translate(
            "BidWords", "Nobody has bid yet. Type each bid below, or add it in the table."
        )
    if bids_wanted(view, passed):
        return QCoreApplication.translate("BidWords", "{bids} so far. Who else?").format(
            bids=count_of_bids(len(room_bids(view)))
        )
    if not offered.shares:
        return QCoreApplication.translate("BidWords", "Nobody is chosen yet.")
    if not offered.fits:
        return _over_text(view, offered, now)
    waiting = [m.name for b in left_out(view) if (m := view.member(b.member_id)) is not None]
    number = view.meeting.number + 1
    if not waiting and mode is TimeMode.EQUAL and offered.left_ms >= MINUTE_MS:
        return QCoreApplication.translate(
            "BidWords", "Every bid gets a slot; {minutes} min stay spare."
        ).format(minutes=offered.left_ms // MINUTE_MS)
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


def _over_text(view: MeetingView, offered: Offer, now: Moment) -> str:
    """By how much it does not fit, and what would make it fit."""
    if offered.mode is TimeMode.HYBRID:
        return _guarantee_text(view, offered, now)
    over = QCoreApplication.translate("BidWords", "{minutes} min over.").format(
        minutes=-(offered.left_ms // MINUTE_MS)
    )
    shorter, leave = way_to_fit(view, now), one_to_leave(chosen_bids(view), time_to_give(view, now))
    member = view.member(leave.member_id) if leave is not None else None
    as_lengths = " + ".join(str(share.length_ms // MINUTE_MS) for share in shorter or ())
    if shorter is not None and member is not None and len(shorter) > 1:
        fits = QCoreApplication.translate("BidWords", "It fits as {lengths}, or without {name}'s bid.")
    elif shorter is not None:
        fits = QCoreApplication.translate("BidWords", "It fits as {lengths}.")
    elif member is not None:
        fits = QCoreApplication.translate("BidWords", "It fits without {name}'s bid.")
    else:
        fits = QCoreApplication.translate("BidWords", "Leave some for next time.")
    return f"{over} {fits.format(lengths=as_lengths, name=member.name if member is not None else '')}"


def _guarantee_text(view: MeetingView, offered: Offer, now: Moment) -> str:
    to_give, guaranteed = time_to_give(view, now), view.guaranteed_minutes
    return QCoreApplication.translate(
        "BidWords",
        "{minutes} min give {guaranteed} each to {number}, not to {all}: choose who, or guarantee {less}.",
    ).format(
        minutes=to_give // MINUTE_MS,
        guaranteed=guaranteed,
        number=can_serve(to_give, guaranteed),
        all=len(offered.shares),
        less=to_give // MINUTE_MS // len(offered.shares),
    )
