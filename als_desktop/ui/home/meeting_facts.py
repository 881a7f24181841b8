"""What is worth knowing before a meeting begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from als_desktop.models.text import shortened
from als_desktop.ui.parts.words import actions, joined

if TYPE_CHECKING:
    from als_desktop.models.home_view import SetOverview
    from als_desktop.models.meeting import Meeting

_MOST_LETTERS = 48


def meeting_facts(overview: SetOverview, meeting: Meeting) -> list[str]:
    """At most two sentences: who reports in, and who has not presented yet."""
    return [fact for fact in (_reports(overview, meeting), _not_yet(overview)) if fact]


def _reports(overview: SetOverview, meeting: Meeting) -> str:
    earlier = {m.id for m in overview.meetings if m.number < meeting.number}
    here = {m.id for m in overview.members}
    due = [a for a in overview.open_actions if a.meeting_id in earlier and a.owner_id in here]
    owners = {a.owner_id for a in due}
    names = [m.name for m in overview.members if m.id in owners]
    if not names:
        return ""
    if len(names) == 1:
        return QCoreApplication.translate("MeetingFacts", "{names} reports in: {actions}").format(
            names=shortened(names[0], _MOST_LETTERS), actions=actions(len(due))
        )
    return QCoreApplication.translate("MeetingFacts", "{names} report in: {actions}").format(
        names=_some(names), actions=actions(len(due))
    )


def _not_yet(overview: SetOverview) -> str:
    names = [m.name for m in overview.members if overview.last_turn(m.id) is None]
    if not names or len(names) == len(overview.members):
        return ""
    if len(names) == 1:
        return QCoreApplication.translate("MeetingFacts", "{name} has not presented yet").format(
            name=shortened(names[0], _MOST_LETTERS)
        )
    return QCoreApplication.translate("MeetingFacts", "{names} have not presented yet").format(
        names=_some(names)
    )


def _some(names: list[str]) -> str:
    said = joined(names)
    if len(said) <= _MOST_LETTERS:
        return said
    return QCoreApplication.translate("MeetingFacts", "{number} people").format(number=len(names))
