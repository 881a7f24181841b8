"""The meeting that the benchmarks open is one that a facilitator could go on with, its clock running."""

from __future__ import annotations

import pytest
from support import HandClock

from als_desktop.models.meeting import StageKind
from als_desktop.services.services import Services
from als_desktop.store.store import open_store
from benchmarks.big_store import fill


@pytest.fixture
def opened(tmp_path):
    """The services of a small store, and its meeting under way."""
    path = tmp_path / "als.db"
    meeting_id = fill(path, sets=2, meetings=4, cards=120)
    store = open_store(path)
    yield Services(store, HandClock()), meeting_id
    store.close()


def test_the_clock_of_the_stage_runs(opened):
    services, meeting_id = opened
    view = services.reading.meeting(meeting_id)
    clock = view.clock(view.current_stage)
    before = clock.elapsed(services.clock.now())
    services.clock.pass_ms(1_000)
    assert clock.elapsed(services.clock.now()) == before + 1_000


def test_the_meeting_can_be_gone_on_with(opened):
    services, meeting_id = opened
    view = services.reading.meeting(meeting_id)
    slot = view.current_slot
    services.board.follow_up(view.cards(slot.id)[0].id, view.members[3].id, "What else?")
    services.stages.go_to(meeting_id, view.stage_after(view.current_stage).id)
    services.actions.add_action(slot.id, "Ask my manager")
    after = services.reading.meeting(meeting_id)
    assert after.current_stage.kind is StageKind.ACTIONS
    assert len(after.cards(slot.id)) == len(view.cards(slot.id)) + 1
