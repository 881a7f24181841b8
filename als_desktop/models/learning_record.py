"""What one member did and learned over the life of their set: plain values, ready to show and to print."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from als_desktop.models.action import ActionStatus
    from als_desktop.models.action_plan import PlanOption, PlanQuestion


@dataclass(frozen=True, slots=True)
class RecordTurn:
    """What the member presented, what they wanted, the questions they kept, the options, and what they learned."""

    issue: str
    desired_outcome: str = ""
    questions: tuple[PlanQuestion, ...] = ()
    options: tuple[PlanOption, ...] = ()
    learned: str = ""


@dataclass(frozen=True, slots=True)
class RecordAction:
    """An action as it was planned; `confidence` 1-10 at first and asked again at the end, 0 when it was not asked."""

    what: str
    by_when: str = ""
    first_step: str = ""
    confidence: int = 0
    confidence_end: int = 0


@dataclass(frozen=True, slots=True)
class RecordReport:
    """What the member reported on an action that was `planned` at an earlier meeting.

    `anew` are the words that the action was given, `why` is why it was dropped; dates are ISO dates or words.
    """

    planned: str
    meeting_number: int
    status: ActionStatus
    did: str = ""
    happened: str = ""
    learned: str = ""
    what_now: str = ""
    anew: str = ""
    why: str = ""
    new_by_when: str = ""


@dataclass(frozen=True, slots=True)
class Reflection:
    """The member's own answer to a prompt on individual learning; `prompt` in words."""

    prompt: str
    text: str


@dataclass(frozen=True, slots=True)
class RecordMeeting:
    """One meeting in which the member did or said something; `day` is an ISO date."""

    number: int
    day: str
    turns: tuple[RecordTurn, ...] = ()
    actions: tuple[RecordAction, ...] = ()
    reports: tuple[RecordReport, ...] = ()
    reflections: tuple[Reflection, ...] = ()


@dataclass(frozen=True, slots=True)
class LearningRecord:
    """The record of one member; `shape` and `letter` are those of their mark. Meetings are in their order."""

    name: str
    letter: str
    shape: str
    set_name: str
    meetings: tuple[RecordMeeting, ...] = ()
