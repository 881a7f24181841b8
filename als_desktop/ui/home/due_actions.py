"""Open actions by the day on which they are due, or by whose they are."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from als_desktop.models.spoken_date import iso_day
from als_desktop.ui.parts.when import end_of_week

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from als_desktop.models.action import Action
    from als_desktop.models.home_view import SetOverview
    from als_desktop.models.people import Member


class Due(StrEnum):
    """The group in which an action is listed."""

    PASSED = "passed"
    THIS_WEEK = "this_week"
    LATER = "later"
    NO_DATE = "no_date"


@dataclass(frozen=True, slots=True)
class DueAction:
    """An open action with what is said beside it; `day` is None when `action.by_when` is no date."""

    action: Action
    owner: Member | None
    set_id: str
    set_name: str
    meeting_number: int
    day: date | None
    due: Due


@dataclass(frozen=True, slots=True)
class Whose:
    """The group of one person's actions."""

    member_id: str
    name: str


Heading = Due | Whose


def due_on(day: date | None, today: date) -> Due:
    """The group for something due on `day`: today is not past, and a week ends on its Sunday."""
    if day is None:
        return Due.NO_DATE
    if day < today:
        return Due.PASSED
    return Due.THIS_WEEK if day <= end_of_week(today) else Due.LATER


def due_actions(
    overviews: Sequence[SetOverview], people: Mapping[str, Member], today: date
) -> list[tuple[Due, list[DueAction]]]:
    """The open actions of some sets in groups that are not empty, the earliest day first."""
    found = _in_order(overviews, people, today)
    groups = [(due, [a for a in found if a.due is due]) for due in Due]
    return [(due, those) for due, those in groups if those]


def actions_by_person(
    overviews: Sequence[SetOverview], people: Mapping[str, Member], today: date
) -> list[tuple[Whose, list[DueAction]]]:
    """The same actions by whose they are: first whoever has the earliest day; each with the earliest first."""
    groups: dict[str, list[DueAction]] = {}
    for one in _in_order(overviews, people, today):
        groups.setdefault(one.action.owner_id, []).append(one)
    return [(_whose(member_id, those[0]), those) for member_id, those in groups.items()]


def _whose(member_id: str, first: DueAction) -> Whose:
    return Whose(member_id, first.owner.name if first.owner is not None else "")


def _in_order(overviews: Sequence[SetOverview], people: Mapping[str, Member], today: date) -> list[DueAction]:
    found = [_due_action(one, action, people, today) for one in overviews for action in one.open_actions]
    found.sort(key=_order)
    return found


def _order(one: DueAction) -> tuple[object, ...]:
    seat = one.owner.seat if one.owner is not None else 0
    day = one.day.toordinal() if one.day is not None else 0
    return one.day is None, day, one.set_name.casefold(), one.meeting_number, seat, one.action.position


def _due_action(
    overview: SetOverview, action: Action, people: Mapping[str, Member], today: date
) -> DueAction:
    day = iso_day(action.by_when)
    number = overview.number_of(action.meeting_id)
    one = overview.learning_set
    return DueAction(action, people.get(action.owner_id), one.id, one.name, number, day, due_on(day, today))
