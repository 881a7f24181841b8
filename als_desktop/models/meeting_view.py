"""Everything of one meeting in memory: read once, then kept true by the changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from als_desktop.models.action import Action, ActionCard, ActionReport, OptionNote
from als_desktop.models.agenda import time_for_slots
from als_desktop.models.board import answer_order, lane_rows
from als_desktop.models.card import CardGroup, QuestionCard
from als_desktop.models.changes import AnyRecord, Change, Record
from als_desktop.models.contract import ContractItem, ContractScore, ContractVersion
from als_desktop.models.contract_book import ContractBook
from als_desktop.models.earlier import BidWait, EarlierTurn
from als_desktop.models.feedback import BankQuestion, ExportEntry, Feedback, FeedbackLayer
from als_desktop.models.meeting import (
    IN_THE_ROOM,
    Attendance,
    Bid,
    BidOutcome,
    FacilitatorNote,
    Meeting,
    Slot,
    StageKind,
    StageRun,
    StageStatus,
)
from als_desktop.models.next_meeting import may_follow
from als_desktop.models.pack import OwnPack
from als_desktop.models.people import LearningSet, Member, PersonOfInterest
from als_desktop.models.slot_tally import SlotTally
from als_desktop.models.stage_clock import StageClock, TimerEvent

if TYPE_CHECKING:
    from collections.abc import Iterable

    from als_desktop.models.action_history import ActionHistory
    from als_desktop.models.agenda import SlotStage
    from als_desktop.models.meeting_pack import Pack
    from als_desktop.models.people import TimeMode

# Belong to the set or the meeting, and are read by no screen of a meeting.
_NOT_SHOWN = (TimerEvent, ExportEntry, PersonOfInterest, BankQuestion, OwnPack, SlotTally)


@dataclass(slots=True)
class MeetingView:
    """The records of one meeting and its set. Views read it; only `apply` changes it.

    `earlier_actions` are the set's actions from meetings before this one that were open when it began or are reported
    on in it, `reports_elsewhere` what other meetings said of all actions here (by action id, in the order of the
    meetings); `turns` says when each member (by id) last presented before it, `waits` how long the bids that come from
    an earlier meeting have waited, by the id they had there, `earlier_closed_ms` when the meetings before it were
    closed, `resolved` what the set said in the last of them that it will do differently. `later` are the set's meetings
    that come after this one or wait to be held, by id. `pack` is how the meeting is run; None when that cannot be read
    any more.
    """

    learning_set: LearningSet
    meeting: Meeting
    turns: dict[str, EarlierTurn] = field(default_factory=dict[str, EarlierTurn])
    earlier_numbers: dict[str, int] = field(default_factory=dict[str, int])
    earlier_issues: dict[str, str] = field(default_factory=dict[str, str])
    earlier_days: dict[str, int] = field(default_factory=dict[str, int])
    reports_elsewhere: dict[str, list[ActionReport]] = field(default_factory=dict[str, "list[ActionReport]"])
    waits: dict[str, BidWait] = field(default_factory=dict[str, BidWait])
    pack: Pack | None = None
    earlier_closed_ms: tuple[int, ...] = ()
    resolved: tuple[str, ...] = ()
    later: dict[str, Meeting] = field(default_factory=dict[str, Meeting])
    _records: dict[type, dict[str, Record]] = field(default_factory=dict[type, dict[str, Record]])

    def fill(self, records: Iterable[Record]) -> None:
        """Take records as they were read from the store."""
        for record in records:
            self._records.setdefault(type(record), {})[record.id] = record

    def apply(self, change: Change) -> None:
        """Follow a change; records of other meetings and sets are passed over."""
        for edit in change.edits:
            record = edit.record
            if isinstance(record, ActionReport) and record.action_id in self._records.get(Action, {}):
                self._follow_elsewhere(record, edit.after)
            if isinstance(record, Meeting) and record.set_id == self.learning_set.id:
                self._follow_later(record.id, edit.after)
            if isinstance(record, _NOT_SHOWN) or not self._concerns(record):
                continue
            if isinstance(edit.after, Meeting):
                self.meeting = edit.after
            elif isinstance(edit.after, LearningSet):
                self.learning_set = edit.after
            elif edit.after is None:
                self._records.get(type(record), {}).pop(record.id, None)
            else:
                self._records.setdefault(type(record), {})[record.id] = edit.after

    def of(self, kind: type[AnyRecord]) -> list[AnyRecord]:
        """All records of a kind, unordered."""
        return cast("list[AnyRecord]", list(self._records.get(kind, {}).values()))

    def find(self, kind: type[AnyRecord], record_id: str | None) -> AnyRecord | None:
        """The record of a kind with that id, if the meeting has it."""
        if record_id is None:
            return None
        return cast("AnyRecord | None", self._records.get(kind, {}).get(record_id))

    def everything(self) -> dict[str, Record]:
        """All records by id, for comparing."""
        found = {i: r for kind in self._records.values() for i, r in kind.items()}
        found[self.meeting.id] = self.meeting
        found[self.learning_set.id] = self.learning_set
        return found

    @property
    def members(self) -> list[Member]:
        """The members of the set, by seat; those who left only if they were at this meeting."""
        here = {a.member_id for a in self.of(Attendance)}
        return sorted((m for m in self.of(Member) if m.present_in_set or m.id in here), key=lambda m: m.seat)

    @property
    def members_in_room(self) -> list[Member]:
        """The members who are here, by seat."""
        here = {a.member_id for a in self.of(Attendance) if a.presence in IN_THE_ROOM}
        return [m for m in self.members if m.id in here]

    def member(self, member_id: str | None) -> Member | None:
        """The member with that id."""
        return self.find(Member, member_id)

    def authors(self, card: QuestionCard) -> list[Member]:
        """Those whose words a card holds, its own author first; none in an anonymous slot."""
        return [m for i in card.author_ids if (m := self.member(i)) is not None]

    @property
    def stages(self) -> list[StageRun]:
        """The agenda in order."""
        return sorted(self.of(StageRun), key=lambda s: s.position)

    @property
    def current_stage(self) -> StageRun | None:
        """The stage the meeting is in."""
        return self.find(StageRun, self.meeting.current_stage_id)

    @property
    def time_mode(self) -> TimeMode:
        """How the time is shared: as the meeting chose, else by the contract."""
        return self.meeting.time_mode or self.learning_set.time_mode

    @property
    def guaranteed_minutes(self) -> int:
        """What hybrid time gives each presenter first, likewise."""
        own = self.meeting.guaranteed_minutes
        return self.learning_set.guaranteed_minutes if own is None else own

    def planned(self, stage: StageRun) -> SlotStage | None:
        """What the meeting's pack says of a stage of a slot, if it knows it."""
        return self.pack.stage_of(stage) if self.pack is not None else None

    def stage_after(self, stage: StageRun | None) -> StageRun | None:
        """The stage that follows, or the first. One that is to be left out is passed over, until the meeting has been
        beyond it: who goes back may want to hold it after all.
        """
        stages = self.stages
        furthest = max((s.position for s in stages if s.entered_ms is not None), default=-1)
        after = (s for s in stages if stage is None or s.position > stage.position)
        return next((s for s in after if s.status is not StageStatus.SKIPPED or s.position < furthest), None)

    def stage_before(self, stage: StageRun | None) -> StageRun | None:
        """The stage before, if any."""
        if stage is None:
            return None
        return next((s for s in reversed(self.stages) if s.position < stage.position), None)

    def clock(self, stage: StageRun) -> StageClock:
        """The stage's clock, or a fresh one of its planned length."""
        found = self.find(StageClock, stage.id)
        return found if found is not None else StageClock(stage.id, stage.meeting_id, stage.planned_ms)

    @property
    def slots(self) -> list[Slot]:
        """The slots in running order."""
        return sorted(self.of(Slot), key=lambda s: s.position)

    @property
    def current_slot(self) -> Slot | None:
        """The slot of the current stage."""
        stage = self.current_stage
        return self.find(Slot, stage.slot_id) if stage is not None else None

    @property
    def bids(self) -> list[Bid]:
        """The bids that were not withdrawn, by seat."""
        seats = {m.id: m.seat for m in self.of(Member)}
        bids = [b for b in self.of(Bid) if b.outcome is not BidOutcome.WITHDRAWN]
        return sorted(bids, key=lambda b: seats.get(b.member_id, 0))

    def wait_of(self, bid: Bid) -> BidWait | None:
        """How long a bid has been waiting, if it comes from an earlier meeting."""
        return self.waits.get(bid.carried_from) if bid.carried_from is not None else None

    def bid_of(self, member_id: str) -> Bid | None:
        """A member's bid."""
        return next((b for b in self.bids if b.member_id == member_id), None)

    @property
    def to_give_ms(self) -> int:
        """The time for slots by the plan: the meeting without its frame and what is kept spare."""
        meeting = self.meeting
        length_ms = meeting.hard_end_ms - meeting.starts_ms
        return time_for_slots(length_ms, meeting.spare_ms, self.of(StageRun))

    @property
    def slots_decided(self) -> bool:
        """Whether the bids have been turned into slots."""
        return bool(self._records.get(Slot))

    def cards(self, slot_id: str) -> list[QuestionCard]:
        """The cards of a slot, unordered."""
        return [c for c in self.of(QuestionCard) if c.slot_id == slot_id]

    def lane(self, slot_id: str, lane: str) -> list[QuestionCard]:
        """The cards of a lane in reading order, each followed by its follow-ups."""
        return lane_rows(self.cards(slot_id), lane)

    def answer_order(self, slot_id: str) -> list[QuestionCard]:
        """The slot's answer order."""
        return answer_order(self.cards(slot_id))

    def groups(self, slot_id: str) -> list[CardGroup]:
        """The presenter's groups from left to right."""
        return sorted((g for g in self.of(CardGroup) if g.slot_id == slot_id), key=lambda g: g.position)

    def options(self, slot_id: str) -> list[OptionNote]:
        """The options of a slot in order."""
        return sorted((o for o in self.of(OptionNote) if o.slot_id == slot_id), key=lambda o: o.position)

    def actions(self, slot_id: str) -> list[Action]:
        """The actions formed in a slot, in order, as this meeting left them."""
        formed = sorted((a for a in self.of(Action) if a.slot_id == slot_id), key=lambda a: a.position)
        return [self._as_left(action) for action in formed]

    def action(self, action_id: str) -> Action | None:
        """An action as this meeting left it, whatever a later one made of it."""
        found = self.find(Action, action_id)
        return self._as_left(found) if found is not None else None

    @property
    def earlier_actions(self) -> list[Action]:
        """The actions of earlier meetings that are reported on here, in the order they were made."""
        earlier = [a for a in self.of(Action) if a.meeting_id != self.meeting.id]
        earlier.sort(key=lambda a: (self.earlier_numbers.get(a.meeting_id, 0), a.position))
        return [self._as_left(action) for action in earlier]

    def leave_out_ended(self) -> None:
        """Forget the actions that had ended before this meeting and were not reported on in it."""
        for action in [a for a in self.of(Action) if not a.open and a.meeting_id in self.earlier_numbers]:
            if not self._as_left(action).open and self.report_on(action.id) is None:
                self._records[Action].pop(action.id)

    def reporters(self) -> list[Member]:
        """Those with earlier actions to report on, by seat; who is away comes after all who are here."""
        owners = {a.owner_id for a in self.earlier_actions}
        here = [m for m in self.members_in_room if m.id in owners]
        return [*here, *(m for m in self.members if m.id in owners and m not in here)]

    def report_on(self, action_id: str) -> ActionReport | None:
        """What was said about an action in this meeting."""
        return next((r for r in self.of(ActionReport) if r.action_id == action_id), None)

    def history_of(self, action: Action) -> ActionHistory:
        """What earlier meetings planned and said of an action, up to this meeting."""
        from als_desktop.models.action_history import history_of

        earlier, later = self._told_elsewhere(action)
        return history_of(action, earlier, self.earlier_numbers, self.report_on(action.id) or later)

    def cards_of_action(self, action_id: str) -> list[QuestionCard]:
        """The questions that led to an action."""
        links = [k.card_id for k in self.of(ActionCard) if k.action_id == action_id]
        return [c for i in links if (c := self.find(QuestionCard, i)) is not None]

    def feedback(self, layer: FeedbackLayer, prompt: str, slot_id: str | None) -> list[Feedback]:
        """The answers to one prompt, in order."""
        found = [
            f for f in self.of(Feedback) if f.layer is layer and f.prompt == prompt and f.slot_id == slot_id
        ]
        return sorted(found, key=lambda f: f.position)

    def note(self, stage_run_id: str | None) -> FacilitatorNote | None:
        """The facilitator's note on a stage."""
        return next((n for n in self.of(FacilitatorNote) if n.stage_run_id == stage_run_id), None)

    @property
    def contract(self) -> ContractBook:
        """The set's contract in all its versions."""
        return ContractBook.made_of(self.of(ContractVersion), self.of(ContractItem))

    @property
    def contract_version(self) -> ContractVersion | None:
        """The version that holds in this meeting: the present one, or the one that held when it was closed."""
        return self.contract.in_force(self.meeting.closed_ms)

    @property
    def ground_rules(self) -> list[ContractItem]:
        """The ground rules of this meeting, in order: those that hold, or that are proposed where none was agreed."""
        book = self.contract
        return list(book.rules_of(book.shown(self.meeting.closed_ms)))

    @property
    def rules_proposed(self) -> bool:
        """Whether there are ground rules that the set has still to agree on."""
        return self.contract_version is None and bool(self.ground_rules)

    @property
    def rule_scores(self) -> dict[str, int]:
        """What the set said in this meeting of each of its ground rules, by the rule's id.

        A rule that was scored before a new version was agreed keeps that score until it is scored again.
        """
        from als_desktop.models.contract_changes import counterpart

        given = {s.item_id: s.score for s in self.of(ContractScore) if s.member_id is None}
        rules = self.ground_rules
        found = {rule.id: given[rule.id] for rule in rules if rule.id in given}
        earlier = sorted((i for i in self.of(ContractItem) if i.id in given), key=self._version_number)
        for rule in rules:
            same = counterpart(rule, rules, earlier[::-1]) if rule.id not in found else None
            if same is not None:
                found[rule.id] = given[same.id]
        return found

    def presence_of(self, member_id: str) -> Attendance | None:
        """A member's attendance."""
        return next((a for a in self.of(Attendance) if a.member_id == member_id), None)

    def stages_of_slot(self, slot_id: str) -> list[StageRun]:
        """The stages of a slot in order."""
        return [s for s in self.stages if s.slot_id == slot_id]

    def next_undecided(self, stage: StageRun) -> bool:
        """Whether the slots that should follow `stage` are still to be decided."""
        return stage.kind is StageKind.BIDDING and not self.slots_decided

    def _told_elsewhere(self, action: Action) -> tuple[list[ActionReport], ActionReport | None]:
        """What the meetings before this one said of an action, and the first of those after it."""
        elsewhere = self.reports_elsewhere.get(action.id, [])
        earlier = [r for r in elsewhere if r.meeting_id in self.earlier_numbers]
        return earlier, next((r for r in elsewhere if r.meeting_id not in self.earlier_numbers), None)

    def _as_left(self, action: Action) -> Action:
        from als_desktop.models.action_history import as_left

        earlier, later = self._told_elsewhere(action)
        here = self.report_on(action.id) if later is not None else None
        return as_left(action, earlier if here is None else [*earlier, here], later)

    def _follow_elsewhere(self, record: ActionReport, after: Record | None) -> None:
        if record.meeting_id == self.meeting.id:
            return
        told = self.reports_elsewhere.setdefault(record.action_id, [])
        at = next((n for n, one in enumerate(told) if one.id == record.id), len(told))
        told[at : at + 1] = [after] if isinstance(after, ActionReport) else []

    def _follow_later(self, meeting_id: str, after: Record | None) -> None:
        self.later.pop(meeting_id, None)
        if isinstance(after, Meeting) and may_follow(self.meeting, after):
            self.later[meeting_id] = after

    def _version_number(self, item: ContractItem) -> int:
        version = self.find(ContractVersion, item.version_id)
        return version.number if version is not None else 0

    def _concerns(self, record: Record) -> bool:
        meeting_id = getattr(record, "meeting_id", None)
        if meeting_id == self.meeting.id:
            return True
        if isinstance(record, Meeting):
            return record.id == self.meeting.id
        if isinstance(record, LearningSet):
            return record.id == self.learning_set.id
        if isinstance(record, Action):
            known = record.open or self.find(Action, record.id) is not None
            return known and meeting_id in self.earlier_numbers
        if meeting_id is not None:
            return False
        return getattr(record, "set_id", None) == self.learning_set.id
