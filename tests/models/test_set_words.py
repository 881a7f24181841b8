"""A set's own words are kept as JSON, and whatever else is found there is passed over."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from als_desktop.models.people import LearningSet
from als_desktop.models.refusal import Refused
from als_desktop.models.set_words import NAMED, plural, read_words, with_word, words_said, write_words
from als_desktop.services.packs import shipped_pack

WORD = st.text(st.characters(categories=("L", "Nd")), min_size=1, max_size=20)


@given(st.dictionaries(st.sampled_from(NAMED), WORD))
def test_words_come_back_from_what_is_kept(words):
    assert read_words(write_words(words)) == words


@given(st.text() | st.sampled_from(["[]", '{"presenter": 7}', '{"king": "x"}', '{"set": "  "}', "null"]))
def test_what_is_no_word_is_passed_over(text):
    assert read_words(text) == {}


def test_an_empty_word_brings_the_usual_one_back():
    text = with_word(with_word("", "presenter", " issue  holder "), "set", "cohort")
    assert read_words(text) == {"presenter": "issue holder", "set": "cohort"}
    assert read_words(with_word(text, "presenter", "")) == {"set": "cohort"}
    assert with_word(with_word(text, "presenter", ""), "set", "") == ""


def test_the_sets_own_word_goes_before_that_of_the_pack():
    one = LearningSet("s", "Set A", 0, words='{"presenter": "issue holder"}')
    said = words_said(one, shipped_pack("kollegiale_beratung"))
    assert said == {
        "presenter": "issue holder",
        "facilitator": "moderator",
        "member": "adviser",
        "set": "group",
    }
    assert words_said(one, None) == words_said(one, shipped_pack("")) == {"presenter": "issue holder"}


@pytest.mark.parametrize(("name", "word"), [("king", "x"), ("presenter", "x" * 41)])
def test_other_words_are_refused(name, word):
    with pytest.raises(Refused):
        with_word("", name, word)


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("presenter", "presenters"),
        ("issue holder", "issue holders"),
        ("coach", "coaches"),
        ("party", "parties"),
        ("boy", "boys"),
        ("", ""),
    ],
)
def test_more_than_one(one, many):
    assert plural(one) == many
