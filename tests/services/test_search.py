"""Searching as people do: what is said about a hit, where it leads, and that a slot without authors names nobody."""

from __future__ import annotations

import pytest
from prepared import a_card, an_action, in_questions
from support import START_MS, made

from als_desktop.models.action import ActionStatus
from als_desktop.models.feedback import FeedbackLayer
from als_desktop.models.meeting import Meeting, MeetingState, StageKind, StageRun
from als_desktop.models.people import LearningSet
from als_desktop.models.refusal import Refused
from als_desktop.models.search import Search, SearchHit, Shelf, TextKind
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.catalogues import meeting_templates
from als_desktop.services.report_in_service import ReportField

DAY_MS = 24 * 60 * MINUTE_MS


def find(room, words="", **values) -> list[SearchHit]:
    return list(room.services.search.find(Search(words, **values)).hits)


def the(room, words="", **values) -> SearchHit:
    (hit,) = find(room, words, **values)
    return hit


def stage_of(room, hit) -> StageRun | None:
    stage_id = room.services.search.stage_of(hit)
    return room.view.find(StageRun, stage_id)


def test_a_question_says_who_asked_whom_when_and_where(room):
    card = a_card(room)
    hit = the(room, "now")
    assert (hit.kind, hit.record_id, hit.slot_id) == (TextKind.QUESTION, card.id, card.slot_id)
    assert [hit.snippet.text[s : s + n] for s, n in hit.snippet.hits] == ["now"]
    assert (hit.set_id, hit.set_name) == (room.set_id, "Women's Network, Set B")
    assert hit.meeting is not None
    assert (hit.meeting.id, hit.meeting.number, hit.meeting.starts_ms) == (room.meeting_id, 1, START_MS)
    assert hit.meeting.state is MeetingState.UNDER_WAY
    assert hit.issue == "I want to go for promotion but feel stuck"
    assert (hit.presenter.name, hit.person.name) == ("Amina", "Ben")
    assert stage_of(room, hit).kind is StageKind.QUESTIONS
    assert stage_of(room, hit).slot_id == card.slot_id


def test_an_action_and_its_report_say_whose_it_is_and_how_it_stands(room):
    action = an_action(room)
    services = room.services
    services.report_in.set_status(room.meeting_id, action.id, ActionStatus.PARTLY)
    services.report_in.set_text(room.meeting_id, action.id, ReportField.DID, "Rang her twice")
    for words, kind, stage in (
        ("hour", TextKind.ACTION, StageKind.ACTIONS),
        ("rang", TextKind.REPORT, StageKind.REPORT_IN),
    ):
        hit = the(room, words)
        assert (hit.kind, hit.person.name, hit.status) == (kind, "Amina", ActionStatus.PARTLY)
        assert stage_of(room, hit).kind is stage
    texts = dict(services.search.passage(the(room, "rang")).texts)
    assert texts == {"what": "Ask for an hour", "did": "Rang her twice"}
    assert ("did", "Rang her twice") in services.search.passage(the(room, "hour")).texts


def test_former_words_lead_to_the_report_that_gave_the_action_others(room):
    action = an_action(room)
    services = room.services
    wanted = ""
    for n in range(1, 4):
        services.meetings.close_meeting(room.meeting_id)
        starts_ms = START_MS + n * 35 * DAY_MS
        planned = services.meetings.plan_meeting(
            room.set_id, meeting_templates()[0], starts_ms, starts_ms + 180 * MINUTE_MS
        )
        room.meeting_id = made(planned, Meeting).id
        services.meetings.open_meeting(room.meeting_id)
        services.report_in.set_text(room.meeting_id, action.id, ReportField.DID, "Not yet")
        if n == 2:
            services.report_in.word_anew(room.meeting_id, action.id, "Write to the provost")
            wanted = room.stage_id(StageKind.REPORT_IN)
    result = services.search.find(Search("hour"))
    (hit,) = result.hits
    assert result.number == 1
    assert (hit.kind, hit.person.name, hit.meeting.number) == (TextKind.FORMER, "Amina", 3)
    assert services.search.stage_of(hit) == wanted
    texts = (("what", "Write to the provost"), ("planned", "Ask for an hour"), ("did", "Not yet"))
    assert services.search.passage(hit).texts == texts
    assert ("planned", "Ask for an hour") in services.search.passage(the(room, "provost")).texts


def test_why_somebody_was_not_there_leads_to_who_was(room):
    in_questions(room)
    room.services.attendance.set_note(room.meeting_id, room.members[3].id, "Flamingo conference")
    hit = the(room, "flamingo")
    assert (hit.kind, hit.person.name, hit.meeting.number) == (TextKind.ABSENCE, "Dev", 1)
    assert stage_of(room, hit).kind is StageKind.WELCOME
    assert room.services.search.passage(hit).texts == (("note", "Flamingo conference"),)


