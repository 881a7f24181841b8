"""The records of a meeting as it is planned, and of a slot as it is made."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from als_desktop.models.agenda import MeetingTemplate, SlotSplit, StagePlan, split_slot
from als_desktop.models.ids import new_id
from als_desktop.models.meeting import (
    Attendance,
    Bid,
    BidOutcome,
    Meeting,
    Slot,
    StageKind,
    StageRun,
)
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
    return sum(s.minutes for s in template.frame) * MINUTE_MS


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
    pack: str = "",
) -> PlannedMeeting:
    """Meeting number `number` of a set after `template`; `deferred` are the bids of the meeting before, `pack` the code
    of the way it is run.
    """
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
        pack=pack,
    )
    here = {m.id for m in members}
    return PlannedMeeting(
        meeting,
        frame_runs(template, meeting.id, make_id),
        tuple(Attendance(make_id(), meeting.id, member.id) for member in members),
        tuple(carried_bid(bid, meeting.id, make_id) for bid in deferred if bid.member_id in here),
    )


def frame_runs(
    template: MeetingTemplate, meeting_id: str, make_id: Callable[[], str] = new_id
) -> tuple[StageRun, ...]:
    """The stages of a template as they stand in a meeting before its slots are decided."""
    return tuple(
        StageRun(
            make_id(),
            meeting_id,
            one.kind,
            n,
            one.minutes * MINUTE_MS,
            title=one.title,
            code=_code(one.code, one.kind),
        )
        for n, one in enumerate(template.frame)
        if one.kind is not None
    )


def template_of_meeting(meeting: Meeting, stages: Sequence[StageRun]) -> MeetingTemplate:
    """The plan of a meeting as a template: its frame with titles and minutes, its slots, length and spare time.

    What was added belongs to it, and what the meeting merely passed over; what was left out does not.
    """
    slots = {s.slot_id for s in stages if s.slot_id is not None}
    frame = [
        StagePlan(s.kind, s.planned_ms // MINUTE_MS, s.code, s.title)
        for s in stages
        if s.slot_id is None and not s.left_out
    ]
    return MeetingTemplate(
        meeting.template,
        "",
        (meeting.hard_end_ms - meeting.starts_ms) // MINUTE_MS,
        max(0, meeting.spare_ms) // MINUTE_MS,
        (*frame, *(StagePlan(None) for _ in range(len(slots) or meeting.planned_slots))),
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
    split: SlotSplit,
    make_id: Callable[[], str] = new_id,
) -> tuple[Slot, list[StageRun]]:
    """The slot that a bid gets, with its stages, which have no place in the agenda yet.

    Raises:
        Refused: `slot_too_short`, `slot_too_long`.
    """
    lengths = split_slot(length_ms, split)
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
        StageRun(
            make_id(),
            bid.meeting_id,
            one.kind,
            0,
            lengths[one.code],
            slot_id=slot.id,
            title=one.title,
            code=_code(one.code, one.kind),
        )
        for one in split.stages
        if one.code in lengths
    ]
    return slot, stages


def _code(code: str, kind: StageKind) -> str:
    """A code as a stage keeps it: the usual stage of its kind needs none."""
    return "" if code == kind.value else code
