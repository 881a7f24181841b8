"""Any table that a spreadsheet can write comes back as it was."""

from __future__ import annotations

import codecs
import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from als_desktop.models.column_matching import ColumnMatcher
from als_desktop.models.csv_reading import MOST_COLUMNS, MOST_ROWS, read_csv
from als_desktop.models.refusal import Refused
from als_desktop.models.text_encoding import ENCODINGS, UTF_8, UTF_16_BE, UTF_16_LE, WINDOWS
from als_desktop.services.catalogues import register_columns

MATCHER = ColumnMatcher(register_columns())
HEADS = ("Name", "E-mail", "Department", "Line manager", "Notes")
# How a file can begin and be encoded: what is written, and the code that is to be found.
WRITTEN = {
    "UTF-8": (b"", "utf-8", UTF_8),
    "UTF-8 with mark": (codecs.BOM_UTF8, "utf-8", UTF_8),
    "UTF-16 LE": (b"", "utf-16-le", UTF_16_LE),
    "UTF-16 BE": (b"", "utf-16-be", UTF_16_BE),
    "UTF-16 LE with mark": (codecs.BOM_UTF16_LE, "utf-16-le", UTF_16_LE),
    "UTF-16 BE with mark": (codecs.BOM_UTF16_BE, "utf-16-be", UTF_16_BE),
    "Windows-1252": (b"", "cp1252", WINDOWS),
}
# Names and remarks of every script, with all that has a meaning in such files.
LETTERS = st.sampled_from('abcdeABCDE 0123\'’"",;\t|\n=-éöŁñßø@.ÇıМаринаΩאבג中村😀/')
CELLS = st.text(LETTERS, max_size=12).map(str.strip)


def is_western(text: str) -> bool:
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def as_file(rows, separator, line_end, quoting, kind, named=False) -> bytes:
    out = io.StringIO(newline="")
    if named:
        out.write(f"sep={separator}{line_end}")
    # Python's writer leaves a line break bare that is not its own line end; spreadsheets quote every one.
    quoting = csv.QUOTE_ALL if line_end == "\r" else quoting
    writer = csv.writer(out, delimiter=separator, lineterminator=line_end, quoting=quoting)
    writer.writerows(rows)
    mark, encoding, _ = WRITTEN[kind]
    return mark + out.getvalue().encode(encoding)


@given(
    rows=st.lists(st.tuples(*[CELLS] * len(HEADS)).filter(any), max_size=6),
    separator=st.sampled_from(",;\t|"),
    line_end=st.sampled_from(["\n", "\r\n", "\r"]),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    kind=st.sampled_from(sorted(WRITTEN)),
    named=st.booleans(),
)
def test_a_table_with_usual_names_comes_back(rows, separator, line_end, quoting, kind, named):
    if kind == "Windows-1252":
        rows = [tuple(c if is_western(c) else "Zoë" for c in row) for row in rows]
    content = as_file([HEADS, *rows], separator, line_end, quoting, kind, named)

    table = read_csv(content, known=MATCHER.known)

    assert table.rows == (HEADS, *rows)
    assert table.separator == separator
    assert not table.quotes_broken
    # Pure ASCII is the same in both.
    assert table.encoding == WRITTEN[kind][2] or (kind == "Windows-1252" and content.isascii())


@given(
    rows=st.lists(st.lists(CELLS, min_size=1, max_size=5).filter(any), min_size=1, max_size=6),
    separator=st.sampled_from(",;\t|"),
    line_end=st.sampled_from(["\n", "\r\n", "\r"]),
    kind=st.sampled_from([k for k in WRITTEN if k != "Windows-1252"]),
)
def test_any_table_comes_back_when_separator_and_encoding_are_said(rows, separator, line_end, kind):
    content = as_file(rows, separator, line_end, csv.QUOTE_ALL, kind)

    table = read_csv(content, WRITTEN[kind][2], separator)

    width = max(len(row) - next((n for n, c in enumerate(reversed(row)) if c), 0) for row in rows)
    assert table.rows == tuple((*row, *[""] * width)[:width] for row in map(tuple, rows))


