"""Said when the meeting goes on from report in while there are actions of which nobody has spoken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from als_desktop.models.changes import Change
from als_desktop.models.meeting import Meeting, StageKind, StageRun

if TYPE_CHECKING:
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.parts.notice_bar import NoticeBar


class ReportsLeft(QObject):
    """Speaks in the console's notice bar, however the stage was left; it asks for nothing.

    Signals:
        stage_wanted(str): the way back is taken, to the stage with that id.
    """

    stage_wanted = Signal(str)

    def __init__(self, hub: Hub, notice: NoticeBar, parent: QObject) -> None:
        """Listens to the hub from now on."""
        super().__init__(parent)
        self._hub = hub
        self._notice = notice
        self._said = ""
        hub.changed.connect(self._on_hub_changed)
        notice.action_chosen.connect(self._on_notice_action_chosen)

    def _on_hub_changed(self, change: object) -> None:
        if not isinstance(change, Change) or self._hub.view is None:
            return
        for before, after in change.edits_of(Meeting):
            if before is not None and after is not None and before.current_stage_id != after.current_stage_id:
                self._moved(before.current_stage_id, after.current_stage_id)

    def _moved(self, from_id: str | None, to_id: str | None) -> None:
        view = self._hub.meeting
        if self._said and self._notice.text() == self._said:
            self._notice.clear()
        self._said = ""
        left, here = view.find(StageRun, from_id), view.find(StageRun, to_id)
        if (
            left is None
            or here is None
            or left.kind is not StageKind.REPORT_IN
            or here.position < left.position
        ):
            return
        from als_desktop.models.report_turns import still_to_report
        from als_desktop.ui.report_in.still_words import left_behind

        unsaid = still_to_report(view)
        if unsaid:
            self._said = left_behind(unsaid)
            self._notice.say(self._said, "info", [(left.id, self.tr("Go back to report in"))])

    def _on_notice_action_chosen(self, value: str) -> None:
        if self._hub.meeting.find(StageRun, value) is not None:
            self.stage_wanted.emit(value)
