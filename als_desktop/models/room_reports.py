"""Reporting in as the room may see it: one reporter, what was planned, and what became of it in a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.action import REPORTABLE, ActionStatus
from als_desktop.models.report_turns import is_told
from als_desktop.models.room_scene import ReportInScene, RoomReport

if TYPE_CHECKING:
    from als_desktop.models.action import Action
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.people import Member
    from als_desktop.models.room_names import RoomNames


def report_in_scene(view: MeetingView, names: RoomNames, worked_on: str | None) -> ReportInScene:
    """The one who is reporting: the owner of what is being worked on, else the first here who is not through."""
    reporter = _reporter(view, worked_on)
    if reporter is None:
        return ReportInScene(None, "", ())
    actions = _actions_of(view, reporter)
    issues = [issue for a in actions if (issue := view.earlier_issues.get(a.slot_id or ""))]
    reports = tuple(RoomReport(a.id, a.what, a.by_when, _status(view, a)) for a in actions)
    return ReportInScene(names.person(reporter), issues[-1] if issues else "", reports)


def _reporter(view: MeetingView, worked_on: str | None) -> Member | None:
    reporters = view.reporters()
    for member in reporters:
        if worked_on is not None and worked_on in _ids_of(view, member):
            return member
    here = [m for m in reporters if m in view.members_in_room] or reporters
    waiting = (m for m in here if not all(is_told(view, a) for a in _actions_of(view, m)))
    return next(waiting, here[-1] if here else None)


def _ids_of(view: MeetingView, member: Member) -> set[str]:
    actions = _actions_of(view, member)
    reports = (view.report_on(action.id) for action in actions)
    return {member.id, *(a.id for a in actions), *(r.id for r in reports if r is not None)}


def _actions_of(view: MeetingView, member: Member) -> list[Action]:
    return [a for a in view.earlier_actions if a.owner_id == member.id]


def _said(view: MeetingView, action: Action) -> ActionStatus | None:
    report = view.report_on(action.id)
    return report.status if report is not None and report.status in REPORTABLE else None


def _status(view: MeetingView, action: Action) -> ActionStatus:
    said = _said(view, action)
    return said if said is not None else action.status
