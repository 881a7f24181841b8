from __future__ import annotations

import locale

import pytest
from hypothesis import given
from hypothesis import strategies as st

from als_desktop.reports.dates import spoken_date, spoken_moment
from als_desktop.reports.words import load_words

WORDS = load_words()


@pytest.mark.parametrize(
    ("typed", "near", "said"),
    [
        ("2026-12-04", "2026-11-26", "Friday 4 December"),
        ("2027-01-14", "2026-11-26", "Thursday 14 January 2027"),
        ("2026-11-26", "", "Thursday 26 November 2026"),
        (" 2026-11-26 ", "soon", "Thursday 26 November 2026"),
    ],
)
def test_iso_dates_are_said_in_words(typed, near, said):
    assert spoken_date(typed, WORDS, near) == said


@pytest.mark.parametrize(
    "typed",
    ["before Easter", "", "2026-02-30", "20261204", "2026-W49-5", "٢٠٢٦-١٢-٠٤", "4/12", "2026-12-04!"],
)
def test_other_words_stay_as_typed(typed):
    assert spoken_date(typed, WORDS) == typed
    assert spoken_moment(typed, WORDS) == typed


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2027-01-14T13:30", "Thursday 14 January 2027, 13:30"),
        ("2027-01-14 09:05:00", "Thursday 14 January 2027, 09:05"),
        ("2027-01-14", "Thursday 14 January 2027"),
        ("2027-01-14T25:30", "2027-01-14T25:30"),
    ],
)
def test_moments_are_said_in_words(typed, said):
    assert spoken_moment(typed, WORDS) == said


@given(st.dates())
def test_the_words_agree_with_the_calendar(day):
    # The C locale's names are English.
    assert locale.setlocale(locale.LC_TIME) in ("C", "C.UTF-8", "POSIX")
    assert spoken_date(day.isoformat(), WORDS) == f"{day:%A} {day.day} {day:%B} {day.year}"


@given(st.text())
def test_nothing_typed_is_refused(typed):
    assert spoken_date(typed, WORDS, typed) or not typed
