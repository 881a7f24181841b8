"""What to say keeps step with the work of a stage."""

from __future__ import annotations

from dataclasses import replace

from life_of_a_set import plan_next
from prepared import in_questions
from support import made

from als_desktop.models.action import Action
from als_desktop.models.bidding import standing
from als_desktop.models.card import Pile, QuestionCard
from als_desktop.models.changes import Edit
from als_desktop.models.contract import DRAFT
from als_desktop.models.meeting import Bid, StageKind
from als_desktop.models.script_steps import script_step
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.action_service import ActionField
from als_desktop.services.catalogues import question_pace, script_lines


def line(room) -> int:
    """The line that is said, from 1."""
    view = room.view
    stage = view.current_stage
    step = script_step(view, stage, room.clock.now(), question_pace())
    return script_lines()[stage.kind][step] + 1


def bid(room, seat) -> Bid:
    place = room.services.bids.place_bid
    return made(place(room.meeting_id, room.members[seat].id, f"Wish {seat}", 3, 40 * MINUTE_MS), Bid)


def as_if_from_an_earlier_meeting(room, one) -> None:
    with room.store.transaction() as tx:
        tx.write((Edit(one, replace(one, carried_from="a-bid-of-before")),))


def test_bids_are_called_for_until_everybody_has_one(room):
    room.go(StageKind.BIDDING)
    as_if_from_an_earlier_meeting(room, bid(room, 0))
    for seat in range(1, len(room.members)):
        assert line(room) == 1
        bid(room, seat)
    assert line(room) == 4


def test_a_bid_that_is_decided_on_ends_the_calling_for_bids(room):
    room.go(StageKind.BIDDING)
    for seat in range(2):
        bid(room, seat)
    room.services.bids.defer(standing(room.view.bids)[0].id)
    assert line(room) == 4


def test_once_the_slots_are_given_away_the_order_is_agreed_on(room):
    room.go(StageKind.BIDDING)
    for seat in range(3):
        bid(room, seat)
    one, two, _three = (one.id for one in standing(room.view.bids))
    room.services.bids.choose(one)
    assert line(room) == 4
    room.services.bids.choose(two)
    assert line(room) == 3


def test_where_everybody_has_a_bid_nobody_is_asked_for_one(room):
    room.go(StageKind.BIDDING)
    for seat in range(len(room.members)):
        as_if_from_an_earlier_meeting(room, bid(room, seat))
    assert line(room) == 4


