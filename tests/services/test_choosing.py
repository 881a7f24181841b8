"""One of several is chosen: what is offered lies together, and one card of it is the chosen one."""

from __future__ import annotations

import pytest
from support import made

from als_desktop.models.card import Pile, QuestionCard
from als_desktop.models.choosing import choice_at, choices_of, questions_of
from als_desktop.models.meeting import Presence
from als_desktop.models.people import Retention
from als_desktop.models.refusal import Refused
from als_desktop.models.room_scene import ActionsScene, WallScene
from als_desktop.models.room_white_list import RoomChoices, scene_for
from als_desktop.models.slot_plan import plan_of_slot
from als_desktop.services.catalogues import feedback_prompts

KEY = "Key question"
MANNER = "Choice of method"


@pytest.fixture
def case(room):
    """The first case of a Kollegiale Beratung, at its key question."""
    room.go_by("kollegiale_beratung", "key_question")
    return room


def offer(case, seat, text):
    slot = case.view.slots[0]
    return made(case.services.choices.offer(slot.id, KEY, case.members[seat].id, text), QuestionCard)


def chosen(case):
    return {one.title: one.chosen.text for one in choices_of(case.view, case.view.slots[0].id) if one.chosen}


def at(case, code):
    slot = case.view.slots[0]
    stage = next(s for s in case.view.stages if s.slot_id == slot.id and s.code == code)
    case.services.stages.go_to(case.meeting_id, stage.id)
    return slot


def on_the_wall(case):
    return scene_for(case.view, case.clock.now(), feedback_prompts(), RoomChoices()).body


def test_only_one_is_chosen_and_undo_brings_the_first_back(case):
    first, second = offer(case, 1, "What holds you?"), offer(case, 2, "Whom do you protect?")
    case.services.choices.choose(first.id, KEY)
    again = case.services.choices.choose(second.id, KEY)
    assert chosen(case) == {KEY: "Whom do you protect?"}
    case.services.changes.apply(again.inverse())
    assert chosen(case) == {KEY: "What holds you?"}
    case.services.board.leave_here(first.id)
    assert chosen(case) == {}
    assert len(case.view.groups(case.view.slots[0].id)) == 1


def test_a_question_that_was_handed_over_elsewhere_comes_along(case):
    slot = case.view.slots[0]
    loose = made(case.services.board.hand_in_card(slot.id, case.members[1].id, "What now?"), QuestionCard)
    # It can be chosen, so the room sees it too.
    assert [c.text for pile in on_the_wall(case).piles for c in pile.cards] == ["What now?"]
    case.services.choices.choose(loose.id, KEY)
    assert chosen(case) == {KEY: "What now?"}
    assert [c.pile for c in case.view.cards(slot.id)] == [Pile.GROUP]


def test_whoever_is_away_offers_nothing(case):
    case.services.meetings.set_presence(case.meeting_id, case.members[1].id, Presence.LEFT)
    with pytest.raises(Refused, match="author_away"):
        offer(case, 1, "What now?")
    assert case.view.of(QuestionCard) == []


def test_an_anonymous_slot_keeps_no_author_of_an_offer(case):
    case.services.slots.make_anonymous(case.view.slots[0].id)
    assert offer(case, 1, "What now?").author_ids == ()


def test_words_that_are_chosen_twice_are_one_card(case):
    slot = at(case, "method")
    for words in ("Ideas", "A poem", " ideas "):
        case.services.choices.choose_words(slot.id, MANNER, words)
    assert chosen(case) == {MANNER: "Ideas"}
    assert len(choice_at(case.view, case.view.current_stage).cards) == 2


def test_the_plan_has_the_key_question_and_not_the_manner(case):
    card = offer(case, 1, "What holds you?")
    case.services.choices.choose(card.id, KEY)
    slot = at(case, "method")
    case.services.choices.choose_words(slot.id, MANNER, "Ideas")
    plan = plan_of_slot(case.view, slot, ())
    assert [question.text for question in plan.questions] == ["What holds you?"]


def test_the_wall_shows_what_can_be_chosen_and_then_what_was(case):
    card = offer(case, 1, "What holds you?")
    offer(case, 2, "Whom do you protect?")
    case.services.choices.choose(card.id, KEY)
    body = on_the_wall(case)
    assert isinstance(body, WallScene)
    assert [(c.text, c.spotlit) for c in body.piles[0].cards] == [
        ("What holds you?", True),
        ("Whom do you protect?", False),
    ]
    slot = at(case, "method")
    offers = choice_at(case.view, case.view.current_stage).offers
    assert [c.text for pile in on_the_wall(case).piles for c in pile.cards] == list(offers)
    assert on_the_wall(case).issue == "What holds you?"
    case.services.choices.choose_words(slot.id, MANNER, offers[1])
    case.services.choices.choose_words(slot.id, MANNER, "A poem")
    shown = {c.text: c.spotlit for pile in on_the_wall(case).piles for c in pile.cards}
    assert shown == dict.fromkeys(offers, False) | {"A poem": True}
    at(case, "advice")
    body = on_the_wall(case)
    assert isinstance(body, ActionsScene)
    assert (body.issue, body.asked) == ("A poem", "What holds you?")
    at(case, "conclusion")
    assert (on_the_wall(case).issue, on_the_wall(case).asked) == (slot.issue, "")


def test_a_manner_that_was_chosen_is_counted_as_nobodys_question(case):
    """Neither among the facts of the set nor in what is still counted of a slot whose words were let go."""
    offer(case, 1, "What holds you?")
    slot = at(case, "method")
    case.services.choices.choose_words(slot.id, MANNER, "A poem")
    assert [card.text for card in questions_of(case.view, slot.id)] == ["What holds you?"]
    facts = case.services.reading.set_life(case.set_id)
    assert (facts.unnamed, sum(one.questions for one in facts.members)) == (0, 1)
    case.services.contracts.choose(case.set_id, "retention", Retention.NOTHING.value)
    case.services.contracts.agree(case.set_id)
    case.services.keeping.let_go(slot.id)
    assert case.view.cards(slot.id) == []
    assert case.services.reading.set_life(case.set_id) == facts
