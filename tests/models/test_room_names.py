"""Names on the wall are what the set has chosen, and a masked one says nothing about its owner."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from als_desktop.models.people import Member, NamesShown
from als_desktop.models.room_names import RoomNames, RoomPerson


def members(*names: str) -> list[Member]:
    return [Member(name, "s", name, seat, 0) for seat, name in enumerate(names)]


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (NamesShown.FULL, RoomPerson(1, "B", "Ben Okri")),
        (NamesShown.FIRST, RoomPerson(1, "B", "Ben")),
        (NamesShown.INITIALS, RoomPerson(1, "B", "BO")),
        (NamesShown.MASKED, RoomPerson(1, "2", "")),
    ],
)
def test_a_name_is_as_the_set_wants_it(shown, expected):
    amina, ben = members("Amina", "Ben Okri")
    assert RoomNames(shown, [amina, ben]).person(ben) == expected


def test_two_with_the_same_first_name_can_be_told_apart():
    both = members("Ben Okri", "Ben Adams", "Ben")
    names = RoomNames(NamesShown.FIRST, both)
    assert [names.person(m).name for m in both] == ["Ben O", "Ben A", "Ben"]


def test_nobody_stays_nobody():
    assert RoomNames(NamesShown.FULL, []).person(None) is None


@given(st.text(min_size=1), st.integers(0, 11))
def test_a_masked_name_depends_on_the_seat_only(name, seat):
    member = Member("m", "s", name, seat, 0)
    other = Member("m", "s", "Somebody Else", seat, 0)
    shown = NamesShown.MASKED
    assert RoomNames(shown, [member]).person(member) == RoomNames(shown, [other]).person(other)


@given(st.text(), st.sampled_from(NamesShown))
def test_every_name_can_be_shown(name, shown):
    member = Member("m", "s", name, 0, 0)
    assert RoomNames(shown, [member]).person(member) is not None
