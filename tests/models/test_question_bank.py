"""The bank of open questions: what the program brings and what the set kept, in order, searched by words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from als_desktop.models.feedback import BankQuestion
from als_desktop.models.meeting import StageKind
from als_desktop.models.question_bank import (
    CatalogueQuestion,
    Purpose,
    counted,
    matching,
    offered,
    question_key,
    suggested_purpose,
)
from als_desktop.services.catalogues import bank_questions

CLOSED = [
    "am",
    "are",
    "can",
    "could",
    "did",
    "do",
    "does",
    "had",
    "has",
    "have",
    "is",
    "may",
    "might",
    "must",
    "shall",
    "should",
    "was",
    "were",
    "will",
    "would",
]
ADVICE = ("have you", "why", "not ", "n’t", "n't", "what about", "how about", "try ")


@pytest.mark.parametrize("question", bank_questions(), ids=lambda q: q.text)
def test_brought_along_are_open_questions(question):
    small = question.text.casefold()
    assert question.text.endswith("?")
    assert small.split()[0] not in CLOSED
    assert not small.startswith(ADVICE)
    assert not {"i", "we", "my", "our"} & set(small.replace(",", "").split())
    # What fits on a card that the room can read.
    assert len(question.text) <= 90


def test_brought_along_are_many_for_each_purpose_and_none_twice():
    assert all(number >= 10 for number in counted(offered(bank_questions(), [])).values())
    keys = [question_key(q.text) for q in bank_questions()]
    assert len(set(keys)) == len(keys)


TEXTS = st.sampled_from(["What now?", "what  NOW?", "Who knows?", "Zoë: what then?", "ما هو", "👩🏽‍🚒?", "Z"])
PURPOSES = st.sampled_from(Purpose)
BROUGHT = st.lists(
    st.builds(CatalogueQuestion, TEXTS, PURPOSES), max_size=4, unique_by=lambda q: question_key(q.text)
)
RECORDS = st.lists(
    st.builds(
        BankQuestion,
        id=st.uuids().map(str),
        set_id=st.just("s"),
        text=TEXTS,
        purpose=st.one_of(PURPOSES.map(str), st.just("of a later version")),
        uses=st.integers(0, 5),
        stars=st.integers(0, 3),
    ),
    max_size=8,
    unique_by=lambda r: r.id,
)


@given(BROUGHT, RECORDS)
def test_each_question_is_offered_once_with_all_that_was_counted(brought, records):
    found = offered(brought, records)

    keys = [question_key(q.text) for q in found]
    assert sorted(keys) == sorted({question_key(x.text) for x in (*brought, *records)})
    assert sum(q.uses for q in found) == sum(r.uses for r in records)
    assert sum(q.stars for q in found) == sum(r.stars for r in records)
    ours = {question_key(q.text): q for q in brought}
    for question in found:
        known = ours.get(question_key(question.text))
        assert question.own == (known is None)
        if known is not None:
            assert (question.text, question.purpose) == (known.text, known.purpose)


@given(BROUGHT, RECORDS)
def test_order_is_purpose_then_stars_then_own_then_uses_then_the_catalogue(brought, records):
    found = offered(brought, records)

    places = list(Purpose)
    ranks = [(places.index(q.purpose), -q.stars, not q.own, -q.uses) for q in found]
    assert ranks == sorted(ranks)
    untouched = [q.text for q in found if not q.own and not q.stars and not q.uses]
    in_catalogue = [q.text for purpose in Purpose for q in brought if q.purpose is purpose]
    assert untouched == [text for text in in_catalogue if text in untouched]


@given(BROUGHT, RECORDS)
def test_one_star_more_never_sinks_a_question(brought, records):
    before = offered(brought, records)
    for place, question in enumerate(before):
        star = BankQuestion("new", "s", question.text, question.purpose.value, stars=1)
        after = [question_key(q.text) for q in offered(brought, [*records, star])]
        assert after.index(question_key(question.text)) <= place


def of_words(*texts):
    return offered([CatalogueQuestion(text, Purpose.GOAL) for text in texts], [])


@pytest.mark.parametrize(
    ("words", "hits"),
    [
        ("", 4),
        ("   ", 4),
        ("enough good", 1),
        ("GOOD", 1),
        ("zoe want", 1),
        ("ZOË", 1),
        ("nobody's", 1),
        ('"good', 1),
        ("1-10", 1),
        ("enough bad", 0),
        ("what", 3),
        ("ough goo", 1),
    ],
)
def test_search_takes_words_in_any_order_without_case_and_accents(words, hits):
    bank = of_words(
        "What would “good enough” be?",
        "What does Zoë want?",
        "If nobody’s help, what then?",
        "How sure, 1–10?",
    )
    assert len(matching(bank, words)) == hits


@given(st.lists(st.text(), max_size=5), st.text())
def test_search_finds_only_what_holds_each_word_and_keeps_the_order(texts, words):
    bank = of_words(*texts)
    found = matching(bank, words)
    assert [q for q in bank if q in found] == found
    for question in bank:
        for word in question.text.split():
            assert question in matching(bank, word)


@given(st.lists(st.sampled_from(["who", "else", "knows", "cares", "zoë"]), min_size=1), st.randoms())
def test_order_of_the_words_does_not_matter(words, chance):
    bank = of_words("Who else knows, Zoë?", "Who cares?", "Who knows?")
    mixed = list(words)
    chance.shuffle(mixed)
    assert matching(bank, " ".join(words)) == matching(bank, "  ".join(mixed).upper())


def test_stages_suggest_what_they_are_for():
    assert suggested_purpose(StageKind.REPORT_IN) is Purpose.REPORT_IN
    assert suggested_purpose(StageKind.QUESTIONS) is Purpose.REALITY
    assert suggested_purpose(StageKind.ACTIONS) is Purpose.WAY_FORWARD
    assert suggested_purpose(StageKind.BREAK) is None
