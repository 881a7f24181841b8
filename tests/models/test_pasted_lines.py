"""A pasted list falls into its lines, and only the marks of the list are lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from als_desktop.models.pasted_lines import lines_of
from als_desktop.models.text import clean_text


@pytest.mark.parametrize(
    "line",
    [
        "- What now?",
        "* What now?",
        "1. What now?",
        "12) What now?",
        "\u2022\tWhat now?",
        "  \u2013 What now?  ",
        "\u2610 What now?",
        "\u200f\u2022 What now?",
        "What now?\r",
        "\x00What\x07 now?",
    ],
)
def test_marks_of_lists_are_left_out(line):
    assert lines_of(line) == ("What now?",)


@pytest.mark.parametrize(
    "line",
    [
        "-3 degrees, what then?",
        "1984. What then?",
        "3.5 years, why?",
        "*What* now?",
        "1st of May: who is there?",
        "2\ufe0f\u20e3 Who knows?",
        "\u05de\u05d4 \u05e2\u05db\u05e9\u05d9\u05d5?",
        "\U0001f469\u200d\U0001f4bb What now?",
        "a) What now?",
    ],
)
def test_what_only_looks_like_a_mark_stays(line):
    assert lines_of(line) == (line,)


def test_lines_end_as_other_programs_end_them_and_empty_ones_are_nothing():
    text = "One?\r\nTwo?\rThree?\vFour?\u2028Five?\n\n \t\n- \n\u2022\nSix?"

    assert lines_of(text) == ("One?", "Two?", "Three?", "Four?", "Five?", "Six?")


def test_only_the_first_mark_of_a_line_goes():
    assert lines_of("1. 2. What?\n- - dash") == ("2. What?", "- dash")


@given(st.lists(st.text(max_size=40), max_size=8))
def test_no_word_is_lost_or_moved(lines):
    text = "\n".join(lines)

    found = lines_of(text)

    rest = clean_text(text, len(text) * 4 + 1, "card")
    for line in found:
        assert line == line.strip() != ""
        assert "\n" not in line
    letters = "".join(c for line in found for c in line if c.isalpha())
    assert letters == "".join(c for line in rest.splitlines() for c in line if c.isalpha())
