"""A pack cut anew: slots as one of them stands in an agenda, where that was changed by hand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from als_desktop.models.agenda import (
    LONGEST_MEETING_MS,
    SlotSplit,
    SlotStage,
    share_at,
    shared_out,
    split_slot,
)
from als_desktop.models.meeting import StageStatus
from als_desktop.models.meeting_pack import code_of
from als_desktop.models.stage_clock import MINUTE_MS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.meeting import StageRun
    from als_desktop.models.meeting_pack import Pack


@dataclass(frozen=True, slots=True)
class _Row:
    """A stage of the slot that stands: what the pack says of it (`usual`, if it knows it), and its minutes there."""

    stage: SlotStage
    usual: SlotStage | None
    minutes: int


def pack_of_agenda(pack: Pack, stages: Sequence[StageRun]) -> Pack:
    """`pack` with slots cut as the first slot of an agenda is, where that was changed by hand.

    A slot of that length gets the very minutes; in one of another length each stage has more or less than the pack
    gives it in the same proportion.
    """
    first = next((s.slot_id for s in stages if s.slot_id is not None), None)
    of_slot = [s for s in stages if first and s.slot_id == first and s.status is not StageStatus.SKIPPED]
    rows = _rows(pack.split, of_slot)
    at = sum(row.minutes for row in rows)
    if not rows or at * MINUTE_MS > LONGEST_MEETING_MS:
        return pack
    there = pack.split.in_slot_of(at)
    if [(code_of(s), s.title) for s in of_slot] == [(one.code, one.title) for one in there]:
        usual = split_slot(at * MINUTE_MS, pack.split)
        if all(usual[row.stage.code] == row.minutes * MINUTE_MS for row in rows):
            return pack
    return replace(pack, split=_cut(pack.split, rows, at))


def _rows(split: SlotSplit, of_slot: Sequence[StageRun]) -> list[_Row]:
    known = {one.code: one for one in split.stages}
    rows: list[_Row] = []
    for stage in of_slot:
        taken = {row.stage.code for row in rows}
        code = code_of(stage)
        code = next(c for c in (code, *(f"{code} {n}" for n in range(2, len(of_slot) + 2))) if c not in taken)
        usual = known.get(code)
        made = replace(usual or SlotStage(code, stage.kind, ()), kind=stage.kind, title=stage.title)
        rows.append(_Row(made, usual, max(1, stage.planned_ms // MINUTE_MS)))
    return rows


def _cut(split: SlotSplit, rows: Sequence[_Row], at: int) -> SlotSplit:
    """The split that gives the `rows` their minutes in a slot of `at`, in sum."""
    lengths = tuple(sorted({at, *(length for length in split.lengths if length >= len(rows))}))
    columns = [_column(split, rows, at, length) for length in lengths]
    minutes = zip(*columns, strict=True)
    return SlotSplit(lengths, tuple(_stage(row, column) for row, column in zip(rows, minutes, strict=True)))


def _column(split: SlotSplit, rows: Sequence[_Row], at: int, length: int) -> list[int]:
    if length == at:
        return [row.minutes for row in rows]
    weights = [max(0.0, _share(split, row, at, length) - 1) for row in rows]
    return [1 + part for part in shared_out(length - len(rows), weights)]


def _share(split: SlotSplit, row: _Row, at: int, length: int) -> float:
    if row.usual is None:
        return row.minutes * length / at
    usual = row.usual.minutes
    return row.minutes * share_at(length, split.lengths, usual) / share_at(at, split.lengths, usual)


def _stage(row: _Row, minutes: tuple[int, ...]) -> SlotStage:
    """The stage with its minutes, and its steps with theirs in each of them."""
    was = row.usual.minutes if row.usual is not None else ()
    steps = row.stage.steps
    parts = [shared_out(one, [share_at(one, was, step.minutes) for step in steps]) for one in minutes]
    cut = tuple(replace(step, minutes=tuple(part[n] for part in parts)) for n, step in enumerate(steps))
    return replace(row.stage, minutes=minutes, steps=cut)
