"""Meetings of a set are counted by their days, and what waits skips one that is cancelled or never held."""

from __future__ import annotations

import pytest
from support import START_MS, made
from word_index import assert_index_is_whole

from als_desktop.models.action import Action
from als_desktop.models.meeting import Bid, BidOutcome, Meeting, StageKind
from als_desktop.models.meeting_numbers import numbered
from als_desktop.models.meeting_view import BidWait
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.catalogues import meeting_templates

DAY_MS = 24 * 60 * MINUTE_MS
LENGTH_MS = 180 * MINUTE_MS


def plan(room, day: int):
    starts = START_MS + day * DAY_MS
    return room.services.meetings.plan_meeting(
        room.set_id, meeting_templates()[0], starts, starts + LENGTH_MS
    )


def planned(room, day: int) -> str:
    return made(plan(room, day), Meeting).id


def move(room, meeting_id: str, day: int):
    starts = START_MS + day * DAY_MS
    return room.services.meetings.change_meeting(meeting_id, starts, starts + LENGTH_MS, "")


def numbers(room, *meetings: str) -> list[int]:
    with room.store.reading() as tx:
        return [tx.get(Meeting, one).number for one in meetings]


def hold(room, meeting_id: str, *deferred: int) -> None:
    """Hold a meeting in which the members in these seats bid for another time."""
    room.services.meetings.open_meeting(meeting_id)
    for seat in deferred:
        change = room.services.bids.place_bid(meeting_id, room.members[seat].id, "Later", 4, 50 * MINUTE_MS)
        room.services.bids.defer(made(change, Bid).id)
    room.services.meetings.close_meeting(meeting_id)


def waiting(room, meeting_id: str):
    view = room.services.reading.meeting(meeting_id)
    return [(view.member(b.member_id).name, view.wait_of(b)) for b in view.bids]


def due(room, overview=None) -> list[str]:
    from datetime import date

    overview = overview or room.services.reading.home().overview(room.set_id)
    bids = room.services.reading.due_before_next(overview, date(2026, 12, 1)).bids
    return sorted(m.name for m in room.members for b in bids if b.member_id == m.id)


# Numbers.


def test_they_are_numbered_by_their_days_whenever_they_were_planned(room):
    second, change = planned(room, 70), plan(room, 35)
    first = made(change, Meeting).id
    assert numbers(room, room.meeting_id, first, second) == [1, 2, 3]
    room.services.changes.apply(change.inverse())
    assert numbers(room, second) == [2]


def test_one_that_is_moved_past_another_changes_numbers_with_it(room):
    first, second = planned(room, 35), planned(room, 70)
    change = move(room, first, 105)
    assert numbers(room, room.meeting_id, first, second) == [1, 3, 2]
    assert made(change, Meeting).id == first
    room.services.changes.apply(change.inverse())
    assert numbers(room, first, second) == [2, 3]


def test_no_number_is_missing_once_one_is_taken_away(room):
    first, second = planned(room, 35), planned(room, 70)
    hold(room, room.meeting_id)
    change = room.services.meetings.remove_meeting(first)
    assert numbers(room, second) == [2]
    room.services.changes.apply(change.inverse())
    assert numbers(room, first, second) == [2, 3]


def test_the_number_of_one_that_has_begun_is_never_another(room):
    hold(room, room.meeting_id)
    before = planned(room, -7)
    assert numbers(room, room.meeting_id, before) == [1, 2]
    move(room, before, -14)
    room.services.meetings.remove_meeting(before)
    assert numbers(room, room.meeting_id) == [1]


def test_one_that_was_missed_counts_after_the_one_that_was_held_since(room):
    hold(room, room.meeting_id)
    missed, held, later = planned(room, 35), planned(room, 70), planned(room, 105)
    room.services.meetings.open_meeting(held)
    assert numbers(room, held, missed, later) == [3, 4, 5]


def test_one_that_is_begun_before_its_day_comes_before_those_that_it_overtakes(room):
    hold(room, room.meeting_id)
    overtaken, early = planned(room, 35), planned(room, 70)
    room.services.meetings.open_meeting_now(early)
    assert numbers(room, early, overtaken) == [2, 3]


def test_the_first_of_the_same_hour_is_the_one_planned_first():
    def at(id_: str, number: int, starts_ms: int) -> Meeting:
        return Meeting(id_, "s", number, starts_ms, starts_ms + 1)

    found = numbered([at("a", 9, 5), at("b", 2, 5), at("c", 4, 1)], 6)
    assert [(m.id, m.number) for m in found] == [("c", 7), ("b", 8), ("a", 9)]


# Actions.


@pytest.mark.parametrize("moved", [True, False])
def test_actions_are_reported_on_by_day_not_in_the_order_of_planning(room, moved):
    later = planned(room, 30 if moved else 70)
    sooner = planned(room, 35)
    if moved:
        move(room, later, 70)
    hold(room, room.meeting_id)
    room.meeting_id = sooner
    room.go(StageKind.ACTIONS)
    made(room.services.actions.add_action(room.view.slots[0].id, "Ask the dean"), Action)
    room.services.meetings.close_meeting(sooner)
    room.services.meetings.open_meeting(later)
    view = room.services.reading.meeting(later)
    assert [a.what for a in view.earlier_actions] == ["Ask the dean"]
    assert [view.member(who).name for who in view.turns] == ["Amina"]


# Bids that wait.


def test_bids_skip_a_meeting_that_is_taken_away(room):
    between, last = planned(room, 35), planned(room, 70)
    hold(room, room.meeting_id, 2)
    change = room.services.meetings.remove_meeting(between)
    assert due(room) == ["Carys"]
    assert waiting(room, last) == [("Carys", BidWait(1, 1))]
    room.services.changes.apply(change.inverse())
    assert waiting(room, last) == []
    room.services.changes.apply(change)
    room.services.meetings.open_meeting(last)
    assert waiting(room, last) == [("Carys", BidWait(1, 1))]


def test_bids_skip_a_meeting_that_is_never_held_and_come_along_once(room):
    hold(room, room.meeting_id, 2, 3)
    missed, last = planned(room, 35), planned(room, 70)
    assert (len(waiting(room, missed)), waiting(room, last)) == (2, [])
    room.services.meetings.open_meeting(last)
    assert waiting(room, last) == [("Carys", BidWait(1, 1)), ("Dev", BidWait(1, 1))]
    assert waiting(room, missed) == []
    room.services.bids.defer(room.services.reading.meeting(last).bids[0].id)
    room.services.meetings.close_meeting(last)
    room.services.meetings.open_meeting(missed)
    assert waiting(room, missed) == [("Carys", BidWait(1, 2)), ("Dev", BidWait(1, 2))]


def test_bids_move_to_a_meeting_that_is_planned_or_moved_before_theirs(room):
    hold(room, room.meeting_id, 2)
    later = planned(room, 70)
    change = plan(room, 35)
    sooner = made(change, Meeting).id
    assert ([n for n, _ in waiting(room, sooner)], waiting(room, later)) == (["Carys"], [])
    move(room, sooner, 105)
    assert ([n for n, _ in waiting(room, later)], waiting(room, sooner)) == (["Carys"], [])
    assert due(room) == ["Carys"]
    assert_index_is_whole(room.store)


def test_bids_put_off_after_the_next_meeting_was_planned_are_due_before_it(room):
    planned(room, 35)
    hold(room, room.meeting_id, 2)
    assert due(room) == ["Carys"]
    with room.store.reading() as tx:
        assert {b.outcome for b in tx.find(Bid)} == {BidOutcome.DEFERRED}
