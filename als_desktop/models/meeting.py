"""A meeting: its agenda of stages, who is there, who bids and who presents."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

# The store looks for the types of fields in the module of their record.
from als_desktop.models.people import TimeMode  # noqa: TC001


class MeetingState(StrEnum):
    """Where a meeting stands in its life."""

    PLANNED = "planned"
    UNDER_WAY = "under_way"
    CLOSED = "closed"


class Presence(StrEnum):
    """Whether a member is in the room."""

    PRESENT = "present"
    LATE = "late"
    LEFT = "left"
    APOLOGIES = "apologies"


IN_THE_ROOM = frozenset((Presence.PRESENT, Presence.LATE))


class StageKind(StrEnum):
    """What a stage is for. Those of a slot repeat for each presenter."""

    WELCOME = "welcome"
    CHECK_IN = "check_in"
    REPORT_IN = "report_in"
    BIDDING = "bidding"
    PRESENTATION = "presentation"
    QUESTIONS = "questions"
    ACTIONS = "actions"
    FEEDBACK = "feedback"
    BREAK = "break"
    REVIEW = "review"
    CLOSE = "close"


# Begun this far from its planned start, a meeting was held at another time; less is early or late.
ANOTHER_TIME_MS = 3 * 60 * 60 * 1000
SLOT_STAGES = (StageKind.PRESENTATION, StageKind.QUESTIONS, StageKind.ACTIONS, StageKind.FEEDBACK)


class StageStatus(StrEnum):
    """What has become of a stage; the current one is named by the meeting."""

    AHEAD = "ahead"
    DONE = "done"
    SKIPPED = "skipped"


class BidOutcome(StrEnum):
    """What the set decided about a bid."""

    OPEN = "open"
    CHOSEN = "chosen"
    DEFERRED = "deferred"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting of a set. Times in UTC milliseconds, lengths in milliseconds.

    `spare_ms` is kept free before `hard_end_ms`; `planned_slots` is a guess until the bids are decided; `pack` is the
    code of the way it is run (empty: the default). `replanned_spare_ms` is what was spare once it had been re-planned,
    if it was; `planned_starts_ms` when it was to begin, if it was begun at another time. `time_mode` and
    `guaranteed_minutes` are how it shares its time where it chose otherwise than the contract.
    """

    id: str
    set_id: str
    number: int
    starts_ms: int
    hard_end_ms: int
    place: str = ""
    template: str = ""
    state: MeetingState = MeetingState.PLANNED
    planned_slots: int = 2
    spare_ms: int = 0
    current_stage_id: str | None = None
    started_ms: int | None = None
    closed_ms: int | None = None
    next_starts_ms: int | None = None
    next_place: str = ""
    pack: str = ""
    replanned_spare_ms: int | None = None
    planned_starts_ms: int | None = None
    time_mode: TimeMode | None = None
    guaranteed_minutes: int | None = None

    @property
    def ends_ms(self) -> int:
        """When the meeting has to end. Held on another day than planned, it lasts as long as planned."""
        started = self.started_ms
        if started is None or abs(started - self.starts_ms) <= ANOTHER_TIME_MS:
            return self.hard_end_ms
        return started + self.hard_end_ms - self.starts_ms


@dataclass(frozen=True, slots=True)
class Attendance:
    """Whether one member is at one meeting, and since or until when (UTC milliseconds) if they came late or left."""

    id: str
    meeting_id: str
    member_id: str
    presence: Presence = Presence.PRESENT
    note: str = ""
    from_ms: int | None = None
    until_ms: int | None = None


@dataclass(frozen=True, slots=True)
class StageRun:
    """One stage of one meeting; `position` counts from 0 over the whole agenda, `planned_ms` is its length.

    `code` names it in the pack it comes from (empty: its kind), `script` is what to say here and nowhere else.
    `left_ms` is when the meeting went on from it, or past it.
    """

    id: str
    meeting_id: str
    kind: StageKind
    position: int
    planned_ms: int
    slot_id: str | None = None
    status: StageStatus = StageStatus.AHEAD
    title: str = ""
    entered_ms: int | None = None
    left_ms: int | None = None
    code: str = ""
    script: str = ""

    @property
    def left_out(self) -> bool:
        """Whether it was left out on purpose, and not merely passed over as the meeting went on."""
        return self.status is StageStatus.SKIPPED and self.left_ms is None


@dataclass(frozen=True, slots=True)
class Bid:
    """A member's wish to present; `pressing` 1-5 (0 not said), `turn` the place in the running order from 0."""

    id: str
    meeting_id: str
    member_id: str
    headline: str
    pressing: int = 0
    wanted_ms: int = 0
    outcome: BidOutcome = BidOutcome.OPEN
    turn: int | None = None
    carried_from: str | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """The time of one presenter in one meeting; `spotlight_id` is the card being answered.

    `planned_ms` is what its stages have together, `agreed_ms` what the set agreed when the slot was made.

    An anonymous slot stores no author on its cards.
    """

    id: str
    meeting_id: str
    position: int
    presenter_id: str
    planned_ms: int
    issue: str = ""
    desired_outcome: str = ""
    facilitator_id: str | None = None
    bid_id: str | None = None
    anonymous: bool = False
    spotlight_id: str | None = None
    learned: str = ""
    kept: str = ""
    closed_ms: int | None = None
    agreed_ms: int = 0


@dataclass(frozen=True, slots=True)
class ParkedItem:
    """Something set aside during a meeting, and what became of it."""

    id: str
    meeting_id: str
    text: str
    becomes: str = ""


@dataclass(frozen=True, slots=True)
class FacilitatorNote:
    """The facilitator's private note on a stage of a meeting; in no export, never shown to the room."""

    id: str
    meeting_id: str
    text: str
    stage_run_id: str | None = None
