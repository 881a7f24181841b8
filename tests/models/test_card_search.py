"""Finding cards: by words in any order, whoever asked, and what waits for an answer."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from als_desktop.models.card import Pile, QuestionCard
from als_desktop.models.card_search import CardSearch
from als_desktop.models.searching import has_words

CARD = QuestionCard("c", "m", "s", "What would Zoë’s manager say?", "ben", Pile.HANDED_OVER, 0, 0)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", True),
        ("  \n", True),
        ("manager", True),
        ("MANA", True),
        ("say zoe", True),
        ("zoe's", True),
        ("ZOË", True),
        ("manager director", False),
        ("whatwould", False),
    ],
)
def test_every_word_has_to_occur_in_any_order(words, found):
    assert CardSearch(words).finds(CARD) is found


def test_the_note_on_the_answer_is_looked_through_too():
    assert not CardSearch("monday").finds(CARD)
    assert CardSearch("monday").finds(replace(CARD, answer_note="She asks on Monday"))


def test_an_author_is_also_one_whose_card_was_merged():
    assert CardSearch(author_id="ben").finds(CARD)
    assert not CardSearch(author_id="dev").finds(CARD)
    assert CardSearch(author_id="dev").finds(replace(CARD, also_by="dev carys"))
    assert not CardSearch(author_id="ben").finds(replace(CARD, author_id=None))


def test_what_is_answered_or_discarded_waits_for_no_answer():
    unanswered = CardSearch(unanswered=True)
    assert unanswered.finds(CARD)
    assert not unanswered.finds(replace(CARD, answered_ms=1))
    assert not unanswered.finds(replace(CARD, pile=Pile.DISCARDED))


def test_looking_for_nothing_is_known():
    assert CardSearch("  ").for_nothing
    assert not CardSearch("a").for_nothing
    assert not CardSearch(unanswered=True).for_nothing
    assert not CardSearch(author_id="ben").for_nothing


@given(st.text(max_size=40), st.data())
def test_a_text_has_every_word_of_its_own(text, data):
    words = text.split()
    chosen = data.draw(st.lists(st.sampled_from(words), max_size=3)) if words else []
    assert has_words(text, " ".join(chosen))
