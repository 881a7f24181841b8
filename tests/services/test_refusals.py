"""Every rule that says no can be reached, has its sentence, and leaves the store as it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from prepared import a_card, an_action, in_questions
from support import START_MS, Room, made, records_in

from als_desktop.assets import read_toml
from als_desktop.models.action import Action, ActionStatus
from als_desktop.models.changes import Change
from als_desktop.models.feedback import BankQuestion
from als_desktop.models.meeting import Bid, Meeting, Presence, StageKind
from als_desktop.models.pack import OwnPack
from als_desktop.models.people import LearningSet, TimeMode
from als_desktop.models.question_bank import Purpose
from als_desktop.models.refusal import Refused
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.catalogues import bank_questions, meeting_templates, slot_splits, stage_floors
from als_desktop.services.contract_service import MOST_RULES
from als_desktop.services.packs import usual_pack

SENTENCES = read_toml("i18n/messages_en.toml")["refused"]
THREE_HOURS = meeting_templates()[0]
NOWHERE = "no such id"
BUILT_IN = bank_questions()[0].text

Prepare = Callable[[Room], object]
Act = Callable[[Room, object], Change]


def in_bidding(room: Room) -> None:
    room.go(StageKind.BIDDING)


def another_set(room: Room) -> LearningSet:
    return made(room.services.sets.create_set("Set C"), LearningSet)


def two_bids(room: Room) -> list[Bid]:
    room.go(StageKind.BIDDING)
    place = room.services.bids.place_bid
    return [
        made(place(room.meeting_id, room.members[seat].id, "Stuck", 3, 60 * MINUTE_MS), Bid)
        for seat in (0, 1)
    ]


def both_chosen(room: Room) -> list[Bid]:
    bids = two_bids(room)
    for bid in bids:
        room.services.bids.choose(bid.id)
    return bids


def three_minutes_each(room: Room) -> object:
    bids = two_bids(room)
    room.services.bids.set_time_mode(room.meeting_id, TimeMode.EQUAL)
    frame = sum(s.planned_ms for s in room.view.stages)
    meeting = room.view.meeting
    room.services.meetings.change_meeting(
        room.meeting_id, START_MS, START_MS + frame + meeting.spare_ms + 7 * MINUTE_MS, ""
    )
    return bids


def nobody(room: Room) -> None:
    for member in room.members:
        room.services.meetings.set_presence(room.meeting_id, member.id, Presence.APOLOGIES)


def reported(room: Room) -> Action:
    action = an_action(room)
    later = room.services.meetings.plan_meeting(
        room.set_id, THREE_HOURS, START_MS * 2, START_MS * 2 + 180 * MINUTE_MS
    )
    room.services.report_in.set_status(made(later, Meeting).id, action.id, ActionStatus.DONE)
    return action


def undone_differently(room: Room) -> Change:
    renamed = room.services.sets.rename_set(room.set_id, "Set C")
    room.services.sets.rename_set(room.set_id, "Set D")
    return renamed


def plan(room: Room, minutes: int) -> Change:
    return room.services.meetings.plan_meeting(
        room.set_id, THREE_HOURS, START_MS, START_MS + minutes * MINUTE_MS
    )


def starred(room: Room) -> BankQuestion:
    return made(room.services.bank.star(room.set_id, BUILT_IN, Purpose.GOAL), BankQuestion)


def nothing(room: Room) -> None:
    pass


def six_in_hybrid_time(room: Room) -> None:
    room.go(StageKind.BIDDING)
    room.services.bids.set_time_mode(room.meeting_id, TimeMode.HYBRID)
    for member in room.members:
        room.services.bids.place_bid(room.meeting_id, member.id, "Stuck", 3, 40 * MINUTE_MS)


def too_late(room: Room, kind: StageKind, minutes: int) -> None:
    """The meeting is so many minutes behind before a stage."""
    room.go(kind)
    room.clock.pass_ms(minutes * MINUTE_MS)


def late_in_a_long_meeting(room: Room) -> None:
    room.services.meetings.change_meeting(room.meeting_id, START_MS, START_MS + 720 * MINUTE_MS, "")
    too_late(room, StageKind.REVIEW, 721)


def with_two_slots(room: Room) -> str:
    room.go(StageKind.BIDDING)
    return room.make_slots()[0].id


def with_a_question_for_later(room: Room) -> str:
    first = with_two_slots(room)
    room.services.board.draft_card(first, room.members[1].id, "What holds you back?")
    return first


def with_one_slot(room: Room) -> str:
    first = with_two_slots(room)
    room.services.running_order.leave_out(room.view.slots[1].id)
    return first


def add_break(room: Room, minutes: int) -> Change:
    return room.services.agenda.add_stage(room.stage_id(StageKind.BIDDING), StageKind.BREAK, minutes)


def own_pack(room: Room, name: str = "Our way") -> Change:
    return room.services.packs.save_pack(room.set_id, name, usual_pack(), THREE_HOURS)


def meeting_by_own_pack(room: Room) -> OwnPack:
    own = made(own_pack(room), OwnPack)
    ends_ms = START_MS + 180 * MINUTE_MS
    room.services.meetings.plan_meeting(room.set_id, THREE_HOURS, START_MS, ends_ms, pack=own.id)
    return own


def add_rule(room: Room, heading: str, text: str) -> Change:
    return room.services.contracts.add_rule(room.set_id, heading, text)


def many_rules(room: Room) -> None:
    for n in range(len(room.view.ground_rules), MOST_RULES):
        add_rule(room, f"Rule {n}", "As we said.")


def late(room: Room) -> str:
    room.go(StageKind.WELCOME)
    member_id = room.members[0].id
    room.services.meetings.set_presence(room.meeting_id, member_id, Presence.LATE)
    return member_id


CASES: list[tuple[str, Prepare, Act]] = [
    ("changed_meanwhile", undone_differently, lambda r, change: r.services.changes.apply(change.inverse())),
    ("set_named_twice", nothing, lambda r, _: r.services.sets.create_set("WOMEN'S network,  set b")),
    ("set_named_twice", another_set, lambda r, s: r.services.sets.rename_set(s.id, "women's network, set B")),
    ("member_named_twice", nothing, lambda r, _: r.services.sets.add_members(r.set_id, "Gwen\nAmina")),
    ("member_named_twice", nothing, lambda r, _: r.services.sets.add_members(r.set_id, "aMINA")),
    ("member_named_twice", nothing, lambda r, _: r.services.sets.add_members(r.set_id, "Gwen, gwen")),
    ("member_named_twice", nothing, lambda r, _: r.services.sets.add_members(r.set_id, "Zoe\u0308\nZOË")),
    ("member_named_twice", nothing, lambda r, _: r.services.sets.rename_member(r.members[0].id, "BEN")),
    ("too_many_members", nothing, lambda r, _: r.services.sets.add_members(r.set_id, "G,H,I,J,K,L,M")),
    (
        "no_members",
        another_set,
        lambda r, s: r.services.meetings.plan_meeting(
            s.id, THREE_HOURS, START_MS, START_MS + 180 * MINUTE_MS
        ),
    ),
    (
        "author_away",
        lambda r: (
            in_questions(r),
            r.services.meetings.set_presence(r.meeting_id, r.members[1].id, Presence.LEFT),
        ),
        lambda r, found: r.services.board.draft_card(found[0], r.members[1].id, "What now?"),
    ),
    (
        "rule_named_twice",
        nothing,
        lambda r, _: add_rule(r, "time", "We keep to  TIME unless the set agrees otherwise."),
    ),
    ("too_many_rules", many_rules, lambda r, _: add_rule(r, "One", "more.")),
    ("unknown_choice", nothing, lambda r, _: r.services.contracts.choose(r.set_id, "weather", "fine")),
    ("unknown_choice", nothing, lambda r, _: r.services.contracts.choose(r.set_id, "time_mode", "fine")),
    ("number_out_of_range", nothing, lambda r, _: r.services.contracts.choose(r.set_id, "quorum", 13)),
    (
        "left_before_coming",
        late,
        lambda r, member_id: r.services.attendance.set_left(r.meeting_id, member_id, START_MS),
    ),
    ("slot_has_content", a_card, lambda r, card: r.services.absences.share_time(card.slot_id)),
    (
        "slot_is_last",
        lambda r: r.go(StageKind.PRESENTATION, 1),
        lambda r, _: r.services.absences.present_last(r.view.slots[1].id),
    ),
    ("nobody_present", nobody, lambda r, _: r.services.meetings.open_meeting(r.meeting_id)),
    ("meeting_ends_before_start", nothing, lambda r, _: plan(r, 0)),
    (
        "meeting_ends_before_start",
        nothing,
        lambda r, _: r.services.meetings.change_meeting(r.meeting_id, 5, 4, ""),
    ),
    ("meeting_too_short", nothing, lambda r, _: plan(r, 58)),
    ("meeting_too_long", nothing, lambda r, _: plan(r, 721)),
    ("meeting_begun", in_questions, lambda r, _: r.services.meetings.remove_meeting(r.meeting_id)),
    ("action_reported", reported, lambda r, action: r.services.actions.remove_action(action.id)),
    (
        "reported_later",
        reported,
        lambda r, action: r.services.report_in.word_anew(r.meeting_id, action.id, "Ask for two hours"),
    ),
    (
        "next_meeting_in_past",
        nothing,
        lambda r, _: r.services.meetings.agree_next(r.meeting_id, START_MS, ""),
    ),
    (
        "no_time_left_to_take",
        in_questions,
        lambda r, _: r.services.clocks.nudge(r.view.stages[0].id, -5 * MINUTE_MS),
    ),
    (
        "stage_too_long",
        in_questions,
        lambda r, _: r.services.clocks.nudge(r.view.stages[0].id, 1440 * MINUTE_MS),
    ),
    ("stage_too_long", nothing, lambda r, _: r.services.stages.set_length(r.view.stages[0].id, 1441)),
    ("stage_too_short", nothing, lambda r, _: r.services.stages.set_length(r.view.stages[0].id, 0)),
    (
        "stage_not_ahead",
        in_questions,
        lambda r, _: r.services.agenda.leave_out(r.stage_id(StageKind.QUESTIONS)),
    ),
    (
        "stage_not_ahead",
        in_questions,
        lambda r, _: r.services.agenda.move_stage(r.stage_id(StageKind.PRESENTATION), 1),
    ),
    (
        "stage_not_ahead",
        in_questions,
        lambda r, _: r.services.agenda.add_stage(r.stage_id(StageKind.WELCOME), StageKind.BREAK, 5),
    ),
    (
        "not_in_a_slot",
        in_questions,
        lambda r, _: r.services.agenda.add_stage(r.stage_id(StageKind.REVIEW), StageKind.QUESTIONS, 5),
    ),
    ("stage_too_short", nothing, lambda r, _: add_break(r, 0)),
    ("stage_too_long", nothing, lambda r, _: add_break(r, 721)),
    ("pack_named_twice", own_pack, lambda r, _: own_pack(r, "OUR way")),
    ("pack_named_twice", nothing, lambda r, _: own_pack(r, "troika consulting")),
    ("pack_in_use", meeting_by_own_pack, lambda r, own: r.services.packs.remove_pack(own.id)),
    ("slot_too_short", two_bids, lambda r, bids: r.services.bids.set_wanted(bids[0].id, 0)),
    (
        "slot_too_short",
        nothing,
        lambda r, _: r.services.bids.place_bid(r.meeting_id, r.members[0].id, "Stuck", 1, MINUTE_MS),
    ),
    ("slot_too_long", two_bids, lambda r, bids: r.services.bids.set_wanted(bids[0].id, 721)),
    (
        "slot_too_short_for",
        three_minutes_each,
        lambda r, _: r.services.bids.make_slots(r.meeting_id, slot_splits()),
    ),
    ("no_bids", in_bidding, lambda r, _: r.services.bids.make_slots(r.meeting_id, slot_splits())),
    ("no_bid_chosen", two_bids, lambda r, _: r.services.bids.make_slots(r.meeting_id, slot_splits())),
    ("bids_do_not_fit", both_chosen, lambda r, _: r.services.bids.make_slots(r.meeting_id, slot_splits())),
    (
        "guarantee_does_not_fit",
        six_in_hybrid_time,
        lambda r, _: r.services.bids.make_slots(r.meeting_id, slot_splits()),
    ),
    ("guarantee_too_long", nothing, lambda r, _: r.services.bids.set_guaranteed(r.meeting_id, 241)),
    ("guarantee_too_long", nothing, lambda r, _: r.services.bids.set_guaranteed(r.meeting_id, -1)),
    ("bids_cannot_be_shortened", two_bids, lambda r, _: r.services.bids.shorten_to_fit(r.meeting_id)),
    (
        "plan_fits",
        in_bidding,
        lambda r, _: r.services.replanning.shorten_evenly(r.meeting_id, stage_floors()),
    ),
    (
        "nothing_to_shorten",
        lambda r: too_late(r, StageKind.REVIEW, 181),
        lambda r, _: r.services.replanning.shorten_evenly(r.meeting_id, stage_floors()),
    ),
    (
        "no_break_to_borrow_from",
        lambda r: too_late(r, StageKind.REVIEW, 181),
        lambda r, _: r.services.replanning.borrow_from_break(r.meeting_id, stage_floors()),
    ),
    (
        "end_at_its_latest",
        late_in_a_long_meeting,
        lambda r, _: r.services.replanning.move_end(r.meeting_id, stage_floors()),
    ),
    ("slot_begun", in_questions, lambda r, slot: r.services.running_order.present_later(slot)),
    ("slot_is_first", with_two_slots, lambda r, slot: r.services.running_order.present_earlier(slot)),
    (
        "slot_is_last",
        with_two_slots,
        lambda r, _: r.services.running_order.present_later(r.view.slots[1].id),
    ),
    (
        "slot_has_content",
        with_a_question_for_later,
        lambda r, slot: r.services.running_order.leave_out(slot),
    ),
    ("no_other_slot", with_one_slot, lambda r, slot: r.services.running_order.leave_out_for_others(slot)),
    ("slots_begun", in_questions, lambda r, _: r.services.bids.make_slots(r.meeting_id, slot_splits())),
    (
        "presenter_cannot_facilitate",
        in_questions,
        lambda r, slot: r.services.slots.hand_facilitation_to(slot, r.view.slots[0].presenter_id),
    ),
    ("card_gone", a_card, lambda r, card: r.services.board.discard([card.id, NOWHERE])),
    ("lane_gone", a_card, lambda r, card: r.services.board.move([card.id], NOWHERE, 0)),
    ("card_discarded", lambda r: a_card(r, "discarded"), lambda r, card: r.services.board.queue(card.id)),
    ("card_unread", lambda r: a_card(r, "drafted"), lambda r, card: r.services.board.queue(card.id)),
    ("no_card_chosen", nothing, lambda r, _: r.services.board.hold([])),
    ("merge_needs_two", a_card, lambda r, card: r.services.board.merge([card.id])),
    ("no_such_colour", a_card, lambda r, card: r.services.board.recolour([card.id], "mauve")),
    (
        "question_in_bank",
        nothing,
        lambda r, _: r.services.bank.add_question(r.set_id, BUILT_IN, Purpose.GOAL),
    ),
    ("question_built_in", starred, lambda r, question: r.services.bank.remove_question(question.id)),
]


@pytest.mark.parametrize(
    ("code", "prepare", "act"), CASES, ids=[f"{n} {case[0]}" for n, case in enumerate(CASES)]
)
def test_a_rule_says_no_and_nothing_has_changed(room, code, prepare, act):
    prepared = prepare(room)
    before = records_in(room.store)
    with pytest.raises(Refused) as refusal:
        act(room, prepared)
    assert refusal.value.code == code
    assert records_in(room.store) == before
    # The sentence has all it speaks of.
    assert "{" not in SENTENCES[code].format(**refusal.value.params)


def test_every_sentence_has_its_rule():
    # A meeting is no longer than the longest slot, so that no bid that fits can be too long.
    # Root, as whom the tests may run, can read any file.
    out_of_reach = {"unknown", "slot_too_long_for", "file_unreadable"}
    in_the_tests_of_bad_input = {"empty", "too_long", "gone"}
    here = {code for code, _, _ in CASES}
    elsewhere = {code for code in SENTENCES if any(f'"{code}"' in text for text in other_tests())}
    assert here <= set(SENTENCES)
    assert set(SENTENCES) - here - elsewhere <= out_of_reach | in_the_tests_of_bad_input


def other_tests() -> list[str]:
    """What the other tests say; those of one room of the program reach its rules there."""
    folder = Path(__file__).parent.parent
    return [path.read_text(encoding="utf-8") for path in folder.rglob("*.py") if path != Path(__file__)]


def test_a_refusal_names_who_and_how_much(room):
    three_minutes_each(room)
    with pytest.raises(Refused) as refusal:
        room.services.bids.make_slots(room.meeting_id, slot_splits())
    assert refusal.value.params == {"presenter": "Amina", "minutes": 3, "least": 4}
    with pytest.raises(Refused) as refusal:
        room.services.sets.add_members(room.set_id, "Gwen\nben ")
    assert refusal.value.params == {"name": "ben"}
