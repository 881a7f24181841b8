"""Tables of any spreadsheet as text: the encoding, the separator and the rows are found out.

What spreadsheets write: Excel on Windows UTF-8 with a mark, Windows-1252 or UTF-16 ("Unicode text"), with the
separator of the country; others UTF-8 without a mark; old Macs lines that end in CR.
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final, Literal

from als_desktop.models.refusal import Refused
from als_desktop.models.text_encoding import decoded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

SEPARATORS: Final = (",", ";", "\t", "|")
MOST_ROWS: Final = 10_000
MOST_COLUMNS: Final = 100
# Some lists begin with a title and a date, and the names of the columns follow.
_HEAD_ROWS: Final = 10
_SAMPLE_LETTERS: Final = 60_000
# Comes after the text: within quotes it is not seen as a row of its own.
_END: Final = "\x00end\x00"
_NAMED: Final = re.compile(r'"?sep=([^\w\s"]|\t)"?(?:\r\n|\r|\n|$)', re.IGNORECASE)

Rows = tuple[tuple[str, ...], ...]
_Quoting = Literal[0, 3]


@dataclass(frozen=True, slots=True)
class CsvTable:
    """The rows of a file, all of one length, without those that are empty; `lines` says where in the file each began.

    `encoding` is a code of `text_encoding`. `quotes_broken`: a quotation mark is never closed, so that quotation
    marks were taken for ordinary signs.
    """

    rows: Rows
    lines: tuple[int, ...]
    encoding: str
    separator: str
    quotes_broken: bool = False


def no_names_known(row: Sequence[str]) -> int:
    """For tables of which nothing is expected."""
    return 0


def read_csv(
    content: bytes,
    encoding: str = "",
    separator: str = "",
    known: Callable[[Sequence[str]], int] = no_names_known,
) -> CsvTable:
    """The table in `content`; an `encoding` or `separator` of "" is found out.

    `known` says how many cells of a row are known names of columns: that decides between separators, and what
    stands above the row that has the most is passed over.

    Raises:
        Refused: the codes of `decoded`; `table_without_rows`, `table_too_long`, `table_too_wide`, `table_not_text`.
    """
    text, found = decoded(content, encoding)
    text, named = _without_name_of_separator(text)
    chosen = separator or named or _likely_separator(text, known)
    rows, broken = _rows(text, chosen)
    if not rows:
        raise Refused("table_without_rows")
    rows = rows[_head_row([cells for _, cells in rows[:_HEAD_ROWS]], known) :]
    if len(rows) > MOST_ROWS + 1:
        raise Refused("table_too_long", most=MOST_ROWS)
    width = max(len(cells) for _, cells in rows)
    if width > MOST_COLUMNS:
        raise Refused("table_too_wide", number=width, most=MOST_COLUMNS)
    # Spreadsheets count the line that names the separator too.
    lines = tuple(line + (1 if named else 0) for line, _ in rows)
    same = tuple(cells + ("",) * (width - len(cells)) for _, cells in rows)
    return CsvTable(same, lines, found, chosen, broken)


def _rows(text: str, separator: str) -> tuple[list[tuple[int, tuple[str, ...]]], bool]:
    """The rows with their lines, and whether quotation marks had to be taken for ordinary signs."""
    try:
        return list(_parsed(text, separator, csv.QUOTE_MINIMAL)), False
    except csv.Error:
        pass
    try:
        return list(_parsed(text, separator, csv.QUOTE_NONE)), True
    except csv.Error as error:
        raise Refused("table_not_text") from error


def _parsed(text: str, separator: str, quoting: _Quoting) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The rows that say something; blanks around a cell go, and empty cells at the end of a row.

    Raises:
        csv.Error: a quotation mark is never closed, or a cell is longer than any could be.
    """
    lines = chain(io.StringIO(text, newline=""), [_END])
    reader = csv.reader(lines, delimiter=separator, quoting=quoting)
    line = 1
    cells: list[str] = []
    number = 0
    for cells in reader:
        kept = [cell.strip() for cell in cells]
        while kept and not kept[-1]:
            kept.pop()
        if kept and kept != [_END]:
            yield line, tuple(kept)
            number += 1
            if number > _HEAD_ROWS + MOST_ROWS + 1:
                return
        line = reader.line_num + 1
    if cells != [_END]:
        raise csv.Error


def _without_name_of_separator(text: str) -> tuple[str, str]:
    """The text without a first line like `sep=;`, and the separator that it names."""
    found = _NAMED.match(text)
    return (text[found.end() :], found[1]) if found else (text, "")


def _likely_separator(text: str, known: Callable[[Sequence[str]], int]) -> str:
    """The separator that makes of the text what looks most like a table."""
    sample = text[:_SAMPLE_LETTERS]
    return max(SEPARATORS, key=lambda separator: _likelihood(sample, separator, known))


def _likelihood(sample: str, separator: str, known: Callable[[Sequence[str]], int]) -> tuple[int, float, int]:
    """How many names of columns are known, how many rows are as wide as the first, and how wide that is."""
    reader = csv.reader(io.StringIO(sample, newline=""), delimiter=separator)
    try:
        rows = [cells for cells in reader if any(cells)]
    except csv.Error:
        return 0, 0.0, 0
    if not rows:
        # Nothing but this separator: with another one it would look like something.
        return 1, 1.0, 0
    head = _head_row(rows[:_HEAD_ROWS], known)
    width = len(rows[head])
    alike = sum(1 for cells in rows[head:] if len(cells) == width)
    return known(rows[head]), alike / len(rows[head:]), width


def _head_row(rows: Sequence[Sequence[str]], known: Callable[[Sequence[str]], int]) -> int:
    """The row with the most known names of columns, the first when there are none."""
    return max(range(len(rows)), key=lambda place: known(rows[place]))
