"""The arithmetic of bids adds up in each of the three ways of sharing time."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from als_desktop.models.bidding import (
    WORTH_HAVING_MS,
    can_serve,
    offer,
    one_to_leave,
    running_order,
    shortened,
    standing,
)
from als_desktop.models.meeting import Bid, BidOutcome
from als_desktop.models.people import TimeMode
from als_desktop.models.stage_clock import MINUTE_MS

BIDS = st.lists(
    st.tuples(
        st.integers(0, 720),
        st.integers(0, 5),
        st.sampled_from(list(BidOutcome)),
        st.none() | st.integers(0, 8),
    ),
    max_size=8,
).map(
    lambda rows: [
        Bid(str(n), "meeting", f"member {n}", "headline", pressing, minutes * MINUTE_MS, outcome, turn)
        for n, (minutes, pressing, outcome, turn) in enumerate(rows)
    ]
)
TO_GIVE = st.integers(-60 * MINUTE_MS, 720 * MINUTE_MS)
GUARANTEED = st.integers(0, 240)


@given(st.sampled_from(list(TimeMode)), BIDS, TO_GIVE, GUARANTEED)
def test_what_is_given_and_what_is_left_make_the_whole(mode, bids, to_give, guaranteed):
    result = offer(mode, bids, to_give, guaranteed)
    assert [share.bid for share in result.shares] == bids
    assert sum(share.length_ms for share in result.shares) + result.left_ms == to_give
    assert all(share.length_ms >= 0 and share.length_ms % MINUTE_MS == 0 for share in result.shares)
    assert result.fits == (result.left_ms >= 0)


@given(BIDS.filter(bool), TO_GIVE.filter(lambda ms: ms >= 0))
def test_equal_time_is_equal_and_leaves_less_than_a_minute_each(bids, to_give):
    result = offer(TimeMode.EQUAL, bids, to_give, 20)
    assert len({share.length_ms for share in result.shares}) == 1
    assert 0 <= result.left_ms < len(bids) * MINUTE_MS


@given(BIDS, TO_GIVE)
def test_bid_time_gives_what_was_asked_for(bids, to_give):
    result = offer(TimeMode.BID, bids, to_give, 20)
    assert [share.length_ms for share in result.shares] == [bid.wanted_ms for bid in bids]
    assert result.fits == (sum(bid.wanted_ms for bid in bids) <= to_give)


@given(BIDS.filter(bool), TO_GIVE, GUARANTEED)
def test_in_hybrid_time_nobody_falls_under_the_guarantee(bids, to_give, guaranteed):
    result = offer(TimeMode.HYBRID, bids, to_give, guaranteed)
    assert all(share.length_ms >= guaranteed * MINUTE_MS for share in result.shares)
    # It fits exactly when the guarantee alone does.
    assert result.fits == (guaranteed * MINUTE_MS * len(bids) <= to_give)
    if guaranteed:
        assert result.fits == (can_serve(to_give, guaranteed) >= len(bids) and to_give >= 0)


@given(BIDS.filter(bool), TO_GIVE.filter(lambda ms: ms >= 0), GUARANTEED)
def test_hybrid_time_uses_every_minute_and_follows_the_wishes(bids, to_give, guaranteed):
    result = offer(TimeMode.HYBRID, bids, to_give, guaranteed)
    if result.fits:
        assert 0 <= result.left_ms < MINUTE_MS
    if sum(bid.wanted_ms for bid in bids):
        by_wish = sorted(result.shares, key=lambda share: share.bid.wanted_ms)
        assert all(more.length_ms >= less.length_ms - MINUTE_MS for less, more in pairwise(by_wish))


@given(BIDS, TO_GIVE)
def test_bids_that_are_too_much_are_cut_to_the_very_minute(bids, to_give):
    cut = shortened(bids, to_give)
    over = sum(bid.wanted_ms for bid in bids) - max(0, to_give)
    room = sum(max(0, bid.wanted_ms - WORTH_HAVING_MS) for bid in bids)
    assert (cut is not None) == (over > 0 and -(-over // MINUTE_MS) * MINUTE_MS <= room)
    if cut is not None:
        assert [share.bid for share in cut] == bids
        assert sum(share.length_ms for share in cut) == to_give // MINUTE_MS * MINUTE_MS
        for share in cut:
            assert min(share.bid.wanted_ms, WORTH_HAVING_MS) <= share.length_ms <= share.bid.wanted_ms
        assert offer(TimeMode.BID, [with_wish(share) for share in cut], to_give, 20).fits


def with_wish(share):
    return replace(share.bid, wanted_ms=share.length_ms)


@given(BIDS, TO_GIVE)
def test_without_the_one_to_leave_the_others_fit_and_no_smaller_one_would_do(bids, to_give):
    leave = one_to_leave(bids, to_give)

    def fits_without(gone):
        return sum(bid.wanted_ms for bid in bids if bid is not gone) <= max(0, to_give)

    if leave is not None:
        assert not fits_without(None)
        assert fits_without(leave)
        assert not any(fits_without(bid) for bid in bids if bid.wanted_ms < leave.wanted_ms)
    else:
        assert fits_without(None) or not any(fits_without(bid) for bid in bids)


def test_the_example_of_the_console():
    bids = [
        Bid(name, "m", name, "h", 3, minutes * MINUTE_MS)
        for name, minutes in (("A", 55), ("D", 40), ("F", 55))
    ]

    def minutes(mode: TimeMode) -> tuple[list[int], int]:
        result = offer(mode, bids, 110 * MINUTE_MS, 20)
        return [s.length_ms // MINUTE_MS for s in result.shares], result.left_ms // MINUTE_MS

    assert minutes(TimeMode.EQUAL) == ([36, 36, 36], 2)
    assert minutes(TimeMode.BID) == ([55, 40, 55], -40)
    assert minutes(TimeMode.HYBRID) == ([38, 34, 38], 0)


@given(BIDS)
def test_the_running_order_holds_the_chosen_and_nobody_else(bids):
    order = running_order(bids)
    assert {b.id for b in order} == {b.id for b in bids if b.outcome is BidOutcome.CHOSEN}
    turns = [b.turn for b in order if b.turn is not None]
    assert turns == sorted(turns)


@given(BIDS)
def test_all_but_the_withdrawn_stand_the_chosen_first(bids):
    rows = standing(bids)
    assert {b.id for b in rows} == {b.id for b in bids if b.outcome is not BidOutcome.WITHDRAWN}
    chosen = running_order(bids)
    assert rows[: len(chosen)] == chosen
    pressing = [b.pressing for b in rows[len(chosen) :]]
    assert pressing == sorted(pressing, reverse=True)
