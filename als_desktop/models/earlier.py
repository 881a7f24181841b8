"""What a meeting knows of those before it: who presented when, and how long a bid has waited."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EarlierTurn:
    """When a member last presented: the number of the meeting and the presenter's sentence."""

    meeting_number: int
    issue: str


@dataclass(frozen=True, slots=True)
class BidWait:
    """How long a bid has been waiting: the number of the meeting it was first placed at, and how many it waited for."""

    since: int
    meetings: int
