"""A member's learning record over the console or the home: looked over, saved, opened or printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from als_desktop.errors import StoreUnavailable
from als_desktop.models.refusal import Refused
from als_desktop.ui.learning.record_view import RecordView
from als_desktop.ui.parts.when import local_day
from als_desktop.ui.plan.print_dialog import PrintDialog

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from als_desktop.models.changes import Change
    from als_desktop.models.learning_record import LearningRecord
    from als_desktop.reports.paper import Paper
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class RecordDialog(PrintDialog):
    """Shows what one member presented, planned, did and learned."""

    def __init__(self, hub: Hub, theme: Theme, member_id: str, parent: QWidget | None = None) -> None:
        """Reads the record from the store."""
        view = RecordView(theme)
        super().__init__(hub, theme, _kind(), view, parent)
        self.view = view
        self._member_id = member_id
        self._record: LearningRecord | None = None
        self.refresh()

    def refresh(self) -> None:
        """Read the record anew and show it."""
        try:
            self._record = self._hub.services.learning.record(self._member_id, self.shapes())
        except (Refused, StoreUnavailable) as error:
            self._hub.report(error)
            return
        self.title.setText(self.tr("{name}’s learning record").format(name=self._record.name))
        self.view.show_record(self._record)

    def file_name(self) -> str:
        """The day on which it is printed."""
        if self._record is None:
            return ""
        today = local_day(self._hub.services.clock.now().wall_ms)
        return f"learning-record-{today.isoformat()}.pdf"

    def write(self, paper: Paper, path: Path) -> Change:
        """Save the record."""
        assert self._record is not None
        return self._hub.services.learning.save_record(self._record, paper, path)


def _kind() -> str:
    return QCoreApplication.translate("RecordDialog", "Learning record")
