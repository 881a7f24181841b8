"""Changing the agenda of a meeting, also while it runs: only what is still ahead."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from als_desktop.models.agenda import LONGEST_MEETING_MS
from als_desktop.models.agenda_moves import added, is_ahead, moved
from als_desktop.models.ids import new_id
from als_desktop.models.meeting import SLOT_STAGES, Meeting, Slot, StageKind, StageRun, StageStatus
from als_desktop.models.refusal import Refused
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.models.text import NAME_LIMIT, clean_line
from als_desktop.services.act import Act, Service

if TYPE_CHECKING:
    from als_desktop.models.changes import Change


class AgendaService(Service):
    """Stages are named, left out, moved and added. What is under way or over keeps its place and its time."""

    def rename_stage(self, stage_id: str, title: str) -> Change:
        """Call a stage otherwise; an empty title brings the usual name back.

        Raises:
            Refused: `too_long`.
        """
        title = clean_line(title, NAME_LIMIT, "stage_title")
        with self._acting("rename_stage") as act:
            before = act.get(StageRun, stage_id)
            act.about = title
            act.replace(before, replace(before, title=title))
        return act.change

    def leave_out(self, stage_id: str) -> Change:
        """Pass a stage over when its time comes; it stays in the agenda, marked.

        Its time is for the slots as long as they are not decided; after that it is spare.

        Raises:
            Refused: `stage_not_ahead`.
        """
        with self._acting("leave_out_stage") as act:
            stage, _, _ = _ahead(act, stage_id)
            act.about = stage.title
            # That the meeting once went past it says nothing any more.
            act.replace(stage, replace(stage, status=StageStatus.SKIPPED, left_ms=None))
        return act.change

    def bring_back(self, stage_id: str) -> Change:
        """Hold a stage after all that was to be left out.

        Raises:
            Refused: `stage_not_ahead`.
        """
        with self._acting("bring_back_stage") as act:
            stage, _, _ = _ahead(act, stage_id)
            act.about = stage.title
            act.replace(stage, replace(stage, status=StageStatus.AHEAD))
        return act.change

    def move_stage(self, stage_id: str, by: int) -> Change:
        """Move a stage one place up (-1) or down (1): in its slot, or past whole slots. Nothing happens at the ends.

        Raises:
            Refused: `stage_not_ahead`.
        """
        with self._acting("move_stage") as act:
            stage, stages, meeting = _ahead(act, stage_id)
            act.about = stage.title
            _write_order(act, stages, moved(stages, stage_id, by, meeting.current_stage_id))
        return act.change

    def add_stage(self, after_id: str, kind: StageKind, minutes: int, title: str = "") -> Change:
        """Put another stage behind one that is ahead or under way.

        A kind of stage that belongs to a slot has to be put into one, and makes it longer.

        Raises:
            Refused: `stage_not_ahead`, `stage_too_short`, `stage_too_long`, `not_in_a_slot`, `too_long`.
        """
        title = clean_line(title, NAME_LIMIT, "stage_title")
        if minutes < 1:
            raise Refused("stage_too_short")
        if minutes * MINUTE_MS > LONGEST_MEETING_MS:
            raise Refused("stage_too_long")
        with self._acting("add_stage") as act:
            after = act.get(StageRun, after_id)
            meeting = act.get(Meeting, after.meeting_id)
            stages = act.tx.find(StageRun, "position", meeting_id=after.meeting_id)
            if after_id != meeting.current_stage_id and not is_ahead(
                stages, after_id, meeting.current_stage_id
            ):
                raise Refused("stage_not_ahead")
            if kind in SLOT_STAGES and after.slot_id is None:
                raise Refused("not_in_a_slot")
            act.about = title
            # Its name is its code, so that the set's own words for it are found again at the next meeting.
            new = StageRun(
                new_id(), meeting.id, kind, 0, minutes * MINUTE_MS, title=title, code=title.casefold()
            )
            _write_order(act, stages, added(stages, new, after_id))
            if kind in SLOT_STAGES and after.slot_id is not None:
                slot = act.get(Slot, after.slot_id)
                act.replace(slot, replace(slot, planned_ms=slot.planned_ms + new.planned_ms))
        return act.change


def _ahead(act: Act, stage_id: str) -> tuple[StageRun, list[StageRun], Meeting]:
    """A stage that is still to come, its agenda, and its meeting."""
    stage = act.get(StageRun, stage_id)
    meeting = act.get(Meeting, stage.meeting_id)
    stages = act.tx.find(StageRun, "position", meeting_id=meeting.id)
    if not is_ahead(stages, stage_id, meeting.current_stage_id):
        raise Refused("stage_not_ahead")
    return stage, stages, meeting


def _write_order(act: Act, before: list[StageRun], after: list[StageRun]) -> None:
    known = {stage.id: stage for stage in before}
    for stage in after:
        if stage.id in known:
            act.replace(known[stage.id], stage)
        else:
            act.add(stage)
