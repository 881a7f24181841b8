"""What goes on a presenter's printed action plan: plain values, ready to lay out."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlanQuestion:
    """A question the presenter takes home; `letter` and `shape` stand for its author (empty: no author)."""

    text: str
    author: str = ""
    letter: str = ""
    shape: str = ""


@dataclass(frozen=True, slots=True)
class PlanOption:
    """An option that was considered, with what speaks for and against it; `chosen` when it became an action."""

    text: str
    chosen: bool = False
    speaks_for: str = ""
    speaks_against: str = ""


@dataclass(frozen=True, slots=True)
class PlanAction:
    """One action with every field of the form; empty strings and `confidence` 0 print as room for handwriting.

    `by_when` is an ISO date (`2026-12-04`) or free text as the presenter said it.
    """

    what: str
    first_step: str = ""
    by_when: str = ""
    support: str = ""
    obstacle: str = ""
    if_trigger: str = ""
    then: str = ""
    measure: str = ""
    confidence: int = 0
    owner: str = ""
    questions: tuple[str, ...] = ()
    confidence_end: int = 0


@dataclass(frozen=True, slots=True)
class ActionPlan:
    """One presenter's plan from one slot of one meeting.

    `meeting_date` is an ISO date; `next_meeting` an ISO date and time (`2027-01-14T13:30`) or empty when not agreed.
    `owner` of an action is empty when it is the presenter; `set_word` is what the set calls itself (empty: a set).
    """

    presenter: str
    letter: str
    shape: str
    set_name: str
    meeting_number: int
    meeting_date: str
    issue: str
    desired_outcome: str = ""
    questions: tuple[PlanQuestion, ...] = ()
    options: tuple[PlanOption, ...] = ()
    actions: tuple[PlanAction, ...] = ()
    learned: str = ""
    next_meeting: str = ""
    next_place: str = ""
    set_word: str = ""
