"""What comes next in the bidding: what the head of the page says, and which bids are decided on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from als_desktop.models.bidding import WORTH_HAVING_MS
from als_desktop.models.bids_wanted import bids_wanted
from als_desktop.models.meeting import BidOutcome
from als_desktop.models.people import TimeMode
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.ui.bidding.bid_facts import chosen_bids, offer_of, room_bids, slots_follow_bids
from als_desktop.ui.bidding.bid_words import count_of_bids, count_of_slots

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from als_desktop.models.bidding import Offer
    from als_desktop.models.meeting import Bid
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.stage_clock import Moment


@dataclass(frozen=True, slots=True)
class BidLead:
    """The question of the moment, what to do about it, and the bids (by id) that wait for a decision."""

    title: str
    hint: str = ""
    deciding: frozenset[str] = frozenset()


def bid_lead(view: MeetingView, now: Moment, passed: Collection[str] = ()) -> BidLead:
    """What leads at `now`: more bids of those who have not `passed`, choosing, making the slots, or going on."""
    if view.slots_decided:
        return _made(view)
    if bids_wanted(view, passed):
        return BidLead(QCoreApplication.translate("BidLead", "Who would like to present today?"))
    offered = offer_of(view, view.time_mode, now)
    hint, deciding = _begin(view, offered) if not chosen_bids(view) else _go_on(view, offered)
    title = QCoreApplication.translate("BidLead", "Who presents today?")
    return BidLead(title, hint, frozenset(bid.id for bid in deciding))


def _made(view: MeetingView) -> BidLead:
    if slots_follow_bids(view):
        return BidLead(
            QCoreApplication.translate("BidLead", "The slots are made"),
            QCoreApplication.translate("BidLead", "Next: go on in the agenda"),
        )
    return BidLead(
        QCoreApplication.translate("BidLead", "Who presents today?"),
        QCoreApplication.translate("BidLead", "Changed since the slots were made: make them anew"),
    )


def _begin(view: MeetingView, offered: Offer) -> tuple[str, Iterable[Bid]]:
    """While nobody is chosen."""
    bids = room_bids(view)
    count = count_of_bids(len(bids))
    # Where all were left for next time, any of them may still be chosen.
    deciding = _open(bids) or bids
    if offered.mode is TimeMode.BID:
        words = QCoreApplication.translate("BidLead", "{bids}, {slots}: choose a slot for each, or next time")
        return words.format(bids=count, slots=count_of_slots(view.meeting.planned_slots)), deciding
    if not offered.fits:
        words = QCoreApplication.translate("BidLead", "{bids} are too many: choose who presents")
        return words.format(bids=count), deciding
    words = QCoreApplication.translate("BidLead", "{bids} share the time: make the slots, or choose")
    return words.format(bids=count), ()


def _go_on(view: MeetingView, offered: Offer) -> tuple[str, Iterable[Bid]]:
    """Once somebody is chosen."""
    shares, still = len(offered.shares), _open(room_bids(view))
    if not offered.fits and offered.mode is TimeMode.BID:
        words = QCoreApplication.translate("BidLead", "{minutes} min over: make it fit first")
        return words.format(minutes=-(offered.left_ms // MINUTE_MS)), ()
    if not offered.fits:
        words = QCoreApplication.translate("BidLead", "{slots} are too many: leave some for next time")
        return words.format(slots=count_of_slots(shares)), ()
    one_more = offered.mode is TimeMode.BID and offered.left_ms >= WORTH_HAVING_MS
    if still and one_more and shares < view.meeting.planned_slots:
        words = QCoreApplication.translate(
            "BidLead", "Slot {number} is free: choose who has it, or next time"
        )
        return words.format(number=shares + 1), still
    return QCoreApplication.translate("BidLead", "Next: make the slots"), ()


def _open(bids: Iterable[Bid]) -> list[Bid]:
    return [bid for bid in bids if bid.outcome is BidOutcome.OPEN]
