"""A manager and their report are found in any spelling; colleagues are only pointed out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from als_desktop.models.person_names import contact_key, name_words, perhaps_same
from als_desktop.models.set_conflicts import (
    Colleague,
    Conflict,
    ConflictKind,
    ReportingLines,
    conflict_with,
    conflicts_in,
)

NOBODY = ReportingLines(())
DILYS = Colleague.of("Dilys Owen", "Library", contact="d.owen@x.org")


def reports_to(manager: str, name: str = "Ben Ode", department: str = "") -> Colleague:
    return Colleague.of(name, department, manager)


@pytest.mark.parametrize(
    "manager",
    [
        "Dilys Owen",
        "dilys owen",
        "Owen, Dilys",
        "Dr Dilys Owen",
        "Prof. Dilys J. Owen",
        "Owen Dilys (Library)",
        "D.Owen@x.org",
        "Dilys Owen <d.owen@x.org>",
    ],
)
def test_a_manager_is_known_in_any_spelling(manager):
    (found,) = conflicts_in((DILYS, reports_to(manager)), NOBODY)
    assert found == Conflict(ConflictKind.MANAGES, ("Dilys Owen", "Ben Ode"))
    assert found.grave


def test_accents_do_not_hide_a_manager():
    people = (Colleague.of("Zoë Núñez"), reports_to("ZOE NUNEZ"))
    assert conflicts_in(people, NOBODY)[0].kind is ConflictKind.MANAGES


@pytest.mark.parametrize("manager", ["Dilys", "Owen"])
def test_a_short_name_is_perhaps_the_manager(manager):
    (found,) = conflicts_in((DILYS, reports_to(manager)), NOBODY)
    assert found.kind is ConflictKind.PERHAPS_MANAGES
    assert not found.grave


@pytest.mark.parametrize("manager", ["", "-", "Dilys Jones", "Rhys Owen", "d@x.org", "unknown"])
def test_somebody_else_is_not_the_manager(manager):
    assert conflicts_in((DILYS, reports_to(manager)), NOBODY) == []


def test_the_managers_manager_is_found_through_people_who_are_not_in_the_set():
    middle = reports_to("Dilys Owen", "Carys Parry")
    low = reports_to("Carys Parry")
    lines = ReportingLines((middle, low, DILYS))
    (found,) = conflicts_in((low, DILYS), lines)
    assert found == Conflict(ConflictKind.ABOVE, ("Dilys Owen", "Ben Ode"))


def test_people_who_manage_each_other_in_a_ring_end():
    ring = [reports_to(to, name) for name, to in (("A A", "B B"), ("B B", "C C"), ("C C", "A A"))]
    kinds = [c.kind for c in conflicts_in(ring, ReportingLines(ring))]
    assert kinds.count(ConflictKind.MANAGES) == 3


def test_colleagues_are_pointed_out_once():
    people = [reports_to("Dilys Owen", name, "Library") for name in ("Ben Ode", "Carys Parry")]
    assert conflicts_in(people, NOBODY) == [
        Conflict(ConflictKind.SAME_MANAGER, ("Ben Ode", "Carys Parry"), "Dilys Owen")
    ]
    third = Colleague.of("Dev Rao", " LIBRARY ")
    kinds = [(c.kind, c.names, c.about) for c in conflicts_in([*people, third], NOBODY)]
    assert kinds[1] == (ConflictKind.SAME_DEPARTMENT, ("Ben Ode", "Carys Parry", "Dev Rao"), "Library")


def test_the_gravest_is_said_of_somebody_who_would_join():
    others = (Colleague.of("Dev Rao", "Estates"), DILYS)
    one = reports_to("Owen, Dilys", department="Estates")
    found = conflict_with(one, others, NOBODY)
    assert found is not None
    assert found.kind is ConflictKind.MANAGES
    assert conflict_with(DILYS, (), NOBODY) is None


PEOPLE = st.lists(
    st.builds(
        Colleague.of,
        name=st.sampled_from(["Ben Ode", "Dilys Owen", "Dilys", "Carys", "Owen, Dilys"]),
        department=st.sampled_from(["", "Library", "library", "Estates"]),
        line_manager=st.sampled_from(["", "Dilys Owen", "Dilys", "Ben Ode", "d@x.org"]),
        contact=st.sampled_from(["", "d@x.org"]),
    ),
    max_size=6,
)


@given(people=PEOPLE)
def test_conflicts_are_about_people_of_the_set_and_the_gravest_come_first(people):
    found = conflicts_in(people, ReportingLines(people))
    assert all(set(c.names) <= {p.name for p in people} and len(c.names) > 1 for c in found)
    places = [list(ConflictKind).index(c.kind) for c in found]
    assert places == sorted(places)
    assert [c.grave for c in found] == sorted((c.grave for c in found), reverse=True)
    assert bool(found) == any(
        conflict_with(p, people[:n], ReportingLines(people)) for n, p in enumerate(people)
    )


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("+44 1248 351151", "01248 351151", False),
        ("(01248) 351-151", "01248 351151", True),
        ("mailto: Ben <BEN@x.org>", "ben@x.org.", True),
        ("room B47", "Room  B47", True),
    ],
)
def test_contacts_that_reach_the_same_person(one, other, same):
    assert (contact_key(one) == contact_key(other)) is same


def test_initials_alone_are_words():
    assert name_words("J. R.") == ("j", "r")
    assert name_words("J. R. Ewing") == ("ewing", "j", "r")
    assert name_words("李 小龙") == tuple(sorted(("李", "小龙")))
    assert not perhaps_same((), ("ben", "ode"))
