"""A question card and the presenter's groups of cards."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

# What a card or a group may be coloured with; the theme has a paper of each name.
COLOURS: Final = ("yellow", "blue", "coral", "green", "lilac", "stone")


class Pile(StrEnum):
    """The one place where a card lies; in a group, `group_id` says in which."""

    DRAFTED = "drafted"
    HANDED_OVER = "handed_over"
    GROUP = "group"
    HOLD = "hold"
    DISCARDED = "discarded"


@dataclass(frozen=True, slots=True)
class QuestionCard:
    """A question on a note, from writing to taking home.

    `position` counts from 0 within its place, `queue_position` from 0 in the answer order (None: not in it).
    `author_id` is None in an anonymous slot; `also_by` holds the ids, apart by blanks, of those whose cards were merged
    into this one. A follow-up has a `parent_id` and lies where its parent lies. `colour` is one of `COLOURS`, or empty
    for that of the author's seat.
    """

    id: str
    meeting_id: str
    slot_id: str
    text: str
    author_id: str | None
    pile: Pile
    position: int
    written_ms: int
    group_id: str | None = None
    parent_id: str | None = None
    read_ms: int | None = None
    queue_position: int | None = None
    answered_ms: int | None = None
    answer_note: str = ""
    taken_home: bool = False
    colour: str = ""
    also_by: str = ""

    @property
    def author_ids(self) -> tuple[str, ...]:
        """Everybody whose words the card holds, its own author first."""
        own = () if self.author_id is None else (self.author_id,)
        return (*own, *self.also_by.split()) if self.also_by else own

    @property
    def lane(self) -> str:
        """The lane the card lies in: a group's identity or the name of its pile."""
        return self.group_id if self.group_id is not None else self.pile.value


@dataclass(frozen=True, slots=True)
class CardGroup:
    """A group that the presenter made; `position` counts from 0 from the left.

    `collapsed` is what the presenter asked for: a pile with a count. `colour` is one of `COLOURS`, or empty.
    """

    id: str
    meeting_id: str
    slot_id: str
    title: str
    position: int
    colour: str = ""
    collapsed: bool = False
