"""Rows are looked at before anything is done: who is new, who is there already, and what cannot be kept."""

from __future__ import annotations

import pytest

from als_desktop.models.column_matching import ColumnMatcher
from als_desktop.models.csv_reading import read_csv
from als_desktop.models.people import LearningSet, Member, PersonOfInterest
from als_desktop.models.register import RegisterView, SetPlaces, Shelf, found_by, on_shelf, status_of
from als_desktop.models.register_import import Finding, import_rows
from als_desktop.services.catalogues import register_columns

MATCHER = ColumnMatcher(register_columns())
SET_B = LearningSet("s", "Set B", 0)
VIEW = RegisterView(
    (
        PersonOfInterest("1", "Ben Ode", "ben@x.org", "Estates"),
        PersonOfInterest("2", "Carys Parry", "", "Library", status="placed", set_id="s"),
        PersonOfInterest("3", "Zoë Núñez", "0123 456789", note="after Easter", status="later"),
    ),
    (SetPlaces(SET_B, (Member("m", "s", "Carys Parry", 0, 0), Member("n", "s", "Elin", 1, 0))),),
)


def looked_at(*lines: str):
    content = "\n".join(("Name,Email,Notes", *lines)).encode()
    table = read_csv(content, known=MATCHER.known)
    return import_rows(table, MATCHER.match(table.rows), VIEW)


@pytest.mark.parametrize(
    ("line", "finding", "about"),
    [
        ("Dev Rao,dev@x.org", Finding.NEW, ""),
        ("ode ben,", Finding.IN_REGISTER, "Ben Ode"),
        ("Benjamin Ode,BEN@x.org", Finding.IN_REGISTER, "Ben Ode"),
        ("Ben Ode,other@x.org", Finding.ALIKE, "Ben Ode"),
        ("Gwen Thomas,ben@x.org", Finding.ALIKE, "Ben Ode"),
        ("Zoe Nunez,(0123) 456 789", Finding.IN_REGISTER, "Zoë Núñez"),
        ("Elin,", Finding.IN_SET, "Set B"),
        ("Elin Huws,", Finding.ALIKE, "Elin, Set B"),
        (",nobody@x.org", Finding.NO_NAME, ""),
        ("x" * 81 + ",", Finding.REFUSED, ""),
        ("Dev Rao,dev@x.org," + "n" * 5_001, Finding.REFUSED, ""),
    ],
)
def test_what_is_found_of_a_row(line, finding, about):
    (row,) = looked_at(line)
    assert (row.finding, row.about) == (finding, about)
    assert row.can_be_taken == (finding not in (Finding.NO_NAME, Finding.REFUSED))
    assert row.taken_at_first == (finding in (Finding.NEW, Finding.ALIKE))


def test_somebody_named_twice_in_the_file_is_taken_once():
    rows = looked_at("Dev Rao,dev@x.org", "Rao; Dev,", "Dev Rao,rao@x.org", "Gwen,dev@x.org")
    assert [(r.line, r.finding, r.about) for r in rows] == [
        (2, Finding.NEW, ""),
        (3, Finding.TWICE, "2"),
        (4, Finding.TWICE, "3"),
        (5, Finding.ALIKE_IN_FILE, "2"),
    ]


def test_details_are_cleaned_as_the_store_keeps_them():
    (row,) = looked_at('"  Dev \t Rao","dev@x.org","two\r\nlines\x07"')
    assert row.details.name == "Dev Rao"
    assert row.details.note == "two\nlines"


def test_the_register_is_looked_at_by_shelf_and_by_words():
    assert [p.id for p in on_shelf(VIEW.people, Shelf.TO_PLACE)] == ["1"]
    assert [p.id for p in on_shelf(VIEW.people, Shelf.PLACED)] == ["2"]
    assert [p.id for p in on_shelf(VIEW.people, Shelf.NOT_NOW)] == ["3"]
    assert len(on_shelf(VIEW.people, Shelf.ALL)) == 3
    assert [p.id for p in found_by(VIEW.people, "zoe EASTER")] == ["3"]
    assert len(found_by(VIEW.people, "  ")) == 3
    assert status_of(PersonOfInterest("4", "X", status="of a later version")) == "waiting"
