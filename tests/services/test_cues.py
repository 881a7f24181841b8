"""The facilitator's private cues say what is so in the meeting, and only that."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import Room, made, open_room

from als_desktop.models.action import Action, ActionStatus
from als_desktop.models.card import QuestionCard
from als_desktop.models.cues import cues
from als_desktop.models.feedback import FeedbackLayer
from als_desktop.models.meeting import Meeting, Presence, StageKind
from als_desktop.models.question_craft import AdviceKind, review
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.catalogues import cue_limits, cue_words, meeting_templates


@pytest.fixture
def room(tmp_path):
    found = open_room(tmp_path)
    yield found
    found.store.close()


def advising(text):
    return any(advice.kind is AdviceKind.ADVICE for advice in review(text))


def said(room: Room):
    return {c.code: c for c in cues(room.view, room.clock.now(), cue_limits(), advising)}


def questions(room: Room):
    """The first slot's questions: Amina presents."""
    room.go(StageKind.QUESTIONS)
    return room.view.slots[0].id


def let_pass(room: Room, share: float):
    """A share of the stage's time passes."""
    stage = room.view.current_stage
    assert stage is not None
    room.clock.pass_ms(int(stage.planned_ms * share) + 1_000)


def test_nothing_is_said_as_a_stage_begins(room):
    for kind in (
        StageKind.WELCOME,
        StageKind.REPORT_IN,
        StageKind.BIDDING,
        StageKind.QUESTIONS,
        StageKind.ACTIONS,
    ):
        room.go(kind)
        assert said(room) == {}, kind


def test_half_the_time_without_an_answer(room):
    slot = questions(room)
    room.services.board.hand_in_card(slot, room.members[1].id, "What now?")
    let_pass(room, 0.5)
    # What lies face down is read out first.
    drafted = room.services.board.draft_card(slot, room.members[2].id, "And what else?")
    assert "nothing_answered" not in said(room)
    room.services.changes.apply(drafted.inverse())
    assert "nothing_answered" in said(room)
    room.services.board.spotlight(slot, room.view.cards(slot)[0].id)
    assert "nothing_answered" not in said(room)


def test_half_the_time_without_a_question(room):
    questions(room)
    let_pass(room, 0.5)
    assert list(said(room)) == ["nothing_asked"]


def test_who_has_not_asked_is_named_when_others_have(room):
    slot = questions(room)
    for n in (1, 2, 3):
        room.services.board.hand_in_card(slot, room.members[n].id, f"What is {n}?")
    let_pass(room, 0.4)
    assert said(room)["not_asked"].names == ("Elin", "Femi")
    room.services.slots.make_anonymous(slot)
    assert "not_asked" not in said(room)


def test_who_is_not_in_the_room_has_not_kept_silent(room):
    slot = questions(room)
    room.services.board.hand_in_card(slot, room.members[1].id, "What now?")
    for n in (2, 3):
        room.services.meetings.set_presence(room.meeting_id, room.members[n].id, Presence.LEFT)
    let_pass(room, 0.4)
    assert said(room)["not_asked"].names == ("Elin", "Femi")


def test_three_in_a_row_of_one_person(room):
    slot = questions(room)
    for seat in (2, 1, 1):
        room.services.board.hand_in_card(slot, room.members[seat].id, "What else?")
        room.clock.pass_ms(1_000)
    assert "same_person" not in said(room)
    room.services.board.hand_in_card(slot, room.members[1].id, "And then, what?")
    assert said(room)["same_person"].names == ("Ben",)


def test_questions_that_lie_face_down_once_answering_has_begun(room):
    slot = questions(room)
    room.services.board.draft_card(slot, room.members[1].id, "What now?")
    card = made(room.services.board.hand_in_card(slot, room.members[2].id, "Who knows?"), QuestionCard)
    assert "unread" not in said(room)
    room.services.board.mark_answered(card.id)
    assert said(room)["unread"].number == 1


def test_advice_that_slips_in(room):
    slot = questions(room)
    for text in (
        "What matters?",
        "Have you thought of a mentor?",
        "Why don't you just ask him?",
        "Who knows?",
    ):
        room.services.board.hand_in_card(slot, room.members[1].id, text)
        room.clock.pass_ms(1_000)
    assert said(room)["advice"].number == 2
    assert "advice" not in {c.code for c in cues(room.view, room.clock.now(), cue_limits())}


def test_the_rest_of_the_slot_is_named_when_the_time_is_over(room):
    slot = questions(room)
    let_pass(room, 1.0)
    ahead = [s for s in room.view.stages_of_slot(slot) if s.kind in (StageKind.ACTIONS, StageKind.FEEDBACK)]
    assert said(room)["move_on"].number == sum(s.planned_ms for s in ahead) // MINUTE_MS


