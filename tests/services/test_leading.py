"""One thing leads on at a time: typing, the board, or the agenda."""

from __future__ import annotations

import pytest
from life_of_a_set import plan_next
from prepared import in_questions
from support import made

from als_desktop.models.action import Action, ActionStatus
from als_desktop.models.card import QuestionCard
from als_desktop.models.choosing import choice_at
from als_desktop.models.leading import going_on_leads, starting_leads, typing_leads
from als_desktop.models.meeting import Presence, StageKind
from als_desktop.models.next_step import NextStep
from als_desktop.models.question_pace import question_step
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.action_service import ActionField
from als_desktop.services.catalogues import question_pace


def leads(room):
    view = room.view
    stage = view.current_stage
    now, pace = room.clock.now(), question_pace()
    return typing_leads(view, stage, now, pace), going_on_leads(view, stage, now, pace)


NOBODY, TYPING, AGENDA = (False, False), (True, False), (False, True)


@pytest.fixture
def slot_id(room):
    return in_questions(room)


def handed_in(room, slot_id):
    return made(room.services.board.hand_in_card(slot_id, None, "What holds you back?"), QuestionCard).id


def test_going_on_waits_for_the_questions_to_be_answered(room, slot_id):
    board = room.services.board
    assert leads(room) == TYPING
    card_id = made(board.draft_card(slot_id, None, "What holds you back?"), QuestionCard).id
    # They are still being written in silence.
    assert leads(room) == TYPING
    room.clock.pass_ms(5 * MINUTE_MS)
    assert leads(room) == NOBODY
    board.hand_over([card_id])
    # The last that lay face down was read out: they are the presenter's.
    assert leads(room) == NOBODY
    board.queue(card_id)
    assert leads(room) == NOBODY
    board.spotlight(slot_id, card_id)
    assert leads(room) == NOBODY
    board.answer_next(slot_id, None)
    assert leads(room) == AGENDA
    board.take_home(card_id)
    assert leads(room) == AGENDA


def test_once_one_is_read_out_the_silence_is_over(room, slot_id):
    board = room.services.board
    first = made(board.draft_card(slot_id, None, "What holds you back?"), QuestionCard).id
    board.draft_card(slot_id, None, "Who knows?")
    board.hand_over([first])
    assert leads(room) == NOBODY


def test_typed_as_they_are_read_out_they_are_sorted_once_reading_out_has_had_its_time(room, slot_id):
    handed_in(room, slot_id)
    assert leads(room) == TYPING
    room.clock.pass_ms(20 * MINUTE_MS)
    assert leads(room) == NOBODY
    room.clock.pass_ms(20 * MINUTE_MS)
    assert leads(room) == AGENDA


def test_when_the_time_is_up_going_on_leads_unless_something_is_under_way(room, slot_id):
    board = room.services.board
    first, second = handed_in(room, slot_id), handed_in(room, slot_id)
    board.queue(first)
    board.spotlight(slot_id, first)
    room.clock.pass_ms(90 * MINUTE_MS)
    assert leads(room) == NOBODY
    board.answer_next(slot_id, None)
    # Another waits for its answer.
    assert leads(room) == NOBODY
    board.hold([second])
    assert leads(room) == AGENDA


def test_first_of_all_the_clock_is_started(room):
    room.go(StageKind.WELCOME)
    stage = room.view.current_stage
    assert starting_leads(room.view, stage)
    assert leads(room) == NOBODY
    room.services.clocks.start(stage.id)
    assert not starting_leads(room.view, stage)
    assert leads(room) == (True, True)
    room.go(StageKind.CHECK_IN)
    assert not starting_leads(room.view, room.view.current_stage)
    room.services.clocks.reset(room.view.current_stage.id)
    assert starting_leads(room.view, room.view.current_stage)


def test_where_nothing_is_left_undone_typing_and_going_on_lead_as_ever(room):
    room.go(StageKind.CHECK_IN)
    assert leads(room) == (True, True)


def begun(room, what):
    """An action with its first step and its date."""
    actions = room.services.actions
    action = made(actions.add_action(room.view.slots[0].id, what), Action).id
    actions.set_field(action, ActionField.FIRST_STEP, "Book a room")
    actions.set_field(action, ActionField.BY_WHEN, "2026-12-04")
    return action


def test_an_action_is_typed_with_its_first_step_and_date_then_the_page_asks_how_sure_then_it_goes_on(room):
    room.go(StageKind.ACTIONS)
    assert leads(room) == TYPING
    actions = room.services.actions
    action = made(actions.add_action(room.view.slots[0].id, "Ask her"), Action).id
    assert leads(room) == TYPING
    actions.set_field(action, ActionField.FIRST_STEP, "Book a room")
    assert leads(room) == TYPING
    actions.set_field(action, ActionField.BY_WHEN, "2026-12-04")
    # What could get in the way, who could help and how sure they are: the page leads there.
    assert leads(room) == NOBODY
    second = begun(room, "Print it")
    actions.set_confidence(action, 7)
    assert leads(room) == NOBODY
    actions.set_confidence(second, 8)
    assert leads(room) == AGENDA


