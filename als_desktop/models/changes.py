"""What one act changed: the value that services return, the hub sends out and undo turns round."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from als_desktop.models.action import Action, ActionCard, ActionReport, OptionNote
from als_desktop.models.card import CardGroup, QuestionCard
from als_desktop.models.contract import ContractItem, ContractScore, ContractVersion
from als_desktop.models.feedback import BankQuestion, ExportEntry, Feedback
from als_desktop.models.meeting import Attendance, Bid, FacilitatorNote, Meeting, ParkedItem, Slot, StageRun
from als_desktop.models.pack import OwnPack, OwnScript
from als_desktop.models.people import LearningSet, Member, PersonOfInterest
from als_desktop.models.slot_tally import SlotTally
from als_desktop.models.stage_clock import StageClock, TimerEvent

if TYPE_CHECKING:
    from collections.abc import Sequence

Record = (
    LearningSet
    | Member
    | ContractVersion
    | ContractItem
    | ContractScore
    | Meeting
    | Attendance
    | StageRun
    | StageClock
    | TimerEvent
    | Bid
    | Slot
    | CardGroup
    | QuestionCard
    | OptionNote
    | Action
    | ActionCard
    | ActionReport
    | Feedback
    | ParkedItem
    | FacilitatorNote
    | BankQuestion
    | PersonOfInterest
    | OwnPack
    | OwnScript
    | ExportEntry
    | SlotTally
)
AnyRecord = TypeVar("AnyRecord", bound=Record)


@dataclass(frozen=True, slots=True)
class Edit:
    """One record before and after an act: no `before` when it was made, no `after` when it was taken away."""

    before: Record | None
    after: Record | None

    @property
    def record(self) -> Record:
        """The record as it is now, or was last."""
        found = self.after if self.after is not None else self.before
        assert found is not None
        return found

    def inverse(self) -> Edit:
        """The edit that takes this one back."""
        return Edit(self.after, self.before)


def one_each(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """The same edits with one for each record, where its last one stood: of two, views would show the later alone."""
    # A stage and its clock have the same id.
    records = [(type(edit.record), edit.record.id) for edit in edits]
    last = {record: place for place, record in enumerate(records)}
    if len(last) == len(edits):
        return tuple(edits)
    begun: dict[tuple[type[Record], str], Record | None] = {}
    joined: list[Edit] = []
    for place, (record, edit) in enumerate(zip(records, edits, strict=True)):
        before = begun.setdefault(record, edit.before)
        if last[record] == place and before != edit.after:
            joined.append(Edit(before, edit.after))
    return tuple(joined)


@dataclass(frozen=True, slots=True)
class Change:
    """All that one act changed, in order. `label` is a code for the words of undo, `about` what they speak of."""

    label: str
    edits: tuple[Edit, ...]
    about: str = ""

    def inverse(self) -> Change:
        """The change that takes this one back."""
        return Change(self.label, tuple(edit.inverse() for edit in reversed(self.edits)), self.about)

    def touches(self, *kinds: type[Record]) -> bool:
        """Whether a record of one of `kinds` was changed."""
        return not {type(edit.record) for edit in self.edits}.isdisjoint(kinds)

    def edits_of(self, kind: type[AnyRecord]) -> tuple[tuple[AnyRecord | None, AnyRecord | None], ...]:
        """The pairs of before and after for records of one kind."""
        return tuple(
            (edit.before, edit.after)  # type: ignore[misc]
            for edit in self.edits
            if isinstance(edit.record, kind)
        )
