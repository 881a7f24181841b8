"""Sets, their members, and meetings from the planning to the close."""

from __future__ import annotations

import pytest
from prepared import a_card, an_action, in_questions
from support import START_MS, made, records_in

from als_desktop.models.action import Action, ActionStatus
from als_desktop.models.agenda import MeetingTemplate, StagePlan
from als_desktop.models.feedback import ExportEntry
from als_desktop.models.meeting import (
    Bid,
    BidOutcome,
    Meeting,
    MeetingState,
    Presence,
    StageKind,
    StageStatus,
)
from als_desktop.models.people import LearningSet, Member
from als_desktop.models.refusal import Refused
from als_desktop.models.stage_clock import MINUTE_MS, Phase
from als_desktop.services.action_service import ActionField
from als_desktop.services.catalogues import meeting_templates, slot_splits
from als_desktop.services.report_in_service import ReportField
from als_desktop.services.set_service import split_names

THREE_HOURS = meeting_templates()[0]
NEXT_MS = START_MS + 35 * 24 * 60 * MINUTE_MS


def plan_next(room, template=THREE_HOURS) -> str:
    change = room.services.meetings.plan_meeting(
        room.set_id, template, NEXT_MS, NEXT_MS + template.length * MINUTE_MS, "Library"
    )
    return made(change, Meeting).id


@pytest.mark.parametrize(
    ("pasted", "names"),
    [
        ("Amina\nBen\n\nCarys", ["Amina", "Ben", "Carys"]),
        ("1. Amina\n2) Ben\n- Carys\n• Dev", ["Amina", "Ben", "Carys", "Dev"]),
        ("Amina, Ben; Carys\tDev\r\nElin", ["Amina", "Ben", "Carys", "Dev", "Elin"]),
        ("  Mary  Jane  O'Neill ", ["Mary Jane O'Neill"]),
        ("", []),
    ],
)
def test_a_pasted_list_is_read_as_names(pasted, names):
    assert split_names(pasted) == names


def test_a_set_starts_with_its_contract_and_each_member_with_a_seat(room):
    change = room.services.sets.create_set("  Set  C ", "To\nlearn", [(" Time ", "We keep\nto it")], 4)
    made_set = made(change, LearningSet)
    assert (made_set.name, made_set.purpose, made_set.planned_meetings) == ("Set C", "To learn", 4)
    assert made_set.created_ms == START_MS
    room.services.sets.add_members(made_set.id, "Gwen\nHana")
    home = room.services.reading.home().overview(made_set.id)
    assert [(m.name, m.seat) for m in home.members] == [("Gwen", 0), ("Hana", 1)]
    rules = [
        r
        for n, r in records_in(room.store).items()
        if n.startswith("contract_item") and r.set_id == made_set.id
    ]
    assert [(r.heading, r.text, r.position) for r in rules] == [("Time", "We keep to it", 0)]


def test_a_seat_that_was_left_is_taken_again_and_the_name_may_come_back(room):
    ben = room.members[1]
    room.services.sets.member_leaves(ben.id)
    change = room.services.sets.add_members(room.set_id, "Gwen\nBen")
    assert [(after.name, after.seat) for _, after in change.edits_of(Member)] == [("Gwen", 1), ("Ben", 6)]


def test_who_leaves_the_set_is_expected_at_no_planned_meeting_and_bids_at_none(room):
    room.go(StageKind.BIDDING)
    ben = room.members[1]
    later = plan_next(room)
    room.services.bids.place_bid(later, ben.id, "My workload keeps growing")
    left = room.services.sets.member_leaves(ben.id)
    ahead = room.services.reading.meeting(later)
    assert ben.id not in {m.id for m in ahead.members}
    assert ahead.bids == []
    # At the meeting under way they were, and so they stay.
    assert ben.id in {m.id for m in room.view.members_in_room}
    room.services.changes.apply(left.inverse())
    assert ben.id in {m.id for m in room.services.reading.meeting(later).members_in_room}


def test_a_planned_meeting_has_its_frame_and_expects_everyone(room):
    view = room.view
    assert [s.kind for s in view.stages] == [s.kind for s in THREE_HOURS.stages if s.kind]
    assert [s.planned_ms for s in view.stages] == [
        s.minutes * MINUTE_MS for s in THREE_HOURS.stages if s.kind
    ]
    assert len(view.members_in_room) == 6
    assert view.to_give_ms == 110 * MINUTE_MS
    assert (view.meeting.number, view.meeting.state) == (1, MeetingState.PLANNED)
    assert room.services.reading.meeting(plan_next(room)).meeting.number == 2


