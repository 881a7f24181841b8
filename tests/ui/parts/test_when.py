"""Local days, and how they are written."""

from __future__ import annotations

import time
from datetime import date, timedelta
from datetime import time as at

import pytest
from hypothesis import given
from hypothesis import strategies as st

from als_desktop.models.spoken_date import stored_from_typed
from als_desktop.ui.parts.when import (
    brief_day,
    clock_time,
    end_of_week,
    from_to,
    how_soon,
    local_day,
    long_day,
    near_day,
    shown_day,
    to_ms,
)

TODAY = date(2026, 11, 23)
DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@pytest.fixture
def london(monkeypatch):
    monkeypatch.setenv("TZ", "Europe/London")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@given(DAYS)
def test_a_week_ends_on_its_sunday(day):
    end = end_of_week(day)
    assert end.weekday() == 6
    assert 0 <= (end - day).days <= 6


@pytest.mark.usefixtures("london")
@given(DAYS, st.times(at(3, 0), at(23, 59)).map(lambda t: t.replace(second=0, microsecond=0)))
def test_a_day_and_time_survive_the_way_to_the_store(day, hour):
    ms = to_ms(day, hour)
    assert (local_day(ms), clock_time(ms)) == (day, hour.strftime("%H:%M"))


@pytest.mark.usefixtures("london")
def test_times_are_local_in_summer_and_winter():
    assert clock_time(to_ms(date(2026, 7, 1), at(9, 5))) == "09:05"
    assert to_ms(date(2026, 7, 1), at(12)) - to_ms(date(2026, 1, 1), at(12)) == (181 * 24 - 1) * 3_600_000
    assert from_to(1_795_699_800_000, 1_795_710_600_000) == "13:30 to 16:30"


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (TODAY, "today"),
        (date(2026, 11, 24), "tomorrow"),
        (date(2026, 11, 26), "in 3 days"),
        (date(2026, 11, 22), "yesterday"),
        (date(2026, 10, 24), "30 days ago"),
    ],
)
def test_how_soon(day, words):
    assert how_soon(day, TODAY) == words


def test_days_are_english_whatever_the_computer_speaks_and_other_years_are_named():
    assert long_day(date(2026, 11, 26), TODAY) == "Thursday 26 November"
    assert long_day(date(2027, 3, 4), TODAY) == "Thursday 4 March 2027"
    assert brief_day(date(2026, 12, 2), TODAY) == "2 Dec"
    assert brief_day(date(2025, 12, 2), TODAY) == "2 Dec 2025"
    assert near_day(date(2026, 11, 25)) == "Wed 25"


@given(DAYS, DAYS)
def test_what_is_shown_means_what_is_stored(day, meeting):
    seen = shown_day(day.isoformat(), meeting)
    assert stored_from_typed(seen, meeting) == day.isoformat()
    assert str(day.day) in seen
    if timedelta(0) <= day - meeting < timedelta(days=300):
        assert str(day.year) not in seen


@pytest.mark.parametrize("words", ["", "soon", "2026-13-01", "20261204", "2026-W49-5", "2026-12-04T10:00"])
def test_words_are_shown_as_they_are(words):
    assert shown_day(words, date(2026, 11, 26)) == words