def test_no_action_with_a_fifth_of_the_time_left(room):
    room.go(StageKind.ACTIONS)
    let_pass(room, 0.75)
    assert "no_action" not in said(room)
    let_pass(room, 0.06)
    assert "no_action" in said(room)
    let_pass(room, 0.2)
    assert ("no_action" in said(room), "over_without_action" in said(room)) == (False, True)
    room.services.actions.add_action(room.view.slots[0].id, "Ask her")
    assert "over_without_action" not in said(room)


def test_questions_that_eat_the_slot_leave_no_time_for_actions(room):
    """Of 55 minutes the presentation took 4 more than planned: a fifth is left before the questions are over."""
    room.go(StageKind.PRESENTATION)
    let_pass(room, 1.0)
    room.clock.pass_ms(4 * MINUTE_MS)
    room.services.stages.go_to(room.meeting_id, room.stage_id(StageKind.QUESTIONS))
    slot = room.view.slots[0]
    ahead = sum(s.planned_ms for s in room.view.stages_of_slot(slot.id)[2:])
    room.clock.pass_ms(room.view.current_stage.planned_ms + ahead - slot.planned_ms // 5 - 5 * MINUTE_MS)
    assert "time_for_actions" not in said(room)
    room.clock.pass_ms(MINUTE_MS)
    assert next(iter(said(room))) == "time_for_actions"
    assert "move_on" not in said(room)
    room.clock.pass_ms(room.view.slots[0].planned_ms // 5)
    assert next(iter(said(room))) == "slot_without_action"
    added = room.services.actions.add_action(slot.id, "Ask her")
    assert "time_for_actions" not in said(room)
    room.services.changes.apply(added.inverse())
    # Nobody is sent to a stage that is left out.
    room.services.agenda.leave_out(room.stage_id(StageKind.ACTIONS))
    room.clock.pass_ms(20 * MINUTE_MS)
    assert "time_for_actions" not in said(room)


def test_the_presenter_is_asked_first(room):
    room.go(StageKind.FEEDBACK)
    slot = room.view.slots[0]
    add = room.services.feedback.add
    add(room.meeting_id, FeedbackLayer.SLOT, "helped", "The silence", room.members[1].id, slot.id)
    assert said(room)["presenter_first"].names == ("Amina",)
    add(room.meeting_id, FeedbackLayer.SLOT, "helped", "The questions", slot.presenter_id, slot.id)
    assert "presenter_first" not in said(room)


def test_reports_that_are_still_to_come(room):
    room.go(StageKind.ACTIONS)
    first, second = room.view.slots
    actions = [made(room.services.actions.add_action(slot.id, "Ask her"), Action) for slot in (first, second)]
    room.services.meetings.close_meeting(room.meeting_id)
    later = room.clock.now().wall_ms + 30 * 24 * 60 * MINUTE_MS
    planned = room.services.meetings.plan_meeting(
        room.set_id, meeting_templates()[0], later, later + 180 * MINUTE_MS
    )
    room.meeting_id = made(planned, Meeting).id
    room.go(StageKind.REPORT_IN)
    assert said(room) == {}
    let_pass(room, 0.5)
    assert said(room)["reports_left"].names == ("Amina", "Femi")
    # Not while they are being heard.
    now, speaking = room.clock.now(), room.members[0].id
    (left,) = cues(room.view, now, cue_limits(), advising, speaking)
    assert left.names == ("Femi",)
    room.services.report_in.set_status(room.meeting_id, actions[0].id, ActionStatus.DONE)
    assert said(room)["reports_left"].names == ("Femi",)


def test_the_next_date(room):
    room.go(StageKind.CLOSE)
    # That is what is said first, so it needs no cue yet.
    assert said(room) == {}
    let_pass(room, 0.7)
    assert "no_next_date" in said(room)
    room.services.meetings.close_meeting(room.meeting_id)
    assert said(room) == {}
    room.services.meetings.open_meeting(room.meeting_id)
    assert "no_next_date" in said(room)
    room.services.meetings.agree_next(
        room.meeting_id, room.view.meeting.starts_ms + 30 * 24 * 60 * MINUTE_MS, ""
    )
    assert said(room) == {}


@given(st.sampled_from(sorted(cue_words())), st.lists(st.text(), max_size=3), st.integers(0, 99))
def test_every_cue_can_be_put_into_words(code, names, number):
    words = cue_words()[code]
    for line in (words.one, words.fact):
        assert line.format(names=", ".join(names), n=number)
    assert words.say
