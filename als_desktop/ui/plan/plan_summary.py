"""A plan in short: what will be printed, and which places are left for handwriting."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from als_desktop.ui.parts.panel import Panel, hairline, row
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.when import long_day_of_year, shown_day
from als_desktop.ui.plan.plan_facts import Empty, EmptyFields, empty_fields, empty_parts

if TYPE_CHECKING:
    from als_desktop.models.action_plan import ActionPlan, PlanAction
    from als_desktop.ui.theme.theme import Theme

_TOP = Qt.AlignmentFlag.AlignTop
_SECTIONS = ("issue", "outcome", "questions", "options", "actions", "learned", "next")


class PlanSummary(Panel):
    """One line or more for each part of the plan, and below what is still empty."""

    def __init__(self, theme: Theme) -> None:
        """Empty until `show_plan`."""
        super().__init__(theme, "card")
        self._parts = {name: PlainLabel("", "body", wrap=True) for name in _SECTIONS}
        self._empty = PlainLabel("", "body", wrap=True)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px("space_l"))
        grid.setVerticalSpacing(theme.px("space_s"))
        grid.setColumnStretch(1, 1)
        for line, (name, text) in enumerate(zip(_SECTIONS, self._names(), strict=True)):
            grid.addWidget(PlainLabel(text, "label"), line, 0, _TOP)
            grid.addWidget(self._parts[name], line, 1)
        self._parts["issue"].set_role("strong")
        self.body.addLayout(grid)
        self.body.addWidget(hairline())
        head = row(theme.px("space_l"))
        head.addWidget(PlainLabel(self.tr("Still empty"), "label"))
        head.addWidget(PlainLabel(self.tr("printed as lines to write on"), "caption"), 1)
        self.body.addLayout(head)
        self.body.addWidget(self._empty)
        self.body.addStretch(1)

    def show_plan(self, plan: ActionPlan) -> None:
        """Show what stands on the plan now."""
        words = {
            "issue": plan.issue,
            "outcome": plan.desired_outcome,
            "questions": "\n".join(self._question(q.text, q.author) for q in plan.questions),
            "options": self._options(plan),
            "actions": "\n".join(self._action(plan, n) for n in range(len(plan.actions))),
            "learned": plan.learned,
            "next": self._next(plan),
        }
        for name, text in words.items():
            self._parts[name].setText(text or "–")
        self._empty.setText(self._empty_text(plan))

    def texts(self) -> dict[str, str]:
        """What is shown for each part, and under `empty` what is still empty."""
        return {**{name: label.text() for name, label in self._parts.items()}, "empty": self._empty.text()}

    def _names(self) -> tuple[str, ...]:
        return (
            self.tr("Issue"),
            self.tr("Desired outcome"),
            self.tr("Questions kept"),
            self.tr("Options"),
            self.tr("Actions"),
            self.tr("Learned"),
            self.tr("Next meeting"),
        )

    def _question(self, text: str, author: str) -> str:
        words = " ".join(text.split())
        return self.tr("{question} ({author})").format(question=words, author=author) if author else words

    def _options(self, plan: ActionPlan) -> str:
        if not plan.options:
            return ""
        chosen = sum(1 for option in plan.options if option.chosen)
        return self.tr("{n} looked at, {chosen} chosen").format(n=len(plan.options), chosen=chosen)

    def _action(self, plan: ActionPlan, place: int) -> str:
        action = plan.actions[place]
        when = shown_day(action.by_when, date.fromisoformat(plan.meeting_date))
        words = self.tr("{n}. {what}, {when}") if when else self.tr("{n}. {what}")
        said = words.format(n=place + 1, what=action.what, when=when)
        if action.owner:
            said = self.tr("{action} ({owner})").format(action=said, owner=action.owner)
        about = self._about(action)
        return f"{said}\n{about}" if about else said

    def _about(self, action: PlanAction) -> str:
        """What was said of an action beside what and when, in one line."""
        first, last = action.confidence, action.confidence_end
        sure = self.tr("how sure: {n}") if first else self.tr("how sure at the end: {end}") if last else ""
        if first and last:
            sure = self.tr("how sure: {n}, at the end {end}")
        parts = [
            self.tr("first step: {words}").format(words=action.first_step) if action.first_step else "",
            self.tr("support: {words}").format(words=action.support) if action.support else "",
            sure.format(n=first, end=last),
        ]
        return " · ".join(filter(None, parts))

    def _next(self, plan: ActionPlan) -> str:
        if not plan.next_meeting:
            return ""
        moment = datetime.fromisoformat(plan.next_meeting)
        said = [long_day_of_year(moment.date()), f"{moment:%H:%M}", plan.next_place]
        return ", ".join(part for part in said if part)

    def _empty_text(self, plan: ActionPlan) -> str:
        parts = {
            Empty.ISSUE: self.tr("The issue is not worded"),
            Empty.DESIRED_OUTCOME: self.tr("Desired outcome"),
            Empty.QUESTIONS: self.tr("No question is kept"),
            Empty.ACTIONS: self.tr("No action is formed"),
            Empty.LEARNED: self.tr("What I learned about myself"),
            Empty.NEXT_MEETING: self.tr("The next meeting is not agreed yet"),
        }
        lines = [parts[part] for part in empty_parts(plan)]
        lines += [self._empty_of(one) for one in empty_fields(plan)]
        if not lines:
            return self.tr("Nothing: every field is filled in.")
        return "\n".join(lines)

    def _empty_of(self, one: EmptyFields) -> str:
        names = {
            "first_step": self.tr("first step"),
            "by_when": self.tr("by when"),
            "support": self.tr("support"),
            "obstacle": self.tr("obstacle"),
            "if_trigger": self.tr("if"),
            "then": self.tr("then"),
            "measure": self.tr("how I will know"),
            "confidence": self.tr("how sure"),
        }
        fields = ", ".join(names[field] for field in one.fields)
        return self.tr("Action {n}: {fields}").format(n=one.number, fields=fields)
