"""Which slots were held, and which bids wait for the next meeting because theirs was not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from als_desktop.models.action import Action, OptionNote
from als_desktop.models.card import CardGroup, QuestionCard
from als_desktop.models.feedback import Feedback
from als_desktop.models.meeting import Bid, BidOutcome, Slot, StageRun

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from als_desktop.models.changes import Record
    from als_desktop.models.meeting_view import MeetingView

_WRITTEN = (QuestionCard, CardGroup, OptionNote, Action, Feedback)


def was_held(stages: Iterable[StageRun], written: Sequence[Record]) -> bool:
    """Whether a slot with these stages was held: one of them was entered, or something was `written` in it."""
    return bool(written) or any(stage.entered_ms is not None for stage in stages)


def held_ids(view: MeetingView) -> frozenset[str]:
    """The slots (by id) that were held, as `was_held` says."""
    found = {s.slot_id for s in view.of(StageRun) if s.entered_ms is not None}
    found.update(record.slot_id for kind in _WRITTEN for record in view.of(kind))
    return frozenset(slot.id for slot in view.of(Slot) if slot.id in found)


def slots_held(view: MeetingView) -> list[Slot]:
    """The slots that were held, in running order."""
    held = held_ids(view)
    return [slot for slot in view.slots if slot.id in held]


def waits(bid: Bid, served: Container[str]) -> bool:
    """Whether a bid of a meeting that is over waits for the next; `served` has the bids (by id) whose slot was held.

    Nobody has decided about one that is open, so it waits as well.
    """
    if _chosen(bid):
        return bid.id not in served
    return bid.outcome is not BidOutcome.WITHDRAWN


def waiting_bids(view: MeetingView) -> list[Bid]:
    """The bids that wait for the next meeting if this one ends as it stands, by seat."""
    served = {slot.bid_id for slot in slots_held(view)}
    return [bid for bid in view.bids if waits(bid, served)]


def when_closed(bid: Bid, served: Container[str]) -> Bid:
    """A bid as the end of its meeting leaves it: one without a slot that was held is put off.

    It keeps its turn, by which it is known if the meeting goes on (`when_reopened`).
    """
    if not _chosen(bid):
        return bid
    return replace(bid, outcome=BidOutcome.CHOSEN if bid.id in served else BidOutcome.DEFERRED)


def when_reopened(bid: Bid) -> Bid:
    """A bid as it stands in a meeting that goes on: what only the end of the meeting put off is chosen again."""
    return replace(bid, outcome=BidOutcome.CHOSEN) if _chosen(bid) else bid


def _chosen(bid: Bid) -> bool:
    put_off = bid.outcome is BidOutcome.DEFERRED and bid.turn is not None
    return put_off or bid.outcome is BidOutcome.CHOSEN