def test_spare_time_shrinks_before_a_short_meeting_is_refused(room):
    change = room.services.meetings.plan_meeting(room.set_id, THREE_HOURS, NEXT_MS, NEXT_MS + 62 * MINUTE_MS)
    view = room.services.reading.meeting(made(change, Meeting).id)
    assert (view.meeting.spare_ms, view.to_give_ms) == (4 * MINUTE_MS, 0)


@pytest.mark.parametrize("template", meeting_templates(), ids=lambda t: t.code)
def test_the_templates_of_the_catalogue_add_up(template: MeetingTemplate):
    frame = sum(s.minutes for s in template.stages)
    to_give = template.length - template.spare - frame
    assert template.slots >= 1
    assert to_give / template.slots >= 30
    assert template.stages.count(StagePlan(None)) == template.slots


def test_a_meeting_opens_with_those_who_joined_since_and_stands_in_its_first_stage(room):
    room.services.sets.add_members(room.set_id, "Gwen")
    room.clock.pass_ms(90_000)
    room.services.meetings.open_meeting(room.meeting_id)
    view = room.view
    assert [m.name for m in view.members_in_room][-1] == "Gwen"
    assert view.meeting.state is MeetingState.UNDER_WAY
    assert (view.meeting.started_ms, view.current_stage.entered_ms) == (START_MS + 90_000, START_MS + 90_000)
    assert view.current_stage.kind is StageKind.WELCOME
    assert view.clock(view.current_stage).phase is Phase.READY
    assert room.services.reading.under_way().id == room.meeting_id


def test_closing_stops_the_clocks_and_a_closed_meeting_can_go_on(room):
    in_questions(room)
    room.clock.pass_ms(4 * MINUTE_MS)
    room.services.meetings.close_meeting(room.meeting_id)
    room.clock.pass_ms(60 * MINUTE_MS)
    view = room.view
    assert (view.meeting.state, view.meeting.closed_ms) == (MeetingState.CLOSED, START_MS + 4 * MINUTE_MS)
    assert view.clock(view.current_stage).elapsed(room.clock.now()) == 4 * MINUTE_MS
    assert room.services.reading.under_way() is None
    room.services.meetings.open_meeting(room.meeting_id)
    view = room.view
    assert (view.meeting.state, view.meeting.closed_ms) == (MeetingState.UNDER_WAY, None)
    assert (view.meeting.started_ms, view.current_stage.kind) == (START_MS, StageKind.QUESTIONS)


def test_who_was_never_expected_can_come_in(room):
    change = room.services.sets.add_members(room.set_id, "Gwen")
    gwen = made(change, Member)
    room.services.meetings.set_presence(room.meeting_id, gwen.id, Presence.LATE)
    assert gwen in room.view.members_in_room
    room.services.meetings.set_presence(room.meeting_id, gwen.id, Presence.LEFT)
    assert gwen not in room.view.members_in_room
    assert gwen in room.view.members


def test_deferred_bids_come_along_once_whenever_the_next_meeting_was_planned(room):
    early = plan_next(room)
    room.go(StageKind.BIDDING)
    dev, elin = room.members[3:5]
    for member in (dev, elin):
        bid = made(
            room.services.bids.place_bid(room.meeting_id, member.id, "A change nobody asked for", 4), Bid
        )
        room.services.bids.defer(bid.id)
    room.services.meetings.close_meeting(room.meeting_id)
    room.services.bids.place_bid(early, elin.id, "Something newer")
    opened = room.services.meetings.open_meeting(early)

    ahead = room.services.reading.meeting(early)
    assert [(b.member_id, b.headline) for b in ahead.bids] == [
        (dev.id, "A change nobody asked for"),
        (elin.id, "Something newer"),
    ]
    carried = ahead.bid_of(dev.id)
    assert (carried.outcome, carried.turn, carried.pressing) == (BidOutcome.OPEN, None, 4)
    assert room.view.find(Bid, carried.carried_from).member_id == dev.id
    room.services.meetings.close_meeting(early)
    room.services.meetings.open_meeting(early)
    assert len(room.services.reading.meeting(early).bids) == 2
    assert made(opened, Bid) == carried


