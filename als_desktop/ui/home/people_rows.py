"""Who is in the sets, when they last presented and what they still have to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from als_desktop.models.meeting import MeetingState
from als_desktop.models.spoken_date import iso_day
from als_desktop.ui.parts.when import end_of_week, local_day

if TYPE_CHECKING:
    from datetime import date

    from als_desktop.models.home_view import HomeView, SetOverview
    from als_desktop.models.people import Member


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One member. `presented` is the meeting number and day of their last turn.

    `reports_on` is the day of this week on which they report in, `due_on` the first day of it on which an action of
    theirs is due.
    """

    member: Member
    set_name: str
    presented: tuple[int, date] | None
    open_actions: int
    reports_on: date | None
    due_on: date | None


def people_rows(home: HomeView, today: date) -> list[PersonRow]:
    """Everyone by seat, those of the set that meets next first."""
    ordered = sorted(home.sets, key=_next_first)
    return [_row(overview, member, today) for overview in ordered for member in overview.members]


def _next_first(overview: SetOverview) -> tuple[bool, int, str]:
    coming = overview.next_meeting
    if coming is None:
        return True, 0, overview.learning_set.name.casefold()
    begun = coming.state is MeetingState.UNDER_WAY
    return False, 0 if begun else coming.starts_ms, overview.learning_set.name.casefold()


def _row(overview: SetOverview, member: Member, today: date) -> PersonRow:
    turn = overview.last_turn(member.id)
    actions = [a for a in overview.open_actions if a.owner_id == member.id]
    days = [day for action in actions if (day := iso_day(action.by_when)) is not None]
    this_week = [day for day in days if today <= day <= end_of_week(today)]
    return PersonRow(
        member=member,
        set_name=overview.learning_set.name,
        presented=(turn.number, local_day(turn.starts_ms)) if turn is not None else None,
        open_actions=len(actions),
        reports_on=_report_day(overview, today) if actions else None,
        due_on=min(this_week, default=None),
    )


def _report_day(overview: SetOverview, today: date) -> date | None:
    coming = overview.next_meeting
    if coming is None or coming.state is not MeetingState.PLANNED:
        return None
    day = local_day(coming.starts_ms)
    return day if today <= day <= end_of_week(today) else None
