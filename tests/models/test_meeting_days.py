"""The day that is suggested for a meeting."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from als_desktop.models.meeting_days import day_to_suggest

NOT = {(12, 25), (12, 26), (1, 1)}


def test_what_falls_on_a_holiday_is_a_week_later():
    assert day_to_suggest(date(2026, 12, 25), NOT) == date(2027, 1, 8)
    assert day_to_suggest(date(2026, 12, 26), NOT) == date(2027, 1, 2)
    assert day_to_suggest(date(2026, 12, 24), NOT) == date(2026, 12, 24)


@given(st.dates(date(2020, 1, 1), date(2200, 1, 1)))
def test_it_is_the_same_weekday_and_no_holiday(day):
    found = day_to_suggest(day, NOT)
    assert (found.weekday(), (found.month, found.day) in NOT) == (day.weekday(), False)
    assert 0 <= (found - day).days <= 14
