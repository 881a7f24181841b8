"""The group contract: ground rules, their versions and how well they were kept."""

from __future__ import annotations

from dataclasses import dataclass

# The number of the version that a set is still working on: nothing in it counts until the set agrees.
DRAFT = 0


@dataclass(frozen=True, slots=True)
class ContractVersion:
    """The rules a set agreed on one day; `choices` are those that steer the program, as a JSON object.

    Of a draft (`number` is DRAFT) `choices` holds only those that are to change.
    """

    id: str
    set_id: str
    number: int
    agreed_ms: int
    choices: str = ""


@dataclass(frozen=True, slots=True)
class ContractItem:
    """One ground rule; `heading` is its short name, `position` counts from 0.

    `origin` is the item from which it came down through the versions (empty: it is the first of its line).
    """

    id: str
    version_id: str
    set_id: str
    heading: str
    text: str
    position: int
    origin: str = ""

    @property
    def lineage(self) -> str:
        """What this rule has in common with the same rule of other versions."""
        return self.origin or self.id

    @property
    def words(self) -> tuple[str, str]:
        """Heading and text as two rules are compared by them."""
        return " ".join(self.heading.casefold().split()), " ".join(self.text.casefold().split())


@dataclass(frozen=True, slots=True)
class ContractScore:
    """How well a rule was kept in a meeting: 1 not met, 2 partly, 3 fully; by the set or by one member."""

    id: str
    meeting_id: str
    item_id: str
    score: int
    member_id: str | None = None
