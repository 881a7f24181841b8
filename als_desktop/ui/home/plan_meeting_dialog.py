"""Planning a meeting of a set."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from als_desktop.models.meeting_pack import USUAL
from als_desktop.ui.home.agenda_plan import plan_of_template
from als_desktop.ui.home.home_dialog import HomeDialog
from als_desktop.ui.home.measures import plan_width
from als_desktop.ui.home.meeting_time_fields import MeetingTimeFields
from als_desktop.ui.home.own_pack_acts import OwnPackActs
from als_desktop.ui.home.pack_choice import PackChoice
from als_desktop.ui.home.plan_preview import PlanPreview
from als_desktop.ui.home.plan_suggestion import agreed_start, start_for, suggested_start
from als_desktop.ui.home.stage_list import StageList
from als_desktop.ui.home.template_choice import TemplateChoice
from als_desktop.ui.parts.panel import column, row
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.when import clock_time, local_day, short_day
from als_desktop.ui.parts.words import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from als_desktop.models.agenda import MeetingTemplate
    from als_desktop.models.home_view import SetOverview
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class PlanMeetingDialog(HomeDialog):
    """How the set meets, a template that can be changed, day, times and place; whether it fits is said throughout."""

    def __init__(
        self,
        hub: Hub,
        theme: Theme,
        overview: SetOverview,
        last_plan: MeetingTemplate | None,
        parent: QWidget,
    ) -> None:
        """`last_plan` is how the set's last meeting was planned, if there was one."""
        name = overview.learning_set.name
        super().__init__(hub, theme, self.tr("Plan a meeting"), self.tr("Plan meeting"), parent, name)
        self.setMinimumWidth(plan_width(theme))
        self._set_id = overview.learning_set.id
        self._last = max(overview.meetings, key=lambda m: m.number, default=None)
        self._last_plan = last_plan
        choice = hub.services.packs.choice(self._set_id)
        self._packs = PackChoice(choice.packs)
        code = self._last.pack if self._last is not None else overview.learning_set.pack
        self._packs.show_packs(choice.packs, code)
        self._unread = PlainLabel("", "caption", wrap=True)
        self._say_unread(choice.unread)
        self._templates = TemplateChoice(self._offered())
        self._templates.show_templates(self._offered(), self._last.template if self._last is not None else "")
        self._own = OwnPackActs(hub, theme, self._set_id)
        self._packs.beside.addWidget(self._own)
        self._stages = StageList(theme, self._templates.template)
        self._fields = MeetingTimeFields(theme, hub.services.clock)
        self._preview = PlanPreview(theme, len(overview.open_actions))
        now_ms = hub.services.clock.now().wall_ms
        self._agreed_ms = agreed_start(overview, now_ms)
        self._suggested_ms, place = suggested_start(overview, now_ms)
        self._fields.set_times(self._suggested_ms, self._suggested_ms)
        self._fields.set_length(self._templates.template.length)
        self._fields.set_place(place)
        self._arrange()
        self._packs.chosen.connect(self._on_packs_chosen)
        self._own.done.connect(self._on_own_done)
        self._templates.chosen.connect(self._on_templates_chosen)
        self._stages.changed.connect(self._on_stages_changed)
        self._fields.changed.connect(self._on_fields_changed)
        self._templates.setFocus()
        self._show_plan()

    def carry_out(self) -> bool:
        """Plan the meeting."""
        self._stages.commit()
        if wrong := self._fields.finish():
            self.say(wrong)
            return False
        set_id, template, fields, pack = self._set_id, self._stages.template, self._fields, self._packs.pack
        code = "" if pack.code == USUAL else pack.code
        starts_ms, ends_ms, place = fields.starts_ms, fields.ends_ms, fields.place
        plan = self.hub.services.meetings.plan_meeting
        act = self.hub.do(lambda: plan(set_id, template, starts_ms, ends_ms, place, code))
        return act is not None

    def hush(self) -> None:
        """The notice says what is wrong with the times."""
        self._preview.hush()

    def _arrange(self) -> None:
        left = column(12)
        for part in (self._packs, self._unread, self._templates, self._fields):
            left.addWidget(part)
        left.addStretch(1)
        both = row(self.theme.px("space_xl"))
        both.addLayout(left, 1)
        both.addWidget(self._stages, 1)
        self.body.addLayout(both, 1)
        self.body.addWidget(self._preview)

    def _offered(self) -> list[MeetingTemplate]:
        """The templates of the chosen pack; the last meeting, if it was one of those."""
        offered = list(self._packs.pack.templates)
        last, copy = self._last, self._last_plan
        if last is not None and copy is not None and (last.pack or USUAL) == self._packs.pack.code:
            offered.append(replace(copy, name=self.tr("As meeting {n}").format(n=last.number)))
        return offered

    def _say_unread(self, names: Sequence[str]) -> None:
        """Name what was saved and cannot be read any more."""
        words = self.tr(
            "{names} cannot be read any more, so it is not offered. Save it again under another name."
        )
        self._unread.setText(words.format(names=joined([f"“{name}”" for name in names])))
        self._unread.setVisible(bool(names))

    def _start_from(self, template: MeetingTemplate) -> None:
        self._stages.template = template
        fields = self._fields
        if not fields.end_by_hand:
            if not fields.start_by_hand and not fields.day_by_hand:
                starts_ms = start_for(self._suggested_ms, template.length)
                fields.set_times(starts_ms, starts_ms)
            fields.set_length(template.length)
        self._show_plan()

    def _show_plan(self) -> None:
        self.forget_refusal()
        template, pack = self._stages.template, self._packs.pack
        starts_ms, ends_ms = self._fields.starts_ms, self._fields.ends_ms
        plan = plan_of_template(template, ends_ms - starts_ms)
        self._stages.show_plan(template, plan)
        now_ms = self.hub.services.clock.now().wall_ms
        self._preview.show_plan(plan, starts_ms, ends_ms, now_ms, pack.split.least)
        self._fields.note(self._agreed_words(starts_ms, now_ms))
        length = max(1, plan.length)
        self._own.show_pack(pack, replace(template, length=length))

    def _agreed_words(self, starts_ms: int, now_ms: int) -> str:
        """What the set agreed on, where another day or time is planned."""
        agreed_ms = self._agreed_ms
        if agreed_ms is None or agreed_ms == starts_ms:
            return ""
        words = self.tr("The set agreed on {day}, {time}.")
        day = short_day(local_day(agreed_ms), local_day(now_ms))
        return words.format(day=day, time=clock_time(agreed_ms))

    def _on_packs_chosen(self) -> None:
        self._templates.show_templates(self._offered(), "")
        self._start_from(self._templates.template)

    def _on_own_done(self, code: str) -> None:
        choice = self.hub.services.packs.choice(self._set_id)
        self._packs.show_packs(choice.packs, code)
        self._say_unread(choice.unread)
        self._templates.show_templates(self._offered(), "")
        self._start_from(self._templates.template)

    def _on_templates_chosen(self) -> None:
        self._start_from(self._templates.template)

    def _on_stages_changed(self) -> None:
        self._show_plan()

    def _on_fields_changed(self) -> None:
        self._show_plan()
