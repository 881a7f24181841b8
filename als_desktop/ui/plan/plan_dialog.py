"""The presenter's plan before it leaves the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from als_desktop.models.meeting import Slot
from als_desktop.models.slot_plan import plan_of_slot
from als_desktop.ui.plan.plan_files import plan_file_name
from als_desktop.ui.plan.plan_summary import PlanSummary
from als_desktop.ui.plan.print_dialog import PrintDialog

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from als_desktop.models.changes import Change
    from als_desktop.reports.paper import Paper
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class PlanDialog(PrintDialog):
    """Shows what is on the plan of one slot."""

    def __init__(self, hub: Hub, theme: Theme, slot_id: str, parent: QWidget | None = None) -> None:
        """The slot belongs to the hub's open meeting."""
        summary = PlanSummary(theme)
        super().__init__(hub, theme, _kind(), summary, parent)
        self.summary = summary
        self._slot_id = slot_id
        self.refresh()

    def refresh(self) -> None:
        """Show what stands on the plan now."""
        slot = self._slot
        if slot is None:
            return
        plan = plan_of_slot(self._hub.meeting, slot, ())
        self.title.setText(self.tr("{name}’s action plan").format(name=plan.presenter))
        self.summary.show_plan(plan)

    def file_name(self) -> str:
        """The day, and which slot of several."""
        slot = self._slot
        return plan_file_name(self._hub.meeting, slot) if slot is not None else ""

    def write(self, paper: Paper, path: Path) -> Change:
        """Save the plan."""
        slot = self._slot
        assert slot is not None
        return self._hub.services.plans.save_plan(self._hub.meeting, slot, paper, self.shapes(), path)

    @property
    def _slot(self) -> Slot | None:
        return self._hub.meeting.find(Slot, self._slot_id) if self._hub.view is not None else None


def _kind() -> str:
    return QCoreApplication.translate("PlanDialog", "Action plan")
