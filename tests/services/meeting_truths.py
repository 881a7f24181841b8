"""What is true of a meeting whatever was done to it: its time adds up, and nothing points to what is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.action import Action, ActionCard, ActionReport, OptionNote
from als_desktop.models.card import CardGroup, QuestionCard
from als_desktop.models.changes import AnyRecord
from als_desktop.models.feedback import Feedback
from als_desktop.models.held import waiting_bids
from als_desktop.models.meeting import (
    Bid,
    BidOutcome,
    Meeting,
    MeetingState,
    Slot,
    StageRun,
    StageStatus,
)
from als_desktop.models.people import Member
from als_desktop.models.stage_clock import MINUTE_MS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from als_desktop.models.changes import Record
    from als_desktop.models.meeting_view import MeetingView


def assert_time_adds_up(view: MeetingView) -> None:
    """To the minute: slots are the sum of their stages, and frame, spare time and what is to give are the meeting."""
    meeting = view.meeting
    frame = sum(s.planned_ms for s in view.stages if s.slot_id is None and not s.left_out)
    assert frame + view.to_give_ms + meeting.spare_ms == meeting.hard_end_ms - meeting.starts_ms
    for slot in view.slots:
        stages = view.stages_of_slot(slot.id)
        assert stages, "a slot without a stage"
        assert slot.planned_ms == sum(s.planned_ms for s in stages)
        assert slot.planned_ms > 0
    for stage in view.stages:
        assert stage.planned_ms >= 0
        assert stage.planned_ms % MINUTE_MS == 0
        ahead = stage.status is StageStatus.AHEAD and stage.entered_ms is None
        assert stage.planned_ms >= MINUTE_MS or not ahead, "a stage ahead without a minute"
    for stage in view.stages:
        assert view.clock(stage).length_ms >= 0


def assert_nothing_hangs_loose(kept: Mapping[str, Record]) -> None:
    """Actions have their slot and owner, reports their action, cards an author of the same set."""
    by_kind: dict[type, dict[str, Record]] = {}
    for record in kept.values():
        by_kind.setdefault(type(record), {})[record.id] = record

    def of(kind: type, record_id: str | None) -> Record | None:
        return by_kind.get(kind, {}).get(record_id or "")

    for action in by_kind.get(Action, {}).values():
        assert isinstance(action, Action)
        owner, slot = of(Member, action.owner_id), of(Slot, action.slot_id)
        assert isinstance(owner, Member)
        assert owner.set_id == action.set_id
        assert isinstance(slot, Slot)
        assert slot.meeting_id == action.meeting_id
        assert action.carried_from is None or of(Action, action.carried_from) is not None
    for report in by_kind.get(ActionReport, {}).values():
        assert isinstance(report, ActionReport)
        action, meeting = of(Action, report.action_id), of(Meeting, report.meeting_id)
        assert isinstance(action, Action)
        assert isinstance(meeting, Meeting)
        made_at = of(Meeting, action.meeting_id)
        assert isinstance(made_at, Meeting)
        assert made_at.number <= meeting.number, "reported on before it was formed"
    for link in by_kind.get(ActionCard, {}).values():
        assert isinstance(link, ActionCard)
        assert of(Action, link.action_id) is not None
        assert of(QuestionCard, link.card_id) is not None
    for card in by_kind.get(QuestionCard, {}).values():
        assert isinstance(card, QuestionCard)
        meeting = of(Meeting, card.meeting_id)
        assert isinstance(meeting, Meeting)
        for author_id in card.author_ids:
            author = of(Member, author_id)
            assert isinstance(author, Member)
            assert author.set_id == meeting.set_id
    for stage in by_kind.get(StageRun, {}).values():
        assert isinstance(stage, StageRun)
        assert stage.slot_id is None or of(Slot, stage.slot_id) is not None


def assert_turns_were_held(view: MeetingView, kept: Mapping[str, Record]) -> None:
    """Nobody had a turn without a slot that was held, and the bid of one that was not waits when the meeting ends."""
    held = {s.slot_id for s in _all(kept, StageRun) if s.entered_ms is not None}
    for kind in (QuestionCard, CardGroup, OptionNote, Action, Feedback):
        held |= {record.slot_id for record in _all(kept, kind)}
    numbers = {m.id: m.number for m in _all(kept, Meeting)}
    slots = _all(kept, Slot)
    for member_id, turn in view.turns.items():
        own = {
            s.id
            for s in slots
            if s.presenter_id == member_id and numbers[s.meeting_id] == turn.meeting_number
        }
        assert own & held, "a turn without a slot that was held"
    waiting = {bid.id for bid in waiting_bids(view)}
    for slot in view.slots:
        bid = view.find(Bid, slot.bid_id)
        if slot.id not in held and bid is not None and bid.outcome is not BidOutcome.WITHDRAWN:
            assert bid.id in waiting, "the bid of a slot that was not held does not wait"


def assert_meetings_in_order(kept: Mapping[str, Record]) -> None:
    """Those to come are counted by their days after those that began, and a bid came along to one meeting at most."""
    of_set: dict[str, list[Meeting]] = {}
    for meeting in _all(kept, Meeting):
        of_set.setdefault(meeting.set_id, []).append(meeting)
    for meetings in of_set.values():
        begun = [m.number for m in meetings if m.state is not MeetingState.PLANNED]
        assert len(set(begun)) == len(begun)
        to_come = sorted(
            (m for m in meetings if m.state is MeetingState.PLANNED), key=lambda m: (m.starts_ms, m.number)
        )
        last = max(begun, default=0)
        assert [m.number for m in to_come] == list(range(last + 1, last + len(to_come) + 1))
    origins = [bid.carried_from for bid in _all(kept, Bid) if bid.carried_from is not None]
    assert len(set(origins)) == len(origins)


def _all(kept: Mapping[str, Record], kind: type[AnyRecord]) -> list[AnyRecord]:
    return [record for record in kept.values() if isinstance(record, kind)]
