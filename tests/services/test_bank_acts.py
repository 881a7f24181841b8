"""What a set does with the bank of questions, in a real store."""

from __future__ import annotations

import pytest
from prepared import a_card, in_questions
from support import made, records_in

from als_desktop.models.card import QuestionCard
from als_desktop.models.feedback import BankQuestion
from als_desktop.models.people import LearningSet
from als_desktop.models.question_bank import Purpose, offered
from als_desktop.models.refusal import Refused
from als_desktop.services.catalogues import bank_questions

OURS = "What would your team say?"
BROUGHT = "What are you assuming?"


def bank(room):
    """The bank as the set sees it, by text."""
    records = room.services.reading.bank(room.set_id)
    return {q.text: q for q in offered(bank_questions(), records)}


def added(room, text=OURS, purpose=Purpose.GOAL):
    return made(room.services.bank.add_question(room.set_id, text, purpose), BankQuestion)


def test_question_of_the_sets_own_is_added_reworded_and_removed(room):
    question = added(room, "  What would\nyour team say? ")
    assert bank(room)[OURS].own
    assert bank(room)[OURS].purpose is Purpose.GOAL

    room.services.bank.star(room.set_id, OURS, Purpose.GOAL)
    room.services.bank.reword_question(question.id, "What would your team do?")
    assert OURS not in bank(room)
    assert bank(room)["What would your team do?"].stars == 1

    room.services.bank.remove_question(question.id)
    assert room.services.reading.bank(room.set_id) == []


@pytest.mark.parametrize("text", ["س" * 5_000, "👩🏽‍🚒" * 100 + "?", "<b>What</b> & {x}?", "ü" * 5_000])
def test_any_words_are_kept_as_they_are(room, text):
    assert added(room, text).text == text
    assert text in bank(room)


@pytest.mark.parametrize("again", [OURS, " what WOULD your   team say? ", BROUGHT, BROUGHT.upper()])
def test_the_same_question_is_not_added_twice(room, again):
    added(room)
    before = records_in(room.store)
    with pytest.raises(Refused) as refusal:
        room.services.bank.add_question(room.set_id, again, Purpose.TOPIC)
    assert refusal.value.code == "question_in_bank"
    assert records_in(room.store) == before


def test_case_of_a_question_can_be_mended(room):
    question = added(room, OURS.lower())
    room.services.bank.reword_question(question.id, OURS)
    assert list(room.services.reading.bank(room.set_id)) == [
        BankQuestion(question.id, room.set_id, OURS, "goal")
    ]


def test_stars_are_counted_and_taken_away(room):
    room.services.bank.star(room.set_id, BROUGHT, Purpose.REALITY)
    room.services.bank.star(room.set_id, BROUGHT, Purpose.REALITY)
    assert bank(room)[BROUGHT].stars == 2
    assert not bank(room)[BROUGHT].own

    for left in (1, 0, 0):
        room.services.bank.unstar(room.set_id, BROUGHT)
        assert bank(room)[BROUGHT].stars == left
    assert room.services.bank.unstar(room.set_id, "Never heard of").edits == ()


def test_each_set_has_a_bank_of_its_own(room):
    other = made(room.services.sets.create_set("Set C"), LearningSet)
    added(room)
    room.services.bank.star(other.id, OURS, Purpose.GOAL)

    assert bank(room)[OURS].stars == 0
    assert [r.stars for r in room.services.reading.bank(other.id)] == [1]


