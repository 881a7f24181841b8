"""A learning set, its members and the people who would like to join one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class TimeMode(StrEnum):
    """How the time of a meeting is shared among those who bid for it."""

    EQUAL = "equal"
    BID = "bid"
    HYBRID = "hybrid"


class Strictness(StrEnum):
    """How the set wants its agreed times to be kept."""

    STRICT = "strict"
    ADVISORY = "advisory"


class Retention(StrEnum):
    """What the contract lets the program keep of a slot."""

    ALL = "all"
    KEPT = "kept"
    ACTIONS = "actions"
    NOTHING = "nothing"


class NamesShown(StrEnum):
    """How names appear in projection and in print."""

    FULL = "full"
    FIRST = "first"
    INITIALS = "initials"
    MASKED = "masked"


class ExtraTime(StrEnum):
    """Who may give a stage more time than was agreed."""

    FACILITATOR = "facilitator"
    SET = "set"
    NONE = "none"


class Absence(StrEnum):
    """What becomes of a slot whose presenter is not there."""

    ASK = "ask"
    NEXT = "next"
    SHARED = "shared"


@dataclass(frozen=True, slots=True)
class LearningSet:
    """An action learning set. `*_ms` are UTC milliseconds since 1970.

    `pack` is the code of the way it usually runs a meeting (empty: the default), `words` its own words for the roles
    as a JSON object, `guaranteed_minutes` what hybrid time gives each presenter first, `review_every` after how many
    meetings the contract is looked at again (0: not agreed).
    """

    id: str
    name: str
    created_ms: int
    purpose: str = ""
    planned_meetings: int = 6
    time_mode: TimeMode = TimeMode.BID
    strictness: Strictness = Strictness.ADVISORY
    retention: Retention = Retention.KEPT
    names_shown: NamesShown = NamesShown.FULL
    quorum: int = 0
    archived_ms: int | None = None
    pack: str = ""
    words: str = ""
    extra_time: ExtraTime = ExtraTime.SET
    absence: Absence = Absence.ASK
    guaranteed_minutes: int = 20
    written_first: bool = False
    review_every: int = 0


@dataclass(frozen=True, slots=True)
class Member:
    """A member of one set; `seat` counts from 0 and gives the colour and the shape of the member's mark."""

    id: str
    set_id: str
    name: str
    seat: int
    joined_ms: int
    left_ms: int | None = None
    department: str = ""
    line_manager: str = ""

    @property
    def letter(self) -> str:
        """The letter on the member's mark."""
        return next((c.upper() for c in self.name if c.isalnum()), "?")[:1]

    @property
    def present_in_set(self) -> bool:
        """Whether the member still belongs to the set."""
        return self.left_ms is None


@dataclass(frozen=True, slots=True)
class PersonOfInterest:
    """Somebody in the register of interest, from which sets are formed; `set_id` is the set they were placed in."""

    id: str
    name: str
    contact: str = ""
    department: str = ""
    line_manager: str = ""
    status: str = "waiting"
    set_id: str | None = None
    noted_ms: int = 0
    note: str = ""
