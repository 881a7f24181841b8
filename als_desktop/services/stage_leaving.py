"""What goes with stages that are taken away from an agenda."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from als_desktop.models.changes import Edit
from als_desktop.models.meeting import FacilitatorNote, StageRun
from als_desktop.models.stage_clock import StageClock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.store.transaction import Transaction


def edits_when_stages_leave(tx: Transaction, leaving: Sequence[StageRun]) -> list[Edit]:
    """The edits to make before `leaving` are removed: their clocks go, notes on them stay with the meeting."""
    ids = [stage.id for stage in leaving]
    if not ids:
        return []
    clocks = tx.find(StageClock, id=ids)
    notes = tx.find(FacilitatorNote, stage_run_id=ids)
    return [
        *(Edit(clock, None) for clock in clocks),
        *(Edit(note, replace(note, stage_run_id=None)) for note in notes),
    ]
