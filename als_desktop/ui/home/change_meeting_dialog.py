"""Moving a planned meeting in time or place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from als_desktop.ui.home.agenda_plan import plan_of_meeting
from als_desktop.ui.home.home_dialog import HomeDialog
from als_desktop.ui.home.meeting_time_fields import MeetingTimeFields
from als_desktop.ui.home.plan_preview import PlanPreview

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from als_desktop.models.meeting import Meeting, StageRun
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class ChangeMeetingDialog(HomeDialog):
    """Day, times and place of a meeting with its `stages`."""

    def __init__(
        self, hub: Hub, theme: Theme, meeting: Meeting, stages: Sequence[StageRun], parent: QWidget
    ) -> None:
        title = self.tr("Change meeting {number}").format(number=meeting.number)
        super().__init__(hub, theme, title, self.tr("Change meeting"), parent)
        self._meeting = meeting
        self._stages = tuple(stages)
        self._fields = MeetingTimeFields(theme, hub.services.clock)
        self._preview = PlanPreview(theme)
        self._fields.set_times(meeting.starts_ms, meeting.hard_end_ms)
        self._fields.set_place(meeting.place)
        self._fields.changed.connect(self._on_fields_changed)
        self.body.addWidget(self._fields)
        self.body.addWidget(self._preview)
        self.body.addStretch(1)
        self._fields.setFocus()
        self._on_fields_changed()

    def carry_out(self) -> bool:
        """Change the meeting."""
        if wrong := self._fields.finish():
            self.say(wrong)
            return False
        meeting_id, fields = self._meeting.id, self._fields
        starts_ms, ends_ms, place = fields.starts_ms, fields.ends_ms, fields.place
        meetings = self.hub.services.meetings
        return self.hub.do(lambda: meetings.change_meeting(meeting_id, starts_ms, ends_ms, place)) is not None

    def hush(self) -> None:
        """The notice says what is wrong with the times."""
        self._preview.hush()

    def _on_fields_changed(self) -> None:
        self.forget_refusal()
        starts_ms, ends_ms = self._fields.starts_ms, self._fields.ends_ms
        meeting = replace(self._meeting, starts_ms=starts_ms, hard_end_ms=ends_ms)
        plan = plan_of_meeting(meeting, self._stages)
        self._preview.show_plan(plan, starts_ms, ends_ms, self.hub.services.clock.now().wall_ms)
