"""Bad input to every act that takes any: nothing typed, far too much typed, and things that are not there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from prepared import a_card, an_action, in_questions
from support import START_MS, Room, made, records_in

from als_desktop.models.action import ActionStatus
from als_desktop.models.card import CardGroup, QuestionCard
from als_desktop.models.feedback import FeedbackLayer
from als_desktop.models.meeting import Meeting, Presence
from als_desktop.models.people import Member
from als_desktop.models.question_bank import Purpose
from als_desktop.models.refusal import Refused
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.action_service import ActionField
from als_desktop.services.catalogues import meeting_templates, slot_splits
from als_desktop.services.report_in_service import ReportField

LONG = "x" * 100_000
NOWHERE = "no such id"

Prepare = Callable[[Room], object]
Act = Callable[[Room, object], object]


def another_meeting(room: Room) -> Meeting:
    planned = room.services.meetings.plan_meeting(
        room.set_id, meeting_templates()[0], START_MS, START_MS + 180 * MINUTE_MS
    )
    return made(planned, Meeting)


def nothing(room: Room) -> None:
    pass


CASES: list[tuple[str, Prepare, Act]] = [
    # Empty names and texts, each act that takes one.
    ("empty", nothing, lambda r, _: r.services.sets.create_set(" ")),
    ("empty", nothing, lambda r, _: r.services.sets.rename_set(r.set_id, "\n")),
    ("empty", nothing, lambda r, _: r.services.sets.add_members(r.set_id, " , ;\n- \n1.")),
    ("empty", nothing, lambda r, _: r.services.sets.rename_member(r.members[0].id, "\x00")),
    ("empty", nothing, lambda r, _: r.services.bids.place_bid(r.meeting_id, r.members[0].id, "")),
    ("empty", in_questions, lambda r, slot: r.services.slots.set_issue(slot, "")),
    ("empty", in_questions, lambda r, slot: r.services.board.draft_card(slot, None, "")),
    ("empty", in_questions, lambda r, slot: r.services.board.hand_in_card(slot, None, "\ud800")),
    ("empty", a_card, lambda r, card: r.services.board.follow_up(card.id, None, "")),
    ("empty", a_card, lambda r, card: r.services.board.edit_text(card.id, "")),
    ("empty", in_questions, lambda r, slot: r.services.actions.add_option(slot, "")),
    ("empty", in_questions, lambda r, slot: r.services.actions.add_action(slot, "")),
    ("empty", an_action, lambda r, action: r.services.actions.reword_action(action.id, "")),
    (
        "empty",
        nothing,
        lambda r, _: r.services.feedback.add(r.meeting_id, FeedbackLayer.PROCESS, "did_well", ""),
    ),
    ("empty", nothing, lambda r, _: r.services.bank.add_question(r.set_id, " \n", Purpose.GOAL)),
    # A text of 100,000 characters, each act that takes one.
    ("too_long", nothing, lambda r, _: r.services.sets.create_set(LONG)),
    ("too_long", nothing, lambda r, _: r.services.sets.create_set("Set C", LONG)),
    ("too_long", nothing, lambda r, _: r.services.sets.create_set("Set C", ground_rules=[("Time", LONG)])),
    ("too_long", nothing, lambda r, _: r.services.sets.set_purpose(r.set_id, LONG)),
    ("too_long", nothing, lambda r, _: r.services.sets.add_members(r.set_id, f"Gwen\n{LONG}")),
    ("too_long", nothing, lambda r, _: r.services.sets.rename_member(r.members[0].id, LONG)),
    ("too_long", nothing, lambda r, _: r.services.meetings.agree_next(r.meeting_id, None, LONG)),
    ("too_long", nothing, lambda r, _: r.services.bids.place_bid(r.meeting_id, r.members[0].id, LONG)),
    ("too_long", in_questions, lambda r, slot: r.services.slots.set_issue(slot, LONG)),
    ("too_long", in_questions, lambda r, slot: r.services.slots.set_desired_outcome(slot, LONG)),
    ("too_long", in_questions, lambda r, slot: r.services.slots.set_learned(slot, LONG)),
    ("too_long", in_questions, lambda r, slot: r.services.board.draft_card(slot, None, LONG)),
    ("too_long", in_questions, lambda r, slot: r.services.board.hand_in_card(slot, None, LONG)),
    ("too_long", in_questions, lambda r, slot: r.services.groups.add_group(slot, LONG)),
    ("too_long", a_card, lambda r, card: r.services.board.follow_up(card.id, None, LONG)),
    ("too_long", a_card, lambda r, card: r.services.board.edit_text(card.id, LONG)),
    ("too_long", in_questions, lambda r, slot: r.services.actions.add_option(slot, LONG)),
    ("too_long", in_questions, lambda r, slot: r.services.actions.add_action(slot, LONG)),
    ("too_long", an_action, lambda r, a: r.services.actions.set_field(a.id, ActionField.SUPPORT, LONG)),
    (
        "too_long",
        an_action,
        lambda r, a: r.services.report_in.set_text(r.meeting_id, a.id, ReportField.DID, LONG),
    ),
    (
        "too_long",
        nothing,
        lambda r, _: r.services.feedback.add(r.meeting_id, FeedbackLayer.SLOT, "helped", LONG),
    ),
    ("too_long", nothing, lambda r, _: r.services.feedback.write_note(r.meeting_id, None, LONG)),
    ("too_long", nothing, lambda r, _: r.services.bank.add_question(r.set_id, LONG, Purpose.GOAL)),
    # Something that is not there, each act that points to something.
    ("gone", nothing, lambda r, _: r.services.reading.meeting(NOWHERE)),
    ("gone", nothing, lambda r, _: r.services.sets.rename_set(NOWHERE, "Set C")),
    ("gone", nothing, lambda r, _: r.services.sets.add_members(NOWHERE, "Gwen")),
    ("gone", nothing, lambda r, _: r.services.sets.member_leaves(NOWHERE)),
    ("gone", nothing, lambda r, _: r.services.meetings.open_meeting(NOWHERE)),
    ("gone", nothing, lambda r, _: r.services.meetings.close_meeting(NOWHERE)),
    ("gone", nothing, lambda r, _: r.services.meetings.set_presence(NOWHERE, r.members[0].id, Presence.LATE)),
    ("gone", nothing, lambda r, _: r.services.meetings.set_presence(r.meeting_id, NOWHERE, Presence.LATE)),
    ("gone", nothing, lambda r, _: r.services.stages.go_to(r.meeting_id, NOWHERE)),
    ("gone", another_meeting, lambda r, m: r.services.stages.go_to(m.id, r.view.stages[0].id)),
    ("gone", nothing, lambda r, _: r.services.stages.set_length(NOWHERE, 5)),
    ("gone", nothing, lambda r, _: r.services.clocks.start(NOWHERE)),
    ("gone", nothing, lambda r, _: r.services.bids.place_bid(NOWHERE, r.members[0].id, "Stuck")),
    ("gone", nothing, lambda r, _: r.services.bids.place_bid(r.meeting_id, NOWHERE, "Stuck")),
    ("gone", nothing, lambda r, _: r.services.bids.make_slots(NOWHERE, slot_splits())),
    ("gone", in_questions, lambda r, slot: r.services.board.draft_card(slot, NOWHERE, "What now?")),
    ("gone", nothing, lambda r, _: r.services.board.hand_in_card(NOWHERE, None, "What now?")),
    ("gone", a_card, lambda r, card: r.services.board.follow_up(card.id, NOWHERE, "What now?")),
    ("gone", nothing, lambda r, _: r.services.groups.dissolve_group(NOWHERE)),
    ("gone", a_card, lambda r, card: r.services.board.spotlight(r.view.slots[1].id, card.id)),
    ("gone", in_questions, lambda r, slot: r.services.actions.add_action(slot, "Ask", [NOWHERE])),
    ("gone", an_action, lambda r, a: r.services.actions.link_card(a.id, NOWHERE)),
    ("gone", an_action, lambda r, a: r.services.actions.give_to(a.id, NOWHERE)),
    ("gone", an_action, lambda r, a: r.services.report_in.set_status(NOWHERE, a.id, ActionStatus.DONE)),
    ("gone", an_action, lambda r, a: r.services.report_in.set_text(NOWHERE, a.id, ReportField.DID, "Did it")),
    (
        "gone",
        nothing,
        lambda r, _: r.services.feedback.add(NOWHERE, FeedbackLayer.PROCESS, "did_well", "All"),
    ),
    (
        "gone",
        nothing,
        lambda r, _: r.services.feedback.add(r.meeting_id, FeedbackLayer.SLOT, "x", "y", NOWHERE),
    ),
    (
        "gone",
        nothing,
        lambda r, _: r.services.feedback.add(r.meeting_id, FeedbackLayer.SLOT, "x", "y", None, NOWHERE),
    ),
    ("gone", nothing, lambda r, _: r.services.feedback.score_rule(NOWHERE, r.view.ground_rules[0].id, 2)),
    ("gone", nothing, lambda r, _: r.services.feedback.write_note(r.meeting_id, NOWHERE, "Watch the time")),
    ("gone", nothing, lambda r, _: r.services.bank.add_question(NOWHERE, "What now?", Purpose.GOAL)),
    ("gone", nothing, lambda r, _: r.services.bank.star(NOWHERE, "What now?", Purpose.GOAL)),
    ("gone", nothing, lambda r, _: r.services.bank.note_use(NOWHERE, "What now?", Purpose.GOAL)),
    ("gone", nothing, lambda r, _: r.services.bank.reword_question(NOWHERE, "What now?")),
    ("gone", nothing, lambda r, _: r.services.bank.remove_question(NOWHERE)),
    ("gone", nothing, lambda r, _: r.services.bank.keep_card(NOWHERE, Purpose.GOAL)),
]


@pytest.mark.parametrize(
    ("code", "prepare", "act"), CASES, ids=[f"{n} {case[0]}" for n, case in enumerate(CASES)]
)
def test_bad_input_is_refused_and_nothing_has_changed(room, code, prepare, act):
    prepared = prepare(room)
    before = records_in(room.store)
    with pytest.raises(Refused) as refusal:
        act(room, prepared)
    assert refusal.value.code == code
    if code != "gone":
        assert refusal.value.params["field"]
    assert records_in(room.store) == before


def test_a_text_of_just_the_limit_is_kept(room):
    slot_id = in_questions(room)
    text = "ü" * 5_000
    assert made(room.services.board.draft_card(slot_id, None, text), QuestionCard).text == text
    group = made(room.services.groups.add_group(slot_id, "g" * 80), CardGroup)
    assert len(group.title) == 80
    amina = room.members[0]
    assert made(room.services.sets.rename_member(amina.id, "m" * 80), Member) == replace(amina, name="m" * 80)
