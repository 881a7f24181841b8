"""Which bids get a slot, how many slots can be given, and what a new bid starts from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from als_desktop.models.bidding import even_share, served, slot_places
from als_desktop.models.meeting import Bid, BidOutcome
from als_desktop.models.people import TimeMode
from als_desktop.models.stage_clock import MINUTE_MS

CHOSEN, OPEN, DEFERRED, GONE = BidOutcome.CHOSEN, BidOutcome.OPEN, BidOutcome.DEFERRED, BidOutcome.WITHDRAWN
MODES = st.sampled_from(list(TimeMode))
OUTCOMES = st.lists(st.sampled_from(list(BidOutcome)), max_size=8)


def bids(*outcomes, wanted=50):
    return [
        Bid(
            str(n),
            "meeting",
            f"member {n}",
            "headline",
            wanted_ms=wanted * MINUTE_MS,
            outcome=outcome,
            turn=n if outcome is CHOSEN else None,
        )
        for n, outcome in enumerate(outcomes)
    ]


def ids(some):
    return [bid.id for bid in some]


@given(MODES, OUTCOMES)
def test_who_is_served_was_chosen_or_shares_with_all_who_still_bid(mode, outcomes):
    got = served(mode, bids(*outcomes))
    if CHOSEN in outcomes:
        assert {bid.outcome for bid in got} == {CHOSEN}
        assert len(got) == outcomes.count(CHOSEN)
    else:
        assert len(got) == (0 if mode is TimeMode.BID else outcomes.count(OPEN) + outcomes.count(DEFERRED))


def test_the_chosen_are_served_in_their_order():
    first, second = bids(OPEN, CHOSEN)[1], bids(OPEN, OPEN, CHOSEN)[2]
    assert ids(served(TimeMode.BID, [second, *bids(GONE), first])) == ["1", "2"]


@pytest.mark.parametrize(
    ("mode", "outcomes", "to_give", "planned", "places"),
    [
        (TimeMode.BID, (OPEN, OPEN, OPEN), 115, 2, 2),  # what is planned
        (TimeMode.BID, (CHOSEN, CHOSEN, OPEN), 115, 2, 2),  # 15 minutes are no slot
        (TimeMode.BID, (CHOSEN, CHOSEN, OPEN), 120, 2, 3),  # 20 are
        (TimeMode.BID, (CHOSEN, CHOSEN), 150, 2, 2),  # but nobody is left
        (TimeMode.EQUAL, (CHOSEN, CHOSEN, OPEN), 60, 2, 3),  # shared time has room for one more
        (TimeMode.BID, (CHOSEN, CHOSEN, CHOSEN), 60, 1, 3),  # never fewer than were chosen
        (TimeMode.HYBRID, (), 0, 0, 1),
    ],
)
def test_how_many_slots_a_choice_offers(mode, outcomes, to_give, planned, places):
    assert slot_places(mode, bids(*outcomes), to_give * MINUTE_MS, planned) == places


@given(st.integers(-60, 170), st.integers(0, 12))
def test_an_even_share_is_round_and_worth_having(minutes, planned):
    share = even_share(minutes * MINUTE_MS, planned)
    assert share >= 20
    assert share % 5 == 0
    # The next round share would not fit any more.
    assert (share + 5) * max(1, planned) > minutes


def test_two_slots_of_three_hours():
    assert even_share(110 * MINUTE_MS, 2) == 55
    assert even_share(119 * MINUTE_MS, 2) == 55