@pytest.mark.parametrize(
    "act",
    [
        lambda r, q: r.services.bank.add_question(r.set_id, "What else?", Purpose.OPTIONS),
        lambda r, q: r.services.bank.reword_question(q.id, "What else?"),
        lambda r, q: r.services.bank.remove_question(q.id),
        lambda r, q: r.services.bank.star(r.set_id, BROUGHT, Purpose.REALITY),
        lambda r, q: r.services.bank.star(r.set_id, OURS, Purpose.GOAL),
        lambda r, q: r.services.bank.unstar(r.set_id, OURS),
        lambda r, q: r.services.bank.note_use(r.set_id, OURS, Purpose.GOAL),
    ],
)
def test_each_act_can_be_taken_back_and_done_again(room, act):
    question = added(room)
    room.services.bank.star(room.set_id, OURS, Purpose.GOAL)
    before = records_in(room.store)

    change = act(room, question)
    after = records_in(room.store)

    assert after != before
    back = room.services.changes.apply(change.inverse())
    assert records_in(room.store) == before
    room.services.changes.apply(back.inverse())
    assert records_in(room.store) == after


def test_use_with_a_card_goes_back_alone_when_others_were_counted_since(room):
    note_use = room.services.bank.note_use
    note_use(room.set_id, BROUGHT, Purpose.REALITY)
    with_card = note_use(room.set_id, BROUGHT, Purpose.REALITY)
    note_use(room.set_id, BROUGHT, Purpose.REALITY)

    back = room.services.changes.apply(with_card.inverse())
    assert bank(room)[BROUGHT].uses == 2
    room.services.changes.apply(back.inverse())
    assert bank(room)[BROUGHT].uses == 3


def test_counts_of_a_question_brought_back_beside_a_new_record_are_one(room):
    first = room.services.bank.star(room.set_id, BROUGHT, Purpose.REALITY)
    back = room.services.changes.apply(first.inverse())
    room.services.bank.note_use(room.set_id, BROUGHT, Purpose.REALITY)
    room.services.changes.apply(back.inverse())

    assert (bank(room)[BROUGHT].stars, bank(room)[BROUGHT].uses) == (1, 1)
    room.services.bank.unstar(room.set_id, BROUGHT)
    assert bank(room)[BROUGHT].stars == 0


def test_twins_of_an_own_question_go_and_change_together(room):
    first = room.services.bank.add_question(room.set_id, OURS, Purpose.GOAL)
    back = room.services.changes.apply(first.inverse())
    room.services.bank.star(room.set_id, OURS, Purpose.GOAL)
    room.services.changes.apply(back.inverse())
    ours = bank(room)[OURS].record_id

    room.services.bank.reword_question(ours, "What else?")
    assert OURS not in bank(room)
    room.services.bank.remove_question(ours)
    assert room.services.reading.bank(room.set_id) == []


def test_card_is_kept_with_its_words_and_nothing_else(room):
    slot_id = in_questions(room)
    text = "What would\nyour team say?"
    card = made(room.services.board.hand_in_card(slot_id, room.members[1].id, text), QuestionCard)

    change = room.services.bank.keep_card(card.id, Purpose.REALITY)

    (kept,) = room.services.reading.bank(room.set_id)
    assert kept == BankQuestion(kept.id, room.set_id, OURS, "reality", uses=0, stars=1)
    assert [edit.record for edit in change.edits] == [kept]
    said = repr(kept)
    assert not any(secret in said for secret in (slot_id, card.id, card.author_id, room.meeting_id, "Ben"))


def test_card_kept_twice_is_starred_twice_and_one_brought_along_is_only_starred(room):
    card = a_card(room)
    room.services.board.edit_text(card.id, BROUGHT.upper())
    for _ in range(2):
        room.services.bank.keep_card(card.id, Purpose.TOPIC)

    assert bank(room)[BROUGHT].stars == 2
    assert not bank(room)[BROUGHT].own
    assert len(room.services.reading.bank(room.set_id)) == 1


def test_what_came_with_the_program_stays(room):
    starred = made(room.services.bank.star(room.set_id, BROUGHT, Purpose.REALITY), BankQuestion)
    for act in (
        lambda: room.services.bank.remove_question(starred.id),
        lambda: room.services.bank.reword_question(starred.id, "What else?"),
    ):
        with pytest.raises(Refused) as refusal:
            act()
        assert refusal.value.code == "question_built_in"
