from __future__ import annotations

import pytest

from als_desktop.models.action import Action
from als_desktop.models.people import Member
from als_desktop.ui.actions.supporters import supporters


def action(support):
    return Action("a", "set", "meeting", "owner", "what", 0, support=support)


def members(*names):
    return [Member(name, "set", name, seat, 0) for seat, name in enumerate(names)]


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
