from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from als_desktop.models.spoken_time import time_from_typed


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("13:30", time(13, 30)),
        ("9.30", time(9, 30)),
        ("9h5", time(9, 5)),
        ("1330", time(13, 30)),
        ("9", time(9)),
        (" 09:05 ", time(9, 5)),
    ],
)
def test_ways_to_say_a_time(typed, meant):
    assert time_from_typed(typed) == meant


@pytest.mark.parametrize("typed", ["", "25", "12:60", "noon", "13:30:10", "-1", "٩"])
def test_what_is_no_time(typed):
    assert time_from_typed(typed) is None


@given(st.times().map(lambda t: t.replace(second=0, microsecond=0)))
def test_a_time_is_read_in_every_form(at):
    forms = (f"{at:%H:%M}", f"{at:%H%M}", f"{at.hour}.{at.minute:02}")
    assert {time_from_typed(form) for form in forms} == {at}


@given(st.text(max_size=8))
def test_any_text_is_a_time_or_none(typed):
    found = time_from_typed(typed)
    assert found is None or time_from_typed(f"{found:%H:%M}") == found
