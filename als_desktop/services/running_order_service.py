"""The slots that are made but were not held: their order, their length, and leaving one out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from als_desktop.models.agenda import renumbered
from als_desktop.models.bidding import running_order
from als_desktop.models.meeting import Bid, BidOutcome, Slot
from als_desktop.models.people import Member
from als_desktop.models.refusal import Refused
from als_desktop.models.slots_ahead import exchanged, inherited, resized, slots_ahead, slots_passed_over
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.act import Service
from als_desktop.services.meeting_times import times_of, write_agenda
from als_desktop.services.slot_content import slot_has_content
from als_desktop.services.stage_leaving import edits_when_stages_leave

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from als_desktop.models.changes import Change
    from als_desktop.models.meeting import StageRun
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.services.act import Act


class RunningOrderService(Service):
    """What the set decides anew about slots that are made already. A slot that has begun stays where it is."""

    def present_earlier(self, slot_id: str) -> Change:
        """A slot changes places with the one before it.

        Raises:
            Refused: `slot_begun`; `slot_is_first` when none before it is still ahead.
        """
        return self._exchange("present_earlier", slot_id, -1, "slot_is_first")

    def present_later(self, slot_id: str) -> Change:
        """A slot changes places with the one after it.

        Raises:
            Refused: `slot_begun`; `slot_is_last`.
        """
        return self._exchange("present_later", slot_id, 1, "slot_is_last")

    def set_slot_length(self, slot_id: str, minutes: int) -> Change:
        """Give a slot more time, or less, shared among its stages in proportion.

        Raises:
            Refused: `slot_begun`, `slot_too_short`, `slot_too_long`.
        """
        with self._acting("set_slot_length") as act:
            slot, view = _slot_ahead(act, slot_id)
            act.about = _presenter(act, slot)
            longer_or_shorter = {stage.id: stage for stage in resized(view.stages_of_slot(slot_id), minutes)}
            write_agenda(act, view, [longer_or_shorter.get(stage.id, stage) for stage in view.stages])
        return act.change

    def leave_out(self, slot_id: str) -> Change:
        """A slot is not held: its bid waits for the next meeting, its time is spare. So also one that was passed over.

        Raises:
            Refused: `slot_begun`; `slot_has_content` when something was written in it.
        """
        with self._acting("leave_slot_out") as act:
            slot, view = _slot_among(
                act, slot_id, lambda view: [*slots_ahead(view), *slots_passed_over(view)]
            )
            _leave_out(act, view, slot, {})
        return act.change

    def leave_out_for_others(self, slot_id: str) -> Change:
        """A slot is not held: its bid waits for the next meeting, the other slots ahead share its time.

        Raises:
            Refused: as `leave_out`, and `slot_begun` when it was passed over; `no_other_slot` when there is none, or
                the time is lost already.
        """
        with self._acting("give_slot_away") as act:
            slot, view = _slot_ahead(act, slot_id)
            heirs = inherited(view, slot_id, self._clock.now())
            if not heirs:
                raise Refused("no_other_slot")
            _leave_out(act, view, slot, {heir.slot.id: heir.minutes for heir in heirs})
        return act.change

    def _exchange(self, label: str, slot_id: str, by: int, none: str) -> Change:
        with self._acting(label) as act:
            slot, view = _slot_ahead(act, slot_id)
            act.about = _presenter(act, slot)
            ahead = slots_ahead(view)
            place = ahead.index(slot) + by
            if not 0 <= place < len(ahead):
                raise Refused(none, presenter=act.about)
            other = ahead[place]
            order = [{slot.id: other, other.id: slot}.get(one.id, one) for one in view.slots]
            write_agenda(act, view, exchanged(view.stages, slot_id, other.id), order)
            _exchange_turns(act, slot, other)
        return act.change


def _slot_ahead(act: Act, slot_id: str) -> tuple[Slot, MeetingView]:
    return _slot_among(act, slot_id, slots_ahead)


def _slot_among(
    act: Act, slot_id: str, among: Callable[[MeetingView], Sequence[Slot]]
) -> tuple[Slot, MeetingView]:
    slot = act.get(Slot, slot_id)
    view = times_of(act, slot.meeting_id)
    if slot not in among(view):
        raise Refused("slot_begun", presenter=_presenter(act, slot))
    return slot, view


def _presenter(act: Act, slot: Slot) -> str:
    return act.get(Member, slot.presenter_id).name


def _leave_out(act: Act, view: MeetingView, slot: Slot, minutes_more: Mapping[str, int]) -> None:
    """Take a slot away; other slots, by id, get `minutes_more`."""
    act.about = _presenter(act, slot)
    if slot_has_content(act.tx, slot.id):
        raise Refused("slot_has_content", presenter=act.about)
    leaving = view.stages_of_slot(slot.id)
    act.take(edits_when_stages_leave(act.tx, leaving))
    for record in (*leaving, slot):
        act.remove(record)
    longer = {
        stage.id: stage
        for slot_id, minutes in minutes_more.items()
        for stage in _with_more(view.stages_of_slot(slot_id), minutes)
    }
    staying = [longer.get(stage.id, stage) for stage in view.stages if stage not in leaving]
    write_agenda(act, view, renumbered(staying), [one for one in view.slots if one != slot])
    _defer_bid(act, slot)


def _with_more(stages: Sequence[StageRun], minutes: int) -> list[StageRun]:
    return resized(stages, sum(stage.planned_ms for stage in stages) // MINUTE_MS + minutes)


def _defer_bid(act: Act, slot: Slot) -> None:
    bid = act.tx.get(Bid, slot.bid_id) if slot.bid_id is not None else None
    if bid is None:
        return
    act.replace(bid, replace(bid, outcome=BidOutcome.DEFERRED, turn=None))
    others = [b for b in running_order(act.tx.find(Bid, meeting_id=slot.meeting_id)) if b.id != bid.id]
    for turn, other in enumerate(others):
        act.replace(other, replace(other, turn=turn))


def _exchange_turns(act: Act, slot: Slot, other: Slot) -> None:
    """In the bidding too, the order is then what it is on the agenda."""
    bids = [act.tx.get(Bid, one.bid_id) if one.bid_id is not None else None for one in (slot, other)]
    first, second = bids
    if first is not None and second is not None:
        act.replace(first, replace(first, turn=second.turn))
        act.replace(second, replace(second, turn=first.turn))
