"""Taking minutes from several lengths at once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from als_desktop.models.cutting import cut_evenly
from als_desktop.models.stage_clock import MINUTE_MS

LENGTHS = st.lists(
    st.tuples(st.integers(0, 240 * MINUTE_MS), st.integers(0, 60 * MINUTE_MS)), max_size=14
).map(lambda pairs: ([length for length, _ in pairs], [floor for _, floor in pairs]))


@given(LENGTHS, st.integers(-20, 2000))
def test_the_cuts_are_exactly_what_is_wanted_or_all_that_can_be_had(lengths, minutes):
    whole, floors = lengths
    cuts = cut_evenly(whole, floors, minutes)
    room = [max(0, length - floor) // MINUTE_MS for length, floor in zip(whole, floors, strict=True)]
    assert sum(cuts) == max(0, min(minutes, sum(room)))
    assert all(0 <= cut <= most for cut, most in zip(cuts, room, strict=True))


@given(LENGTHS, st.integers(0, 2000))
def test_the_cuts_are_in_proportion_where_no_floor_is_in_the_way(lengths, minutes):
    whole, floors = lengths
    cuts = cut_evenly(whole, floors, minutes)
    room = [max(0, length - floor) // MINUTE_MS for length, floor in zip(whole, floors, strict=True)]
    free = [n for n, cut in enumerate(cuts) if cut < room[n]]
    if free and sum(cuts) == minutes:
        share = sum(cuts[n] for n in free) / sum(whole[n] for n in free)
        assert all(abs(cuts[n] - whole[n] * share) <= 2 for n in free)
        # Who is at the floor would not have given more than its part.
        full = [n for n, most in enumerate(room) if most and n not in free]
        assert all(cuts[n] <= whole[n] * share + 2 for n in full)


@pytest.mark.parametrize(
    ("lengths", "floors", "minutes", "cuts"),
    [
        ((9, 38, 8, 5), (3, 10, 4, 2), 6, [1, 4, 1, 0]),
        ((10, 10, 10), (5, 10, 5), 8, [4, 0, 4]),
        ((10, 10), (9, 5), 4, [1, 3]),
        ((10, 10), (9, 5), 40, [1, 5]),
        ((), (), 5, []),
    ],
)
def test_examples(lengths, floors, minutes, cuts):
    in_ms = [[one * MINUTE_MS for one in some] for some in (lengths, floors)]
    assert cut_evenly(*in_ms, minutes) == cuts
