"""Columns are known by many names, and by what stands in them."""

from __future__ import annotations

import pytest

from als_desktop.models.column_matching import ColumnMatcher, Part
from als_desktop.services.catalogues import register_columns

MATCHER = ColumnMatcher(register_columns())


def matched(*heads: str) -> dict[str, str]:
    match = MATCHER.match([heads])
    assert match.named
    return {part.value: heads[column] for part, column in match.columns.items()}


@pytest.mark.parametrize(
    ("heads", "parts"),
    [
        (
            ("Name", "E-mail", "Dept.", "Line Manager’s Name", "Comments"),
            {
                "name": "Name",
                "contact": "E-mail",
                "department": "Dept.",
                "line_manager": "Line Manager’s Name",
                "note": "Comments",
            },
        ),
        (
            ("ID", "Start time", "Email", "Name", "What is your department?", "Who is your line manager?"),
            {
                "name": "Name",
                "contact": "Email",
                "department": "What is your department?",
                "line_manager": "Who is your line manager?",
            },
        ),
        (("Manager's email", "Manager", "Your name"), {"name": "Your name", "line_manager": "Manager"}),
        (("First name", "Last name"), {"name": "First name", "surname": "Last name"}),
        (("First name", "Last name", "Full name"), {"name": "Full name"}),
        (
            ("Name", "Vorname", "Abteilung", "Führungskraft"),
            {
                "name": "Vorname",
                "surname": "Name",
                "department": "Abteilung",
                "line_manager": "Führungskraft",
            },
        ),
        (("NAME", "Surname"), {"name": "NAME", "surname": "Surname"}),
        (("Phone", "Email", "Surname"), {"name": "Surname", "contact": "Email"}),
    ],
)
def test_columns_are_known_by_their_names(heads, parts):
    assert matched(*heads) == parts


def test_columns_without_names_are_known_by_what_they_hold():
    match = MATCHER.match([("1", "ben@x.org", "Ben Ode"), ("2", "carys@x.org", "Carys")])
    assert not match.named
    assert dict(match.columns) == {Part.CONTACT: 1, Part.NAME: 2}


def test_a_column_is_matched_again_by_hand():
    match = MATCHER.match([("Name", "Dept", "Chief")])
    match = match.with_column(Part.LINE_MANAGER, 2)
    assert match.details(("Ben", "Estates", "Dilys")).line_manager == "Dilys"
    # One column is one part; the other has none until it is given one.
    match = match.with_column(Part.NOTE, 1)
    assert Part.DEPARTMENT not in match.columns
    match = match.with_column(Part.NOTE, None)
    assert match.details(("Ben", "Estates", "Dilys")).note == ""


def test_names_in_two_columns_are_put_together():
    match = MATCHER.match([("Surname", "First name")])
    assert match.details(("Ode", "Ben")).name == "Ben Ode"
    assert match.details(("Ode", "")).name == "Ode"


def test_the_first_row_can_be_said_to_be_a_person():
    rows = [("Manager", "m@x.org"), ("Ben", "b@x.org")]
    assert MATCHER.match(rows).named
    match = MATCHER.matched_as(rows, named=False)
    assert match.details(rows[0]).name == "Manager"
    assert match.details(rows[0]).contact == "m@x.org"


def test_every_wording_is_written_as_headings_are_compared():
    for said in register_columns().values():
        for wording in said:
            assert MATCHER.known([wording.title()]) == 1, wording
