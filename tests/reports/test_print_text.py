from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.platypus.paragraph import Paragraph

from als_desktop.reports.fonts import Weight, load_faces
from als_desktop.reports.print_text import UNPRINTABLE, print_text, runs, visible_lines
from tests.reports.plans import squeezed

FACES = load_faces()
REGULAR = FACES[Weight.REGULAR]
any_text = st.text(st.characters(exclude_categories=())) | st.text()
alphabets = "AaZzéßŁłğışñőżÐđ0189,.;:!?()'\"-–…€&<>/=" + "ΑωΐάЖяєђҐ" + "ẾếỗỰữặ" + "✓→☃≤½ \n"  # noqa: RUF001


def read_back(text: str) -> str:
    """What ReportLab understands of the markup."""
    style = ParagraphStyle("test", fontName=REGULAR.name)
    return "".join(Paragraph(markup, style).getPlainText() for markup in print_text(text, REGULAR))


def fonts_of(text: str) -> list[tuple[str, str]]:
    return [(run.font, run.text) for run in runs(text, REGULAR)]


@pytest.mark.parametrize(
    "typed",
    [
        "<b>unclosed",
        "R&D &amp; &#65; &lt;",
        '<img src="/etc/passwd"/>',
        "he said <grin> ok",
        "</para>",
        "<!-- gone? -->",
        "<![CDATA[x]]>",
        '<index item="a"/>',
        "<?xml version='1.0'?>",
        '<font color="[[[getattr(pow,Attacker)]]]">x</font>',
        "a < b > c",
        "{braces} %s %(x)s",
    ],
)
def test_markup_is_printed_as_typed(typed):
    assert squeezed(read_back(typed)) == squeezed(typed)


@given(st.text(alphabets))
def test_no_letter_is_lost_or_added(typed):
    assert squeezed(read_back(typed)) == squeezed(unicodedata.normalize("NFC", typed))


@given(any_text, st.sampled_from(Weight))
def test_every_glyph_is_in_the_font_of_its_run(typed, weight):
    for line in visible_lines(typed):
        for run in runs(line, FACES[weight]):
            glyphs = pdfmetrics.getFont(run.font).face.charToGlyph
            assert [char for char in run.text if not glyphs.get(ord(char))] == []


@pytest.mark.parametrize("typed", ["Łódź zażółć gęślą jaźń", "Türkçe ğüşıöç", "naïve café – “10 €”"])
def test_the_preferred_font_prints_what_it_can(typed):
    assert fonts_of(typed) == [("Atkinson", typed)]


@pytest.mark.parametrize("typed", ["Ελληνικά γράμματα", "Привет, мир", "Đặng Thuỳ", "☃ ✓"])
def test_other_alphabets_have_a_font(typed):
    assert {font for font, _ in fonts_of(typed)} <= {"Atkinson", "DejaVu"}
    assert "".join(text for _, text in fonts_of(typed)) == typed
    assert any(font == "DejaVu" for font, _ in fonts_of(typed))


def test_a_word_is_set_in_one_font():
    assert fonts_of("say Việt now") == [("Atkinson", "say "), ("DejaVu", "Việt "), ("Atkinson", "now")]


def test_a_mark_stays_with_its_letter():
    # There is no composed form of this one.
    assert fonts_of("漢ж\u0301ю") == [("DejaVu", f"{UNPRINTABLE}ж\u0301ю")]


@pytest.mark.parametrize("typed", ["漢字", "\ud800x", "\U0001f9d1", "\ue123", "\ufdd0", "\U0010ffff"])
def test_what_no_font_has_is_visible(typed):
    assert UNPRINTABLE in read_back(typed)


def test_unprintable_characters_leave_the_others_alone():
    assert read_back("a漢字b") == f"a{UNPRINTABLE}{UNPRINTABLE}b"


def test_controls_and_invisible_signs_print_nothing():
    assert read_back("a\x00b\x07c\x1bd\x7fe\u200bf\u202eg\ufeffh\u00adi\u2764\ufe0f") == "abcdefghi\u2764"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_lines_end_where_they_were_ended(end):
    assert visible_lines(f"one{end}{end}two") == ["one", "", "two"]
    assert "<br/><br/>" in print_text(f"one{end}{end}two", REGULAR)[0]


def test_blank_text_prints_nothing():
    assert print_text(" \n\t\n\x00 ", REGULAR) == ()


def test_rows_of_spaces_keep_their_width_and_can_still_be_broken():
    (line,) = visible_lines("a    b")
    assert len(line) == len("a    b")
    style = ParagraphStyle("test", fontName=REGULAR.name)
    (markup,) = print_text("a    b", REGULAR)
    assert len(Paragraph(markup, style).getPlainText()) == len("a    b")
    assert " " in line[2:-1]


def test_letters_are_composed():
    assert read_back("e\u0301") == "é"


@pytest.mark.parametrize("typed", ["a漢" * 5_000, "a ж " * 5_000, "line\n" * 5_000])
def test_very_mixed_text_becomes_several_paragraphs_and_loses_nothing(typed):
    assert len(print_text(typed, REGULAR)) > 1
    assert squeezed(read_back(typed)) == squeezed(typed).replace("漢", UNPRINTABLE)
