"""What a person typed is kept as they typed it, and nothing that a file or a screen would choke on gets through."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from als_desktop.models.refusal import Refused
from als_desktop.models.text import (
    CARD_LIMIT,
    LINE_LIMIT,
    NAME_LIMIT,
    clean_line,
    clean_text,
    required_line,
    required_text,
    shortened,
)

ANY_TEXT = st.text(st.characters(), max_size=200)


@given(ANY_TEXT)
@example("a\x00b\ud800c\r\nd")
@example("\u200d\u0301 \u2028\x85")
def test_a_cleaned_text_can_be_stored_and_cleaned_again(raw):
    text = clean_text(raw, 10_000, "card")
    assert clean_text(text, 10_000, "card") == text
    assert unicodedata.normalize("NFC", text) == text
    assert text == text.strip()
    assert text.encode("utf-8").decode("utf-8") == text
    assert not any(unicodedata.category(c) in ("Cc", "Cs") for c in text if c not in "\n\t")


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Z"]), max_size=60))
def test_ordinary_characters_all_stay(raw):
    assert clean_text(raw, 10_000, "card") == unicodedata.normalize("NFC", raw)


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("  What holds you back?  ", "What holds you back?"),
        ("one\r\ntwo\rthree\u2028four\u2029five", "one\ntwo\nthree\nfour\nfive"),
        ("a\tb", "a\tb"),
        ("Zoe\u0308", "Zo\u00eb"),
        ("bell\x07 and null\x00", "bell and null"),
        ("half \ud83d of a pair", "half  of a pair"),
        ("<b>not bold</b> & 'quoted'", "<b>not bold</b> & 'quoted'"),
        ("\U0001f469\u200d\U0001f4bb", "\U0001f469\u200d\U0001f4bb"),
        ("\u202eright to left\u202c", "\u202eright to left\u202c"),
    ],
)
def test_what_stays_of_a_text(raw, kept):
    assert clean_text(raw, 100, "card") == kept


def test_a_line_break_from_a_slide_or_a_form_feed_still_separates_the_words():
    assert clean_text("three\x0bitems\x0con a slide\x85", 100, "card") == "three\nitems\non a slide"


def test_a_character_newer_than_this_python_knows_is_kept():
    unassigned = next(chr(n) for n in range(0x1FAF9, 0x1FB00) if unicodedata.category(chr(n)) == "Cn")
    assert clean_text(f"well {unassigned}", 100, "card") == f"well {unassigned}"


def test_a_code_point_that_is_no_character_is_dropped():
    assert clean_text("a\ufdd0b\ufffec\U0001ffff", 100, "card") == "abc"


def test_a_line_is_on_one_line():
    assert (
        clean_line(" Women's \n\t Network,\u00a0 Set B ", NAME_LIMIT, "set_name") == "Women's Network, Set B"
    )


def test_the_limit_counts_what_is_kept():
    assert len(clean_text("x" * CARD_LIMIT + "\x00  ", CARD_LIMIT, "card")) == CARD_LIMIT
    with pytest.raises(Refused) as refusal:
        clean_text("x" * 100_000, CARD_LIMIT, "card")
    assert refusal.value.code == "too_long"
    assert refusal.value.params == {"field": "card", "length": 100_000, "limit": CARD_LIMIT}


@pytest.mark.parametrize("raw", ["", "   ", "\n\t", "\x00\x01", "\u00a0", "\ud800"])
def test_what_holds_nothing_is_empty(raw):
    for required in (required_line, required_text):
        with pytest.raises(Refused) as refusal:
            required(raw, LINE_LIMIT, "issue")
        assert (refusal.value.code, refusal.value.params) == ("empty", {"field": "issue"})


@given(ANY_TEXT, st.integers(1, 50))
def test_a_shortened_text_is_never_longer_than_asked_and_on_one_line(raw, length):
    short = shortened(raw, length)
    assert len(short) <= length
    assert "\n" not in short
    line = " ".join(raw.split())
    assert short == line if len(line) <= length else short.endswith("…") and line.startswith(short[:-1])
