"""The arithmetic of an agenda: templates, slots cut into stages, and whether the meeting fits its time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from als_desktop.models.meeting import StageKind, StageRun
from als_desktop.models.refusal import Refused
from als_desktop.models.stage_clock import MINUTE_MS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LONGEST_MEETING_MS = 12 * 60 * MINUTE_MS


@dataclass(frozen=True, slots=True)
class StagePlan:
    """One line of a template: a stage of the frame with its minutes, or (`kind` None) the place of a slot.

    `code` and `title` are empty for the usual stage of that kind.
    """

    kind: StageKind | None
    minutes: int = 0
    code: str = ""
    title: str = ""


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

    @property
    def frame(self) -> tuple[StagePlan, ...]:
        """The stages of the meeting itself, without its slots."""
        return tuple(stage for stage in self.stages if stage.kind is not None)


@dataclass(frozen=True, slots=True)
class SlotStep:
    """A part of a slot's stage that has no clock of its own; `minutes` as for its stage."""

    title: str
    minutes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SlotRole:
    """A role that is cast at the beginning of a slot, and what it does.

    `word` says which of `set_words.OF_PACK` names it; one that is only said has a `name` of its own.
    """

    does: str
    word: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class SlotStage:
    """One stage of a slot; `minutes` are what it gets in slots of each length that its `SlotSplit` names.

    `title` is empty for the usual name of its kind; an `optional` stage gives way where a slot is short. Where
    `ideas_first`, the others say what the presenter could do, and what is typed there is an option. A stage
    with `roles` casts them. Where `choose_one`, one of several is chosen in place of a board: of what the others offer,
    or of `offers` that the pack brings along.
    """

    code: str
    kind: StageKind
    minutes: tuple[int, ...]
    title: str = ""
    optional: bool = False
    steps: tuple[SlotStep, ...] = ()
    ideas_first: bool = False
    roles: tuple[SlotRole, ...] = ()
    choose_one: bool = False
    offers: tuple[str, ...] = ()

    @property
    def choice_title(self) -> str:
        """What is chosen here is kept under this name."""
        return self.title or self.code


@dataclass(frozen=True, slots=True)
class SlotSplit:
    """How a slot is cut into stages, for slots of each of `lengths` (in minutes, ascending)."""

    lengths: tuple[int, ...]
    stages: tuple[SlotStage, ...]

    def in_slot_of(self, minutes: int) -> tuple[SlotStage, ...]:
        """The stages of a slot of so many minutes: without the optional ones where it is shorter than all `lengths`."""
        short = minutes < self.lengths[0]
        return tuple(stage for stage in self.stages if not (short and stage.optional))

    @property
    def least(self) -> int:
        """The minutes that the shortest slot needs: one for each stage that cannot be left out."""
        return sum(1 for stage in self.stages if not stage.optional)


def split_slot(length_ms: int, split: SlotSplit) -> dict[str, int]:
    """The stages by code of a slot of `length_ms`, in milliseconds and whole minutes that add up to the whole minutes
    of it.

    Between the lengths of `split` shares are interpolated, beyond them kept in proportion; no stage gets less than a
    minute.

    Raises:
        Refused: `slot_too_short` below one minute a stage, `slot_too_long` beyond 12 hours.
    """
    minutes = length_ms // MINUTE_MS
    if minutes < split.least:
        raise Refused("slot_too_short", minutes=minutes, least=split.least)
    if length_ms > LONGEST_MEETING_MS:
        raise Refused("slot_too_long", minutes=minutes, most=LONGEST_MEETING_MS // MINUTE_MS)
    stages = split.in_slot_of(minutes)
    weights = [max(0.0, share_at(minutes, split.lengths, stage.minutes) - 1) for stage in stages]
    spread = shared_out(minutes - len(stages), weights)
    return {stage.code: (1 + part) * MINUTE_MS for stage, part in zip(stages, spread, strict=True)}


def share_at(at: int, places: Sequence[int], values: Sequence[int]) -> float:
    """What stands at `at` when `values` stand at `places`: between them on a line, beyond them in proportion."""
    below = [n for n, place in enumerate(places) if place <= at]
    above = [n for n, place in enumerate(places) if place >= at]
    if below and above:
        low, high = below[-1], above[0]
        span = places[high] - places[low]
        share = (at - places[low]) / span if span else 0.0
        return values[low] + (values[high] - values[low]) * share
    near = below[-1] if below else above[0]
    return values[near] * at / places[near]


def steps_of(stage: SlotStage, length_ms: int) -> list[tuple[str, int]]:
    """The steps of a stage that lasts `length_ms`, with whole minutes that add up to it; those without time are left
    out."""
    minutes = length_ms // MINUTE_MS
    weights = [share_at(minutes, stage.minutes, step.minutes) for step in stage.steps]
    parts = shared_out(minutes, weights)
    return [(step.title, part) for step, part in zip(stage.steps, parts, strict=True) if part]


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


def time_for_slots(length_ms: int, spare_ms: int, stages: Iterable[StageRun]) -> int:
    """What a meeting of `length_ms` has for its slots by its plan: without `spare_ms` and the frame among `stages`.

    A stage that was left out takes nothing of it; negative where the frame alone is too long.
    """
    return length_ms - spare_ms - frame_length(stages)


def frame_length(stages: Iterable[StageRun]) -> int:
    """How long the stages outside the slots are together, without those that were left out, in milliseconds."""
    return sum(s.planned_ms for s in stages if s.slot_id is None and not s.left_out)


def renumbered(stages: Sequence[StageRun]) -> list[StageRun]:
    """The stages with positions 0, 1, 2... in the order given."""
    return [s if s.position == n else replace(s, position=n) for n, s in enumerate(stages)]


def with_slots(frame: Sequence[StageRun], slots: Sequence[Sequence[StageRun]]) -> list[StageRun]:
    """The agenda with the stages of `slots` in place, renumbered.

    Slots follow the bidding (or, without one, the last stage before break, review and close); the breaks between the
    bidding and the review stand among them, at even distances, a break that does not divide evenly later.
    """
    at = next((n + 1 for n, s in enumerate(frame) if s.kind is StageKind.BIDDING), None)
    if at is None:
        at = next((n for n, s in enumerate(frame) if s.kind in _AFTER_SLOTS), len(frame))
    end = next((n for n in range(at, len(frame)) if frame[n].kind in _LAST), len(frame))
    breaks = [s for s in frame[at:end] if s.kind is StageKind.BREAK]
    after = [s for s in frame[at:end] if s.kind is not StageKind.BREAK]
    middle: list[StageRun] = []
    done = 0
    for n, pause in enumerate(breaks):
        until = -(-len(slots) * (n + 1) // (len(breaks) + 1))
        middle.extend(stage for slot in slots[done:until] for stage in slot)
        middle.append(pause)
        done = until
    middle.extend(stage for slot in slots[done:] for stage in slot)
    return renumbered([*frame[:at], *middle, *after, *frame[end:]])


_LAST = frozenset((StageKind.REVIEW, StageKind.CLOSE))
_AFTER_SLOTS = _LAST | {StageKind.BREAK}
