"""Searching what was ever written in a set: what is looked for, and what is found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.action import ActionStatus
    from als_desktop.models.meeting import MeetingState
    from als_desktop.models.people import Member

PAGE: Final = 50


class TextKind(StrEnum):
    """What a text that can be found is. A slot has two: its issue, and what was learned; a report also has the words
    that its action had before (`FORMER`). `ABSENCE` is why somebody could not come.
    """

    QUESTION = "question"
    GROUP = "group"
    ISSUE = "issue"
    BID = "bid"
    OPTION = "option"
    ACTION = "action"
    FORMER = "former"
    REPORT = "report"
    LESSON = "lesson"
    LEARNING = "learning"
    FEEDBACK = "feedback"
    PARKED = "parked"
    NOTE = "note"
    RULE = "rule"
    PLACE = "place"
    ABSENCE = "absence"


class Shelf(StrEnum):
    """What a person may narrow a search to."""

    QUESTIONS = "questions"
    ISSUES = "issues"
    ACTIONS = "actions"
    LEARNING = "learning"
    FEEDBACK = "feedback"
    NOTES = "notes"


KINDS_ON: Final[dict[Shelf, tuple[TextKind, ...]]] = {
    Shelf.QUESTIONS: (TextKind.QUESTION, TextKind.GROUP),
    Shelf.ISSUES: (TextKind.ISSUE, TextKind.BID),
    Shelf.ACTIONS: (TextKind.ACTION, TextKind.FORMER, TextKind.OPTION, TextKind.REPORT),
    Shelf.LEARNING: (TextKind.LEARNING, TextKind.LESSON),
    Shelf.FEEDBACK: (TextKind.FEEDBACK,),
    Shelf.NOTES: (TextKind.NOTE, TextKind.PARKED, TextKind.RULE, TextKind.PLACE, TextKind.ABSENCE),
}


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for: every word has to occur, each as the beginning of one; all else has to be true too.

    `set_id` None: in all sets. `person_id`: what this member wrote or does, and their slots. `open_only`: actions that
    are still to be reported on.
    """

    words: str = ""
    set_id: str | None = None
    shelf: Shelf | None = None
    person_id: str | None = None
    open_only: bool = False
    limit: int = PAGE


@dataclass(frozen=True, slots=True)
class FoundText:
    """A text as the index knows it, and the ids of what it belongs to."""

    kind: TextKind
    record_id: str
    set_id: str | None
    meeting_id: str | None
    slot_id: str | None
    person_id: str | None
    words: str


@dataclass(frozen=True, slots=True)
class FoundTexts:
    """The best texts in their order; `number` were found in all, or more than that when `at_least`."""

    texts: tuple[FoundText, ...] = ()
    number: int = 0
    at_least: bool = False


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of a text on one line; `hits` are places in it, each as start and length in characters."""

    text: str
    hits: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class FoundMeeting:
    """The meeting that something was said in; of a rule of the set there is none."""

    id: str
    number: int
    starts_ms: int
    state: MeetingState


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One text that was found. `person` is who wrote it or does it, `presenter` whose slot it was in.

    Nobody is named for what stands in a slot without authors, except its presenter. `status` is that of an action.
    """

    kind: TextKind
    record_id: str
    snippet: Snippet
    set_id: str
    set_name: str
    meeting: FoundMeeting | None = None
    slot_id: str | None = None
    issue: str = ""
    presenter: Member | None = None
    person: Member | None = None
    status: ActionStatus | None = None


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What was found, best first and the newest first among equals; `number` and `at_least` as in `FoundTexts`."""

    search: Search
    hits: tuple[SearchHit, ...] = ()
    number: int = 0
    at_least: bool = False

    @property
    def more(self) -> bool:
        """Whether more was found than is given."""
        return self.number > len(self.hits)


@dataclass(frozen=True, slots=True)
class Passage:
    """A hit in full: its texts, each with the name of its field, and what was decided in its slot."""

    hit: SearchHit
    texts: tuple[tuple[str, str], ...]
    decided: tuple[Decided, ...] = ()


@dataclass(frozen=True, slots=True)
class Decided:
    """An action of the same slot, and what became of it."""

    what: str
    owner: str
    status: ActionStatus


def by_meeting(hits: Sequence[SearchHit]) -> list[tuple[SearchHit, ...]]:
    """The hits of each meeting together, the newest meeting first; those of no meeting last, a group for each set.

    Within a group they stay in their order.
    """
    groups: dict[tuple[str, str], list[SearchHit]] = {}
    for hit in hits:
        groups.setdefault((hit.set_id, hit.meeting.id if hit.meeting is not None else ""), []).append(hit)
    return sorted(map(tuple, groups.values()), key=_newest_first)


def _newest_first(group: tuple[SearchHit, ...]) -> tuple[object, ...]:
    meeting = group[0].meeting
    if meeting is None:
        return True, 0, group[0].set_name
    return False, -meeting.starts_ms, group[0].set_name
