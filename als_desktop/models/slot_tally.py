"""What is still counted of a slot whose words were let go: how many, never which."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True)
class SlotTally:
    """What one member had in a slot of what was let go: questions asked there, actions owned, and how many of
    those were told of and kept.

    `member_id` is None for questions that have no author.
    """

    id: str
    meeting_id: str
    slot_id: str
    member_id: str | None
    questions: int = 0
    actions: int = 0
    actions_told: int = 0
    actions_kept: int = 0


def added_up(tallies: Iterable[SlotTally]) -> list[SlotTally]:
    """One tally for each member of each slot, the first of each, which counts what all of them count."""
    sums: dict[tuple[str, str | None], SlotTally] = {}
    for one in tallies:
        key = (one.slot_id, one.member_id)
        known = sums.get(key)
        sums[key] = (
            one
            if known is None
            else replace(
                known,
                questions=known.questions + one.questions,
                actions=known.actions + one.actions,
                actions_told=known.actions_told + one.actions_told,
                actions_kept=known.actions_kept + one.actions_kept,
            )
        )
    return list(sums.values())


def without_authors(tallies: Sequence[SlotTally], new_id: str) -> list[SlotTally]:
    """The tallies of a slot that keeps no authors from now on; `new_id` is for one without a member, if that is new."""
    unnamed = [t for t in tallies if t.member_id is None]
    rest = [replace(t, questions=0) for t in tallies if t.member_id is not None]
    asked = [
        SlotTally(new_id, t.meeting_id, t.slot_id, None, t.questions)
        for t in tallies
        if t.member_id is not None and t.questions
    ]
    return [*added_up([*unnamed, *asked]), *(t for t in rest if t.actions or t.actions_told)]
