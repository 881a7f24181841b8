"""Changing the order of an agenda: what may be moved where, and what it then looks like."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from als_desktop.models.agenda import renumbered
from als_desktop.models.meeting import SLOT_STAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.meeting import StageRun


def moved(stages: Sequence[StageRun], stage_id: str, by: int, current_id: str | None) -> list[StageRun]:
    """The agenda after a stage was moved one place up (`by` -1) or down (1), renumbered.

    A stage of a slot moves within its slot; any other moves past whole slots. What is under way or over stays where
    it is, and so does a stage that has nowhere to go.
    """
    ahead = _ahead(stages, current_id)
    blocks = _blocks(stages)
    at = next(n for n, block in enumerate(blocks) if any(s.id == stage_id for s in block))
    block = blocks[at]
    if block[0].slot_id is not None:
        blocks[at] = _swapped(block, _index(block, stage_id), by, ahead)
    else:
        target = at + by
        if 0 <= target < len(blocks) and all(s.id in ahead for s in (*block, *blocks[target])):
            blocks[at], blocks[target] = blocks[target], blocks[at]
    return renumbered([stage for block in blocks for stage in block])


def can_move(stages: Sequence[StageRun], stage_id: str, by: int, current_id: str | None) -> bool:
    """Whether `moved` would change anything."""
    order = [s.id for s in sorted(stages, key=lambda s: s.position)]
    return [s.id for s in moved(stages, stage_id, by, current_id)] != order


def added(stages: Sequence[StageRun], new: StageRun, after_id: str) -> list[StageRun]:
    """The agenda with `new` after the stage `after_id`, renumbered.

    A kind of stage that belongs to a slot joins the slot it is put into; any other stands behind the whole slot.
    """
    blocks = _blocks(stages)
    at = next(n for n, block in enumerate(blocks) if any(s.id == after_id for s in block))
    block = blocks[at]
    if block[0].slot_id is not None and new.kind in SLOT_STAGES:
        place = _index(block, after_id) + 1
        blocks[at] = [*block[:place], replace(new, slot_id=block[0].slot_id), *block[place:]]
    else:
        blocks.insert(at + 1, [new])
    return renumbered([stage for block in blocks for stage in block])


def is_ahead(stages: Sequence[StageRun], stage_id: str, current_id: str | None) -> bool:
    """Whether a stage is still to come, left out or not."""
    return stage_id in _ahead(stages, current_id)


def _ahead(stages: Sequence[StageRun], current_id: str | None) -> set[str]:
    current = next((s.position for s in stages if s.id == current_id), -1)
    return {s.id for s in stages if s.position > current and s.entered_ms is None}


def _blocks(stages: Sequence[StageRun]) -> list[list[StageRun]]:
    """The agenda in order as blocks that move as one: a slot, or a stage outside the slots."""
    blocks: list[list[StageRun]] = []
    for stage in sorted(stages, key=lambda s: s.position):
        if blocks and stage.slot_id is not None and blocks[-1][0].slot_id == stage.slot_id:
            blocks[-1].append(stage)
        else:
            blocks.append([stage])
    return blocks


def _swapped(block: list[StageRun], at: int, by: int, ahead: set[str]) -> list[StageRun]:
    target = at + by
    if 0 <= target < len(block) and block[at].id in ahead and block[target].id in ahead:
        block[at], block[target] = block[target], block[at]
    return block


def _index(block: Sequence[StageRun], stage_id: str) -> int:
    return next(n for n, stage in enumerate(block) if stage.id == stage_id)
