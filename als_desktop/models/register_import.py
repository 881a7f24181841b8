"""What a list of people would add to the register, looked at row by row before anything is done."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from als_desktop.models.person_names import Words, contact_key, name_words
from als_desktop.models.refusal import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from als_desktop.models.column_matching import ColumnMatch
    from als_desktop.models.csv_reading import CsvTable
    from als_desktop.models.register import PersonDetails, RegisterView


class Finding(StrEnum):
    """What is found of a row."""

    NEW = "new"
    ALIKE = "alike"
    ALIKE_IN_FILE = "alike_in_file"
    IN_REGISTER = "in_register"
    IN_SET = "in_set"
    TWICE = "twice"
    NO_NAME = "no_name"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class ImportRow:
    """A row as it would be kept, with what was found of it.

    `line` is its line in the file. `about` says who it is or resembles, in a set the name of that set, in
    the file the line; `refusal` why the row cannot be kept as it is.
    """

    line: int
    details: PersonDetails
    finding: Finding
    about: str = ""
    refusal: Refused | None = None

    @property
    def can_be_taken(self) -> bool:
        """Whether a person may choose it."""
        return self.finding not in (Finding.NO_NAME, Finding.REFUSED)

    @property
    def taken_at_first(self) -> bool:
        """Whether it is chosen as long as nobody says otherwise."""
        return self.finding in _TAKEN_AT_FIRST


_TAKEN_AT_FIRST: Final = frozenset({Finding.NEW, Finding.ALIKE, Finding.ALIKE_IN_FILE})


def import_rows(table: CsvTable, match: ColumnMatch, view: RegisterView) -> list[ImportRow]:
    """The rows of a table below the names of its columns, held against each other, the register and the sets."""
    first = 1 if match.named else 0
    known = _Known(view)
    return [
        known.looked_at(line, match.details(cells))
        for line, cells in zip(table.lines[first:], table.rows[first:], strict=True)
    ]


class _Index:
    """People by name and by contact, each with what is said of them."""

    def __init__(self) -> None:
        self._by_words: dict[Words, list[tuple[str, str]]] = {}
        self._by_contact: dict[str, tuple[Words, str]] = {}

    def add(self, words: Words, contact: str, who: str) -> None:
        self._by_words.setdefault(words, []).append((contact, who))
        if contact:
            self._by_contact.setdefault(contact, (words, who))

    def found(self, words: Words, contact: str) -> Iterator[tuple[bool, str]]:
        """Those with the same name or the same contact, and whether it must be the same person."""
        for other, who in self._by_words.get(words, ()):
            yield not contact or not other or contact == other, who
        if contact in self._by_contact:
            other_words, who = self._by_contact[contact]
            if other_words != words:
                # One mailbox may serve several people; one with the same surname is one person.
                yield bool(set(words) & set(other_words)), who


class _Known:
    """Everybody in the register, in sets, and in the rows so far."""

    def __init__(self, view: RegisterView) -> None:
        self._register: _Index = _Index()
        self._sets: _Index = _Index()
        self._rows: _Index = _Index()
        # Members are often known by their first names alone.
        self._short: dict[str, str] = {}
        for person in view.people:
            self._register.add(name_words(person.name), contact_key(person.contact), person.name)
        for one in view.sets:
            for member in one.members:
                words = name_words(member.name)
                self._sets.add(words, "", one.learning_set.name)
                if len(words) == 1:
                    self._short.setdefault(words[0], f"{member.name}, {one.learning_set.name}")

    def looked_at(self, line: int, raw: PersonDetails) -> ImportRow:
        """One row; the next ones are held against it."""
        try:
            details = raw.cleaned()
        except Refused as refusal:
            nameless = refusal.code == "empty"
            finding = Finding.NO_NAME if nameless else Finding.REFUSED
            return ImportRow(line, raw, finding, refusal=refusal)
        words, contact = name_words(details.name), contact_key(details.contact)
        finding, about = self._held_against(words, contact)
        self._rows.add(words, contact, str(line))
        return ImportRow(line, details, finding, about)

    def _held_against(self, words: Words, contact: str) -> tuple[Finding, str]:
        alike: tuple[Finding, str] | None = None
        for index, the_same, resembling in (
            (self._register, Finding.IN_REGISTER, Finding.ALIKE),
            (self._sets, Finding.IN_SET, Finding.ALIKE),
            (self._rows, Finding.TWICE, Finding.ALIKE_IN_FILE),
        ):
            for same, who in index.found(words, contact):
                if same:
                    return the_same, who
                alike = alike or (resembling, who)
        short = next((self._short[word] for word in words if word in self._short), "")
        return alike or ((Finding.ALIKE, short) if short else (Finding.NEW, ""))