@given(content=st.binary(max_size=400), encoding=st.sampled_from(["", *ENCODINGS]))
def test_any_bytes_are_a_table_or_are_refused(content, encoding):
    try:
        table = read_csv(content, encoding, known=MATCHER.known)
    except Refused:
        return
    assert table.rows
    assert len({len(row) for row in table.rows}) == 1
    assert len(table.rows) == len(table.lines)
    assert list(table.lines) == sorted(set(table.lines))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "table_empty"),
        (b"\xef\xbb\xbf", "table_without_rows"),
        (b" \r\n\r\n", "table_empty"),
        (b'"";""\r\n;;;\r\n', "table_without_rows"),
        (b"sep=;\r\n", "table_without_rows"),
        (b"PK\x03\x04\x14\x00" + bytes(200), "table_is_workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(200), "table_is_workbook"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "table_is_document"),
        (b"\xef\xbb\xbf  <!DOCTYPE html><table>", "table_is_document"),
        (b"{\\rtf1\\ansi Ben}", "table_is_document"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)), "table_not_text"),
        (bytes(range(1, 256)), "table_not_text"),
        (b"Name\n" + b"x" * 200_000, "table_not_text"),
        (b"Name\n" + b"Ben\n" * (MOST_ROWS + 1), "table_too_long"),
        (b"Name" + b",x" * MOST_COLUMNS, "table_too_wide"),
    ],
)
def test_what_is_no_list_has_a_sentence(content, code):
    with pytest.raises(Refused) as refused:
        read_csv(content)
    assert refused.value.code == code


def test_the_most_that_a_list_can_hold_is_read():
    table = read_csv(b"Name\n" + b"Ben\n" * MOST_ROWS)
    assert len(table.rows) == MOST_ROWS + 1


def test_a_quotation_mark_that_is_never_closed_hides_nobody():
    table = read_csv(b'Name;Team\n"Ben;Estates\nCarys;Library\n', known=MATCHER.known)
    assert table.quotes_broken
    assert [row[0] for row in table.rows] == ["Name", '"Ben', "Carys"]


def test_lines_are_those_of_the_file():
    table = read_csv(b'sep=,\r\nName,Note\r\n\r\nBen,"two\r\nlines"\r\nCarys,\r\n', known=MATCHER.known)
    assert table.lines == (2, 4, 6)
    assert table.rows[1] == ("Ben", "two\r\nlines")


def test_a_title_above_the_names_of_the_columns_is_passed_over():
    content = (
        b"Action learning, expressions of interest\nmade on 3 May, by hand\n\nName,E-mail\nBen,b@x.org\n"
    )
    table = read_csv(content, known=MATCHER.known)
    assert table.rows == (("Name", "E-mail"), ("Ben", "b@x.org"))
    assert table.lines == (4, 5)


def test_surnames_with_commas_in_one_column_stay_one_cell():
    assert read_csv(b"Name\nOwen, Dilys\nOde, Ben\n", known=MATCHER.known).rows[1] == ("Owen, Dilys",)


@pytest.mark.parametrize(
    ("content", "encoding", "name"),
    [
        ("Name\rZoë\r".encode("mac_roman") + b"\x8fmile\r\x81sa\r", "mac_roman", "Zoë"),
        ("Name\nŤ\n".encode("cp1250"), "cp1250", "Ť"),
        ("Name\n“Zoë” – O’Neill\n".encode("cp1252"), "cp1252", "“Zoë” – O’Neill"),
    ],
)
def test_old_encodings_are_told_apart_by_what_they_cannot_hold(content, encoding, name):
    table = read_csv(content)
    assert (table.encoding, table.rows[1][0]) == (encoding, name)


def test_another_encoding_can_be_said():
    content = "Name\nMüller Łukasz\n".encode("cp1250")
    assert read_csv(content).rows[1] != ("Müller Łukasz",)
    assert read_csv(content, "cp1250").rows[1] == ("Müller Łukasz",)
