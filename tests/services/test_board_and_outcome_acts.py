"""Cards, groups, options, actions, feedback and notes."""

from __future__ import annotations

import pytest
from prepared import a_card, an_action, in_questions
from support import START_MS, made

from als_desktop.models.action import Action, OptionNote
from als_desktop.models.card import CardGroup, Pile, QuestionCard
from als_desktop.models.contract import ContractScore
from als_desktop.models.feedback import Feedback, FeedbackLayer
from als_desktop.models.meeting import Slot
from als_desktop.models.refusal import Refused
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.catalogues import feedback_prompts, scripts
from als_desktop.services.slot_content import slot_has_content


def texts(room, slot_id, lane) -> list[str]:
    return [card.text for card in room.view.lane(slot_id, lane)]


def test_a_draft_is_unread_until_it_is_handed_over(room):
    slot_id = in_questions(room)
    ben = room.members[1]
    draft = made(room.services.board.draft_card(slot_id, ben.id, " What holds you back? "), QuestionCard)
    assert (draft.text, draft.pile, draft.read_ms, draft.author_id) == (
        "What holds you back?",
        Pile.DRAFTED,
        None,
        ben.id,
    )
    room.clock.pass_ms(MINUTE_MS)
    room.services.board.hand_over([draft.id])
    card = room.view.find(QuestionCard, draft.id)
    assert (card.pile, card.read_ms, card.written_ms) == (Pile.HANDED_OVER, START_MS + MINUTE_MS, START_MS)


def test_an_anonymous_slot_stores_no_author_anywhere(room):
    slot_id = in_questions(room)
    slot = room.view.slots[0]
    room.services.slots.make_anonymous(slot.id)
    board, ben = room.services.board, room.members[1]
    change = board.hand_in_card(slot_id, ben.id, "Whose support would matter?")
    follow = board.follow_up(made(change, QuestionCard).id, ben.id, "Who else?")
    for card in (made(change, QuestionCard), made(follow, QuestionCard)):
        assert card.author_id is None
    assert ben.id not in repr(change) + repr(follow)


def test_a_follow_up_lies_with_its_parent_and_is_unread_while_the_parent_is(room):
    slot_id = in_questions(room)
    board = room.services.board
    draft = made(board.draft_card(slot_id, None, "What now?"), QuestionCard)
    below = made(board.follow_up(draft.id, None, "And then?"), QuestionCard)
    deeper = made(board.follow_up(below.id, None, "And after that?"), QuestionCard)
    assert (below.pile, below.read_ms, below.position) == (Pile.DRAFTED, None, 0)
    assert (deeper.parent_id, deeper.position) == (draft.id, 1)
    group = made(room.services.groups.add_group(slot_id, "Facts", [draft.id]), CardGroup)
    assert texts(room, slot_id, group.id) == ["What now?", "And then?", "And after that?"]
    assert all(card.read_ms is not None for card in room.view.cards(slot_id))


def test_groups_stand_in_order_and_give_their_cards_back(room):
    slot_id = in_questions(room)
    board, groups = room.services.board, room.services.groups
    cards = [made(board.hand_in_card(slot_id, None, f"Question {n}?"), QuestionCard) for n in range(4)]
    facts, fears, hopes = (
        made(groups.add_group(slot_id, title, [cards[n].id]), CardGroup)
        for n, title in enumerate(("Facts", "Fears", ""))
    )
    groups.move_group(hopes.id, 0)
    assert [g.title for g in room.view.groups(slot_id)] == ["", "Facts", "Fears"]
    groups.rename_group(hopes.id, "Hopes")
    board.queue(cards[1].id)
    groups.dissolve_group(fears.id)
    view = room.view
    assert [(g.title, g.position) for g in view.groups(slot_id)] == [("Hopes", 0), ("Facts", 1)]
    assert texts(room, slot_id, "handed_over") == ["Question 3?", "Question 1?"]
    assert [c.id for c in view.answer_order(slot_id)] == [cards[1].id]
    groups.dissolve_group(facts.id)
    assert len(texts(room, slot_id, "handed_over")) == 3


