"""Report in: what became of the actions of earlier meetings."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from als_desktop.models.action import Action, ActionReport, ActionStatus
from als_desktop.models.ids import new_id
from als_desktop.models.meeting import Meeting
from als_desktop.models.text import NOTE_LIMIT, clean_text
from als_desktop.services.act import Act, Service

if TYPE_CHECKING:
    from als_desktop.models.changes import Change


class ReportField(StrEnum):
    """The texts of a report."""

    DID = "did"
    HAPPENED = "happened"
    LEARNED = "learned"
    WHAT_NOW = "what_now"
    NEW_BY_WHEN = "new_by_when"


class ReportInService(Service):
    """What is said about an action at a later meeting."""

    def set_status(self, meeting_id: str, action_id: str, status: ActionStatus) -> Change:
        """Say what became of an action; the action itself takes the status on."""
        with self._acting("report_status") as act:
            act.expect(Meeting, meeting_id)
            action = act.get(Action, action_id)
            act.about = action.what
            act.replace(action, replace(action, status=status))
            report = _report(act, meeting_id, action_id)
            if report is None:
                act.add(ActionReport(new_id(), meeting_id, action_id, status=status))
            else:
                act.replace(report, replace(report, status=status))
        return act.change

    def set_text(self, meeting_id: str, action_id: str, field: ReportField, text: str) -> Change:
        """Note what was done, what happened, what was learned, or what now; a new date is the action's from then on.

        Raises:
            Refused: `too_long`.
        """
        text = clean_text(text, NOTE_LIMIT, field.value)
        with self._acting("report_text") as act:
            act.expect(Meeting, meeting_id)
            action = act.get(Action, action_id)
            act.about = action.what
            if field is ReportField.NEW_BY_WHEN and text:
                act.replace(action, replace(action, by_when=text))
            report = _report(act, meeting_id, action_id)
            if report is None:
                act.add(
                    replace(
                        ActionReport(new_id(), meeting_id, action_id, status=action.status),
                        **{field.value: text},
                    )
                )
            else:
                act.replace(report, replace(report, **{field.value: text}))
        return act.change


def _report(act: Act, meeting_id: str, action_id: str) -> ActionReport | None:
    found = act.tx.find(ActionReport, meeting_id=meeting_id, action_id=action_id)
    return found[0] if found else None
