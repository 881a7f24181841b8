"""Planning a meeting of a set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.services.catalogues import meeting_templates
from als_desktop.ui.home.agenda_plan import plan_of_template
from als_desktop.ui.home.home_dialog import HomeDialog
from als_desktop.ui.home.meeting_time_fields import MeetingTimeFields
from als_desktop.ui.home.plan_preview import PlanPreview
from als_desktop.ui.home.plan_suggestion import suggested_start
from als_desktop.ui.home.template_choice import TemplateChoice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from als_desktop.models.home_view import SetOverview
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class PlanMeetingDialog(HomeDialog):
    """Template, day, times and place; the time for presenters is shown while they are chosen."""

    def __init__(self, hub: Hub, theme: Theme, overview: SetOverview, parent: QWidget) -> None:
        name = overview.learning_set.name
        super().__init__(hub, theme, self.tr("Plan a meeting"), self.tr("Plan meeting"), parent, name)
        self._set_id = overview.learning_set.id
        self._templates = TemplateChoice(meeting_templates())
        self._fields = MeetingTimeFields(theme, hub.services.clock)
        self._preview = PlanPreview(theme)
        last = max(overview.meetings, key=lambda m: m.number, default=None)
        if last is not None:
            self._templates.set_template(last.template)
        starts_ms, place = suggested_start(overview, hub.services.clock.now().wall_ms)
        self._fields.set_times(starts_ms, starts_ms)
        self._fields.set_length(self._templates.template.length)
        self._fields.set_place(place)
        self._templates.chosen.connect(self._on_templates_chosen)
        self._fields.changed.connect(self._on_fields_changed)
        for part in (self._templates, self._fields, self._preview):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._templates.setFocus()
        self._show_plan()

    def carry_out(self) -> bool:
        """Plan the meeting."""
        if wrong := self._fields.finish():
            self.say(wrong)
            return False
        set_id, template, fields = self._set_id, self._templates.template, self._fields
        starts_ms, ends_ms, place = fields.starts_ms, fields.ends_ms, fields.place
        meetings = self.hub.services.meetings
        act = self.hub.do(lambda: meetings.plan_meeting(set_id, template, starts_ms, ends_ms, place))
        return act is not None

    def hush(self) -> None:
        """The notice says what is wrong with the times."""
        self._preview.hush()

    def _on_templates_chosen(self) -> None:
        if not self._fields.end_by_hand:
            self._fields.set_length(self._templates.template.length)
        self._show_plan()

    def _on_fields_changed(self) -> None:
        self._show_plan()

    def _show_plan(self) -> None:
        self.forget_refusal()
        starts_ms, ends_ms = self._fields.starts_ms, self._fields.ends_ms
        plan = plan_of_template(self._templates.template, ends_ms - starts_ms)
        self._preview.show_plan(plan, starts_ms, ends_ms, self.hub.services.clock.now().wall_ms)
