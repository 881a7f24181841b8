"""A slot that was changed by hand is saved as it stands, and slots of other lengths follow it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from als_desktop.models.agenda import split_slot, steps_of
from als_desktop.models.meeting import Bid, StageKind, StageRun, StageStatus
from als_desktop.models.meeting_pack import Pack, code_of
from als_desktop.models.pack_table import pack_of_table, table_of_pack
from als_desktop.models.planning import slot_of_bid
from als_desktop.models.slot_recut import pack_of_agenda
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.packs import shipped_pack
from tests.models.pack_strategies import packs

K = StageKind


def slot(pack: Pack, minutes: int) -> list[StageRun]:
    """The stages of a slot as the pack cuts it."""
    return slot_of_bid(Bid("b", "m", "ben", "Stuck"), 0, minutes * MINUTE_MS, pack.split)[1]


def lasting(stages: list[StageRun], **minutes: int) -> list[StageRun]:
    """The same with other minutes for the stages of these codes."""
    return [
        replace(s, planned_ms=minutes[code_of(s)] * MINUTE_MS) if code_of(s) in minutes else s for s in stages
    ]


def cut(pack: Pack, minutes: int) -> dict[str, int]:
    return {code: ms // MINUTE_MS for code, ms in split_slot(minutes * MINUTE_MS, pack.split).items()}


def test_other_minutes_are_kept_and_slots_of_other_lengths_follow():
    usual = shipped_pack("")
    mine = pack_of_agenda(usual, lasting(slot(usual, 55), questions=20, actions=20))
    assert cut(mine, 53) == {"presentation": 8, "questions": 20, "actions": 20, "feedback": 5}
    assert cut(mine, 30) == {"presentation": 5, "questions": 11, "actions": 11, "feedback": 3}
    assert cut(mine, 60) == {"presentation": 9, "questions": 23, "actions": 23, "feedback": 5}
    questions = mine.split.stages[1]
    assert steps_of(questions, 20 * MINUTE_MS) == [("write", 3), ("read out", 5), ("sort", 2), ("answer", 10)]


@pytest.mark.parametrize("minutes", [20, 30, 53, 90])
def test_what_was_not_changed_stays_the_same_pack(minutes):
    for pack in (shipped_pack(""), shipped_pack("classic")):
        assert pack_of_agenda(pack, slot(pack, minutes)) is pack
        assert pack_of_agenda(pack, []) is pack


def test_a_stage_that_gives_way_in_a_short_slot_still_does():
    pack = shipped_pack("classic")
    mine = pack_of_agenda(pack, lasting(slot(pack, 45), helping=28))
    assert cut(mine, 55)["helping"] == 28
    assert "resources" in cut(mine, 30)
    assert "resources" not in cut(mine, 29)


def test_a_stage_that_was_added_has_its_share_in_every_slot():
    usual = shipped_pack("")
    stages = slot(usual, 55)
    stages.insert(2, replace(stages[1], id="more", title="Once more", planned_ms=5 * MINUTE_MS))
    mine = pack_of_agenda(usual, stages)
    assert [(s.code, s.title) for s in mine.split.stages][1:3] == [
        ("questions", ""),
        ("questions 2", "Once more"),
    ]
    assert cut(mine, 60)["questions 2"] == 5
    assert cut(mine, 30)["questions 2"] in {2, 3}


@given(packs, st.data())
def test_any_slot_is_saved_to_the_minute(pack, data):
    least = pack.split.lengths[0]
    stages = slot(pack, data.draw(st.integers(pack.split.least, least + 60)))
    stages = [replace(s, planned_ms=data.draw(st.integers(1, 60)) * MINUTE_MS) for s in stages]
    left_out = data.draw(st.sampled_from(stages))
    if data.draw(st.booleans()) and len(stages) > 1:
        stages[stages.index(left_out)] = replace(left_out, status=StageStatus.SKIPPED)
    held = [s for s in stages if s.status is not StageStatus.SKIPPED]
    mine = pack_of_agenda(pack, stages)
    there = cut(mine, sum(s.planned_ms for s in held) // MINUTE_MS)
    assert there == {code_of(s): s.planned_ms // MINUTE_MS for s in held}
    assert pack_of_table(json.loads(json.dumps(table_of_pack(mine)))) == mine
