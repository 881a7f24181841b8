"""The records of one set of the sample, with its meetings placed around a given day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from als_desktop.models.contract import ContractItem, ContractVersion
from als_desktop.models.contract_choices import choices_of, write_choices
from als_desktop.models.ids import new_id
from als_desktop.models.people import LearningSet, Member, Retention
from als_desktop.models.planning import PlannedMeeting, planned_meeting
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.catalogues import ground_rules, meeting_templates
from als_desktop.services.sample_meeting import held_meeting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.action import Action
    from als_desktop.models.changes import Record
    from als_desktop.models.meeting import Bid
    from als_desktop.services.sample_story import StoryMeeting, StorySet

_AFTERNOON = time(13, 30)
_BEFORE_THE_FIRST = timedelta(days=7)
_HALF_HOUR = 30
_FRIDAY = 4


def set_records(story: StorySet, now_ms: int) -> list[Record]:
    """Everything of one set; its next meeting, if it has one planned, begins at the first half hour after `now_ms`.

    Raises:
        KeyError, ValueError: the story does not fit together.
    """
    today = datetime.fromtimestamp(now_ms // 1000).date()
    days = [_workday(today - timedelta(days=one.days_ago)) for one in story.meetings]
    founded_ms = _ms(datetime.combine(days[0] - _BEFORE_THE_FIRST, _AFTERNOON))
    learning_set = LearningSet(
        new_id(),
        story.name,
        founded_ms,
        purpose=story.purpose,
        planned_meetings=story.planned_meetings,
        retention=Retention.ALL,
    )
    members = [
        Member(new_id(), learning_set.id, name, seat, founded_ms) for seat, name in enumerate(story.members)
    ]
    agreed_ms, choices = _ms(datetime.combine(days[0], _AFTERNOON)), write_choices(choices_of(learning_set))
    version = ContractVersion(new_id(), learning_set.id, 1, agreed_ms, choices)
    rules = [
        ContractItem(new_id(), version.id, learning_set.id, heading, text, n)
        for n, (heading, text) in enumerate(ground_rules())
    ]
    records: list[Record] = [learning_set, *members, version, *rules]
    people = {member.name: member for member in members}
    starts = [_ms(datetime.combine(day, _AFTERNOON)) for day in days]
    starts.append(_next_start(story, today, now_ms))
    actions: dict[str, Action] = {}
    deferred: tuple[Bid, ...] = ()
    for n, (told, day) in enumerate(zip(story.meetings, days, strict=True)):
        planned = _planned(learning_set, story, n + 1, told.template, starts[n], members, deferred)
        agreed = replace(planned.meeting, next_starts_ms=starts[n + 1], next_place=story.place)
        held = held_meeting(
            replace(planned, meeting=agreed), told, people, rules, actions, _due_days(told, day)
        )
        records += held.records
        actions, deferred = held.actions, held.deferred
    records += actions.values()
    if story.next_template:
        number = len(starts)
        ahead = _planned(learning_set, story, number, story.next_template, starts[-1], members, deferred)
        records += [ahead.meeting, *ahead.stages, *ahead.attendance, *ahead.bids]
    return records


def _planned(
    learning_set: LearningSet,
    story: StorySet,
    number: int,
    code: str,
    starts_ms: int,
    members: Sequence[Member],
    deferred: Sequence[Bid],
) -> PlannedMeeting:
    template = next(one for one in meeting_templates() if one.code == code)
    ends_ms = starts_ms + template.length * MINUTE_MS
    return planned_meeting(
        learning_set.id, number, template, starts_ms, ends_ms, story.place, members, deferred
    )


def _due_days(told: StoryMeeting, day: date) -> dict[int, str]:
    """The ISO date of each number of days after the meeting that an action of it names."""
    lengths = {action.days for slot in told.slots for action in slot.actions}
    return {days: _workday(day + timedelta(days=days)).isoformat() for days in lengths}


def _next_start(story: StorySet, today: date, now_ms: int) -> int:
    if story.agreed_at:
        day = _workday(today + timedelta(days=story.agreed_in_days))
        return _ms(datetime.combine(day, time.fromisoformat(story.agreed_at)))
    # Half hours of the local clock, which some places set by a quarter of an hour.
    into_ms = datetime.fromtimestamp(now_ms // 1000).minute % _HALF_HOUR * MINUTE_MS + now_ms % MINUTE_MS
    return now_ms - into_ms + _HALF_HOUR * MINUTE_MS


def _workday(day: date) -> date:
    """The day itself, or the Friday before a weekend."""
    return day - timedelta(days=max(0, day.weekday() - _FRIDAY))


def _ms(local: datetime) -> int:
    return int(local.timestamp() * 1000)
