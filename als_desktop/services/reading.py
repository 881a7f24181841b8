"""Reading for the screens: one meeting whole, and what the home page shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from als_desktop.models.action import ENDED, Action, ActionCard, ActionReport, ActionStatus, OptionNote
from als_desktop.models.card import CardGroup, QuestionCard
from als_desktop.models.contract import ContractItem, ContractScore, ContractVersion
from als_desktop.models.contract_book import ContractBook
from als_desktop.models.feedback import BankQuestion, Feedback
from als_desktop.models.home_view import HomeView, SetOverview
from als_desktop.models.meeting import (
    Attendance,
    Bid,
    FacilitatorNote,
    Meeting,
    MeetingState,
    ParkedItem,
    Slot,
    StageRun,
)
from als_desktop.models.meeting_view import MeetingView
from als_desktop.models.pack import OwnScript
from als_desktop.models.people import LearningSet, Member
from als_desktop.models.refusal import Refused
from als_desktop.models.stage_clock import StageClock, TimerEvent
from als_desktop.services.act import Service
from als_desktop.services.meeting_history import add_history
from als_desktop.services.packs import pack_with_code
from als_desktop.services.slot_content import held_among

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from als_desktop.models.agenda import MeetingTemplate
    from als_desktop.models.changes import Record
    from als_desktop.models.register import RegisterView
    from als_desktop.models.score_trend import ScoreHistory
    from als_desktop.models.set_conflicts import Conflict
    from als_desktop.models.set_due import SetDue
    from als_desktop.models.set_life import SetLife
    from als_desktop.store.reader import Reader

Kept = TypeVar("Kept")

_OF_MEETING: tuple[type[Record], ...] = (
    Attendance,
    StageRun,
    StageClock,
    Bid,
    Slot,
    CardGroup,
    QuestionCard,
    OptionNote,
    ActionCard,
    ActionReport,
    Feedback,
    ParkedItem,
    FacilitatorNote,
    ContractScore,
)

# Meetings of which is said that they hold too much: to look at all of a set that goes on for years would be slow.
_LOOKED_BACK = 4
_OPEN = [status.value for status in ActionStatus if status not in ENDED]


class Reading(Service):
    """Reads what screens show; changes nothing."""

    def meeting(self, meeting_id: str) -> MeetingView:
        """Everything of one meeting.

        Raises:
            Refused: `gone`.
        """
        with self._store.reading() as tx:
            meeting = tx.get(Meeting, meeting_id)
            if meeting is None:
                raise Refused("gone")
            learning_set = tx.get(LearningSet, meeting.set_id)
            assert learning_set is not None
            view = MeetingView(learning_set, meeting, pack=pack_with_code(tx, meeting.pack))
            for kind in _OF_MEETING:
                view.fill(tx.find(kind, meeting_id=meeting_id))
            view.fill(tx.find(Member, set_id=learning_set.id))
            view.fill(tx.find(OwnScript, set_id=learning_set.id))
            view.fill(tx.find(ContractVersion, set_id=learning_set.id))
            view.fill(tx.find(ContractItem, set_id=learning_set.id))
            add_history(tx, view)
            return view

    def home(self) -> HomeView:
        """The sets with their members, meetings and open actions."""
        with self._store.reading() as tx:
            sets = [s for s in tx.find(LearningSet, "name") if s.archived_ms is None]
            members = tx.find(Member, "seat")
            meetings = tx.find(Meeting, "starts_ms")
            actions = tx.find(Action, status=_OPEN)
            set_of = {m.id: m.set_id for m in meetings}
            members_of = _by_key((m.set_id, m) for m in members if m.present_in_set)
            meetings_of = _by_key((m.set_id, m) for m in meetings)
            actions_of = _by_key((a.set_id, a) for a in actions)
            slots = tx.find(Slot)
            slots_of = _by_key((set_of[s.meeting_id], s) for s in slots)
            held = held_among(tx, {slot.id: slot.meeting_id for slot in slots})
            versions_of = _by_key((v.set_id, v) for v in tx.find(ContractVersion))
            overviews = tuple(
                SetOverview(
                    one,
                    tuple(members_of.get(one.id, ())),
                    tuple(meetings_of.get(one.id, ())),
                    tuple(actions_of.get(one.id, ())),
                    tuple(slots_of.get(one.id, ())),
                    ContractBook.made_of(versions_of.get(one.id, []), []),
                    held.intersection(s.id for s in slots_of.get(one.id, ())),
                )
                for one in sets
            )
            return HomeView(overviews, {m.id: m for m in members})

    def register(self) -> RegisterView:
        """The register of interest, and the sets that people can be put into."""
        from als_desktop.models.people import PersonOfInterest
        from als_desktop.models.register import RegisterView, SetPlaces, by_name

        with self._store.reading() as tx:
            members = _by_key((m.set_id, m) for m in tx.find(Member, "seat") if m.present_in_set)
            sets = [s for s in tx.find(LearningSet, "name") if s.archived_ms is None]
            places = tuple(SetPlaces(one, tuple(members.get(one.id, ()))) for one in sets)
            return RegisterView(by_name(tx.find(PersonOfInterest)), places)

    def conflicts(self, members: Sequence[Member]) -> list[Conflict]:
        """What is between the members of a set, from all that is known of people at work."""
        from als_desktop.models.colleagues import Colleagues
        from als_desktop.models.people import PersonOfInterest
        from als_desktop.models.set_conflicts import conflicts_in

        known = Colleagues((), ())
        # The register may be long, and is only asked who manages whom.
        if any(member.line_manager for member in members):
            with self._store.reading() as tx:
                everybody = [m for m in tx.find(Member, "seat") if m.present_in_set]
                known = Colleagues(tx.find(PersonOfInterest), everybody)
        return conflicts_in([known.of_member(m) for m in members], known.lines)

    def due_before_next(self, overview: SetOverview, today: date) -> SetDue:
        """What is due before the next meeting of a set."""
        from als_desktop.models.set_due import due_before_next
        from als_desktop.services.slot_holdings import holds_more
        from als_desktop.services.waiting_bids import bids_waiting

        planned = next((m for m in overview.meetings if m.state is MeetingState.PLANNED), None)
        with self._store.reading() as tx:
            bids = bids_waiting(tx, overview.learning_set.id, planned)
            versions = tx.find(ContractVersion, "number", set_id=overview.learning_set.id)
            level = overview.learning_set.retention
            full = [m for m in overview.held[-_LOOKED_BACK:] if holds_more(tx, m.id, level)]
        return due_before_next(overview, bids, versions[-1].agreed_ms if versions else None, today, full)

    def under_way(self) -> Meeting | None:
        """The meeting that was begun and not closed, the latest if there are several."""
        with self._store.reading() as tx:
            found = tx.find(Meeting, "started_ms", state=MeetingState.UNDER_WAY.value)
            return found[-1] if found else None

    def stages(self, meeting_id: str) -> list[StageRun]:
        """The agenda of a meeting."""
        with self._store.reading() as tx:
            return tx.find(StageRun, "position", meeting_id=meeting_id)

    def plan_of(self, meeting_id: str) -> MeetingTemplate:
        """The plan of a meeting for another one, as it was before it was re-planned.

        Raises:
            Refused: `gone`.
        """
        from als_desktop.models.as_planned import as_planned
        from als_desktop.models.planning import template_of_meeting

        with self._store.reading() as tx:
            meeting = tx.get(Meeting, meeting_id)
            if meeting is None:
                raise Refused("gone")
            stages = tx.find(StageRun, "position", meeting_id=meeting_id)
            events = tx.find(TimerEvent, meeting_id=meeting_id)
            return template_of_meeting(*as_planned(meeting, stages, events))

    def set_life(self, set_id: str) -> SetLife:
        """How the set's time and questions were shared out in all its meetings that began."""
        from als_desktop.models.set_life import set_life
        from als_desktop.models.slot_tally import SlotTally

        with self._store.reading() as tx:
            begun = [m for m in tx.find(Meeting, set_id=set_id) if m.state is not MeetingState.PLANNED]
            ids = [m.id for m in begun]
            slots = tx.find(Slot, meeting_id=ids)
            stages = {s.id: s.slot_id for s in tx.find(StageRun, meeting_id=ids, slot_id=...)}
            now = self._clock.now()
            lasted: dict[str, int] = {}
            for clock in tx.find(StageClock, meeting_id=ids):
                slot_id = stages.get(clock.id)
                if slot_id is not None:
                    lasted[slot_id] = lasted.get(slot_id, 0) + clock.elapsed(now)
            asked: dict[tuple[str, ...], int] = {}
            by = ("author_id", "also_by", "group_id")
            manners = _manners(tx, begun)
            for (author, also_by, group_id), number in tx.count_by(QuestionCard, by, meeting_id=ids).items():
                others: list[str] = str(also_by).split()
                authors = tuple(dict.fromkeys(others if author is None else [str(author), *others]))
                if group_id not in manners:
                    asked[authors] = asked.get(authors, 0) + number
            members = [m for m in tx.find(Member, set_id=set_id) if m.present_in_set]
            tallies = tx.find(SlotTally, meeting_id=ids)
            return set_life(
                members, len(begun), slots, lasted, asked, tx.find(Action, set_id=set_id), tallies
            )

    def contract(self, set_id: str) -> tuple[LearningSet, ContractBook]:
        """A set as it is now, and its contract in all its versions.

        Raises:
            Refused: `gone`.
        """
        with self._store.reading() as tx:
            found = tx.get(LearningSet, set_id)
            if found is None:
                raise Refused("gone")
            versions = tx.find(ContractVersion, set_id=set_id)
            return found, ContractBook.made_of(versions, tx.find(ContractItem, set_id=set_id))

    def score_history(self, set_id: str, before: int | None = None) -> ScoreHistory:
        """What the set said of its rules in its last meetings that were closed, those with a number below `before`."""
        from als_desktop.models.score_trend import MOST_MEETINGS, MeetingScore, ScoreHistory

        with self._store.reading() as tx:
            closed = tx.find(Meeting, "number", set_id=set_id, state=MeetingState.CLOSED.value)
            told = [m for m in closed if before is None or m.number < before][-MOST_MEETINGS:]
            number_of = {m.id: m.number for m in told}
            scores = tx.find(ContractScore, meeting_id=list(number_of), member_id=None) if told else []
            return ScoreHistory(
                tuple(m.number for m in told),
                tuple(MeetingScore(number_of[s.meeting_id], s.item_id, s.score) for s in scores),
            )

    def bank(self, set_id: str) -> list[BankQuestion]:
        """What a set has added to the bank of questions, and counted in it."""
        with self._store.reading() as tx:
            return tx.find(BankQuestion, "id", set_id=set_id)


def _manners(tx: Reader, meetings: Iterable[Meeting]) -> set[str]:
    """Groups of these meetings, by id, whose cards are no questions."""
    from als_desktop.models.choosing import manner_groups

    by_pack: dict[str, list[str]] = {}
    for meeting in meetings:
        by_pack.setdefault(meeting.pack, []).append(meeting.id)
    found: set[str] = set()
    for code, ids in by_pack.items():
        found |= manner_groups(pack_with_code(tx, code), tx.find(CardGroup, meeting_id=ids))
    return found


def _by_key(pairs: Iterable[tuple[str, Kept]]) -> dict[str, list[Kept]]:
    grouped: dict[str, list[Kept]] = {}
    for key, value in pairs:
        grouped.setdefault(key, []).append(value)
    return grouped
