"""The hint on the board follows a question from writing to taking home, and is there whatever lies on the board."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from als_desktop.models.card import Pile, QuestionCard
from als_desktop.models.next_step import AnswerStep, NextStep, answer_step, next_step


def card(n, pile=Pile.HANDED_OVER, **more):
    group = "g" if pile is Pile.GROUP else None
    return QuestionCard(f"{n}", "m", "s", f"Question {n}?", "a", pile, n, n, group_id=group, **more)


def test_a_questions_way():
    assert next_step([], None) is NextStep.ASK
    drafted = card(1, Pile.DRAFTED)
    assert next_step([drafted], None) is NextStep.READ_OUT
    handed_over = card(1)
    assert next_step([handed_over], None) is NextStep.ASK_ON
    # Read out from where it lay face down, and none is left: they are the presenter's now.
    assert next_step([replace(handed_over, read_ms=9)], None) is NextStep.CHOOSE
    assert next_step([replace(handed_over, read_ms=9), card(20, read_ms=20)], None) is NextStep.ASK_ON
    assert next_step([handed_over, card(2, Pile.GROUP)], None) is NextStep.CHOOSE
    assert next_step([handed_over, card(2, answered_ms=5)], None) is NextStep.ANSWER_REST
    queued = replace(handed_over, queue_position=0)
    assert next_step([queued], None) is NextStep.ANSWER_NEXT
    assert next_step([queued], "1") is NextStep.ANSWERING
    answered = replace(queued, answered_ms=5)
    assert next_step([answered], "1") is NextStep.KEEP
    assert next_step([replace(answered, taken_home=True)], None) is NextStep.GO_ON


def test_what_is_held_is_asked_about_last_and_what_is_discarded_waits_for_nobody():
    answered = card(1, answered_ms=5, taken_home=True)
    held = card(2, Pile.HOLD)
    assert next_step([answered, held, card(3, Pile.DISCARDED)], None) is NextStep.ANSWER_HELD
    assert next_step([answered, held, card(4)], None) is NextStep.ANSWER_REST
    assert next_step([answered, replace(held, answered_ms=7)], None) is NextStep.GO_ON
    assert next_step([answered, card(3, Pile.DISCARDED)], None) is NextStep.GO_ON
    assert next_step([card(3, Pile.DISCARDED)], None) is NextStep.ASK


def test_what_was_passed_over_is_still_to_come_back_to():
    one, two, three, four = order = [card(n, queue_position=n - 1) for n in (1, 2, 3, 4)]
    assert answer_step(order, None).ahead is one
    assert answer_step(order, "2") == AnswerStep(three, (one,))
    order[1] = replace(two, answered_ms=5)
    order[3] = replace(four, answered_ms=9)
    # Nobody answers: what was answered last says where answering stands.
    assert answer_step(order, None) == AnswerStep(None, (one, three))
    assert answer_step(order, "2") == AnswerStep(three, (one,))
    order[2] = replace(three, pile=Pile.HOLD)
    assert answer_step(order, "2") == AnswerStep(None, (one,))
    # A question outside the order is followed by the first that is left.
    assert answer_step([one, three], "7") == AnswerStep(one)


CARDS = st.builds(
    card,
    st.integers(0, 5),
    st.sampled_from(Pile),
    answered_ms=st.none() | st.just(3),
    queue_position=st.none() | st.integers(0, 3),
    taken_home=st.booleans(),
)


@given(st.lists(CARDS, max_size=8), st.none() | st.integers(0, 5).map(str))
def test_nothing_is_skipped(cards, spotlight):
    step = next_step(cards, spotlight)
    lying = [c for c in cards if c.pile is not Pile.DISCARDED]
    if step in (NextStep.KEEP, NextStep.GO_ON):
        assert all(c.answered_ms is not None for c in lying)
    if any(c.pile is Pile.DRAFTED for c in lying) and spotlight is None:
        assert step is NextStep.READ_OUT
