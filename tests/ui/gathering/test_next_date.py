"""The next date where the next meeting is planned already."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from support import made

from als_desktop.models.meeting import Meeting, StageKind
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.catalogues import meeting_templates
from als_desktop.ui.gathering.close_workspace import CloseWorkspace
from tests.ui.gathering.hands import click

DAY_MS = 24 * 60 * MINUTE_MS
LENGTH_MS = 180 * MINUTE_MS


def at(year, month, day, hour, minute):
    return round(datetime(year, month, day, hour, minute).timestamp() * 1000)


def retype(field, text):
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def plan(desk, starts_ms):
    meetings, template = desk.room.services.meetings, meeting_templates()[0]
    ends_ms = starts_ms + LENGTH_MS
    return made(meetings.plan_meeting(desk.room.set_id, template, starts_ms, ends_ms, "Library"), Meeting).id


def stored(desk, meeting_id):
    overview = desk.room.services.reading.home().overview(desk.room.set_id)
    return next(m for m in overview.meetings if m.id == meeting_id)


@pytest.fixture
def second(desk):
    return plan(desk, at(2026, 12, 31, 10, 0))


@pytest.fixture
def closing(desk, second):
    return desk.show(CloseWorkspace, StageKind.CLOSE)


@pytest.fixture
def card(closing):
    return closing.next_date


def test_what_is_planned_is_suggested(desk, second, card):
    assert (card.day.text(), card.time.text(), card.place.text()) == ("Thu 31 December", "10:00", "Library")
    assert card.planned.text() == "Meeting 2 is planned for that day."
    click(card.agree)
    assert desk.view.meeting.next_starts_ms == stored(desk, second).starts_ms == at(2026, 12, 31, 10, 0)
    assert (desk.view.meeting.next_place, stored(desk, second).place) == ("Library", "Library")
    assert card.planned.text() == "Meeting 2 is planned for that day."


def test_the_planned_meeting_goes_to_another_date_that_is_agreed(desk, second, card):
    retype(card.day, "2027-01-14")
    said = "Meeting 2 is planned for Thu 31 December, 10:00; it moves to the day that you agree on."
    assert card.planned.text() == said
    retype(card.place, "Room B47")
    assert stored(desk, second).place == "Library"
    click(card.agree)
    agreed = at(2027, 1, 14, 10, 0)
    moved = stored(desk, second)
    assert (moved.starts_ms, moved.hard_end_ms, moved.place) == (agreed, agreed + LENGTH_MS, "Room B47")
    assert card.planned.text() == "Meeting 2 is planned for that day."
    retype(card.time, "11:00")
    assert stored(desk, second).starts_ms == desk.view.meeting.next_starts_ms == at(2027, 1, 14, 11, 0)
    for _ in range(2):
        desk.hub.undo()
    assert (stored(desk, second).starts_ms, stored(desk, second).place) == (
        at(2026, 12, 31, 10, 0),
        "Library",
    )
    assert desk.view.meeting.next_starts_ms is None
    assert card.planned.text() == said


def test_a_date_that_is_taken_back_moves_no_meeting(desk, second, card):
    click(card.agree)
    click(card.take_back)
    assert stored(desk, second).starts_ms == at(2026, 12, 31, 10, 0)


def test_past_another_planned_meeting_it_stays(desk, second, card):
    third = plan(desk, at(2027, 1, 28, 10, 0))
    desk.hub.open_meeting(desk.room.meeting_id)
    card.refresh()
    retype(card.day, "2027-01-28")
    assert card.planned.text() == "Meeting 2 stays planned for Thu 31 December, 10:00."
    click(card.agree)
    assert stored(desk, second).starts_ms == at(2026, 12, 31, 10, 0)
    assert stored(desk, third).starts_ms == at(2027, 1, 28, 10, 0)
    assert card.planned.text() == "Meeting 2 stays planned for Thu 31 December, 10:00."


def test_one_that_was_never_held_is_not_suggested_for_a_day_that_is_gone(desk):
    second = plan(desk, desk.room.view.meeting.starts_ms - 7 * DAY_MS)
    closing = desk.show(CloseWorkspace, StageKind.CLOSE)
    card = closing.next_date
    assert card.day.text() == "Thu 24 December"
    click(card.agree)
    assert stored(desk, second).starts_ms == desk.view.meeting.next_starts_ms


def test_where_none_is_planned_nothing_is_said_of_one(desk):
    closing = desk.show(CloseWorkspace, StageKind.CLOSE)
    assert not closing.next_date.planned.isVisible()
