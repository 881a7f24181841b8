"""The register of interest: one act, one step of undo; nobody is ever in two places."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from support import made, open_room, records_in

from als_desktop.models.changes import Change
from als_desktop.models.contract import ContractItem
from als_desktop.models.people import LearningSet, Member, PersonOfInterest
from als_desktop.models.refusal import Refused
from als_desktop.models.register import InterestStatus, PersonDetails, status_of
from als_desktop.services.catalogues import ground_rules
from als_desktop.services.table_file import MOST_BYTES, read_table_file

BEN = PersonDetails("Ben Ode", "ben@x.org", "Estates", "Dilys Owen", "after Easter")
PLACED = InterestStatus.PLACED


def add(room, *names: str) -> list[str]:
    """Write people down; their ids."""
    acts = [room.services.register.add_person(replace(BEN, name=name, contact="")) for name in names]
    return [made(act, PersonOfInterest).id for act in acts]


def person(room, person_id: str) -> PersonOfInterest:
    found = room.services.reading.register().person(person_id)
    assert found is not None
    return found


def members(room, set_id: str) -> list[Member]:
    sets = room.services.reading.register().sets
    return [m for one in sets if one.learning_set.id == set_id for m in one.members]


def test_somebody_is_written_down_and_waits(room):
    kept = made(room.services.register.add_person(BEN), PersonOfInterest)
    assert (kept.name, kept.contact, kept.department) == ("Ben Ode", "ben@x.org", "Estates")
    assert (kept.line_manager, kept.note) == ("Dilys Owen", "after Easter")
    assert (kept.status, kept.set_id, kept.noted_ms) == ("waiting", None, room.clock.now().wall_ms)
    assert room.services.reading.register().people == (kept,)


def test_a_list_is_kept_whole_in_one_step(room):
    before = records_in(room.store)
    change = room.services.register.import_people([BEN, replace(BEN, name="Carys"), BEN])
    assert [p.name for p in room.services.reading.register().people] == ["Ben Ode", "Ben Ode", "Carys"]
    room.services.changes.apply(change.inverse())
    assert records_in(room.store) == before


def test_a_list_with_one_bad_row_is_not_kept_at_all(room):
    before = records_in(room.store)
    with pytest.raises(Refused, match="too_long"):
        room.services.register.import_people([BEN, replace(BEN, note="n" * 5_001)])
    assert records_in(room.store) == before


def test_a_set_is_formed_with_what_is_known_of_its_members(room):
    ids = add(room, "Ben Ode", "Carys Parry", "Dev Rao", "Elin Huws")
    before = records_in(room.store)
    order = [ids[2], ids[0], ids[3], ids[2]]
    change = room.services.register.form_set("Set C", order, ground_rules())

    made_set = made(change, LearningSet)
    found = members(room, made_set.id)
    assert [(m.name, m.seat) for m in found] == [("Dev Rao", 0), ("Ben Ode", 1), ("Elin Huws", 2)]
    assert {(m.department, m.line_manager) for m in found} == {("Estates", "Dilys Owen")}
    assert len(change.edits_of(ContractItem)) == len(ground_rules())
    assert [(person(room, i).status, person(room, i).set_id) for i in ids] == [
        (PLACED, made_set.id),
        ("waiting", None),
        (PLACED, made_set.id),
        (PLACED, made_set.id),
    ]
    undone = room.services.changes.apply(change.inverse())
    assert records_in(room.store) == before
    room.services.changes.apply(undone.inverse())
    assert [m.name for m in members(room, made_set.id)] == ["Dev Rao", "Ben Ode", "Elin Huws"]


def test_people_take_the_free_places_of_a_set(room):
    room.services.sets.member_leaves(members(room, room.set_id)[1].id)
    ids = add(room, "Gwen", "Huw")
    change = room.services.register.place_in_set(room.set_id, ids)
    assert [(m.name, m.seat) for m in members(room, room.set_id)][1] == ("Gwen", 1)
    assert members(room, room.set_id)[-1].name == "Huw"
    room.services.changes.apply(change.inverse())
    assert {person(room, i).status for i in ids} == {"waiting"}


def test_who_has_left_a_set_can_wait_again(room):
    (one,) = add(room, "Gwen Thomas")
    room.services.register.place_in_set(room.set_id, [one])
    with pytest.raises(Refused, match="still_in_set") as refused:
        room.services.register.set_status([one], InterestStatus.WAITING)
    assert refused.value.params == {"name": "Gwen Thomas", "set_name": "Women's Network, Set B"}
    room.services.sets.member_leaves(members(room, room.set_id)[-1].id)
    room.services.register.set_status([one], InterestStatus.WAITING)
    assert person(room, one).set_id is None


def test_somebody_is_forgotten_and_the_set_keeps_its_member(room):
    ids = add(room, "Gwen", "Huw")
    room.services.register.place_in_set(room.set_id, ids[:1])
    change = room.services.register.forget_people(ids)
    assert room.services.reading.register().people == ()
    assert change.about == ""
    assert members(room, room.set_id)[-1].name == "Gwen"


def test_details_are_corrected_and_namesakes_told_apart(room):
    one, other = add(room, "Ben Ode", "Carys")
    register = room.services.register
    register.revise_person(other, PersonDetails("Carys Parry", "c@x.org"))
    assert person(room, other).contact == "c@x.org"
    with pytest.raises(Refused, match="person_in_register"):
        register.revise_person(other, PersonDetails("Ode, Ben"))
    register.revise_person(one, BEN)
    register.add_person(replace(BEN, contact="another.ben@x.org"))
    assert len(room.services.reading.register().people) == 3


def test_a_member_is_described(room):
    one = members(room, room.set_id)[0]
    change = room.services.sets.describe_member(one.id, " Estates ", "Dilys  Owen")
    assert members(room, room.set_id)[0] == replace(one, department="Estates", line_manager="Dilys Owen")
    room.services.changes.apply(change.inverse())
    assert members(room, room.set_id)[0] == one


def placed(room) -> list[str]:
    ids = add(room, "Gwen")
    room.services.register.place_in_set(room.set_id, ids)
    return ids


REFUSALS = [
    ("empty", lambda r: r.services.register.add_person(PersonDetails(" "))),
    ("too_long", lambda r: r.services.register.add_person(PersonDetails("x" * 81))),
    ("too_long", lambda r: r.services.register.add_person(replace(BEN, department="x" * 501))),
    ("nobody_chosen", lambda r: r.services.register.import_people([])),
    ("nobody_chosen", lambda r: r.services.register.set_status([], InterestStatus.LATER)),
    ("gone", lambda r: r.services.register.forget_people(["no such id"])),
    ("gone", lambda r: r.services.register.revise_person("no such id", BEN)),
    ("gone", lambda r: r.services.register.form_set("Set C", ["no such id"])),
    ("gone", lambda r: r.services.register.place_in_set("no such id", add(r, "Gwen"))),
    ("nobody_chosen", lambda r: r.services.register.form_set("Set C", [])),
    ("empty", lambda r: r.services.register.form_set(" ", add(r, "Gwen"))),
    ("set_named_twice", lambda r: r.services.register.form_set("women's network, set b", add(r, "Gwen"))),
    ("already_placed", lambda r: r.services.register.form_set("Set C", placed(r))),
    ("already_placed", lambda r: r.services.register.place_in_set(r.set_id, placed(r))),
    ("placed_by_forming", lambda r: r.services.register.set_status(add(r, "Gwen"), PLACED)),
    ("member_named_twice", lambda r: r.services.register.place_in_set(r.set_id, add(r, "amina"))),
    (
        "too_many_members",
        lambda r: r.services.register.place_in_set(r.set_id, add(r, *(f"P{n} Q" for n in range(7)))),
    ),
    ("too_long", lambda r: r.services.sets.describe_member(r.members[0].id, "x" * 501, "")),
    ("gone", lambda r: r.services.sets.describe_member("no such id", "", "")),
]


@pytest.mark.parametrize(("code", "act"), REFUSALS)
def test_what_is_refused_changes_nothing(room, code, act):
    kinds = (LearningSet, Member)
    before = {key: r for key, r in records_in(room.store).items() if isinstance(r, kinds)}
    with pytest.raises(Refused) as refused:
        act(room)
    assert refused.value.code == code
    after = {key: r for key, r in records_in(room.store).items() if isinstance(r, kinds)}
    assert [k for k in after if k not in before] in ([], [f"member {members(room, room.set_id)[-1].id}"])
    assert all(after[key] == before[key] for key in before)


def test_files_that_cannot_be_read_have_a_sentence(tmp_path):
    (tmp_path / "big.csv").write_bytes(b"x" * (MOST_BYTES + 1))
    (tmp_path / "good.csv").write_bytes(b"Name\n")
    assert read_table_file(tmp_path / "good.csv") == b"Name\n"
    for name, code in ((".", "file_is_folder"), ("none.csv", "file_missing"), ("big.csv", "file_too_big")):
        with pytest.raises(Refused) as refused:
            read_table_file(tmp_path / name)
        assert refused.value.code == code


class Register(RuleBasedStateMachine):
    """People come, are placed, leave and wait again, with undo at any time."""

    folder: pytest.TempPathFactory

    def __init__(self) -> None:
        super().__init__()
        self.room = open_room(Register.folder.mktemp("register"))
        self.done: list[Change] = []
        self.ever = 0

    def teardown(self) -> None:
        self.room.store.close()

    def do(self, act) -> None:
        try:
            self.done.append(act())
        except Refused as refusal:
            assert refusal.code in {
                "already_placed",
                "gone",
                "member_named_twice",
                "nobody_chosen",
                "set_named_twice",
                "still_in_set",
                "too_many_members",
            }

    def ids(self, numbers: list[int]) -> list[str]:
        people = self.room.services.reading.register().people
        return [people[n % len(people)].id for n in numbers] if people else []

    @rule(number=st.integers(1, 5))
    def people_come(self, number):
        names = [f"Person {chr(65 + (self.ever + n) % 26)}{self.ever + n}" for n in range(number)]
        self.ever += number
        self.do(lambda: self.room.services.register.import_people([replace(BEN, name=n) for n in names]))

    @rule(numbers=st.lists(st.integers(0, 30), max_size=6), name=st.sampled_from(["X", "Y", "Z"]))
    def a_set_is_formed(self, numbers, name):
        ids = self.ids(numbers)
        self.do(lambda: self.room.services.register.form_set(name, ids))

    @rule(numbers=st.lists(st.integers(0, 30), max_size=3), which=st.integers(0, 3))
    def people_are_placed(self, numbers, which):
        sets = self.room.services.reading.register().sets
        ids = self.ids(numbers)
        set_id = sets[which % len(sets)].learning_set.id
        self.do(lambda: self.room.services.register.place_in_set(set_id, ids))

    @rule(number=st.integers(0, 40))
    def somebody_leaves(self, number):
        everybody = [m for one in self.room.services.reading.register().sets for m in one.members]
        one = everybody[number % len(everybody)].id if everybody else "nobody"
        self.do(lambda: self.room.services.sets.member_leaves(one))

    @rule(
        numbers=st.lists(st.integers(0, 30), max_size=3),
        status=st.sampled_from([s for s in InterestStatus if s is not PLACED]),
    )
    def it_stands_otherwise(self, numbers, status):
        ids = self.ids(numbers)
        self.do(lambda: self.room.services.register.set_status(ids, status))

    @rule()
    def undo(self):
        if self.done:
            self.room.services.changes.apply(self.done.pop().inverse())

    @rule()
    def undo_and_redo(self):
        if self.done:
            before = records_in(self.room.store)
            undone = self.room.services.changes.apply(self.done[-1].inverse())
            self.room.services.changes.apply(undone.inverse())
            assert records_in(self.room.store) == before

    @invariant()
    def nobody_is_in_two_places(self):
        view = self.room.services.reading.register()
        everybody = [m.name for one in view.sets for m in one.members]
        assert len(everybody) == len(set(everybody))
        for person in view.people:
            assert (status_of(person) is PLACED) == (person.set_id is not None)
            if person.name in everybody:
                (home,) = [one.learning_set.id for one in view.sets if person.name in _names(one)]
                assert person.set_id == home

    @invariant()
    def counts_add_up(self):
        view = self.room.services.reading.register()
        of_register = {p.name for p in view.people}
        in_sets = sum(1 for one in view.sets for m in one.members if m.name in of_register)
        assert in_sets <= sum(1 for p in view.people if status_of(p) is PLACED)
        for one in view.sets:
            assert len(one.members) <= 12
            assert len({m.seat for m in one.members}) == len(one.members)


def _names(one) -> list[str]:
    return [m.name for m in one.members]


def test_people_of_the_register_are_in_one_place_whatever_is_done(tmp_path_factory):
    Register.folder = tmp_path_factory
    steps = settings(max_examples=8, stateful_step_count=25, deadline=None)
    run_state_machine_as_test(Register, settings=steps)
