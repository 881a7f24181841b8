"""Which column of a list holds what: by the names of the columns, or else by what stands in them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from als_desktop.models.person_names import mail_of
from als_desktop.models.register import PersonDetails
from als_desktop.models.searching import plain_letters

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_WORD: Final = re.compile(r"[^\W_]+")
_OWNED: Final = re.compile(r"'s?\b")
_SAMPLE: Final = 50


class Part(StrEnum):
    """A part of what is written down of a person."""

    NAME = "name"
    SURNAME = "surname"
    CONTACT = "contact"
    DEPARTMENT = "department"
    LINE_MANAGER = "line_manager"
    NOTE = "note"


Wordings = dict[str, tuple[str, ...]]
_PLAIN_PARTS: Final = frozenset({"contact", "department", "line_manager", "note"})
# "Name of your line manager" is a line manager: what says more is looked for first.
_TELLING: Final = (
    "line_manager",
    "contact",
    "department",
    "first_name",
    "surname",
    "full_name",
    "note",
    "name",
)


@dataclass(frozen=True, slots=True)
class ColumnMatch:
    """The column of each part, counted from 0; a part without one is not there. `named`: the first row holds names."""

    named: bool
    columns: Mapping[Part, int] = field(default_factory=dict[Part, int])

    def with_column(self, part: Part, column: int | None) -> ColumnMatch:
        """The same with another column for a part, which is then of no other part; None for no column."""
        kept = {p: c for p, c in self.columns.items() if p is not part and c != column}
        return ColumnMatch(self.named, kept if column is None else {**kept, part: column})

    def details(self, cells: Sequence[str]) -> PersonDetails:
        """What a row says of a person, as it stands there."""
        said = {part: cells[column] for part, column in self.columns.items() if column < len(cells)}
        name = " ".join(one for one in (said.get(Part.NAME, ""), said.get(Part.SURNAME, "")) if one)
        return PersonDetails(
            name,
            said.get(Part.CONTACT, ""),
            said.get(Part.DEPARTMENT, ""),
            said.get(Part.LINE_MANAGER, ""),
            said.get(Part.NOTE, ""),
        )


class ColumnMatcher:
    """Knows what columns are called."""

    def __init__(self, wordings: Wordings) -> None:
        """`wordings` are those of the catalogue, the best first."""
        self._wordings = {key: [tuple(_words(one)) for one in said] for key, said in wordings.items()}
        self._all = {one for said in self._wordings.values() for one in said}

    def known(self, cells: Sequence[str]) -> int:
        """How many cells are the name of a column and nothing else."""
        return sum(1 for cell in cells if tuple(_words(cell)) in self._all)

    def match(self, rows: Sequence[Sequence[str]]) -> ColumnMatch:
        """The columns of a table that has at least one row."""
        found = self._by_names(rows[0])
        if found:
            return ColumnMatch(True, found)
        return ColumnMatch(False, _by_content(rows))

    def matched_as(self, rows: Sequence[Sequence[str]], *, named: bool) -> ColumnMatch:
        """The columns when a person has said whether the first row holds names."""
        found = self._by_names(rows[0]) if named else {}
        if not found:
            found = _by_content(rows[1:] if named and len(rows) > 1 else rows)
        return ColumnMatch(named, found)

    def _by_names(self, heads: Sequence[str]) -> dict[Part, int]:
        words = [_words(head) for head in heads]
        places: dict[str, int] = {}
        for key in _TELLING:
            for wording in self._wordings.get(key, ()):
                here = [n for n, w in enumerate(words) if tuple(w) == wording and n not in places.values()]
                if here and key not in places:
                    places[key] = here[0]
        for column, said in enumerate(words):
            key = next((k for k in _TELLING if self._holds(said, k)), "")
            if key and key not in places and column not in places.values():
                places[key] = column
        return _parts(places)

    def _holds(self, said: Sequence[str], key: str) -> bool:
        """Whether a wording stands within a heading, word for word."""
        return any(
            tuple(said[start : start + len(wording)]) == wording
            for wording in self._wordings.get(key, ())
            for start in range(len(said) - len(wording) + 1)
        )


def _parts(places: Mapping[str, int]) -> dict[Part, int]:
    """The columns by part; the name may stand in one column or in two."""
    found = {Part(key): column for key, column in places.items() if key in _PLAIN_PARTS}
    first, last, whole = places.get("first_name"), places.get("surname"), places.get("name")
    if "full_name" in places:
        first, last = places["full_name"], None
    elif first is None:
        first, last = (whole, last) if whole is not None else (last, None)
    elif last is None:
        # Beside a first name the column "Name" holds the surname.
        last = whole
    if first is not None:
        found[Part.NAME] = first
    if last is not None:
        found[Part.SURNAME] = last
    return found


def _by_content(rows: Sequence[Sequence[str]]) -> dict[Part, int]:
    """Addresses are known by their sign; the first column without them, that says something, is the name."""
    sample = rows[:_SAMPLE]
    width = max(len(row) for row in sample)
    columns = [[row[n] for row in sample if n < len(row) and row[n]] for n in range(width)]
    mails = [sum(1 for cell in cells if mail_of(cell)) * 2 > len(cells) > 0 for cells in columns]
    found: dict[Part, int] = {}
    if True in mails:
        found[Part.CONTACT] = mails.index(True)
    lettered = [n for n, cells in enumerate(columns) if not mails[n] and any(map(_has_letters, cells))]
    if lettered:
        found[Part.NAME] = lettered[0]
    return found


def _has_letters(cell: str) -> bool:
    return any(c.isalpha() for c in cell)


def _words(head: str) -> list[str]:
    return _WORD.findall(_OWNED.sub("", plain_letters(head)))
