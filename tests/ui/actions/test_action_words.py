from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from als_desktop.models.action import Action
from als_desktop.models.people import Member
from als_desktop.models.spoken_date import stored_from_typed
from als_desktop.ui.actions.shown_date import shown_date
from als_desktop.ui.actions.supporters import supporters

days = st.dates(date(2000, 1, 1), date(2099, 12, 31))


def action(support):
    return Action("a", "set", "meeting", "owner", "what", 0, support=support)


def members(*names):
    return [Member(name, "set", name, seat, 0) for seat, name in enumerate(names)]


@given(days, days)
def test_what_is_shown_means_what_is_stored(day, meeting):
    seen = shown_date(day.isoformat(), meeting)
    assert stored_from_typed(seen, meeting) == day.isoformat()
    assert str(day.day) in seen
    if timedelta(0) <= day - meeting < timedelta(days=300):
        assert str(day.year) not in seen


@pytest.mark.parametrize("words", ["", "soon", "2026-13-01", "20261204", "2026-W49-5", "2026-12-04T10:00"])
def test_words_are_shown_as_they_are(words):
    assert shown_date(words, date(2026, 11, 26)) == words


@pytest.mark.parametrize(
    ("support", "names"),
    [
        ("Carys reads my list", ["Carys"]),
        ("CARYS, and dev", ["Carys", "Dev"]),
        ("Carys's list", ["Carys"]),
        ("Devon", []),
        ("my manager", []),
        ("", []),
    ],
)
def test_a_name_counts_where_it_stands_as_a_word(support, names):
    assert list(supporters([action(support)], members("Amina", "Carys", "Dev"))) == names


def test_a_first_name_that_two_have_names_neither():
    set_of_three = members("Ann Smith", "Ann Jones", "Bo Lee")
    found = supporters([action("Ann and Bo"), action("ann jones")], set_of_three)
    assert found == {"Bo Lee": [1], "Ann Jones": [2]}


def test_signs_in_a_name_are_no_pattern():
    assert supporters([action("xA.y")], members("A.", "J. (Jo)")) == {}
    assert supporters([action("ask J. (Jo) today")], members("A.", "J. (Jo)")) == {"J. (Jo)": [1]}
