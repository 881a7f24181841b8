"""What a set made its own of the procedure: packs of stages, and the words it says at each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OwnPack:
    """A way to run a meeting that somebody saved; `content` is its stages as JSON.

    `set_id` is the set that it is offered to; None once that took it away, and it is kept for the meetings that were
    run by it.
    """

    id: str
    name: str
    content: str
    set_id: str | None = None
    saved_ms: int = 0


@dataclass(frozen=True, slots=True)
class OwnScript:
    """What a set's facilitator says at a stage, by the stage's code, in place of the program's own lines."""

    id: str
    set_id: str
    code: str
    text: str
