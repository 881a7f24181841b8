"""The schema in the file, the tables as SQLAlchemy sees them and the records agree."""

from __future__ import annotations

from dataclasses import fields
from enum import StrEnum
from types import NoneType
from typing import get_args, get_type_hints

import pytest
from sqlalchemy import Integer, String
from sqlalchemy.exc import IntegrityError
from support import START_MS, open_room

from als_desktop.models.card import Pile, QuestionCard
from als_desktop.models.changes import Record
from als_desktop.models.feedback import Feedback, FeedbackLayer
from als_desktop.models.meeting import Bid, StageKind
from als_desktop.models.people import LearningSet, Member
from als_desktop.store.driver import DRIVER
from als_desktop.store.mapping import TABLE_NAMES
from als_desktop.store.store import open_store
from als_desktop.store.tables import table_of

PLANTED = "planted words"
# A write fails in the driver itself; what is only found at the end of the act, SQLAlchemy hands on.
FAULTS = (DRIVER.IntegrityError, IntegrityError)
KINDS = pytest.mark.parametrize("kind", TABLE_NAMES, ids=TABLE_NAMES.values())


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    store = open_store(tmp_path_factory.mktemp("schema") / "als.db")
    yield store
    store.close()


@pytest.fixture
def room(tmp_path):
    room = open_room(tmp_path)
    room.go(StageKind.QUESTIONS)
    yield room
    room.store.close()


def test_every_kind_of_record_has_a_table_and_no_table_is_without(store):
    assert set(TABLE_NAMES) == set(get_args(Record))
    with store.transaction() as tx:
        found = tx.connection.exec_driver_sql(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
            # The index of words, which only triggers write.
            " AND name <> 'searchable' AND name NOT LIKE 'search_index%'"
        )
        assert {row[0] for row in found} == set(TABLE_NAMES.values())


@KINDS
def test_a_table_has_the_fields_of_its_record(store, kind):
    hints = get_type_hints(kind)
    with store.transaction() as tx:
        columns = tx.connection.exec_driver_sql(f"PRAGMA table_info({TABLE_NAMES[kind]})").all()
    assert [c.name for c in columns] == [f.name for f in fields(kind)]
    for column in columns:
        options = get_args(hints[column.name]) or (hints[column.name],)
        (bare,) = [o for o in options if o is not NoneType]
        is_number = bare in (int, bool)
        assert column.type == ("INTEGER" if is_number else "TEXT"), column.name
        # The primary key of a table without row ids is never null.
        assert bool(column.notnull) == (NoneType not in options), column.name
        seen = table_of(kind).c[column.name]
        assert isinstance(seen.type, Integer if is_number else String), column.name
        assert seen.primary_key == bool(column.pk) == (column.name == "id")


@KINDS
def test_a_choice_takes_every_value_of_its_kind_and_no_other(store, kind):
    with store.transaction() as tx:
        (sql,) = tx.connection.exec_driver_sql(
            "SELECT sql FROM sqlite_schema WHERE name = ?", (TABLE_NAMES[kind],)
        ).one()
    assert "STRICT" in sql
    for name, hint in get_type_hints(kind).items():
        if isinstance(hint, type) and issubclass(hint, StrEnum):
            start = sql.index(f"CHECK ({name} IN (") + len(f"CHECK ({name} IN (")
            listed = {word.strip().strip("'") for word in sql[start : sql.index(")", start)].split(",")}
            assert listed == {member.value for member in hint}, name


@KINDS
def test_every_reference_is_checked(store, kind):
    table = TABLE_NAMES[kind]
    names = {f.name for f in fields(kind)}
    with store.transaction() as tx:
        keys = tx.connection.exec_driver_sql(f"PRAGMA foreign_key_list({table})").all()
    pointing = {n for n in names if n.endswith("_id")} - {"since_boot_id"}
    assert pointing <= {key[3] for key in keys}
    assert all(key[4] == "id" for key in keys)


def card(**values) -> QuestionCard:
    made = {
        "id": "c",
        "text": PLANTED,
        "author_id": None,
        "pile": Pile.HOLD,
        "position": 0,
        "written_ms": 0,
    }
    return QuestionCard(**{**made, **values})


def refused(room, record) -> str:
    before = room.view.everything()
    with pytest.raises(FAULTS) as error, room.store.transaction() as tx:
        tx.insert_all(type(record), [record])
    assert room.view.everything() == before
    # What a person typed is in no message, since messages get into logs.
    assert PLANTED not in str(error.value)
    return str(getattr(error.value, "orig", error.value))


@pytest.mark.parametrize(
    "values",
    [{"slot_id": "nowhere"}, {"meeting_id": "never"}, {"author_id": "nobody"}, {"parent_id": "none"}],
    ids=str,
)
def test_a_reference_into_nothing_is_refused_and_the_next_act_works(room, values):
    slot = room.view.slots[0]
    whole = {"meeting_id": room.meeting_id, "slot_id": slot.id, **values}
    assert refused(room, card(**whole)) == "FOREIGN KEY constraint failed"
    room.services.board.draft_card(slot.id, room.members[1].id, "What now?")
    assert len(room.view.cards(slot.id)) == 1


def test_what_others_point_to_cannot_be_taken_away(room):
    room.services.board.draft_card(room.view.slots[0].id, room.members[1].id, "What now?")
    for table in ("slot", "member", "meeting", "learning_set", "bid"):
        with pytest.raises(IntegrityError), room.store.transaction() as tx:
            tx.connection.exec_driver_sql(f"DELETE FROM {table}")


@pytest.mark.parametrize(
    "values",
    [
        {"text": ""},
        {"pile": Pile.GROUP},
        {"position": -1},
    ],
    ids=str,
)
def test_a_card_that_breaks_a_rule_is_refused(room, values):
    whole = {"meeting_id": room.meeting_id, "slot_id": room.view.slots[0].id, **values}
    assert "CHECK constraint failed" in refused(room, card(**whole))


def test_a_member_of_no_set_or_a_bid_out_of_range_or_a_second_identity_is_refused(room):
    assert "FOREIGN KEY" in refused(room, Member("m", "nowhere", PLANTED, 6, 0))
    assert "CHECK" in refused(room, Member("m", room.set_id, "", 6, 0))
    ben = room.members[1].id
    assert "CHECK" in refused(room, Bid("b", room.meeting_id, ben, PLANTED, 6, 0))
    assert "CHECK" in refused(room, Bid("b", room.meeting_id, ben, "h", 0, -1))
    assert "UNIQUE" in refused(room, LearningSet(room.set_id, "again", START_MS))
    assert "cannot store" in refused(
        room, Feedback("f", room.meeting_id, FeedbackLayer.SLOT, "helped", PLANTED, "first")
    )
