"""What the head of reporting in says: who reports on what, whose turn it is, or that there is nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from als_desktop.models.report_turns import report_turn
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.ui.report_in.report_facts import origin_of

if TYPE_CHECKING:
    from als_desktop.models.meeting import StageRun
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.people import Member


def head_words(view: MeetingView, reporter: Member) -> tuple[str, str]:
    """Who reports, where their actions come from, and the issue."""
    ids = [m.id for m in view.reporters()]
    caption = _tr("{name} reports in, {place} of {number}.").format(
        name=reporter.name, place=ids.index(reporter.id) + 1, number=len(ids)
    )
    origin = origin_of(view, reporter)
    if origin is not None:
        said = _tr("Presented at meeting {number}") if origin.presented else _tr("From meeting {number}")
        caption += " " + said.format(number=origin.meeting_number)
    if reporter not in view.members_in_room:
        caption += ", " + _tr("not here today")
    issue = origin.issue if origin is not None else ""
    return caption, issue or _tr("What has happened since?")


def turn_words(view: MeetingView, stage: StageRun, reporter: Member, action_id: str) -> str:
    """Which of their actions it is, and about how long each may take; empty where there is none."""
    turn = report_turn(view, stage, reporter.id, action_id)
    if turn is None:
        return ""
    minutes = round(turn.each_ms / MINUTE_MS)
    words = (
        _tr("Action {action} of {actions}, about {minutes} min each")
        if minutes
        else _tr("Action {action} of {actions}, less than a minute each")
    )
    return words.format(action=turn.action, actions=turn.actions, minutes=minutes)


def nothing_words(view: MeetingView) -> str:
    """Why nobody reports."""
    if view.meeting.number == 1:
        return _tr("This is the first meeting, so there are no actions of earlier meetings yet.")
    return _tr("No action of an earlier meeting is open.")


def _tr(words: str) -> str:
    return QCoreApplication.translate("ReportHead", words)
