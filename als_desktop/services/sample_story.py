"""The sample sets as plain values, as `resources/sample` tells them.

People, questions and actions go by their words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from als_desktop.assets import read_toml

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class StoryBid:
    """A bid; `deferred` ones wait for the next meeting, the others present in the order told."""

    by: str
    headline: str
    pressing: int
    minutes: int
    deferred: bool = False


@dataclass(frozen=True, slots=True)
class StoryCard:
    """A question; `lane` is the title of a group or a pile, `under` the question that a follow-up follows."""

    by: str
    text: str
    lane: str = ""
    under: str = ""
    home: bool = False


@dataclass(frozen=True, slots=True)
class StoryOption:
    """Something the presenter could do."""

    text: str
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class StoryAction:
    """An action of the presenter, due `days` after the meeting."""

    what: str
    first_step: str
    days: int
    support: str
    obstacle: str
    if_trigger: str
    then_do: str
    measure: str
    confidence: int
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoryReport:
    """What was said about an action of an earlier meeting."""

    action: str
    status: str
    did: str
    happened: str
    learned: str
    what_now: str = ""


@dataclass(frozen=True, slots=True)
class StoryFeedback:
    """One answer to a prompt for feedback."""

    layer: str
    prompt: str
    by: str
    text: str


@dataclass(frozen=True, slots=True)
class StorySlot:
    """One presenter's time; the first `answered` cards of `order` were answered."""

    presenter: str
    desired_outcome: str
    learned: str
    groups: tuple[str, ...]
    cards: tuple[StoryCard, ...]
    order: tuple[str, ...]
    answered: int
    options: tuple[StoryOption, ...]
    actions: tuple[StoryAction, ...]
    feedback: tuple[StoryFeedback, ...]


@dataclass(frozen=True, slots=True)
class StoryMeeting:
    """A meeting of the past. `ran_s`: seconds over (or under) the plan, of each stage that was not skipped."""

    days_ago: int
    template: str
    apologies: tuple[str, ...]
    late: tuple[str, ...]
    began_late_s: int
    skipped: tuple[str, ...]
    ran_s: tuple[int, ...]
    scores: tuple[int, ...]
    bids: tuple[StoryBid, ...]
    feedback: tuple[StoryFeedback, ...]
    reports: tuple[StoryReport, ...]
    slots: tuple[StorySlot, ...]


@dataclass(frozen=True, slots=True)
class StorySet:
    """A set with its past meetings, oldest first; `next_template` is empty when only a date is agreed."""

    name: str
    purpose: str
    planned_meetings: int
    place: str
    members: tuple[str, ...]
    meetings: tuple[StoryMeeting, ...]
    next_template: str = ""
    agreed_in_days: int = 0
    agreed_at: str = ""


def sample_sets() -> tuple[StorySet, ...]:
    """The sets of the sample, the one with the meeting ahead first."""
    return tuple(_set(row) for row in read_toml("sample/sample_set_en.toml")["set"])


def _set(row: Mapping[str, Any]) -> StorySet:
    return StorySet(**_told(row, "meeting"), meetings=tuple(map(_meeting, row["meeting"])))


def _meeting(row: Mapping[str, Any]) -> StoryMeeting:
    return StoryMeeting(
        **_told(row, "bids", "feedback", "report", "slot"),
        bids=tuple(StoryBid(**one) for one in row["bids"]),
        feedback=tuple(StoryFeedback(**one) for one in row["feedback"]),
        reports=tuple(StoryReport(**one) for one in row.get("report", ())),
        slots=tuple(map(_slot, row["slot"])),
    )


def _slot(row: Mapping[str, Any]) -> StorySlot:
    return StorySlot(
        **_told(row, "cards", "options", "action", "feedback"),
        cards=tuple(StoryCard(**one) for one in row["cards"]),
        options=tuple(StoryOption(**one) for one in row["options"]),
        actions=tuple(StoryAction(**_told(one)) for one in row["action"]),
        feedback=tuple(StoryFeedback(**one) for one in row["feedback"]),
    )


def _told(row: Mapping[str, Any], *apart: str) -> dict[str, Any]:
    """The values of a table with tuples for lists; those named `apart` are left to the caller."""
    return {
        name: tuple(cast("list[Any]", value)) if isinstance(value, list) else value
        for name, value in row.items()
        if name not in apart
    }