def test_the_life_of_a_card_from_the_queue_to_the_plan(room):
    card = a_card(room)
    board = room.services.board
    board.queue(card.id)
    board.spotlight(card.slot_id, card.id)
    room.clock.pass_ms(MINUTE_MS)
    board.mark_answered(card.id)
    board.take_home(card.id)
    view = room.view
    found = view.find(QuestionCard, card.id)
    assert (found.queue_position, found.answered_ms, found.taken_home) == (0, START_MS + MINUTE_MS, True)
    assert view.find(Slot, card.slot_id).spotlight_id == card.id
    board.unmark_answered(card.id)
    board.leave_here(card.id)
    board.unqueue(card.id)
    board.spotlight(card.slot_id, None)
    board.edit_text(card.id, card.text)
    assert room.view.find(QuestionCard, card.id) == card


def test_after_the_last_question_nobody_is_answering_and_one_undo_brings_it_back(room):
    card = a_card(room)
    board = room.services.board
    board.spotlight(card.slot_id, card.id)
    change = board.answer_next(card.slot_id, None)
    view = room.view
    assert view.find(QuestionCard, card.id).answered_ms == START_MS
    assert view.find(Slot, card.slot_id).spotlight_id is None
    room.services.changes.apply(change.inverse())
    view = room.view
    assert view.find(QuestionCard, card.id) == card
    assert view.find(Slot, card.slot_id).spotlight_id == card.id


def test_cards_of_another_slot_are_not_moved_along(room):
    card = a_card(room)
    other = room.view.slots[1].id
    elsewhere = made(room.services.board.hand_in_card(other, None, "And here?"), QuestionCard)
    group = made(room.services.groups.add_group(other, "Facts"), CardGroup)
    for ids, lane in (([card.id, elsewhere.id], "hold"), ([card.id], group.id)):
        with pytest.raises(Refused, match="_gone"):
            room.services.board.move(ids, lane, -1)


def test_options_keep_their_order(room):
    slot_id = in_questions(room)
    acts = room.services.actions
    for text in ("Wait", "Ask", "Leave"):
        acts.add_option(slot_id, text)
    wait, ask, leave = room.view.options(slot_id)
    acts.choose_option(ask.id)
    acts.reword_option(leave.id, "Leave it")
    acts.remove_option(wait.id)
    assert [(o.text, o.position, o.chosen) for o in room.view.options(slot_id)] == [
        ("Ask", 0, True),
        ("Leave it", 1, False),
    ]
    acts.leave_option(ask.id)
    assert not any(o.chosen for o in room.view.of(OptionNote))


def test_an_action_belongs_to_the_presenter_until_it_is_given_away(room):
    card = a_card(room)
    acts = room.services.actions
    change = acts.add_action(card.slot_id, "Ask my manager", [card.id, card.id])
    action = made(change, Action)
    assert action.owner_id == room.view.slots[0].presenter_id
    assert [c.id for c in room.view.cards_of_action(action.id)] == [card.id]
    assert acts.link_card(action.id, card.id).edits == ()
    acts.give_to(action.id, room.members[2].id)
    acts.set_confidence(action.id, 99)
    found = room.view.find(Action, action.id)
    assert (found.owner_id, found.confidence) == (room.members[2].id, 10)
    acts.unlink_card(action.id, card.id)
    assert room.view.cards_of_action(action.id) == []


def test_actions_keep_their_order_and_go_with_their_links(room):
    first = an_action(room)
    card = made(room.services.board.hand_in_card(first.slot_id, None, "What now?"), QuestionCard)
    acts = room.services.actions
    second = made(acts.add_action(first.slot_id, "Write", [card.id]), Action)
    third = made(acts.add_action(first.slot_id, "Rest"), Action)
    acts.move_action(third.id, 0)
    removed = acts.remove_action(second.id)
    assert [a.what for a in room.view.actions(first.slot_id)] == ["Rest", "Ask for an hour"]
    room.services.changes.apply(removed.inverse())
    assert [a.what for a in room.view.actions(first.slot_id)] == ["Rest", "Ask for an hour", "Write"]
    assert [c.id for c in room.view.cards_of_action(second.id)] == [card.id]


def test_feedback_has_three_layers_and_an_order_in_each_prompt(room):
    slot_id = in_questions(room)
    acts = room.services.feedback
    for text in ("The silence", "Carys's question", "Being heard"):
        acts.add(room.meeting_id, FeedbackLayer.SLOT, "helped", text, room.members[0].id, slot_id)
    acts.add(room.meeting_id, FeedbackLayer.PROCESS, "helped", "Another layer")
    first = room.view.feedback(FeedbackLayer.SLOT, "helped", slot_id)[0]
    acts.remove(first.id)
    view = room.view
    rest = view.feedback(FeedbackLayer.SLOT, "helped", slot_id)
    assert [(f.text, f.position) for f in rest] == [("Carys's question", 0), ("Being heard", 1)]
    assert [f.text for f in view.feedback(FeedbackLayer.PROCESS, "helped", None)] == ["Another layer"]
    acts.reword(rest[0].id, "Carys's second question")
    assert room.view.find(Feedback, rest[0].id).text == "Carys's second question"