def test_actions_are_asked_for_until_each_has_a_date_and_a_first_step(room):
    room.go(StageKind.ACTIONS)
    actions = room.services.actions
    slot_id = room.view.slots[0].id
    one = made(actions.add_action(slot_id, "Ask for an hour"), Action)
    actions.set_field(one.id, ActionField.BY_WHEN, "Friday")
    assert line(room) == 1
    actions.set_field(one.id, ActionField.FIRST_STEP, "Call her")
    assert line(room) == 4
    actions.set_field(one.id, ActionField.SUPPORT, "Ben")
    assert line(room) == 5
    actions.set_confidence(one.id, 7)
    assert line(room) == 7
    actions.add_action(slot_id, "Say no once")
    assert line(room) == 1
    # Until the very end: an action without a date is asked for one first.
    length_ms = room.view.clock(room.view.current_stage).length_ms
    room.clock.pass_ms(length_ms * 9 // 10)
    assert line(room) == 1
    room.clock.pass_ms(length_ms)
    assert line(room) == 6


def test_questions_that_came_face_down_do_not_end_the_writing(room):
    room.go(StageKind.PRESENTATION)
    slot_id, board = room.view.slots[0].id, room.services.board
    first = made(board.draft_card(slot_id, None, "What holds you back?"), QuestionCard)
    board.draft_card(slot_id, None, "And what else?")
    room.services.stages.go_to(room.meeting_id, room.stage_id(StageKind.QUESTIONS, 0))
    assert line(room) == 1
    board.hand_over([first.id])
    assert line(room) == 2
    board.draft_card(slot_id, None, "Who knows?")
    assert line(room) == 2


def test_the_silence_ends_when_its_time_is_over(room):
    slot_id = in_questions(room)
    room.services.board.draft_card(slot_id, None, "What holds you back?")
    assert line(room) == 1
    length_ms = room.view.clock(room.view.current_stage).length_ms
    room.clock.pass_ms(round(length_ms * question_pace().written) + 1)
    assert line(room) == 2


def test_the_review_goes_from_the_rules_to_how_the_set_worked(room):
    room.go(StageKind.FEEDBACK)
    room.go(StageKind.REVIEW)
    feedback = room.services.feedback
    for rule in room.view.ground_rules:
        assert line(room) == 1
        feedback.score_rule(room.meeting_id, rule.id, 2)
    assert line(room) == 2


def test_rules_that_are_only_proposed_are_asked_about(room):
    room.go(StageKind.WELCOME)
    version = room.view.contract_version
    with room.store.transaction() as tx:
        tx.write((Edit(version, replace(version, number=DRAFT, agreed_ms=0, choices="")),))
    assert line(room) == 3
    room.services.contracts.agree(room.set_id)
    # Agreed on just now: it is asked who is missing, not once more about the rules.
    assert line(room) == 2
    agreed = room.view.contract_version
    with room.store.transaction() as tx:
        tx.write((Edit(agreed, replace(agreed, agreed_ms=room.view.meeting.started_ms - 1)),))
    assert line(room) == 1


def test_who_has_not_presented_for_a_while_is_asked_only_once_somebody_has(room):
    room.go(StageKind.FEEDBACK)
    room.services.meetings.close_meeting(room.meeting_id)
    plan_next(room)
    room.go(StageKind.BIDDING)
    for seat in range(len(room.members)):
        bid(room, seat)
    assert line(room) == 2


def test_the_presenter_is_asked_for_the_rest_when_the_time_is_nearly_up(room):
    room.go(StageKind.PRESENTATION)
    assert line(room) == 1
    room.clock.pass_ms(room.view.clock(room.view.current_stage).length_ms - MINUTE_MS)
    assert line(room) == 3


def test_what_is_said_of_the_questions_goes_from_the_order_to_the_end_of_the_time(room):
    slot_id, board = in_questions(room), room.services.board
    first, second = (made(board.hand_in_card(slot_id, None, text), QuestionCard).id for text in ("A?", "B?"))
    board.queue(first)
    # Nothing has been answered that "the next" would follow.
    assert line(room) == 12
    board.spotlight(slot_id, first)
    assert line(room) == 5
    board.answer_next(slot_id, None)
    # One is left that is in no order.
    assert line(room) == 14
    late = made(board.draft_card(slot_id, None, "C?"), QuestionCard).id
    assert line(room) == 10
    board.discard([late])
    length_ms = room.view.clock(room.view.current_stage).length_ms
    room.clock.pass_ms(length_ms - MINUTE_MS)
    assert line(room) == 8
    room.clock.pass_ms(2 * MINUTE_MS)
    assert line(room) == 9
    board.queue(second)
    board.mark_answered(second)
    assert line(room) == 6


def test_what_was_passed_over_is_asked_for(room):
    slot_id, board = in_questions(room), room.services.board
    ids = [made(board.hand_in_card(slot_id, None, text), QuestionCard).id for text in ("A?", "B?", "C?")]
    for card_id in ids[:2]:
        board.queue(card_id)
    board.spotlight(slot_id, ids[1])
    board.answer_next(slot_id, None)
    assert line(room) == 13
    board.mark_answered(ids[0])
    board.unqueue(ids[1])
    assert line(room) == 14
    board.hand_in_card(slot_id, None, "D?")
    assert line(room) == 15


def test_before_going_on_it_is_asked_what_becomes_of_what_is_on_hold(room):
    slot_id, board = in_questions(room), room.services.board
    first, second = (made(board.hand_in_card(slot_id, None, text), QuestionCard).id for text in ("A?", "B?"))
    board.move([second], Pile.HOLD.value, -1)
    board.queue(first)
    board.mark_answered(first)
    # Before a question is taken home: what is taken up may be that one.
    assert line(room) == 11
    board.take_home(first)
    assert line(room) == 11
    # When the time is up, it stays there.
    room.clock.pass_ms(room.view.clock(room.view.current_stage).length_ms)
    assert line(room) == 7
    room.clock.pass_ms(-MINUTE_MS)
    board.discard([second])
    assert line(room) == 7
