"""The records of a meeting as it is planned, and of a slot as it is made."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from als_desktop.models.agenda import MeetingTemplate, SlotSplit, split_slot
from als_desktop.models.ids import new_id
from als_desktop.models.meeting import SLOT_STAGES, Attendance, Bid, BidOutcome, Meeting, Slot, StageRun
from als_desktop.models.stage_clock import MINUTE_MS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from als_desktop.models.people import Member


@dataclass(frozen=True, slots=True)
class PlannedMeeting:
    """A meeting with the stages of its frame, everyone who is expected, and the bids that wait for it."""

    meeting: Meeting
    stages: tuple[StageRun, ...]
    attendance: tuple[Attendance, ...]
    bids: tuple[Bid, ...]


def frame_ms(template: MeetingTemplate) -> int:
    """How long the stages of a template are without its slots, in milliseconds."""
    return sum(s.minutes for s in template.stages if s.kind is not None) * MINUTE_MS


def planned_meeting(
    set_id: str,
    number: int,
    template: MeetingTemplate,
    starts_ms: int,
    hard_end_ms: int,
    place: str,
    members: Sequence[Member],
    deferred: Sequence[Bid] = (),
    make_id: Callable[[], str] = new_id,
) -> PlannedMeeting:
    """Meeting number `number` of a set after `template`; `deferred` are the bids of the meeting before."""
    meeting = Meeting(
        make_id(),
        set_id,
        number,
        starts_ms,
        hard_end_ms,
        place=place,
        template=template.code,
        planned_slots=template.slots,
        spare_ms=min(template.spare * MINUTE_MS, hard_end_ms - starts_ms - frame_ms(template)),
    )
    frame = [(s.kind, s.minutes) for s in template.stages if s.kind is not None]
    here = {m.id for m in members}
    return PlannedMeeting(
        meeting,
        tuple(
            StageRun(make_id(), meeting.id, kind, n, minutes * MINUTE_MS)
            for n, (kind, minutes) in enumerate(frame)
        ),
        tuple(Attendance(make_id(), meeting.id, member.id) for member in members),
        tuple(carried_bid(bid, meeting.id, make_id) for bid in deferred if bid.member_id in here),
    )


def carried_bid(bid: Bid, meeting_id: str, make_id: Callable[[], str] = new_id) -> Bid:
    """A deferred bid as it stands, open again, at the next meeting."""
    return replace(
        bid, id=make_id(), meeting_id=meeting_id, outcome=BidOutcome.OPEN, turn=None, carried_from=bid.id
    )


def slot_of_bid(
    bid: Bid,
    position: int,
    length_ms: int,
    splits: Sequence[SlotSplit],
    make_id: Callable[[], str] = new_id,
) -> tuple[Slot, list[StageRun]]:
    """The slot that a bid gets, with its stages, which have no place in the agenda yet.

    Raises:
        Refused: `slot_too_short`, `slot_too_long`.
    """
    lengths = split_slot(length_ms, splits)
    slot = Slot(
        make_id(),
        bid.meeting_id,
        position,
        bid.member_id,
        length_ms,
        issue=bid.headline,
        bid_id=bid.id,
        agreed_ms=length_ms,
    )
    stages = [
        StageRun(make_id(), bid.meeting_id, kind, 0, lengths[kind], slot_id=slot.id) for kind in SLOT_STAGES
    ]
    return slot, stages
