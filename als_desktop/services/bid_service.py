"""Bids, and turning the chosen ones into timed slots."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from als_desktop.models.agenda import SlotSplit, SlotStage, split_slot, with_slots
from als_desktop.models.bidding import Share, can_serve, offer, running_order, shortened, standing
from als_desktop.models.ids import new_id
from als_desktop.models.meeting import (
    IN_THE_ROOM,
    SLOT_STAGES,
    Attendance,
    Bid,
    BidOutcome,
    FacilitatorNote,
    Meeting,
    Slot,
    StageRun,
)
from als_desktop.models.people import LearningSet, Member, TimeMode
from als_desktop.models.planning import slot_of_bid
from als_desktop.models.refusal import Refused
from als_desktop.models.schedule import time_to_give
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.models.text import LINE_LIMIT, required_line
from als_desktop.services.act import Act, Service
from als_desktop.services.meeting_times import times_of
from als_desktop.services.slot_content import slot_has_content
from als_desktop.services.stage_leaving import edits_when_stages_leave

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.changes import Change

MOST_GUARANTEED = 240


class BidService(Service):
    """What is done with bids."""

    def place_bid(
        self, meeting_id: str, member_id: str, headline: str, pressing: int = 0, wanted_ms: int = 0
    ) -> Change:
        """A member bids, or words their bid anew; `pressing` and `wanted_ms` 0 leave what was said before.

        Raises:
            Refused: `empty`, `too_long`, `slot_too_short`, `slot_too_long`.
        """
        headline = required_line(headline, LINE_LIMIT, "headline")
        pressing = min(5, max(0, pressing))
        if wanted_ms:
            split_slot(wanted_ms, _ANY_SPLIT)
        with self._acting("place_bid") as act:
            act.expect(Meeting, meeting_id)
            act.about = act.get(Member, member_id).name
            before = _bid_of(act, meeting_id, member_id)
            if before is None:
                act.add(Bid(new_id(), meeting_id, member_id, headline, pressing, wanted_ms))
            else:
                act.replace(
                    before,
                    replace(
                        before,
                        headline=headline,
                        pressing=pressing or before.pressing,
                        wanted_ms=wanted_ms or before.wanted_ms,
                    ),
                )
        return act.change

    def set_pressing(self, bid_id: str, pressing: int) -> Change:
        """How pressing the issue is, 1-5; 0 takes the answer back."""
        return self._change_bid("set_pressing", bid_id, pressing=min(5, max(0, pressing)))

    def set_wanted(self, bid_id: str, minutes: int) -> Change:
        """How many minutes the member would like.

        Raises:
            Refused: `slot_too_short` when it is less than a slot needs, `slot_too_long` beyond 12 hours.
        """
        split_slot(minutes * MINUTE_MS, _ANY_SPLIT)
        return self._change_bid("set_wanted", bid_id, wanted_ms=minutes * MINUTE_MS)

    def choose(self, bid_id: str) -> Change:
        """The set gives this bid a slot, after those already chosen."""
        with self._acting("choose_bid") as act:
            before = act.get(Bid, bid_id)
            act.about = before.headline
            chosen = running_order(act.tx.find(Bid, meeting_id=before.meeting_id))
            if before not in chosen:
                act.replace(before, replace(before, outcome=BidOutcome.CHOSEN, turn=len(chosen)))
        return act.change

    def defer(self, bid_id: str) -> Change:
        """The bid waits for the next meeting."""
        return self._drop_from_order("defer_bid", bid_id, BidOutcome.DEFERRED)

    def reopen(self, bid_id: str) -> Change:
        """The set has not decided about the bid after all."""
        return self._drop_from_order("reopen_bid", bid_id, BidOutcome.OPEN)

    def withdraw(self, bid_id: str) -> Change:
        """The member takes the bid back."""
        return self._drop_from_order("withdraw_bid", bid_id, BidOutcome.WITHDRAWN)

    def present_at(self, bid_id: str, turn: int) -> Change:
        """Give a bid place number `turn` (from 0) in the running order; the others keep their order."""
        with self._acting("order_bids") as act:
            moving = act.get(Bid, bid_id)
            act.about = moving.headline
            order = [
                b for b in running_order(act.tx.find(Bid, meeting_id=moving.meeting_id)) if b.id != bid_id
            ]
            order.insert(min(max(0, turn), len(order)), moving)
            for n, bid in enumerate(order):
                act.replace(bid, replace(bid, outcome=BidOutcome.CHOSEN, turn=n))
        return act.change

    def set_time_mode(self, meeting_id: str, mode: TimeMode) -> Change:
        """Choose how a meeting shares its time. The contract, which the set agrees on, stays as it is."""
        with self._acting("set_time_mode") as act:
            before = act.get(Meeting, meeting_id)
            agreed = act.get(LearningSet, before.set_id).time_mode
            act.about = mode.value
            act.replace(before, replace(before, time_mode=None if mode is agreed else mode))
        return act.change

    def set_guaranteed(self, meeting_id: str, minutes: int) -> Change:
        """What hybrid time gives each presenter of a meeting first, in minutes; the contract stays as it is.

        Raises:
            Refused: `guarantee_too_long` beyond four hours.
        """
        if not 0 <= minutes <= MOST_GUARANTEED:
            raise Refused("guarantee_too_long", most=MOST_GUARANTEED)
        with self._acting("set_guaranteed") as act:
            before = act.get(Meeting, meeting_id)
            agreed = act.get(LearningSet, before.set_id).guaranteed_minutes
            act.about = str(minutes)
            own = None if minutes == agreed else minutes
            act.replace(before, replace(before, guaranteed_minutes=own))
        return act.change

    def shorten_to_fit(self, meeting_id: str) -> Change:
        """The chosen bids ask for less, each in proportion, so that together they take the time there is.

        Raises:
            Refused: `bids_cannot_be_shortened` when a slot would be too short to be worth having.
        """
        with self._acting("shorten_bids") as act:
            to_give = time_to_give(times_of(act, meeting_id), self._clock.now())
            here = _in_the_room(act, meeting_id)
            bids = running_order(act.tx.find(Bid, meeting_id=meeting_id))
            shares = shortened([b for b in bids if b.member_id in here], to_give)
            if shares is None:
                raise Refused("bids_cannot_be_shortened")
            act.about = str(to_give // MINUTE_MS)
            for share in shares:
                act.replace(share.bid, replace(share.bid, wanted_ms=share.length_ms))
        return act.change

    def make_slots(self, meeting_id: str, split: SlotSplit) -> Change:
        """Turn bids into slots by the meeting's time mode, cut by `split`; bids without one wait for the next meeting.

        Equal and hybrid time serve the chosen bids, or all that stand when none was chosen; whoever is not in the
        room gets no slot. Slots made before are made anew as long as nothing happened in them.

        They share the time there is now: what the plan gives, less what was lost beyond the spare time.

        Raises:
            Refused: `no_bids`, `no_bid_chosen`, `slot_too_short` with the presenter, `bids_do_not_fit`,
                `guarantee_does_not_fit`, `slots_begun`.
        """
        with self._acting("make_slots") as act:
            times = times_of(act, meeting_id)
            meeting, mode, guaranteed = times.meeting, times.time_mode, times.guaranteed_minutes
            bids = standing(_by_seat(act, meeting))
            here = _in_the_room(act, meeting_id)
            present = [b for b in bids if b.member_id in here]
            if not present:
                raise Refused("no_bids")
            stages = times.stages
            frame = [s for s in stages if s.slot_id is None]
            to_give = time_to_give(times, self._clock.now())
            served = running_order(present) or (present if mode is not TimeMode.BID else [])
            if not served:
                raise Refused("no_bid_chosen")
            result = offer(mode, served, to_give, guaranteed)
            if not result.fits and mode is TimeMode.HYBRID:
                raise Refused(
                    "guarantee_does_not_fit",
                    guaranteed=guaranteed,
                    minutes=to_give // MINUTE_MS,
                    number=can_serve(to_give, guaranteed),
                )
            if not result.fits:
                raise Refused("bids_do_not_fit", minutes=-(result.left_ms // MINUTE_MS))
            _clear_slots(act, meeting, stages)
            act.about = str(len(result.shares))
            agenda = with_slots(
                frame,
                [_slot(act, n, share, split) for n, share in enumerate(result.shares)],
            )
            known = {s.id: s for s in frame}
            for stage in agenda:
                if stage.id in known:
                    act.replace(known[stage.id], stage)
                else:
                    act.add(stage)
            for bid in bids:
                turn = next((n for n, share in enumerate(result.shares) if share.bid.id == bid.id), None)
                outcome = BidOutcome.DEFERRED if turn is None else BidOutcome.CHOSEN
                act.replace(bid, replace(bid, outcome=outcome, turn=turn))
        return act.change

    def _change_bid(self, label: str, bid_id: str, **values: int) -> Change:
        with self._acting(label) as act:
            before = act.get(Bid, bid_id)
            act.about = before.headline
            act.replace(before, replace(before, **values))
        return act.change

    def _drop_from_order(self, label: str, bid_id: str, outcome: BidOutcome) -> Change:
        with self._acting(label) as act:
            before = act.get(Bid, bid_id)
            act.about = before.headline
            act.replace(before, replace(before, outcome=outcome, turn=None))
            rest = [
                b for b in running_order(act.tx.find(Bid, meeting_id=before.meeting_id)) if b.id != bid_id
            ]
            for n, bid in enumerate(rest):
                act.replace(bid, replace(bid, turn=n))
        return act.change


_ANY_SPLIT = SlotSplit((len(SLOT_STAGES),), tuple(SlotStage(kind.value, kind, (1,)) for kind in SLOT_STAGES))


def _bid_of(act: Act, meeting_id: str, member_id: str) -> Bid | None:
    found = act.tx.find(Bid, meeting_id=meeting_id, member_id=member_id)
    return next((b for b in found if b.outcome is not BidOutcome.WITHDRAWN), None)


def _by_seat(act: Act, meeting: Meeting) -> list[Bid]:
    seats = {m.id: m.seat for m in act.tx.find(Member, set_id=meeting.set_id)}
    return sorted(act.tx.find(Bid, meeting_id=meeting.id), key=lambda b: seats.get(b.member_id, 0))


def _in_the_room(act: Act, meeting_id: str) -> set[str]:
    return {a.member_id for a in act.tx.find(Attendance, meeting_id=meeting_id) if a.presence in IN_THE_ROOM}


def _clear_slots(act: Act, meeting: Meeting, stages: Sequence[StageRun]) -> None:
    slots = act.tx.find(Slot, meeting_id=meeting.id)
    of_slots = [s for s in stages if s.slot_id is not None]
    noted = {n.stage_run_id for n in act.tx.find(FacilitatorNote, meeting_id=meeting.id) if n.text}
    begun = {meeting.current_stage_id, *noted}
    if any(s.entered_ms is not None or s.id in begun for s in of_slots):
        raise Refused("slots_begun")
    if any(slot_has_content(act.tx, slot.id) for slot in slots):
        raise Refused("slots_begun")
    act.take(edits_when_stages_leave(act.tx, of_slots))
    for record in (*of_slots, *slots):
        act.remove(record)


def _slot(act: Act, position: int, share: Share, split: SlotSplit) -> list[StageRun]:
    try:
        slot, stages = slot_of_bid(share.bid, position, share.length_ms, split)
    except Refused as refusal:
        presenter = act.get(Member, share.bid.member_id).name
        raise Refused(refusal.code + "_for", presenter=presenter, **refusal.params) from refusal
    act.add(slot)
    return stages
