"""The three ways out of an overrun as acts: written whole, exact, and undone."""

from __future__ import annotations

import pytest
from support import made

from als_desktop.models.meeting import Bid, Presence, StageKind
from als_desktop.models.schedule import schedule, time_to_give
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.catalogues import slot_splits, stage_floors


@pytest.fixture
def late(room):
    """Two slots of 55 are made, the first is being presented, and 25 minutes too many are gone."""
    room.go(StageKind.PRESENTATION)
    room.clock.pass_ms(room.view.stages[room.view.current_stage.position].planned_ms)
    room.clock.pass_ms(spare(room) + 14 * MINUTE_MS)
    return room


def spare(room) -> int:
    return schedule(room.view, room.clock.now()).spare_ms


def minutes(room) -> dict[str, int]:
    found: dict[str, int] = {}
    for n, stage in enumerate(room.view.stages):
        found[f"{n} {stage.kind.value}"] = stage.planned_ms // MINUTE_MS
    return found


WAYS = {
    "shorten": lambda r: r.services.replanning.shorten_evenly(r.meeting_id, stage_floors()),
    "borrow": lambda r: r.services.replanning.borrow_from_break(r.meeting_id, stage_floors()),
    "move": lambda r: r.services.replanning.move_end(r.meeting_id, stage_floors()),
}


def test_fourteen_minutes_are_taken_evenly_and_learning_is_not_cut(late):
    before = minutes(late)
    assert spare(late) == -14 * MINUTE_MS
    WAYS["shorten"](late)
    after = minutes(late)
    assert spare(late) == 0
    assert sum(before.values()) - sum(after.values()) == 14
    cut = {name: before[name] - after[name] for name in before if before[name] != after[name]}
    assert not any(name.endswith(("review", "close")) for name in cut)
    at = late.view.current_stage.position
    assert all(int(name.split()[0]) > at for name in cut)


def test_the_break_lends_down_to_five_minutes_and_the_rest_remains(late):
    before = minutes(late)
    WAYS["borrow"](late)
    changed = {name: n for name, n in minutes(late).items() if n != before[name]}
    assert list(changed.values()) == [5]
    assert spare(late) == -9 * MINUTE_MS


def test_the_end_moves_to_the_next_five_minutes(late):
    end = late.view.meeting.hard_end_ms
    before = minutes(late)
    WAYS["move"](late)
    assert late.view.meeting.hard_end_ms == end + 15 * MINUTE_MS
    assert spare(late) == MINUTE_MS
    assert minutes(late) == before


@pytest.mark.parametrize("way", WAYS)
def test_each_way_is_one_step_back_and_forth(late, way):
    before = late.view.everything()
    change = WAYS[way](late)
    after = late.view.everything()
    late.services.changes.apply(change.inverse())
    assert late.view.everything() == before
    late.services.changes.apply(change)
    assert late.view.everything() == after


def test_a_meeting_that_goes_on_on_another_day_can_end_later_too(room):
    room.clock.pass_ms(30 * 24 * 60 * MINUTE_MS)
    room.go(StageKind.REVIEW)
    room.clock.pass_ms(200 * MINUTE_MS)
    ends = room.view.meeting.ends_ms
    over = -spare(room)
    WAYS["move"](room)
    assert 0 <= room.view.meeting.ends_ms - ends - over < 5 * MINUTE_MS
    assert spare(room) >= 0


# Before the slots are decided.


def lost(room, minutes: int) -> None:
    """The bidding has begun on time, and then so much time has passed with its clock at rest."""
    room.clock.pass_ms(21 * MINUTE_MS)
    room.go(StageKind.BIDDING)
    room.services.clocks.pause(room.view.current_stage.id)
    room.clock.pass_ms(minutes * MINUTE_MS)


def to_give(room) -> int:
    return time_to_give(room.view, room.clock.now()) // MINUTE_MS


@pytest.mark.parametrize(("minutes", "left"), [(0, 110), (12, 110), (13, 109), (40, 82), (500, 0)])
def test_what_is_lost_beyond_the_spare_time_is_not_given(room, minutes, left):
    lost(room, minutes)
    assert to_give(room) == left


def test_slots_are_made_of_the_time_that_is_left(room):
    lost(room, 32)
    for seat in (0, 1):
        bid = made(
            room.services.bids.place_bid(room.meeting_id, room.members[seat].id, "Wish", 3, 55 * MINUTE_MS),
            Bid,
        )
        room.services.bids.choose(bid.id)
    room.services.bids.shorten_to_fit(room.meeting_id)
    room.services.bids.make_slots(room.meeting_id, slot_splits())
    assert [s.planned_ms // MINUTE_MS for s in room.view.slots] == [45, 45]
    assert spare(room) == 0


@pytest.mark.parametrize(("way", "left"), [("shorten", 92), ("borrow", 95), ("move", 110)])
def test_what_is_won_before_the_slots_are_decided_is_won_for_them(room, way, left):
    lost(room, 32)
    assert (to_give(room), spare(room)) == (90, -20 * MINUTE_MS)
    change = WAYS[way](room)
    assert to_give(room) == left
    assert spare(room) == (-15 if way == "borrow" else 0) * MINUTE_MS
    room.services.changes.apply(change.inverse())
    assert (to_give(room), spare(room)) == (90, -20 * MINUTE_MS)


def test_who_comes_late_or_leaves_is_reckoned_with(room):
    room.go(StageKind.BIDDING)
    bids, presence = room.services.bids, room.services.meetings.set_presence
    for seat in (0, 1):
        bid = made(bids.place_bid(room.meeting_id, room.members[seat].id, "Wish", 3, 70 * MINUTE_MS), Bid)
        bids.choose(bid.id)
    presence(room.meeting_id, room.members[1].id, Presence.LEFT)
    bids.make_slots(room.meeting_id, slot_splits())
    assert [s.planned_ms // MINUTE_MS for s in room.view.slots] == [70]
    presence(room.meeting_id, room.members[1].id, Presence.LATE)
    bids.choose(room.view.bid_of(room.members[1].id).id)
    bids.shorten_to_fit(room.meeting_id)
    bids.make_slots(room.meeting_id, slot_splits())
    assert [s.planned_ms // MINUTE_MS for s in room.view.slots] == [55, 55]
