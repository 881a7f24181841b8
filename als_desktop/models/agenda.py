"""The arithmetic of an agenda: templates, slots cut into stages, and whether the meeting fits its time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from als_desktop.models.meeting import SLOT_STAGES, StageKind, StageRun
from als_desktop.models.refusal import Refused
from als_desktop.models.stage_clock import MINUTE_MS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SHORTEST_SLOT_MS = len(SLOT_STAGES) * MINUTE_MS
LONGEST_MEETING_MS = 12 * 60 * MINUTE_MS


@dataclass(frozen=True, slots=True)
class StagePlan:
    """One line of a template: a stage of the frame with its minutes, or (`kind` None) the place of a slot."""

    kind: StageKind | None
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class MeetingTemplate:
    """A way to divide a meeting; lengths in minutes."""

    code: str
    name: str
    length: int
    spare: int
    stages: tuple[StagePlan, ...]

    @property
    def slots(self) -> int:
        """How many presenters the template has room for."""
        return sum(1 for stage in self.stages if stage.kind is None)


@dataclass(frozen=True, slots=True)
class SlotSplit:
    """How many minutes each stage gets in a slot of `length` minutes."""

    length: int
    minutes: Mapping[StageKind, int]


def split_slot(length_ms: int, splits: Sequence[SlotSplit]) -> dict[StageKind, int]:
    """The stages of a slot of `length_ms`, in milliseconds and whole minutes that add up to the whole minutes of it.

    Between the lengths of `splits` (sorted) shares are interpolated, beyond them kept in proportion; no stage gets
    less than a minute.

    Raises:
        Refused: `slot_too_short` below one minute a stage, `slot_too_long` beyond 12 hours.
    """
    if length_ms < SHORTEST_SLOT_MS:
        raise Refused("slot_too_short", minutes=length_ms // MINUTE_MS, least=SHORTEST_SLOT_MS // MINUTE_MS)
    if length_ms > LONGEST_MEETING_MS:
        raise Refused("slot_too_long", minutes=length_ms // MINUTE_MS, most=LONGEST_MEETING_MS // MINUTE_MS)
    minutes = length_ms // MINUTE_MS
    weights = _weights(minutes, splits)
    spread = shared_out(minutes - len(SLOT_STAGES), [max(0.0, weights[kind] - 1) for kind in SLOT_STAGES])
    return {kind: (1 + part) * MINUTE_MS for kind, part in zip(SLOT_STAGES, spread, strict=True)}


def shared_out(whole: int, weights: Sequence[float]) -> list[int]:
    """`whole` cut into whole parts in proportion to `weights`; the parts add up exactly (largest remainders)."""
    if not weights:
        return []
    total = sum(weights)
    if total <= 0:
        weights, total = [1.0] * len(weights), float(len(weights))
    exact = [whole * weight / total for weight in weights]
    parts = [int(value) for value in exact]
    by_remainder = sorted(range(len(parts)), key=lambda i: (parts[i] - exact[i], i))
    for i in by_remainder[: whole - sum(parts)]:
        parts[i] += 1
    return parts


def renumbered(stages: Sequence[StageRun]) -> list[StageRun]:
    """The stages with positions 0, 1, 2... in the order given."""
    return [s if s.position == n else replace(s, position=n) for n, s in enumerate(stages)]


def with_slots(frame: Sequence[StageRun], slots: Sequence[Sequence[StageRun]]) -> list[StageRun]:
    """The agenda with the stages of `slots` in place, renumbered.

    Slots follow the bidding (or, without one, the last stage before break, review and close); a break that comes
    after the bidding stands in the middle of them, after the first half.
    """
    at = next((n + 1 for n, s in enumerate(frame) if s.kind is StageKind.BIDDING), None)
    if at is None:
        at = next((n for n, s in enumerate(frame) if s.kind in _AFTER_SLOTS), len(frame))
    breaks = [s for s in frame[at:] if s.kind is StageKind.BREAK]
    after = [s for s in frame[at:] if s.kind is not StageKind.BREAK]
    half = (len(slots) + 1) // 2
    middle = [stage for slot in slots[:half] for stage in slot]
    middle.extend(breaks)
    middle.extend(stage for slot in slots[half:] for stage in slot)
    return renumbered([*frame[:at], *middle, *after])


_AFTER_SLOTS = frozenset((StageKind.BREAK, StageKind.REVIEW, StageKind.CLOSE))


def _weights(minutes: int, splits: Sequence[SlotSplit]) -> dict[StageKind, float]:
    below = [s for s in splits if s.length <= minutes]
    above = [s for s in splits if s.length >= minutes]
    if below and above:
        low, high = below[-1], above[0]
        span = high.length - low.length
        share = (minutes - low.length) / span if span else 0.0
        return {k: low.minutes[k] + (high.minutes[k] - low.minutes[k]) * share for k in SLOT_STAGES}
    near = below[-1] if below else above[0]
    return {k: near.minutes[k] * minutes / near.length for k in SLOT_STAGES}