def test_deferred_bids_of_who_left_do_not_come_along(room):
    room.go(StageKind.BIDDING)
    for seat in (3, 4):
        bid = made(room.services.bids.place_bid(room.meeting_id, room.members[seat].id, "Stuck"), Bid)
        room.services.bids.defer(bid.id)
    room.services.sets.member_leaves(room.members[4].id)
    ahead = room.services.reading.meeting(plan_next(room))
    assert [b.member_id for b in ahead.bids] == [room.members[3].id]


def test_a_planned_meeting_goes_with_all_that_was_prepared_and_comes_back_with_it(room):
    services = room.services
    later = plan_next(room)
    services.bids.choose(
        made(services.bids.place_bid(later, room.members[0].id, "Stuck", 3, 50 * MINUTE_MS), Bid).id
    )
    services.bids.make_slots(later, slot_splits())
    stage = services.reading.stages(later)[0]
    services.feedback.write_note(later, stage.id, "Ask for the room")
    services.feedback.score_rule(later, room.view.ground_rules[0].id, 3)
    with room.store.transaction() as tx:
        tx.insert_all(ExportEntry, [ExportEntry("export", START_MS, "action_plan", "/tmp/plan.pdf", later)])
    services.clocks.start(stage.id)
    room.clock.pass_ms(MINUTE_MS)
    services.clocks.pause(stage.id)
    before = services.reading.meeting(later).everything()
    removed = services.meetings.remove_meeting(later)
    with pytest.raises(Refused, match="gone"):
        services.reading.meeting(later)
    # What left the store stays in the log.
    assert records_in(room.store)["export_entry export"].meeting_id is None
    services.changes.apply(removed.inverse())
    assert services.reading.meeting(later).everything() == before


def test_a_planned_meeting_with_a_question_in_it_stays(room):
    services = room.services
    later = plan_next(room)
    services.bids.choose(
        made(services.bids.place_bid(later, room.members[0].id, "Stuck", 3, 50 * MINUTE_MS), Bid).id
    )
    services.bids.make_slots(later, slot_splits())
    slot = services.reading.meeting(later).slots[0]
    services.board.draft_card(slot.id, room.members[1].id, "What now?")
    with pytest.raises(Refused, match="meeting_begun"):
        services.meetings.remove_meeting(later)


def test_moving_forward_marks_what_was_left_and_what_was_passed_over_and_going_back_opens_it(room):
    room.go(StageKind.WELCOME)
    go_to = room.services.stages.go_to
    go_to(room.meeting_id, room.stage_id(StageKind.BIDDING))
    status = {s.kind: s.status for s in room.view.stages}
    assert status[StageKind.WELCOME] is StageStatus.DONE
    assert status[StageKind.CHECK_IN] is status[StageKind.REPORT_IN] is StageStatus.SKIPPED
    assert status[StageKind.BIDDING] is StageStatus.AHEAD
    room.clock.pass_ms(3 * MINUTE_MS)
    go_to(room.meeting_id, room.stage_id(StageKind.CHECK_IN))
    view = room.view
    assert view.current_stage.status is StageStatus.AHEAD
    bidding = next(s for s in view.stages if s.kind is StageKind.BIDDING)
    assert bidding.status is StageStatus.AHEAD
    assert (view.clock(bidding).phase, view.clock(bidding).banked_ms) == (Phase.PAUSED, 3 * MINUTE_MS)
    go_to(room.meeting_id, bidding.id)
    assert go_to(room.meeting_id, bidding.id).edits == ()


def test_who_comes_back_to_a_stage_finds_its_clock_as_they_left_it(room):
    room.go(StageKind.BIDDING)
    go_to, clocks, clock = room.services.stages.go_to, room.services.clocks, room.clock
    bidding, check_in = room.stage_id(StageKind.BIDDING), room.stage_id(StageKind.CHECK_IN)

    def there_and_back():
        clock.pass_ms(MINUTE_MS)
        go_to(room.meeting_id, check_in)
        clock.pass_ms(5 * MINUTE_MS)
        go_to(room.meeting_id, bidding)
        found = room.view.clock(room.view.current_stage)
        return found.phase, found.elapsed(clock.now())

    assert there_and_back() == (Phase.RUNNING, MINUTE_MS)
    assert there_and_back() == (Phase.RUNNING, 2 * MINUTE_MS)
    clocks.pause(bidding)
    assert there_and_back() == (Phase.PAUSED, 2 * MINUTE_MS)
    assert there_and_back() == (Phase.PAUSED, 2 * MINUTE_MS)
    clocks.start(bidding)
    assert there_and_back() == (Phase.RUNNING, 3 * MINUTE_MS)
    # Closed and taken up again, it goes on in the stage to which they turn.
    room.services.meetings.close_meeting(room.meeting_id)
    room.services.meetings.open_meeting(room.meeting_id)
    go_to(room.meeting_id, check_in)
    assert room.view.clock(room.view.current_stage).phase is Phase.RUNNING