def test_a_passage_holds_all_of_a_record_and_what_was_decided_in_its_slot(room):
    card = a_card(room)
    an_action(room)
    services = room.services
    services.board.note_answer(card.id, "Since March")
    services.board.follow_up(card.id, room.members[2].id, "And before?")
    passage = services.search.passage(the(room, "march"))
    assert passage.texts == (
        ("text", "What now?"),
        ("answer_note", "Since March"),
        ("follow_up", "And before?"),
    )
    assert [(d.what, d.owner, d.status) for d in passage.decided] == [
        ("Ask for an hour", "Amina", ActionStatus.OPEN)
    ]
    services.groups.add_group(card.slot_id, "Timing", [card.id])
    assert ("question", "What now?") in services.search.passage(the(room, "timing")).texts


def test_of_a_slot_without_authors_only_the_presenter_is_named(room):
    card = a_card(room)
    room.services.feedback.add(
        room.meeting_id, FeedbackLayer.SLOT, "helped", "Now the silence", room.members[2].id, card.slot_id
    )
    assert {hit.person.name for hit in find(room, "now")} == {"Ben", "Carys"}
    room.services.slots.make_anonymous(card.slot_id)
    assert [(hit.person, hit.presenter.name) for hit in find(room, "now")] == [(None, "Amina")] * 2


@pytest.mark.parametrize(
    ("layer", "kind"),
    [(FeedbackLayer.SLOT, StageKind.FEEDBACK), (FeedbackLayer.PROCESS, StageKind.REVIEW)],
)
def test_feedback_leads_to_the_stage_in_which_it_was_given(room, layer, kind):
    slot_id = in_questions(room) if layer is FeedbackLayer.SLOT else None
    room.go(StageKind.REVIEW if slot_id is None else StageKind.FEEDBACK) if slot_id else in_questions(room)
    room.services.feedback.add(room.meeting_id, layer, "helped", "Xylophone", None, slot_id)
    assert stage_of(room, the(room, "xylophone")).kind is kind


def test_a_note_leads_to_its_stage_and_a_rule_to_none(room):
    in_questions(room)
    stage = room.view.current_stage
    room.services.feedback.write_note(room.meeting_id, stage.id, "Xylophone")
    assert stage_of(room, the(room, "xylophone")) == stage
    (rule, *_) = find(room, "confidential", shelf=Shelf.NOTES)
    assert (rule.meeting, rule.set_id) == (None, room.set_id)
    assert room.services.search.stage_of(rule) is None
    assert the(room, "b47").meeting.number == 1


def test_among_equals_the_newest_meeting_comes_first_and_the_rest_can_be_asked_for(room):
    services = room.services
    a_card(room)
    services.meetings.close_meeting(room.meeting_id)
    for n in range(1, 4):
        starts_ms = START_MS + n * 35 * DAY_MS
        planned = services.meetings.plan_meeting(
            room.set_id, meeting_templates()[0], starts_ms, starts_ms + 180 * MINUTE_MS
        )
        room.meeting_id = made(planned, Meeting).id
        a_card(room)
        services.meetings.close_meeting(room.meeting_id)
    result = services.search.find(Search("now", limit=2))
    assert [hit.meeting.number for hit in result.hits] == [4, 3]
    assert (result.number, result.at_least, result.more) == (4, False, True)
    assert [hit.meeting.number for hit in find(room, "now", limit=4)] == [4, 3, 2, 1]


def test_what_is_gone_is_refused_when_it_is_read_or_gone_to(room):
    slot_id = in_questions(room)
    change = room.services.board.hand_in_card(slot_id, room.members[1].id, "What now?")
    hit = the(room, "now")
    room.services.changes.apply(change.inverse())
    assert find(room, "now") == []
    for ask in (room.services.search.passage, room.services.search.stage_of):
        with pytest.raises(Refused, match="gone"):
            ask(hit)


def test_the_people_of_a_set_are_those_who_were_in_it_too(room):
    other = made(room.services.sets.create_set("Set C"), LearningSet)
    room.services.sets.add_members(other.id, "Zoë")
    room.services.sets.member_leaves(room.members[0].id)
    names = [member.name for member in room.services.search.people(room.set_id)]
    assert names == ["Ben", "Carys", "Dev", "Elin", "Femi", "Amina"]


def test_a_rule_is_found_once_as_it_is_agreed_now(room):
    contracts = room.services.contracts
    for words in ("Phones stay in the corridor.", "Phones stay in the basket."):
        contracts.add_rule(room.set_id, "Phones", words)
        contracts.agree(room.set_id)
    contracts.add_rule(room.set_id, "Phones", "Phones are not agreed yet.")
    agreed = [hit for hit in find(room, "phones") if hit.kind is TextKind.RULE]
    assert sorted(hit.snippet.text for hit in agreed) == [
        "Phones · Phones stay in the basket.",
        "Phones · Phones stay in the corridor.",
    ]