def test_a_rule_has_one_score_a_meeting_between_one_and_three(room):
    in_questions(room)
    rule = room.view.ground_rules[0]
    for score, kept in ((2, 2), (99, 3), (-1, 1)):
        room.services.feedback.score_rule(room.meeting_id, rule.id, score)
        (found,) = room.view.of(ContractScore)
        assert (found.item_id, found.score, found.member_id) == (rule.id, kept, None)


def test_a_note_is_kept_per_stage_and_an_empty_one_is_not_made(room):
    in_questions(room)
    stage = room.view.current_stage.id
    write = room.services.feedback.write_note
    assert write(room.meeting_id, stage, "  ").edits == ()
    write(room.meeting_id, stage, "Femi asked least")
    write(room.meeting_id, None, "Book the room")
    write(room.meeting_id, stage, "Femi asked two")
    assert room.view.note(stage).text == "Femi asked two"
    assert room.view.note(None).text == "Book the room"


@pytest.mark.parametrize(
    "act",
    [
        lambda r, s: r.services.board.draft_card(s, None, "What now?"),
        lambda r, s: r.services.groups.add_group(s, "Facts"),
        lambda r, s: r.services.actions.add_option(s, "Wait"),
        lambda r, s: r.services.actions.add_action(s, "Ask"),
        lambda r, s: r.services.feedback.add(r.meeting_id, FeedbackLayer.SLOT, "helped", "Silence", None, s),
    ],
)
def test_a_slot_with_anything_in_it_has_content(room, act):
    slot_id = in_questions(room)
    with room.store.transaction() as tx:
        assert not slot_has_content(tx, slot_id)
    change = act(room, slot_id)
    with room.store.transaction() as tx:
        assert slot_has_content(tx, slot_id)
    room.services.changes.apply(change.inverse())
    with room.store.transaction() as tx:
        assert not slot_has_content(tx, slot_id)


def test_each_stage_has_something_to_say_and_each_layer_a_prompt(room):
    in_questions(room)
    assert {s.kind for s in room.view.stages} <= set(scripts())
    assert all(scripts().values())
    assert {layer for layer, _, _ in feedback_prompts()} == set(FeedbackLayer)
    codes = [(layer, code) for layer, code, _ in feedback_prompts()]
    assert len(set(codes)) == len(codes)


def test_the_answer_order_closes_up_over_all_lanes(room):
    slot_id = in_questions(room)
    board = room.services.board
    first, second, third, last = (
        made(board.hand_in_card(slot_id, None, text), QuestionCard).id for text in ("A?", "B?", "C?", "D?")
    )
    follow_up = made(board.follow_up(second, None, "And?"), QuestionCard).id
    for card_id in (first, second, third, follow_up, last):
        board.queue(card_id)
    room.services.groups.add_group(slot_id, "Later", [third])

    board.discard([second])

    order = [card.id for card in room.view.answer_order(slot_id)]
    assert order == [first, third, last]
    assert [card.queue_position for card in room.view.answer_order(slot_id)] == [0, 1, 2]
    assert texts(room, slot_id, Pile.DISCARDED) == ["B?", "And?"]


def test_what_is_held_leaves_the_order_until_it_is_taken_up_again(room):
    slot_id = in_questions(room)
    board = room.services.board
    first, second, last = (
        made(board.hand_in_card(slot_id, None, text), QuestionCard).id for text in ("A?", "B?", "C?")
    )
    for card_id in (first, second, last):
        board.queue(card_id)
    board.spotlight(slot_id, first)
    board.answer_next(slot_id, second)

    # One that has its answer keeps its place.
    board.hold([first, second])

    assert [card.id for card in room.view.answer_order(slot_id)] == [first, last]
    assert room.view.slots[0].spotlight_id is None
    board.queue(second, 1)
    assert [card.id for card in room.view.answer_order(slot_id)] == [first, second, last]
    assert texts(room, slot_id, Pile.HANDED_OVER) == ["C?", "B?"]
    assert texts(room, slot_id, Pile.HOLD) == ["A?"]
