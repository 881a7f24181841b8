"""One act is one transaction: all of it or nothing, written only where the record is still as it was."""

from __future__ import annotations

from dataclasses import fields, replace
from itertools import pairwise
from types import NoneType
from typing import get_args, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from als_desktop.models.changes import Edit
from als_desktop.models.people import LearningSet, Member, PersonOfInterest, Retention
from als_desktop.models.refusal import Refused
from als_desktop.store.mapping import TABLE_NAMES, mapped
from als_desktop.store.store import open_store

SET = LearningSet("s", "Set B", 1_000, retention=Retention.ALL)
ANN, BEN = (Member(name, "s", name.title(), seat, 0) for seat, name in enumerate(("ann", "ben")))


@pytest.fixture
def store(tmp_path):
    store = open_store(tmp_path / "als.db")
    with store.transaction() as tx:
        tx.write([Edit(None, ANN), Edit(None, SET), Edit(None, BEN)])
    yield store
    store.close()


def names(store) -> list[str]:
    with store.transaction() as tx:
        return [m.name for m in tx.find(Member, "name")]


def test_records_come_back_as_they_went_in(store):
    with store.transaction() as tx:
        assert tx.get(LearningSet, "s") == SET
        found = tx.get(LearningSet, "s")
        assert found is not None
        assert isinstance(found.retention, Retention)
        assert tx.get(LearningSet, "t") is None


def test_the_order_of_writing_is_free_within_an_act(store):
    with store.transaction() as tx:
        tx.write([Edit(SET, None), Edit(ANN, None), Edit(BEN, None)])
    assert names(store) == []


@pytest.mark.parametrize("error", [Refused("no"), RuntimeError("a mistake"), KeyboardInterrupt()])
def test_an_act_that_fails_leaves_nothing(store, error):
    def act() -> None:
        with store.transaction() as tx:
            tx.write([Edit(ANN, replace(ANN, name="Anna")), Edit(BEN, None)])
            raise error

    with pytest.raises(type(error)):
        act()
    assert names(store) == ["Ann", "Ben"]


def test_what_has_changed_meanwhile_is_not_overwritten(store):
    with store.transaction() as tx:
        tx.write([Edit(ANN, replace(ANN, name="Anna"))])
    for edit in (Edit(ANN, replace(ANN, name="Anne")), Edit(replace(ANN, id="gone"), None)):
        with pytest.raises(Refused, match="changed_meanwhile"), store.transaction() as tx:
            tx.write([Edit(BEN, replace(BEN, name="Benjamin")), edit])
    assert names(store) == ["Anna", "Ben"]


def test_one_of_many_alike_that_has_changed_meanwhile_keeps_all_from_being_written(store):
    with store.transaction() as tx:
        tx.write([Edit(ANN, replace(ANN, name="Anna"))])
    both = [Edit(BEN, replace(BEN, name="Benjamin")), Edit(ANN, replace(ANN, name="Anne"))]
    for edits in (both, both[::-1], [Edit(BEN, None), Edit(replace(ANN, id="gone"), None)]):
        with pytest.raises(Refused, match="changed_meanwhile"), store.transaction() as tx:
            tx.write(edits)
    assert names(store) == ["Anna", "Ben"]


def test_edits_of_one_record_follow_each_other(store):
    steps = [replace(ANN, name=name) for name in ("Ann", "Anna", "Anne", "Annie")]
    with store.transaction() as tx:
        tx.write([Edit(before, after) for before, after in pairwise(steps)])
        tx.write([Edit(steps[-1], None), Edit(None, ANN), Edit(BEN, replace(BEN, seat=4)), Edit(ANN, None)])
    assert names(store) == ["Ben"]


def test_only_the_fields_that_differ_are_compared_and_written(store):
    with store.transaction() as tx:
        tx.write([Edit(ANN, replace(ANN, name="Anna"))])
        tx.write([Edit(ANN, replace(ANN, seat=7))])
        assert tx.get(Member, "ann") == replace(ANN, name="Anna", seat=7)
        tx.write([Edit(ANN, ANN)])
        tx.write([Edit(replace(ANN, left_ms=None), replace(ANN, left_ms=5))])
        tx.write([Edit(replace(ANN, left_ms=5), replace(ANN, left_ms=None))])
        assert tx.get(Member, "ann") == replace(ANN, name="Anna", seat=7)


def test_finding(store):
    people = [
        PersonOfInterest(str(n), f"P{n}", status="s" * (n % 2), set_id="s" if n else None) for n in range(5)
    ]
    with store.transaction() as tx:
        tx.insert_all(PersonOfInterest, people)
        tx.insert_all(PersonOfInterest, [])
        assert tx.find(PersonOfInterest, "name") == people
        assert [p.id for p in tx.find(PersonOfInterest, set_id=None)] == ["0"]
        assert {p.id for p in tx.find(PersonOfInterest, status="s", set_id="s")} == {"1", "3"}
        assert {p.id for p in tx.find(PersonOfInterest, id=["1", "2", "none"])} == {"1", "2"}
        assert tx.find(PersonOfInterest, id=[]) == []
        assert {p.id for p in tx.find(PersonOfInterest, set_id=...)} == {"1", "2", "3", "4"}
        with pytest.raises(KeyError):
            tx.find(PersonOfInterest, nosuch="field")


SAFE_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


def value_for(hint: object) -> st.SearchStrategy:
    options = [o for o in get_args(hint) if o is not NoneType] or [hint]
    (bare,) = options
    if bare is str:
        base = SAFE_TEXT
    elif bare is bool:
        base = st.booleans()
    elif bare is int:
        base = st.integers(-(2**63), 2**63 - 1)
    else:
        base = st.sampled_from(list(bare))
    return st.none() | base if NoneType in get_args(hint) else base


@pytest.mark.parametrize("kind", TABLE_NAMES, ids=TABLE_NAMES.values())
@given(data=st.data())
def test_any_record_survives_being_a_row(kind, data):
    hints = get_type_hints(kind)
    record = kind(**{f.name: data.draw(value_for(hints[f.name]), label=f.name) for f in fields(kind)})
    mapping = mapped(kind)
    columns = mapping.values(record)
    assert all(type(v) in (str, int, NoneType) for v in columns.values())
    again = mapping.record(columns.values())
    assert again == record
    assert all(type(getattr(again, f.name)) is type(getattr(record, f.name)) for f in fields(kind))


@given(text=st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_survives_the_file(text_store, text):
    with text_store.transaction() as tx:
        before = tx.get(LearningSet, "s")
        assert before is not None
        tx.write([Edit(before, replace(before, purpose=text))])
        after = tx.get(LearningSet, "s")
        assert after is not None
        assert after.purpose == text


@pytest.fixture(scope="module")
def text_store(tmp_path_factory):
    store = open_store(tmp_path_factory.mktemp("texts") / "als.db")
    with store.transaction() as tx:
        tx.write([Edit(None, SET)])
    yield store
    store.close()
