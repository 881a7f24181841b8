"""Options, actions and what became of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class ActionStatus(StrEnum):
    """What the presenter last said about an action."""

    OPEN = "open"
    DONE = "done"
    PARTLY = "partly"
    CHANGED = "changed"
    NOT_YET = "not_yet"
    DROPPED = "dropped"
    CARRIED = "carried"


REPORTABLE = (
    ActionStatus.DONE,
    ActionStatus.PARTLY,
    ActionStatus.CHANGED,
    ActionStatus.NOT_YET,
    ActionStatus.DROPPED,
    ActionStatus.CARRIED,
)
ENDED = frozenset((ActionStatus.DONE, ActionStatus.DROPPED))


@dataclass(frozen=True, slots=True)
class OptionNote:
    """Something the presenter could do; `chosen` when it leads to an action."""

    id: str
    meeting_id: str
    slot_id: str
    text: str
    position: int
    chosen: bool = False
    speaks_for: str = ""
    speaks_against: str = ""


@dataclass(frozen=True, slots=True)
class Action:
    """What somebody will do; `confidence` 1-10 (0: not asked), `by_when` an ISO date or words."""

    id: str
    set_id: str
    meeting_id: str
    owner_id: str
    what: str
    position: int
    slot_id: str | None = None
    first_step: str = ""
    by_when: str = ""
    support: str = ""
    obstacle: str = ""
    if_trigger: str = ""
    then_do: str = ""
    measure: str = ""
    confidence: int = 0
    confidence_end: int = 0
    status: ActionStatus = ActionStatus.OPEN
    carried_from: str | None = None

    @property
    def open(self) -> bool:
        """Whether the action is still to be reported on."""
        return self.status not in ENDED


@dataclass(frozen=True, slots=True)
class ActionCard:
    """The link from an action to a question that led to it."""

    id: str
    meeting_id: str
    action_id: str
    card_id: str


@dataclass(frozen=True, slots=True)
class ActionReport:
    """What was said about an action at a later meeting.

    `planned` and `planned_by_when` are the action's words and date as they stood when the report was begun, `why` is
    why it was dropped on purpose.
    """

    id: str
    meeting_id: str
    action_id: str
    status: ActionStatus = ActionStatus.OPEN
    did: str = ""
    happened: str = ""
    learned: str = ""
    what_now: str = ""
    new_by_when: str = ""
    why: str = ""
    planned: str = ""
    planned_by_when: str = ""


def all_begun(actions: Sequence[Action]) -> bool:
    """Whether there are actions, each with a date and its first step."""
    return bool(actions) and all(one.by_when.strip() and one.first_step.strip() for one in actions)


def all_sure(actions: Sequence[Action]) -> bool:
    """Whether each of the actions was asked how sure its owner is, which is asked last."""
    return all(one.confidence for one in actions)
