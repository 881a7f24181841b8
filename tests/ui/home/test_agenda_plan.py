"""The agenda of a meeting to scale."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from als_desktop.models.meeting import StageKind
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.catalogues import meeting_templates
from als_desktop.ui.home.agenda_plan import plan_of_meeting, plan_of_template
from als_desktop.ui.home.time_words import time_words
from tests.support import open_room

TEMPLATES = st.sampled_from(meeting_templates())


@given(TEMPLATES, st.integers(-60, 12 * 60))
def test_the_parts_and_the_spare_time_make_up_the_meeting(template, minutes):
    plan = plan_of_template(template, minutes * MINUTE_MS)
    assert plan.length == minutes
    assert sum(part.minutes for part in plan.parts) + plan.spare == minutes
    slots = [part.minutes for part in plan.parts if part.kind is None]
    assert sum(slots) == max(0, plan.to_give)
    assert not slots or max(slots) - min(slots) <= 1


@given(TEMPLATES, st.integers(1, 12 * 60))
def test_what_the_words_call_possible_the_service_accepts(template, minutes):
    frame = sum(stage.minutes for stage in template.stages if stage.kind is not None)
    _, fits = time_words(plan_of_template(template, minutes * MINUTE_MS))
    assert fits == (minutes > frame + template.spare)


def test_the_usual_meeting_has_its_break_between_two_slots():
    plan = plan_of_template(meeting_templates()[0], 180 * MINUTE_MS)
    order = [part.kind for part in plan.parts]
    assert order[4:7] == [None, StageKind.BREAK, None]
    assert time_words(plan) == ("110 minutes for presenters: 2 slots of 55.", True)


@pytest.fixture
def room(tmp_path):
    made = open_room(tmp_path)
    yield made
    made.store.close()


def shown(room):
    return plan_of_meeting(room.view.meeting, room.services.reading.stages(room.meeting_id))


def test_before_the_bids_are_decided_it_says_what_the_meeting_has_to_give(room):
    plan = shown(room)
    assert plan.to_give == room.view.to_give_ms // MINUTE_MS
    assert plan.spare == room.view.meeting.spare_ms // MINUTE_MS
    assert [part.slot_id for part in plan.parts if part.kind is None] == ["", ""]


def test_after_that_the_slots_are_those_of_the_presenters(room):
    room.go(StageKind.BIDDING)
    slots = room.make_slots()
    parts = [part for part in shown(room).parts if part.kind is None]
    assert [(part.slot_id, part.minutes) for part in parts] == [(slot.id, 55) for slot in slots]


def test_a_frame_that_has_grown_too_long_is_over(room):
    room.services.meetings.open_meeting(room.meeting_id)
    room.services.stages.set_length(room.stage_id(StageKind.REVIEW), 150)
    assert shown(room).spare < 0
    assert shown(room).slots == 0
