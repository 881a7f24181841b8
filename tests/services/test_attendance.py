"""Who is there since when and until when, why not, and whether that is enough."""

from __future__ import annotations

from support import START_MS

from als_desktop.models.attendance import quorum_short
from als_desktop.models.meeting import Presence, StageKind
from als_desktop.models.stage_clock import MINUTE_MS


def noted(room, seat=0):
    found = room.view.presence_of(room.members[seat].id)
    return found.presence, found.from_ms, found.until_ms, found.note


def presence(room, wanted, seat=0):
    room.services.meetings.set_presence(room.meeting_id, room.members[seat].id, wanted)


def test_before_the_meeting_nothing_is_timed(room):
    presence(room, Presence.LATE)
    assert noted(room) == (Presence.LATE, None, None, "")


def test_late_and_left_are_timed_while_it_runs(room):
    room.go(StageKind.WELCOME)
    room.clock.pass_ms(10 * MINUTE_MS)
    presence(room, Presence.LATE)
    came = START_MS + 10 * MINUTE_MS
    assert noted(room) == (Presence.LATE, came, None, "")
    room.clock.pass_ms(60 * MINUTE_MS)
    presence(room, Presence.LEFT)
    assert noted(room) == (Presence.LEFT, came, START_MS + 70 * MINUTE_MS, "")
    presence(room, Presence.LATE)
    assert noted(room) == (Presence.LATE, came, None, "")
    presence(room, Presence.PRESENT)
    assert noted(room) == (Presence.PRESENT, None, None, "")


def test_times_can_be_put_right(room):
    room.go(StageKind.WELCOME)
    presence(room, Presence.LATE)
    member_id = room.members[0].id
    room.services.attendance.set_came(room.meeting_id, member_id, START_MS + 5 * MINUTE_MS)
    presence(room, Presence.LEFT)
    room.services.attendance.set_left(room.meeting_id, member_id, START_MS + 50 * MINUTE_MS)
    assert noted(room)[1:3] == (START_MS + 5 * MINUTE_MS, START_MS + 50 * MINUTE_MS)


def test_whoever_comes_in_is_late_and_whoever_left_is_back(room):
    presence(room, Presence.APOLOGIES)
    member_id = room.members[0].id
    room.go(StageKind.CHECK_IN)
    room.clock.pass_ms(MINUTE_MS)
    room.services.attendance.arrive(room.meeting_id, member_id)
    assert noted(room) == (Presence.LATE, START_MS + MINUTE_MS, None, "")
    presence(room, Presence.LEFT, 1)
    room.services.attendance.arrive(room.meeting_id, room.members[1].id)
    assert noted(room, 1) == (Presence.PRESENT, None, None, "")


def test_the_reason_stays_with_apologies_only(room):
    presence(room, Presence.APOLOGIES)
    change = room.services.attendance.set_note(room.meeting_id, room.members[0].id, " on  leave ")
    assert noted(room)[3] == "on leave"
    assert change.about == room.members[0].name
    presence(room, Presence.PRESENT)
    assert noted(room)[3] == ""


def test_a_quorum_that_was_not_agreed_is_always_reached(room):
    for seat in range(5):
        presence(room, Presence.APOLOGIES, seat)
    assert quorum_short(room.view) is None
    room.services.contracts.choose(room.set_id, "quorum", 3)
    room.services.contracts.agree(room.set_id)
    found = quorum_short(room.view)
    assert (found.here, found.agreed) == (1, 3)
    presence(room, Presence.LATE, 0)
    presence(room, Presence.PRESENT, 1)
    assert quorum_short(room.view) is None


def test_guaranteed_minutes_of_the_contract_steer_the_bidding(room):
    from als_desktop.ui.bidding.bid_facts import offer_of

    room.services.contracts.choose(room.set_id, "guaranteed_minutes", 45)
    room.services.contracts.choose(room.set_id, "time_mode", "hybrid")
    room.services.contracts.agree(room.set_id)
    room.go(StageKind.BIDDING)
    for seat, wanted in ((0, 10), (5, 90)):
        room.services.bids.place_bid(room.meeting_id, room.members[seat].id, "Stuck", 3, wanted * MINUTE_MS)
    shares = offer_of(room.view, room.view.time_mode, room.clock.now()).shares
    assert min(s.length_ms for s in shares) >= 45 * MINUTE_MS
    assert sum(s.length_ms for s in shares) == room.view.to_give_ms // MINUTE_MS * MINUTE_MS
