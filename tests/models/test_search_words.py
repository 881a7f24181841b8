"""What is looked for in what was typed, and where it stands in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from als_desktop.models.search_words import MOST_WORDS, hits_in, search_words, snippet_of

TEXT = st.text(max_size=400) | st.text(st.sampled_from("abé Éß-’\n😀漢x"), max_size=400)


def marked(text: str, typed: str) -> list[str]:
    return [text[start : start + length] for start, length in hits_in(text, search_words(typed))]


@pytest.mark.parametrize(
    ("text", "typed", "found"),
    [
        ("What would you ask?", "wo", ["would"]),
        ("Zoë’s Café", "zoe CAFE", ["Zoë", "Café"]),
        ("I don't know, and you don t?", "don't", ["don't", "don t"]),
        ("promote, promotion, demote", "promot", ["promote", "promotion"]),
        ("a_b", "b", ["b"]),
        ("Straße", "stras", ["Straße"]),
        ("nothing here", "zzz", []),
        ("nothing here", "", []),
        ("one one", "one on o", ["one", "one"]),
    ],
)
def test_the_words_that_a_typed_word_begins_are_marked(text, typed, found):
    assert marked(text, typed) == found


@given(st.text(max_size=300) | st.sampled_from(["a " * 2_500, "\ud800\0", "--- ,, 😀", "x" * 9_000]))
def test_what_is_looked_for_are_few_pieces_that_can_be_stored_and_hold_a_letter(typed):
    words = search_words(typed)
    assert len(words) <= MOST_WORDS
    for word in words:
        assert word.encode().strip()
        assert any(c.isalnum() for c in word)
        assert not any(c.isspace() for c in word)


@given(TEXT, TEXT)
def test_places_lie_in_the_text_in_order_and_do_not_overlap(text, typed):
    end = 0
    for start, length in hits_in(text, search_words(typed)):
        assert start >= end
        assert length > 0
        end = start + length
    assert end <= len(text)


@given(TEXT)
def test_the_first_word_of_a_text_is_found_in_its_snippet(text):
    snippet = snippet_of(text, search_words(text.split()[0] if text.split() else ""))
    assert "\n" not in snippet.text
    assert len(snippet.text) <= 182
    for start, length in snippet.hits:
        assert snippet.text[start : start + length].strip()


def test_a_long_text_is_cut_around_the_place_that_was_found():
    text = f"{'before ' * 60}promotion{' after' * 60}"
    snippet = snippet_of(text, search_words("promo"))
    assert [snippet.text[s : s + n] for s, n in snippet.hits] == ["promotion"]
    assert snippet.text.startswith("…before ")
    assert snippet.text.endswith(" after…")
    assert snippet_of(text, ()).text.startswith("before ")
    assert snippet_of(f"{text} end", search_words("end")).text.endswith("after end")
