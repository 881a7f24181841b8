"""The records of a past meeting of the sample."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from als_desktop.models.action import Action, ActionReport, ActionStatus
from als_desktop.models.agenda import with_slots
from als_desktop.models.contract import ContractItem, ContractScore
from als_desktop.models.ids import new_id
from als_desktop.models.meeting import (
    Attendance,
    Bid,
    BidOutcome,
    MeetingState,
    Presence,
    Slot,
    StageKind,
    StageRun,
    StageStatus,
)
from als_desktop.models.planning import PlannedMeeting, slot_of_bid
from als_desktop.models.stage_clock import MINUTE_MS, Phase, StageClock
from als_desktop.services.catalogues import slot_splits
from als_desktop.services.sample_slot import feedback_records, slot_records

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from als_desktop.models.changes import Record
    from als_desktop.models.people import Member
    from als_desktop.services.sample_story import StoryMeeting


@dataclass(frozen=True, slots=True)
class HeldMeeting:
    """The records of a meeting without its actions; `actions` are all of the set's so far as they stand after it."""

    records: tuple[Record, ...]
    actions: dict[str, Action]
    deferred: tuple[Bid, ...]


def held_meeting(
    planned: PlannedMeeting,
    story: StoryMeeting,
    people: Mapping[str, Member],
    rules: Sequence[ContractItem],
    actions: Mapping[str, Action],
    due: Mapping[int, str],
) -> HeldMeeting:
    """What became of `planned`; members go by name, `actions` of earlier meetings by their words.

    Raises:
        KeyError, ValueError: the story does not fit together.
    """
    bids = _bids(planned, story, people)
    slots: list[Slot] = []
    of_slots: list[list[StageRun]] = []
    for n, told in enumerate(story.slots):
        bid = bids[told.presenter]
        slot, stages = slot_of_bid(bid, n, bid.wanted_ms, slot_splits())
        slots.append(replace(slot, desired_outcome=told.desired_outcome, learned=told.learned))
        of_slots.append(stages)
    agenda = with_slots(planned.stages, of_slots)
    runs, clocks = _run(agenda, story, planned.meeting.starts_ms)
    records: list[Record] = [
        replace(
            planned.meeting,
            state=MeetingState.CLOSED,
            current_stage_id=runs[-1].id,
            started_ms=runs[0].entered_ms,
            closed_ms=runs[-1].left_ms,
        ),
        *_attendance(planned, story, people),
        *bids.values(),
        *runs,
        *clocks,
        *(
            ContractScore(new_id(), planned.meeting.id, rule.id, score)
            for rule, score in zip(rules, story.scores, strict=True)
        ),
        *feedback_records(planned.meeting.id, story.feedback, people, None),
    ]
    known = dict(actions)
    for report in story.reports:
        action, status = known[report.action], ActionStatus(report.status)
        known[report.action] = replace(action, status=status)
        records.append(
            ActionReport(
                new_id(),
                planned.meeting.id,
                action.id,
                status,
                report.did,
                report.happened,
                report.learned,
                report.what_now,
            )
        )
    for slot, told in zip(slots, story.slots, strict=True):
        stages = {run.kind: run for run in runs if run.slot_id == slot.id}
        content = slot_records(planned.meeting, slot, stages[StageKind.QUESTIONS], told, people, due)
        records += [replace(slot, closed_ms=stages[StageKind.FEEDBACK].left_ms), *content.records]
        known |= content.actions
    deferred = tuple(bid for bid in bids.values() if bid.outcome is BidOutcome.DEFERRED)
    return HeldMeeting(tuple(records), known, deferred)


def _attendance(
    planned: PlannedMeeting, story: StoryMeeting, people: Mapping[str, Member]
) -> list[Attendance]:
    away = {people[name].id: Presence.APOLOGIES for name in story.apologies}
    late = {people[name].id: Presence.LATE for name in story.late}
    said = away | late
    return [replace(one, presence=said.get(one.member_id, one.presence)) for one in planned.attendance]


def _bids(planned: PlannedMeeting, story: StoryMeeting, people: Mapping[str, Member]) -> dict[str, Bid]:
    """The bids by who made them; one that was carried along keeps saying where from."""
    carried = {bid.member_id: bid for bid in planned.bids}
    bids: dict[str, Bid] = {}
    for n, told in enumerate(story.bids):
        member = people[told.by]
        bid = carried.pop(member.id, None) or Bid(new_id(), planned.meeting.id, member.id, told.headline)
        bids[told.by] = replace(
            bid,
            headline=told.headline,
            pressing=told.pressing,
            wanted_ms=told.minutes * MINUTE_MS,
            outcome=BidOutcome.DEFERRED if told.deferred else BidOutcome.CHOSEN,
            turn=None if told.deferred else n,
        )
    if carried:
        raise ValueError(f"bids carried along and not told of: {list(carried.values())}")
    return bids


def _run(
    agenda: Sequence[StageRun], story: StoryMeeting, starts_ms: int
) -> tuple[list[StageRun], list[StageClock]]:
    """The stages as they were gone through, and the clocks of those that were not skipped."""
    at_ms = starts_ms + story.began_late_s * 1000
    over_s = iter(story.ran_s)
    runs: list[StageRun] = []
    clocks: list[StageClock] = []
    for stage in agenda:
        if stage.kind.value in story.skipped:
            runs.append(replace(stage, status=StageStatus.SKIPPED, left_ms=at_ms))
            continue
        lasted_ms = stage.planned_ms + next(over_s) * 1000
        left_ms = at_ms + lasted_ms
        runs.append(replace(stage, status=StageStatus.DONE, entered_ms=at_ms, left_ms=left_ms))
        clock = StageClock(stage.id, stage.meeting_id, stage.planned_ms, phase=Phase.PAUSED)
        clocks.append(replace(clock, banked_ms=lasted_ms, since_wall_ms=left_ms))
        at_ms = left_ms
    if next(over_s, None) is not None:
        raise ValueError("more stages told of than there are")
    return runs, clocks
