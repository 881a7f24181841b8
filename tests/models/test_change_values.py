"""A change can be turned round, and says what it touched."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from als_desktop.models.changes import Change, Edit, one_each
from als_desktop.models.ids import new_id
from als_desktop.models.meeting import ParkedItem, Slot
from als_desktop.models.people import Member

BEN = Member("ben", "set", "Ben", 1, 0)
PARKED = ParkedItem("parked", "meeting", "the rota")
CHANGE = Change(
    "label", (Edit(None, PARKED), Edit(BEN, replace(BEN, name="Benjamin")), Edit(PARKED, None)), "about it"
)


def test_the_inverse_goes_backwards_and_twice_is_once():
    turned = CHANGE.inverse()
    assert (turned.label, turned.about) == ("label", "about it")
    assert turned.edits == (
        Edit(None, PARKED),
        Edit(replace(BEN, name="Benjamin"), BEN),
        Edit(PARKED, None),
    )
    assert turned.inverse() == CHANGE


def test_what_a_change_touched():
    assert CHANGE.touches(Member)
    assert CHANGE.touches(Slot, ParkedItem)
    assert not CHANGE.touches(Slot)
    assert CHANGE.edits_of(Member) == ((BEN, replace(BEN, name="Benjamin")),)
    assert CHANGE.edits_of(ParkedItem) == ((None, PARKED), (PARKED, None))
    assert [edit.record.id for edit in CHANGE.edits] == ["parked", "ben", "parked"]


def test_identities_differ_and_are_version_four():
    ids = {new_id() for _ in range(1000)}
    assert len(ids) == 1000
    assert all(len(i) == 36 and i[14] == "4" and i[19] in "89ab" and i.count("-") == 4 for i in ids)


def carried_out(edits):
    """What there is of three people after these edits, of which each must find what it changes."""
    there = {"1": "Ann", "2": "Ben"}
    for edit in edits:
        before = edit.before and edit.before.name
        assert there.get(edit.record.id) == before
        if edit.after is None:
            del there[edit.record.id]
        else:
            there[edit.record.id] = edit.after.name
    return there


@given(st.lists(st.tuples(st.sampled_from("123"), st.sampled_from(["", "Cleo", "Dora"]))))
def test_one_edit_for_each_record_comes_to_the_same(wishes):
    there, edits = {"1": "Ann", "2": "Ben"}, []
    for record_id, name in wishes:
        before = there.pop(record_id, None)
        if name:
            there[record_id] = name
        if before or name:
            edits.append(
                Edit(*(one and replace(BEN, id=record_id, name=one) for one in (before, name or None)))
            )
    once = one_each(edits)
    assert carried_out(once) == carried_out(edits) == there
    ids = [edit.record.id for edit in once]
    assert len(set(ids)) == len(ids)
    assert all(edit.before != edit.after for edit in once) or once == tuple(edits)
