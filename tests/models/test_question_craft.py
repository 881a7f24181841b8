"""What question craft says of questions that were labelled by hand, and of what anybody may type."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from als_desktop.models.craft_reading import READ
from als_desktop.models.question_craft import AdviceKind, review, saying

# batch, label, question. The first batch is cut in two halves by its letters: by one the rules were written, the other
# was kept aside, as were the later batches.
LIST = [
    line.split("\t")
    for line in Path(__file__).with_name("question_craft_list.tsv").read_text(encoding="utf-8").splitlines()
]
JUDGED = ("closed", "leading", "advice", "why")

# The bank of the practice; every question in it is meant to be asked.
BANK = """What would make this hour useful for you?
In one sentence, what is the question behind the issue?
Which part of it is yours?
What have you not said yet?
What do you want to be different in a month?
How will you notice that it has moved?
What matters most to you here?
What would "good enough" be?
What is happening now, as a camera would see it?
What have you tried, and what did it do?
Who else is touched by this, and what do they want?
What are you assuming?
Which of those assumptions could you test cheaply?
What do you feel when you picture the next conversation?
What keeps it the way it is?
What are you gaining from leaving it?
What else could you do? And what else?
If nobody's approval were needed, what would you try?
What would someone you admire do first?
What could you stop doing?
What is the smallest experiment?
Which option gives you energy?
What will you do, by when?
What is the very first step, and where will you be?
What could get in the way, and then what will you do?
Who needs to know?
How sure are you, 1–10; what would make it one higher?
What do you want us to ask you next time?
What did you plan, what happened, what surprised you?
What did you learn about the issue, about yourself?
What changed because you acted?
What now?
What am I trying to do?
What is stopping me?
What can I do about it?
Who knows?
Who cares?
Who can help?""".splitlines()


def kinds(text):
    return [advice.kind.value for advice in review(text)]


def half_of(question):
    return "aside" if zlib.crc32(question.encode()) & 1 else "writing"


PARTS = (
    "writing",
    "aside",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "hard",
    "typing",
)


def part(name):
    rows = [
        (label, q) for batch, label, q in LIST if name in (batch, half_of(q) if batch == "first" else batch)
    ]
    assert len(rows) >= 70
    return rows


@pytest.mark.parametrize("name", PARTS)
def test_hardly_an_open_question_is_flagged(name):
    questions = [q for label, q in part(name) if label == "open"]
    flagged = [q for q in questions if kinds(q)]
    assert len(flagged) <= 0.03 * len(questions), flagged


@pytest.mark.parametrize("name", PARTS)
def test_nearly_every_closed_leading_advising_or_judging_question_is_found(name):
    questions = [q for label, q in part(name) if label in JUDGED]
    missed = [q for q in questions if not kinds(q)]
    assert len(missed) <= 0.05 * len(questions), missed


@pytest.mark.parametrize("name", PARTS)
def test_the_kind_is_mostly_the_one_that_a_person_gave(name):
    rows = [(label, q) for label, q in part(name) if label != "open"]
    others = [(label, q, kinds(q)) for label, q in rows if label not in kinds(q)]
    assert len(others) <= 0.1 * len(rows), others


@pytest.mark.parametrize("question", BANK)
def test_the_bank_is_open(question):
    assert kinds(question) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Why don't you just tell him?", ["advice", "why"]),
        ("Have you thought of a mentor?", ["advice", "closed"]),
        ("You told him?", ["closed"]),
        ("It was hard, wasn't it?", ["leading"]),
        ("What happened and how did you feel?", ["multiple"]),
        ("What is holding you back, is it fear?", ["leading"]),
        ("In my experience people resist. What helps?", ["own story"]),
        ("You should talk to him.", ["advice"]),
        ("Tell me about the team.", []),
        ("Tell me whether you asked him.", ["closed"]),
        ("Why", []),
        ("Why is that so?", ["why"]),
    ],
)
def test_the_most_telling_kind_comes_first(text, expected):
    assert kinds(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        *("", "   ", "?", "...", "What do you", "Can you", "do", "Is it", "😀", "🙂?", "12:30", "1-10"),
        *(
            "Was denkst du darüber?",
            "Hast du schon mit ihm gesprochen?",
            "Is het een probleem?",
        ),
        *(
            "¿Qué quieres hacer?",
            "Est-ce que tu es prêt ?",
            "Beth wyt ti eisiau ei wneud?",
            "あなたはどうしますか",
        ),
        *("Vad vill du göra?", "هل تحدثت معه؟"),
    ],
)
def test_nothing_is_said_of_half_a_question_or_of_another_language(text):
    assert review(text) == ()


@pytest.mark.parametrize("question", [q for _batch, _label, q in LIST if " " in q])
def test_how_a_question_is_typed_does_not_matter(question):
    expected = bool(kinds(question))
    for typed in (
        f"   {question}",
        question.replace("'", "’"),
        f"“{question}”",
        question.lower(),
        f"Um, {question}",
    ):
        assert bool(kinds(typed)) == expected, typed


def test_an_open_question_seldom_flickers_while_it_is_typed():
    prefixes = [
        " ".join(question.split()[:n])
        for _batch, label, question in LIST
        if label == "open"
        for n in range(1, len(question.split()))
    ]
    flagged = [prefix for prefix in prefixes if kinds(prefix)]
    assert len(flagged) <= 0.02 * len(prefixes), flagged


@given(st.text())
@example("a'")
@example("'s")
@example("\u2018’“”")
@example("what\x00is\ud800it?")
def test_any_text_is_read(text):
    check_spans(text)


@given(
    st.lists(
        st.sampled_from(sorted({word for row in LIST for word in row[2].split()} | {"?", ",", ".", "\n"}))
    )
)
def test_any_words_in_any_order_are_read(words):
    check_spans(" ".join(words))


def check_spans(text):
    found = review(text)
    assert len({advice.kind for advice in found}) == len(found)
    for advice in found:
        assert 0 <= advice.start < advice.end <= len(text)


def test_the_span_holds_the_words_that_caused_it():
    text = "  Right now, is it the money?"
    (advice,) = review(text)
    assert text[advice.start : advice.end] == "is it"


@given(st.text())
def test_what_comes_after_a_page_is_not_read(rest):
    page = ("The rota was changed in May. " * READ)[:READ]
    assert review(page + rest) == review(page)


@pytest.mark.parametrize("kind", AdviceKind)
def test_each_kind_has_a_short_sentence_for_people(kind):
    assert 20 < len(saying(kind)) < 90


def test_a_language_without_rules_is_refused():
    with pytest.raises(ValueError, match="cy"):
        review("Beth?", "cy")
