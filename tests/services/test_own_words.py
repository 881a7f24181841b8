"""The set's own words, else the pack's, reach plan, wall and names of stages; without any, the usual ones stand."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from pypdf import PdfReader

from als_desktop.models.changes import Edit
from als_desktop.models.meeting import StageKind
from als_desktop.models.room_white_list import RoomChoices, scene_for
from als_desktop.reports.paper import Paper
from als_desktop.services.catalogues import feedback_prompts
from als_desktop.ui.console.stage_names import stage_name
from als_desktop.ui.room.room_words import headings


@pytest.fixture
def cohort(room):
    room.services.contracts.choose(room.set_id, "words", '{"presenter": "issue holder", "set": "cohort"}')
    room.services.contracts.agree(room.set_id)
    return room


def plan_text(room):
    view = room.view
    pdf = room.services.plans.plan_pdf(view, view.slots[0], Paper.A4, ["circle"] * 12)
    return PdfReader(io.BytesIO(pdf)).pages[0].extract_text()


def on_the_wall(room):
    room.go(StageKind.PRESENTATION)
    return headings(scene_for(room.view, room.clock.now(), feedback_prompts(), RoomChoices()).body)[0]


def test_the_plan_is_confidential_to_those_the_set_calls_itself(cohort):
    cohort.go(StageKind.ACTIONS)
    assert "Confidential to the cohort" in plan_text(cohort)


def test_the_wall_names_who_presents_in_the_sets_word(cohort):
    assert on_the_wall(cohort) == "Amina, issue holder"


def test_the_stages_are_called_in_the_sets_word(cohort):
    names = [stage_name(stage, cohort.view) for stage in cohort.view.stages]
    assert "Cohort review" in names


@pytest.fixture
def beratung(room):
    """The same meeting, planned the way of a pack that has words of its own."""
    before = room.view.meeting
    with room.store.transaction() as tx:
        tx.write((Edit(before, replace(before, pack="kollegiale_beratung")),))
    return room


def test_the_words_of_the_pack_stand_where_the_set_has_none(beratung):
    assert on_the_wall(beratung) == "Casting · Amina, case giver"
    assert "Confidential to the group" in plan_text(beratung)
    assert "Group review" in [stage_name(stage, beratung.view) for stage in beratung.view.stages]


def test_without_own_words_the_usual_ones_stand(room):
    assert on_the_wall(room) == "Amina presents"
    assert "Confidential to the set" in plan_text(room)
    assert "Set review" in [stage_name(stage, room.view) for stage in room.view.stages]