def test_actions_of_earlier_meetings_are_reported_on_and_keep_their_last_word(room):
    services = room.services
    slot_id = in_questions(room)
    for what in ("Ask my manager", "Write it down"):
        services.actions.add_action(slot_id, what)
    first, second = room.view.actions(slot_id)
    services.actions.set_field(first.id, ActionField.BY_WHEN, "2027-01-15")
    services.meetings.close_meeting(room.meeting_id)
    later = plan_next(room)
    ahead = services.reading.meeting(later)
    assert [a.what for a in ahead.earlier_actions] == ["Ask my manager", "Write it down"]
    assert [m.name for m in ahead.reporters()] == ["Amina"]
    assert ahead.turns[room.members[0].id].issue == "I want to go for promotion but feel stuck"

    ahead.apply(services.report_in.set_status(later, first.id, ActionStatus.DONE))
    ahead.apply(
        services.report_in.set_text(later, first.id, ReportField.LEARNED, "  She had waited for me. ")
    )
    ahead.apply(services.report_in.set_text(later, second.id, ReportField.WHAT_NOW, "On Monday"))
    assert ahead.everything() == services.reading.meeting(later).everything()
    said = ahead.report_on(first.id)
    assert (said.status, said.learned) == (ActionStatus.DONE, "She had waited for me.")
    assert ahead.report_on(second.id).status is ActionStatus.OPEN
    # Done, but reported on here, so it is still shown here and no longer at the meeting after.
    assert len(ahead.earlier_actions) == 2
    after = services.reading.meeting(plan_next(room))
    assert [a.what for a in after.earlier_actions] == ["Write it down"]
    assert [a.what for a in services.reading.home().sets[0].open_actions] == ["Write it down"]


def test_a_new_date_said_at_report_in_is_the_date_of_the_action_from_then_on(room):
    action = an_action(room)
    services = room.services
    services.actions.set_field(action.id, ActionField.BY_WHEN, "2027-01-15")
    later = plan_next(room)
    view = services.reading.meeting(later)
    change = services.report_in.set_text(later, action.id, ReportField.NEW_BY_WHEN, "2027-03-01")
    view.apply(change)
    assert view.report_on(action.id).new_by_when == "2027-03-01"
    assert view.find(Action, action.id).by_when == "2027-03-01"
    services.report_in.set_text(later, action.id, ReportField.NEW_BY_WHEN, "")
    assert services.reading.meeting(later).find(Action, action.id).by_when == "2027-01-15"


def test_home_shows_each_set_with_its_own(room):
    services = room.services
    a_card(room)
    other = made(services.sets.create_set("A set that comes first"), LearningSet)
    services.sets.add_members(other.id, "Noor")
    services.meetings.close_meeting(room.meeting_id)
    later = plan_next(room)
    home = services.reading.home()
    assert [s.learning_set.name for s in home.sets] == ["A set that comes first", "Women's Network, Set B"]
    mine = home.overview(room.set_id)
    assert [m.number for m in mine.held] == [1]
    assert mine.next_meeting.id == later
    assert [m.name for m in mine.last_presenters()] == ["Amina"]
    assert mine.last_turn(room.members[0].id).number == 1
    assert mine.last_turn(room.members[1].id) is None
    empty = home.sets[0]
    assert (empty.held, empty.next_meeting, empty.last_presenters()) == ((), None, [])
    assert home.next_meeting == (mine, mine.next_meeting)


def test_to_go_to_a_stage_of_a_closed_meeting_is_to_look_at_it(room):
    room.go(StageKind.QUESTIONS)
    room.services.meetings.close_meeting(room.meeting_id)
    before = records_in(room.store)
    for kind in (StageKind.FEEDBACK, StageKind.WELCOME):
        room.clock.pass_ms(60_000)
        room.services.stages.go_to(room.meeting_id, room.stage_id(kind))
        assert room.view.current_stage.kind is kind
    after = records_in(room.store)
    assert [key for key in after if after[key] != before[key]] == [f"meeting {room.meeting_id}"]