def test_once_the_time_is_nearly_up_forming_actions_goes_on_without_how_sure_but_not_without_a_date(room):
    room.go(StageKind.ACTIONS)
    clock = room.view.clock(room.view.current_stage)
    action = begun(room, "Ask her")
    assert leads(room) == NOBODY
    room.clock.pass_ms(clock.length_ms * 85 // 100)
    assert leads(room) == AGENDA
    room.services.actions.set_field(action, ActionField.BY_WHEN, "")
    assert leads(room) == TYPING


def test_forming_actions_is_left_when_its_time_is_up(room):
    room.go(StageKind.ACTIONS)
    room.clock.pass_ms(90 * MINUTE_MS)
    assert leads(room) == AGENDA
    made(room.services.actions.add_action(room.view.slots[0].id, "Ask her"), Action)
    assert leads(room) == AGENDA


def test_what_is_offered_is_typed_until_one_is_chosen(room):
    room.go_by("kollegiale_beratung", "key_question")
    assert leads(room) == TYPING
    slot_id, choices = room.view.slots[0].id, room.services.choices
    title = choice_at(room.view, room.view.current_stage).title
    card = made(choices.offer(slot_id, title, room.members[1].id, "What do you fear?"), QuestionCard)
    assert leads(room) == TYPING
    choices.choose(card.id, title)
    assert leads(room) == (True, True)


def test_where_one_is_to_be_chosen_going_on_waits_for_it(room):
    room.go_by("kollegiale_beratung", "method")
    assert leads(room) == NOBODY
    choice = choice_at(room.view, room.view.current_stage)
    room.services.choices.choose_words(room.view.slots[0].id, choice.title, choice.offers[0])
    assert leads(room) == AGENDA


def test_going_on_waits_until_all_who_are_here_have_reported_or_the_time_is_up(room):
    room.go(StageKind.ACTIONS)
    services = room.services
    planned = [made(services.actions.add_action(s.id, "Write it down"), Action) for s in room.view.slots]
    services.meetings.close_meeting(room.meeting_id)
    plan_next(room)
    room.go(StageKind.REPORT_IN)
    assert leads(room) == TYPING
    services.report_in.set_status(room.meeting_id, planned[0].id, ActionStatus.DONE)
    assert leads(room) == TYPING
    owner = planned[1].owner_id
    services.meetings.set_presence(room.meeting_id, owner, Presence.APOLOGIES)
    assert leads(room) == (True, True)
    services.meetings.set_presence(room.meeting_id, owner, Presence.PRESENT)
    assert leads(room) == TYPING
    room.clock.pass_ms(90 * MINUTE_MS)
    assert leads(room) == (True, True)


def test_a_second_stage_for_questions_begins_with_questions(room):
    room.go_by("classic", "clarifying")
    slot_id, board = room.view.slots[0].id, room.services.board
    first = handed_in(room, slot_id)
    board.queue(first)
    board.mark_answered(first)
    assert leads(room) == AGENDA
    room.clock.pass_ms(MINUTE_MS)
    helping = next(s for s in room.view.stages_of_slot(slot_id) if s.code == "helping")
    room.services.stages.go_to(room.meeting_id, helping.id)
    assert leads(room) == TYPING
    second = handed_in(room, slot_id)
    board.queue(second)
    board.mark_answered(second)
    assert leads(room) == AGENDA


def test_once_everybody_has_a_bid_they_are_chosen_from(room):
    room.go(StageKind.BIDDING)
    for member in room.members:
        assert leads(room) == TYPING
        room.services.bids.place_bid(room.meeting_id, member.id, "Stuck", 3, 45 * MINUTE_MS)
    assert leads(room) == NOBODY


def test_only_where_a_pack_has_them_written_is_there_a_silence(room):
    room.go_by("classic", "clarifying")
    view, pace = room.view, question_pace()
    assert question_step(view, view.current_stage, room.clock.now(), pace) is NextStep.ASK
    handed_in(room, view.slots[0].id)
    room.clock.pass_ms(view.clock(view.current_stage).length_ms)
    # Nobody sorts either: they are asked and answered one after the other.
    assert question_step(room.view, view.current_stage, room.clock.now(), pace) is NextStep.ASK_ON


def test_the_usual_way_begins_with_a_silence(room, slot_id):
    view = room.view
    assert question_step(view, view.current_stage, room.clock.now(), question_pace()) is NextStep.WRITE
