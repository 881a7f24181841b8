"""Feedback in three layers, the bank of questions and the log of exports."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FeedbackLayer(StrEnum):
    """Whose experience a piece of feedback speaks of."""

    SLOT = "slot"
    INDIVIDUAL = "individual"
    PROCESS = "process"


@dataclass(frozen=True, slots=True)
class Feedback:
    """One answer to a feedback prompt; `prompt` is its code in the catalogue, `position` counts from 0 within it."""

    id: str
    meeting_id: str
    layer: FeedbackLayer
    prompt: str
    text: str
    position: int
    slot_id: str | None = None
    member_id: str | None = None
    score: int | None = None


@dataclass(frozen=True, slots=True)
class BankQuestion:
    """An open question of the set's own, by its purpose."""

    id: str
    set_id: str | None
    text: str
    purpose: str
    uses: int = 0
    stars: int = 0


@dataclass(frozen=True, slots=True)
class ExportEntry:
    """What left the store, when, where to, and of which slot if it was a plan; never its content."""

    id: str
    at_ms: int
    what: str
    target: str
    meeting_id: str | None = None
    slot_id: str | None = None
