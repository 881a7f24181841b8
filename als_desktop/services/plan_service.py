"""The printed action plan: made from what is in the store, saved, and noted in the export log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.feedback import ExportEntry
from als_desktop.models.ids import new_id
from als_desktop.models.slot_plan import plan_of_slot
from als_desktop.services.act import Service

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from als_desktop.models.changes import Change
    from als_desktop.models.meeting import Slot
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.reports.paper import Paper

_WHAT = "action_plan"


class PlanService(Service):
    """Makes the presenter's plan."""

    def plan_pdf(self, view: MeetingView, slot: Slot, paper: Paper, shapes: Sequence[str]) -> bytes:
        """The plan of a slot as the bytes of a PDF; `shapes` names the author shape of each seat."""
        from als_desktop.reports.action_plan_pdf import action_plan_pdf

        return action_plan_pdf(plan_of_slot(view, slot, tuple(shapes)), paper)

    def save_plan(
        self, view: MeetingView, slot: Slot, paper: Paper, shapes: Sequence[str], path: Path
    ) -> Change:
        """Save the plan at `path`, whole or not at all, and note that it left the store.

        Raises:
            ReportFailed: the file could not be written; what was there before is untouched.
        """
        from als_desktop.reports.save_pdf import save_report

        save_report(self.plan_pdf(view, slot, paper, shapes), path)
        with self._acting("save_plan") as act:
            act.add(ExportEntry(new_id(), self._now_ms, _WHAT, str(path), view.meeting.id, slot.id))
        return act.change

    def plans_left(self, meeting_id: str) -> dict[str, str]:
        """Where the plan of each slot (by id) went last, of those that were saved or printed."""
        with self._store.reading() as tx:
            left = tx.find(ExportEntry, "at_ms", meeting_id=meeting_id, what=_WHAT)
            return {entry.slot_id: entry.target for entry in left if entry.slot_id is not None}
