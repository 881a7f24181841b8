"""Whose bid waits before the next meeting, whether that is planned already or not."""

from __future__ import annotations

from datetime import date

import pytest
from support import START_MS, made

from als_desktop.models.meeting import Bid, Meeting, StageKind
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.catalogues import meeting_templates

STARTS_MS = START_MS + 35 * 24 * 60 * MINUTE_MS


def waiting(room):
    overview = room.services.reading.home().overview(room.set_id)
    due = room.services.reading.due_before_next(overview, date(2026, 11, 27))
    return [room.view.member(bid.member_id).name for bid in due.bids]


def bid(room, meeting_id, name):
    member = next(m for m in room.members if m.name == name)
    return made(room.services.bids.place_bid(meeting_id, member.id, "Stuck", 4, 50 * MINUTE_MS), Bid)


def plan(room):
    template = meeting_templates()[0]
    ends_ms = STARTS_MS + template.length * MINUTE_MS
    return made(room.services.meetings.plan_meeting(room.set_id, template, STARTS_MS, ends_ms), Meeting).id


@pytest.fixture
def second(room):
    return plan(room)


@pytest.fixture
def put_off(room, second):
    """The next meeting is planned; then Carys's bid is put off at the one that is held."""
    room.services.meetings.open_meeting(room.meeting_id)
    room.services.bids.defer(bid(room, room.meeting_id, "Carys").id)
    room.go(StageKind.PRESENTATION)
    room.go(StageKind.PRESENTATION, 1)
    room.services.meetings.close_meeting(room.meeting_id)
    return room


def test_a_bid_that_was_put_off_waits_though_the_next_meeting_was_planned_before(put_off, second):
    bid(put_off, second, "Dev")
    assert waiting(put_off) == ["Dev", "Carys"]


def test_a_bid_that_was_carried_or_placed_anew_is_named_once(put_off, second):
    own = bid(put_off, second, "Carys")
    assert waiting(put_off) == ["Carys"]
    put_off.services.bids.withdraw(own.id)
    put_off.services.meetings.open_meeting(second)
    put_off.services.meetings.close_meeting(second)
    # Carried when that meeting was begun, and undecided there.
    assert waiting(put_off) == ["Carys"]


def test_who_has_left_waits_no_more(put_off):
    carys = next(m for m in put_off.members if m.name == "Carys")
    put_off.services.sets.member_leaves(carys.id)
    assert waiting(put_off) == []
