"""Each way to meet is played through from the bids to the close, and a set keeps its own."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support import START_MS, Room, made

from als_desktop.models.agenda import StagePlan
from als_desktop.models.changes import Edit
from als_desktop.models.choosing import choice_at
from als_desktop.models.meeting import Bid, Meeting, MeetingState, StageKind
from als_desktop.models.meeting_pack import code_of, script_code
from als_desktop.models.pack import OwnPack
from als_desktop.models.people import LearningSet
from als_desktop.models.planning import template_of_meeting
from als_desktop.models.refusal import Refused
from als_desktop.models.schedule import schedule
from als_desktop.models.slot_plan import plan_of_slot
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.models.stage_words import lines_at, original_lines, own_script
from als_desktop.services.catalogues import scripts
from als_desktop.services.packs import PACKS, shipped_pack

DAY_MS = 24 * 60 * MINUTE_MS
EVERY = [(code, template.code) for code in PACKS for template in shipped_pack(code).templates]


def plan(room: Room, pack: str, template) -> None:
    """Plan another meeting and turn the room to it."""
    starts_ms = START_MS + 30 * DAY_MS
    ends_ms = starts_ms + template.length * MINUTE_MS
    change = room.services.meetings.plan_meeting(
        room.set_id, template, starts_ms, ends_ms, "Library", pack=pack
    )
    room.meeting_id = made(change, Meeting).id
    room.clock.set_wall_ms(starts_ms)


def bid(room: Room, presenters: int) -> None:
    """So many members bid, each for an even share, and are chosen."""
    each_ms = room.view.to_give_ms // presenters // MINUTE_MS * MINUTE_MS
    for member in room.members[:presenters]:
        placed = room.services.bids.place_bid(room.meeting_id, member.id, "Stuck", 3, each_ms)
        room.services.bids.choose(made(placed, Bid).id)


@pytest.mark.parametrize(("code", "template"), EVERY)
def test_a_meeting_is_played_through(room, code, template):
    pack = shipped_pack(code)
    chosen = pack.template(template)
    plan(room, code, chosen)
    services = room.services
    services.meetings.open_meeting(room.meeting_id)
    bid(room, chosen.slots)
    services.bids.make_slots(room.meeting_id, room.view.pack.split)
    view = room.view
    assert len(view.slots) == chosen.slots
    for slot in view.slots:
        stages = view.stages_of_slot(slot.id)
        assert [code_of(s) for s in stages] == [
            s.code for s in pack.split.in_slot_of(slot.planned_ms // MINUTE_MS)
        ]
        assert [s.title for s in stages] == [view.pack.stage_of(s).title for s in stages]
        assert sum(s.planned_ms for s in stages) == slot.planned_ms
    frame = [s for s in view.stages if s.slot_id is None]
    assert [(s.kind, s.title, s.planned_ms // MINUTE_MS) for s in frame] == [
        (s.kind, s.title, s.minutes) for s in chosen.frame
    ]
    walked = []
    while (following := room.view.stage_after(room.view.current_stage)) is not None:
        services.stages.go_to(room.meeting_id, following.id)
        stage = room.view.current_stage
        walked.append(stage.kind)
        said = lines_at(room.view, stage, scripts())
        assert said
        assert said == pack.scripts.get(code_of(stage), scripts()[stage.kind])
        if stage.kind is StageKind.QUESTIONS:
            services.board.hand_in_card(stage.slot_id, room.members[1].id, "What would be enough?")
        elif stage.kind is StageKind.ACTIONS:
            services.actions.add_option(stage.slot_id, "Ask for an hour")
            services.actions.add_action(stage.slot_id, "Ask my manager for an hour")
        # Whoever keeps to the plan ends with the spare time of the template, whatever the pack.
        assert schedule(room.view, room.clock.now()).spare_ms >= chosen.spare * MINUTE_MS
        room.clock.pass_ms(stage.planned_ms)
    assert walked[-1] is chosen.frame[-1].kind
    left_ms = room.view.meeting.hard_end_ms - room.clock.now().wall_ms
    first = room.view.stages[0].planned_ms
    assert left_ms - first >= chosen.spare * MINUTE_MS
    services.meetings.close_meeting(room.meeting_id)
    assert room.view.meeting.state is MeetingState.CLOSED
    # What was agreed is printed whatever the stages were called.
    actions = plan_of_slot(room.view, room.view.slots[0], ()).actions
    assert {action.what for action in actions} == {"Ask my manager for an hour"}


def test_an_optional_stage_gives_way_in_a_short_slot(room):
    plan(room, "classic", shipped_pack("classic").template("classic_ninety"))
    room.services.meetings.open_meeting(room.meeting_id)
    placed = room.services.bids.place_bid(room.meeting_id, room.members[0].id, "Stuck", 3, 20 * MINUTE_MS)
    room.services.bids.choose(made(placed, Bid).id)
    room.services.bids.make_slots(room.meeting_id, room.view.pack.split)
    stages = room.view.stages_of_slot(room.view.slots[0].id)
    assert "resources" not in {s.code for s in stages}
    assert sum(s.planned_ms for s in stages) == 20 * MINUTE_MS


def test_the_last_meeting_is_planned_again(room):
    services = room.services
    review = room.stage_id(StageKind.REVIEW)
    services.agenda.rename_stage(review, "Look back together")
    services.stages.set_length(review, 15)
    services.agenda.add_stage(room.stage_id(StageKind.BIDDING), StageKind.CHECK_IN, 4, "Stretch")
    services.meetings.change_meeting(room.meeting_id, START_MS, START_MS + 187 * MINUTE_MS, "")
    room.make_slots()
    services.agenda.leave_out(room.stage_id(StageKind.REPORT_IN))
    view = room.view
    template = template_of_meeting(view.meeting, view.stages)
    assert (template.code, template.length, template.spare, template.slots) == ("three_hours", 187, 12, 2)
    plan(room, "", template)
    frame = [(s.kind, s.title, s.planned_ms // MINUTE_MS) for s in room.view.stages]
    assert (StageKind.REVIEW, "Look back together", 15) in frame
    assert (StageKind.CHECK_IN, "Stretch", 4) in frame
    assert StageKind.REPORT_IN not in {kind for kind, _, _ in frame}
    again = room.view
    assert template_of_meeting(again.meeting, again.stages).frame == template.frame


def own(room: Room, pack: str = "classic", name: str = "Our afternoon") -> OwnPack:
    base = shipped_pack(pack)
    template = replace(
        base.templates[0], stages=(*base.templates[0].stages, StagePlan(StageKind.BREAK, 5, "", "Tea"))
    )
    return made(room.services.packs.save_pack(room.set_id, name, base, template), OwnPack)


def test_a_set_keeps_its_own_way_to_meet(room):
    code = script_code("classic", replace(room.view.stages[0], code="helping"))
    room.services.packs.write_script(room.set_id, code, "What else?\n\n  And what else? ")
    saved = own(room)
    choice = room.services.packs.choice(room.set_id)
    assert [pack.code for pack in choice.packs] == [*PACKS, saved.id]
    assert choice.unread == ()
    mine = choice.packs[-1]
    assert (mine.name, mine.base, mine.split) == ("Our afternoon", "classic", shipped_pack("classic").split)
    assert mine.templates[0].frame[-1].title == "Tea"
    assert mine.scripts["helping"] == ("What else?", "And what else?")
    plan(room, saved.id, mine.templates[0])
    assert room.view.pack == mine
    room.services.meetings.open_meeting(room.meeting_id)
    bid(room, 3)
    room.services.bids.make_slots(room.meeting_id, room.view.pack.split)
    helping = next(s for s in room.view.stages if s.code == "helping")
    assert lines_at(room.view, helping, scripts()) == ("What else?", "And what else?")
    # Of another set it is not.
    other = made(room.services.sets.create_set("Set C"), LearningSet)
    assert len(room.services.packs.choice(other.id).packs) == len(PACKS)


def test_an_own_way_is_renamed_removed_and_brought_back(room):
    saved = own(room)
    room.services.packs.rename_pack(saved.id, " Thursdays ")
    assert room.services.packs.choice(room.set_id).packs[-1].name == "Thursdays"
    removed = room.services.packs.remove_pack(saved.id)
    assert len(room.services.packs.choice(room.set_id).packs) == len(PACKS)
    room.services.changes.apply(removed.inverse())
    assert room.services.packs.choice(room.set_id).packs[-1].name == "Thursdays"


def test_a_set_whose_way_is_removed_meets_as_it_was_made_from(room):
    saved = own(room)
    made_set = made(room.services.sets.create_set("Set C", pack=saved.id), LearningSet)
    room.services.packs.remove_pack(saved.id)
    sets = {one.learning_set.id: one.learning_set for one in room.services.reading.home().sets}
    assert sets[made_set.id].pack == "classic"


def test_a_meeting_that_was_held_keeps_the_way_it_was_run_by(room):
    saved = own(room, "kollegiale_beratung", "Ours")
    plan(room, saved.id, shipped_pack("kollegiale_beratung").templates[0])
    room.services.meetings.open_meeting(room.meeting_id)
    bid(room, 1)
    room.services.bids.make_slots(room.meeting_id, room.view.pack.split)
    room.services.meetings.close_meeting(room.meeting_id)
    before = room.view
    removed = room.services.packs.remove_pack(saved.id)
    assert room.view.pack == before.pack
    chosen = [choice_at(room.view, stage) for stage in room.view.stages]
    assert [one.title for one in chosen if one is not None] == ["Key question", "Choice of method"]
    # It is gone for all that is to come; its name is free.
    assert [pack.code for pack in room.services.packs.choice(room.set_id).packs] == list(PACKS)
    with pytest.raises(Refused, match="gone"):
        plan(room, saved.id, shipped_pack("kollegiale_beratung").templates[0])
    again = own(room, "classic", "Ours")
    room.services.packs.remove_pack(again.id)
    room.services.changes.apply(removed.inverse())
    assert [pack.code for pack in room.services.packs.choice(room.set_id).packs] == [*PACKS, saved.id]


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"code": 1}', "[" * 100_000, '{"lengths": [1e9]}'])
def test_one_that_cannot_be_read_is_named_and_passed_over(room, content):
    saved = own(room)
    kept = own(room, "wial", "Kept")
    plan(room, saved.id, shipped_pack("classic").templates[0])
    with room.store.transaction() as tx:
        tx.write((Edit(saved, replace(saved, content=content)),))
    choice = room.services.packs.choice(room.set_id)
    assert choice.unread == ("Our afternoon",)
    assert choice.packs[-1].code == kept.id
    # The meeting goes on: what is to be said is what is usual.
    assert room.view.pack is None
    assert lines_at(room.view, room.view.stages[0], scripts()) == scripts()[StageKind.WELCOME]


def test_a_meeting_is_not_planned_by_a_way_that_has_gone(room):
    saved = own(room)
    room.services.packs.remove_pack(saved.id)
    with pytest.raises(Refused, match="gone"):
        plan(room, saved.id, shipped_pack("classic").templates[0])


def test_the_set_says_it_in_its_own_words_until_it_wants_the_original_back(room):
    packs, view = room.services.packs, room.view
    stage = view.stages[0]
    code = script_code(view.meeting.pack, stage)
    first = packs.write_script(room.set_id, code, "Welcome, dear all\nWho is missing?")
    view.apply(first)
    assert lines_at(view, stage, scripts()) == ("Welcome, dear all", "Who is missing?")
    view.apply(packs.write_script(room.set_id, code, "Hello"))
    assert lines_at(view, stage, scripts()) == ("Hello",)
    assert lines_at(room.view, stage, scripts()) == ("Hello",)
    # Only here: another stage, and the same stage of another way to meet, keep theirs.
    assert own_script(view, view.stages[1]) is None
    view.apply(packs.write_script(room.set_id, code, " \n "))
    assert lines_at(view, stage, scripts()) == original_lines(view, stage, scripts()) == scripts()[stage.kind]
    assert packs.restore_script(room.set_id, code).edits == ()


def test_a_full_day_has_its_lunch_in_the_middle(room):
    plan(room, "", shipped_pack("").template("full_day"))
    room.services.meetings.open_meeting(room.meeting_id)
    bid(room, 6)
    room.services.bids.make_slots(room.meeting_id, room.view.pack.split)
    of_slots = (StageKind.QUESTIONS, StageKind.ACTIONS, StageKind.FEEDBACK)
    order = [s.title or s.kind.value for s in room.view.stages if s.kind not in of_slots]
    first = ["welcome", "check_in", "report_in", "bidding"]
    half = ["presentation", "presentation", "break", "presentation"]
    assert order == [*first, *half, "Lunch", *half, "review", "close"]
