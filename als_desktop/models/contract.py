"""The group contract: ground rules, their versions and how well they were kept."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ContractVersion:
    """The rules a set agreed on one day; `choices` are those that steer the program, as a JSON object."""

    id: str
    set_id: str
    number: int
    agreed_ms: int
    choices: str = ""


@dataclass(frozen=True, slots=True)
class ContractItem:
    """One ground rule; `heading` is its short name, `position` counts from 0."""

    id: str
    version_id: str
    set_id: str
    heading: str
    text: str
    position: int


@dataclass(frozen=True, slots=True)
class ContractScore:
    """How well a rule was kept in a meeting: 1 not met, 2 partly, 3 fully; by the set or by one member."""

    id: str
    meeting_id: str
    item_id: str
    score: int
    member_id: str | None = None
