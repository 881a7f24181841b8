"""What the home page shows of all sets."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from als_desktop.models.contract_book import ContractBook
from als_desktop.models.meeting import Meeting, MeetingState, Slot

if TYPE_CHECKING:
    from als_desktop.models.action import Action
    from als_desktop.models.people import LearningSet, Member


@dataclass(frozen=True, slots=True)
class SetOverview:
    """One set with its present members by seat, its meetings by date, its open actions and all its slots.

    Of its `contract` only the versions are known, not their rules; `slots_held` has the slots (by id) that were held.
    """

    learning_set: LearningSet
    members: tuple[Member, ...]
    meetings: tuple[Meeting, ...]
    open_actions: tuple[Action, ...]
    slots: tuple[Slot, ...]
    contract: ContractBook = field(default_factory=ContractBook)
    slots_held: frozenset[str] = frozenset()

    @property
    def held(self) -> tuple[Meeting, ...]:
        """The meetings that were closed."""
        return tuple(m for m in self.meetings if m.state is MeetingState.CLOSED)

    @property
    def next_meeting(self) -> Meeting | None:
        """The meeting that is under way, or the first one planned."""
        under_way = next((m for m in self.meetings if m.state is MeetingState.UNDER_WAY), None)
        return under_way or next((m for m in self.meetings if m.state is MeetingState.PLANNED), None)

    @property
    def agreed_ms(self) -> int | None:
        """When the set agreed to meet next, while that meeting is not planned yet."""
        planned = any(m.state is not MeetingState.CLOSED for m in self.meetings)
        return None if planned or not self.held else self.held[-1].next_starts_ms

    def number_of(self, meeting_id: str) -> int:
        """The number of one of its meetings, 0 when it is none of them."""
        return next((m.number for m in self.meetings if m.id == meeting_id), 0)

    def last_turn(self, member_id: str) -> Meeting | None:
        """The meeting at which a member last presented."""
        at = {s.meeting_id for s in self.slots if s.presenter_id == member_id and s.id in self.slots_held}
        return next((m for m in reversed(self.meetings) if m.id in at), None)

    def presenting(self, meeting: Meeting) -> list[Slot]:
        """The slots of one of its meetings in running order; of one that is closed, those that were held."""
        closed = meeting.state is MeetingState.CLOSED
        here = (s for s in self.slots if s.meeting_id == meeting.id)
        return sorted((s for s in here if not closed or s.id in self.slots_held), key=lambda s: s.position)

    def last_presenters(self) -> list[Member]:
        """Who presented at the last meeting held, in running order."""
        if not self.held:
            return []
        by_id = {m.id: m for m in self.members}
        slots = self.presenting(self.held[-1])
        return [by_id[s.presenter_id] for s in slots if s.presenter_id in by_id]


@dataclass(frozen=True, slots=True)
class HomeView:
    """All sets, by name, and every member by id, those who left included."""

    sets: tuple[SetOverview, ...]
    people: dict[str, Member]

    @property
    def next_meeting(self) -> tuple[SetOverview, Meeting] | None:
        """The meeting to open next: one under way before any that is planned, then the earliest."""
        ordered = sorted(
            ((s, m) for s in self.sets if (m := s.next_meeting) is not None),
            key=lambda pair: (pair[1].state is not MeetingState.UNDER_WAY, pair[1].starts_ms),
        )
        return ordered[0] if ordered else None

    @property
    def to_plan(self) -> SetOverview | None:
        """The set whose next meeting waits to be planned: the one that agreed on the earliest date, or the only one."""
        agreed = [(one.agreed_ms, n) for n, one in enumerate(self.sets) if one.agreed_ms is not None]
        if agreed:
            return self.sets[min(agreed)[1]]
        return self.sets[0] if len(self.sets) == 1 else None

    def overview(self, set_id: str) -> SetOverview | None:
        """The overview of one set."""
        return next((s for s in self.sets if s.learning_set.id == set_id), None)
