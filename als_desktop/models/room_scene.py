"""What may be on the wall: one plain value for each scene, made for the room and for nothing else.

A scene holds words and numbers, never a record, so that what is not named here cannot be shown. `key` is the id of
the record a line was made from: it is never painted, and lets the wall follow what is being worked on. `title` is what
the stage is called, where it has another name than usual.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from als_desktop.models.action import ActionStatus
    from als_desktop.models.room_clock import RoomClock
    from als_desktop.models.room_names import RoomPerson


@dataclass(frozen=True, slots=True)
class RoomRule:
    """A ground rule; `score` is what the set said of it, 1-3, or 0."""

    key: str
    heading: str
    text: str
    score: int = 0


@dataclass(frozen=True, slots=True)
class ContractScene:
    """Welcome: the ground rules of the set."""

    set_name: str
    meeting_number: int
    rules: tuple[RoomRule, ...]


@dataclass(frozen=True, slots=True)
class CheckInScene:
    """The people in the room, by seat."""

    people: tuple[RoomPerson, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class RoomReport:
    """An action that is reported on, and what was said of it."""

    key: str
    what: str
    by_when: str
    status: ActionStatus


@dataclass(frozen=True, slots=True)
class ReportInScene:
    """One reporter with their actions; no reporter when nobody has anything open."""

    reporter: RoomPerson | None
    issue: str
    reports: tuple[RoomReport, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class RoomBid:
    """A bid. `minutes` is what it asks for, or gets where time is shared; `turn` counts from 1, 0 is not chosen."""

    key: str
    person: RoomPerson
    headline: str
    minutes: int
    turn: int
    next_time: bool


@dataclass(frozen=True, slots=True)
class BiddingScene:
    """The bids, those that were chosen first, against the minutes there are to give."""

    bids: tuple[RoomBid, ...]
    to_give_min: int
    title: str = ""

    @property
    def chosen(self) -> tuple[RoomBid, ...]:
        """The bids that were given a place."""
        return tuple(bid for bid in self.bids if bid.turn)


@dataclass(frozen=True, slots=True)
class PresentationScene:
    """The presenter and the presenter's sentence; `called` is what who presents is called here, if not that."""

    presenter: RoomPerson
    issue: str
    title: str = ""
    called: str = ""


@dataclass(frozen=True, slots=True)
class RoomCard:
    """A question that was read out. No `author` in an anonymous slot; `number` counts from 1, 0 is not in the order.

    `also_by` are those whose questions were merged into it, `colour` is a paper of its own (empty: the author's).
    """

    key: str
    text: str
    author: RoomPerson | None
    number: int = 0
    answered: bool = False
    spotlit: bool = False
    follow_up: bool = False
    also_by: tuple[RoomPerson, ...] = ()
    colour: str = ""

    @property
    def authors(self) -> tuple[RoomPerson, ...]:
        """Everybody whose words it holds."""
        return (self.author, *self.also_by) if self.author is not None else ()


class PileKind(StrEnum):
    """What kind of pile lies on the wall."""

    GROUP = "group"
    HANDED_OVER = "handed_over"
    HOLD = "hold"


@dataclass(frozen=True, slots=True)
class RoomPile:
    """Cards that lie together, each followed by its follow-ups. `title` is the presenter's, of a group only.

    A `closed` pile shows as a count.
    """

    key: str
    kind: PileKind
    title: str
    cards: tuple[RoomCard, ...]
    closed: bool

    @property
    def answered(self) -> bool:
        """Whether every card of the pile was answered."""
        return bool(self.cards) and all(card.answered for card in self.cards)


@dataclass(frozen=True, slots=True)
class WallScene:
    """The questions of a slot, by pile; `read` of `written` were read out."""

    presenter: RoomPerson
    issue: str
    piles: tuple[RoomPile, ...]
    read: int
    written: int
    title: str = ""


@dataclass(frozen=True, slots=True)
class SpotlightScene:
    """The card that is being answered, its follow-ups, and the card that comes next."""

    presenter: RoomPerson
    issue: str
    card: RoomCard
    follow_ups: tuple[RoomCard, ...]
    following: RoomCard | None


@dataclass(frozen=True, slots=True)
class RoomAction:
    """An action that was formed; `by_when` is an ISO date or words."""

    key: str
    what: str
    by_when: str


@dataclass(frozen=True, slots=True)
class RoomIdea:
    """What the others said that the presenter could do; `chosen` when the presenter takes it up."""

    key: str
    text: str
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class ActionsScene:
    """The presenter's actions; where the others say ideas first, those of them that are no action yet.

    `asked` is what they answer with their ideas, `manner` in which way.
    """

    presenter: RoomPerson
    issue: str
    actions: tuple[RoomAction, ...]
    title: str = ""
    asked: str = ""
    ideas: tuple[RoomIdea, ...] = ()
    manner: str = ""


@dataclass(frozen=True, slots=True)
class FeedbackScene:
    """What the set is asked after a slot; never what anybody answered. `in_writing`: everybody writes first."""

    presenter: RoomPerson
    prompts: tuple[str, ...]
    in_writing: bool = False
    title: str = ""


@dataclass(frozen=True, slots=True)
class BreakScene:
    """A break, and who presents after it."""

    presenter: RoomPerson | None
    title: str = ""


@dataclass(frozen=True, slots=True)
class ReviewScene:
    """How the rules were kept, as the set said together, and what the set is asked."""

    rules: tuple[RoomRule, ...]
    prompts: tuple[str, ...]
    in_writing: bool = False
    title: str = ""


@dataclass(frozen=True, slots=True)
class CloseScene:
    """When and where the set meets next (UTC milliseconds), if that is agreed."""

    next_starts_ms: int | None
    next_place: str


@dataclass(frozen=True, slots=True)
class ShutterScene:
    """Nothing: between two slots, and wherever there is nothing that may be shown."""


SceneBody = (
    ContractScene
    | CheckInScene
    | ReportInScene
    | BiddingScene
    | PresentationScene
    | WallScene
    | SpotlightScene
    | ActionsScene
    | FeedbackScene
    | BreakScene
    | ReviewScene
    | CloseScene
    | ShutterScene
)


@dataclass(frozen=True, slots=True)
class RoomScene:
    """What the wall shows. `clock` is None when the room has no clock; `worked_on` is the key to keep in sight.

    `day_ms` is when the meeting starts (UTC milliseconds); dates are written as seen from that day.
    """

    body: SceneBody
    clock: RoomClock | None
    worked_on: str | None
    day_ms: int
