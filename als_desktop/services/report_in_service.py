"""Report in: what became of the actions of earlier meetings."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from als_desktop.models.action import REPORTABLE, Action, ActionReport, ActionStatus
from als_desktop.models.action_history import standing
from als_desktop.models.ids import new_id
from als_desktop.models.meeting import Meeting
from als_desktop.models.refusal import Refused
from als_desktop.models.text import LINE_LIMIT, NOTE_LIMIT, clean_line, clean_text
from als_desktop.services.act import Act, Service

if TYPE_CHECKING:
    from als_desktop.models.changes import Change


class ReportField(StrEnum):
    """The texts of a report; `why` is why an action was dropped on purpose."""

    DID = "did"
    HAPPENED = "happened"
    LEARNED = "learned"
    WHAT_NOW = "what_now"
    NEW_BY_WHEN = "new_by_when"
    WHY = "why"


class ReportInService(Service):
    """What is said about an action at a later meeting.

    The first word of a report notes how the action stood then, so that its history over the meetings is never lost.
    """

    def set_status(self, meeting_id: str, action_id: str, status: ActionStatus) -> Change:
        """Say what became of an action; it takes the status on, unless a later meeting has said another."""
        with self._acting("report_status") as act:
            told = _Told(act, meeting_id, action_id)
            told.say(status=status)
            told.settle(status=told.standing())
        return act.change

    def take_back_status(self, meeting_id: str, action_id: str) -> Change:
        """What became of an action is not said yet after all; a report of which nothing else is left goes with it."""
        with self._acting("report_unsaid") as act:
            told = _Told(act, meeting_id, action_id)
            if told.report is None:
                return act.change
            told.unsay()
            told.settle(status=told.standing())
        return act.change

    def set_text(self, meeting_id: str, action_id: str, field: ReportField, text: str) -> Change:
        """Note what was done, what happened, what was learned, what now, or why it was dropped.

        A new date is the action's from then on, unless a later meeting has spoken of it; taking the new date back
        gives the action the date that it had.

        Raises:
            Refused: `too_long`.
        """
        text = clean_text(text, NOTE_LIMIT, field.value)
        with self._acting("report_text") as act:
            told = _Told(act, meeting_id, action_id)
            before = told.report
            told.say(**{field.value: text})
            if field is ReportField.NEW_BY_WHEN and told.later is None:
                taken_back = before is not None and bool(before.new_by_when)
                if text or taken_back:
                    told.settle(by_when=text or told.report_now.planned_by_when)
        return act.change

    def word_anew(self, meeting_id: str, action_id: str, what: str) -> Change:
        """The action has changed: give it other words. The old ones stay in its history; none bring them back.

        Raises:
            Refused: `too_long`; `reported_later` (`number`) when a later meeting has spoken of the action.
        """
        what = clean_line(what, LINE_LIMIT, "action")
        with self._acting("word_action_anew") as act:
            told = _Told(act, meeting_id, action_id)
            if told.later is not None:
                raise Refused("reported_later", number=told.later)
            if what and told.report_now.status not in REPORTABLE:
                told.say(status=ActionStatus.CHANGED)
            elif what:
                told.say()
            told.settle(what=what or told.report_now.planned, status=told.standing())
        return act.change


class _Told:
    """The report of one meeting on one action while it is being changed.

    `later` is the number of the last meeting after this one that spoke of the action.
    """

    def __init__(self, act: Act, meeting_id: str, action_id: str) -> None:
        here = act.get(Meeting, meeting_id).number
        self.action = act.get(Action, action_id)
        act.about = self.action.what
        self._act = act
        self._others = {r.meeting_id: r for r in act.tx.find(ActionReport, action_id=action_id)}
        self.report = self._others.pop(meeting_id, None)
        self._numbers = {i: act.get(Meeting, i).number for i in self._others} | {meeting_id: here}
        after = {n: i for i, n in self._numbers.items() if n > here}
        self.later = max(after, default=None)
        self.report_now = self.report or self._begun(
            meeting_id, self._others[after[min(after)]] if after else None
        )

    def _begun(self, meeting_id: str, following: ActionReport | None) -> ActionReport:
        """A report without a word; `following` is the next meeting's, which knows how the action stood before it."""
        what, by_when = self.action.what, self.action.by_when
        if following is not None:
            what, by_when = following.planned or what, following.planned_by_when
        return ActionReport(new_id(), meeting_id, self.action.id, planned=what, planned_by_when=by_when)

    def standing(self) -> ActionStatus:
        """The status of the action with the report as it is now."""
        # Nobody but a report says what became of an action: without one it is open.
        begun = replace(self.action, status=ActionStatus.OPEN)
        return standing(begun, [*self._others.values(), self.report_now], self._numbers)

    def say(self, **values: object) -> None:
        """Write into the report, which is made with the first word."""
        self.report_now = replace(self.report_now, **values)  # type: ignore[arg-type]
        if self.report is None:
            self._act.add(self.report_now)
        else:
            self._act.replace(self.report, self.report_now)

    def unsay(self) -> None:
        """Take the status out of the report, and the report away where it says nothing else."""
        if self.report is None:
            return
        self.report_now = replace(self.report, status=ActionStatus.OPEN)
        begun = ActionReport("", "", "", planned=self.action.what, planned_by_when=self.action.by_when)
        bare = replace(self.report_now, id="", meeting_id="", action_id="") == begun
        if bare and self.later is None:
            self._act.remove(self.report)
        else:
            self._act.replace(self.report, self.report_now)

    def settle(self, **values: object) -> None:
        """Change the action itself."""
        self._act.replace(self.action, replace(self.action, **values))  # type: ignore[arg-type]
