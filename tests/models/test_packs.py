"""Packs are data: any of them is cut to the minute, and is read as it was written or not at all."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from als_desktop.models.agenda import split_slot, steps_of
from als_desktop.models.meeting import SLOT_STAGES, StageKind
from als_desktop.models.pack_table import pack_of_table, table_of_pack
from als_desktop.models.refusal import Refused
from als_desktop.models.set_words import OF_PACK
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.catalogues import ground_rules
from als_desktop.services.packs import PACKS, shipped_pack
from tests.models.pack_strategies import packs, splits


@given(splits(), st.integers(0, 720), st.integers(0, MINUTE_MS - 1))
def test_a_slot_of_any_pack_adds_up_to_the_minute(split, minutes, more_ms):
    length_ms = min(minutes * MINUTE_MS + more_ms, 720 * MINUTE_MS)
    if minutes < split.least:
        with pytest.raises(Refused) as refusal:
            split_slot(length_ms, split)
        assert (refusal.value.code, refusal.value.params["least"]) == ("slot_too_short", split.least)
        return
    parts = split_slot(length_ms, split)
    assert sum(parts.values()) == minutes * MINUTE_MS
    assert all(part >= MINUTE_MS and part % MINUTE_MS == 0 for part in parts.values())
    whole = [stage.code for stage in split.stages]
    needed = [stage.code for stage in split.stages if not stage.optional]
    assert list(parts) == (whole if minutes >= split.lengths[0] else needed)


@given(splits())
def test_the_lengths_that_a_pack_names_are_cut_as_it_says(split):
    for n, length in enumerate(split.lengths):
        parts = split_slot(length * MINUTE_MS, split)
        assert parts == {stage.code: stage.minutes[n] * MINUTE_MS for stage in split.stages}


@given(splits(), st.integers(1, 300))
def test_steps_add_up_to_their_stage(split, minutes):
    for stage in split.stages:
        steps = steps_of(stage, minutes * MINUTE_MS)
        assert sum(part for _, part in steps) == (minutes if stage.steps else 0)
        assert all(part > 0 for _, part in steps)


@given(packs)
def test_a_pack_is_read_as_it_was_written(pack):
    assert pack_of_table(json.loads(json.dumps(table_of_pack(pack)))) == pack


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 800) | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(packs, st.data())
def test_what_is_spoiled_is_read_or_refused_but_breaks_nothing(pack, data):
    table = table_of_pack(pack)
    where = [table, *table["slot"], *table["template"]]
    where += [stage for template in table["template"] for stage in template["stages"]]
    spoiled = data.draw(st.sampled_from(where))
    key = data.draw(st.sampled_from(sorted(spoiled) or ["kind"]))
    if data.draw(st.booleans()):
        spoiled.pop(key, None)
    else:
        spoiled[key] = data.draw(JSON)
    try:
        read = pack_of_table(table)
    except ValueError:
        return
    # What is still read is a pack that works.
    for length in read.split.lengths:
        assert sum(split_slot(length * MINUTE_MS, read.split).values()) == length * MINUTE_MS


@pytest.mark.parametrize("code", PACKS)
def test_a_pack_of_the_program_is_whole(code):
    pack = shipped_pack(code)
    assert pack.code == code
    assert pack.about
    assert pack.source
    for stage in pack.split.stages:
        assert (stage.title == "") == (code == "post_it")
        assert code == "post_it" or pack.scripts[stage.code]
        for n in range(len(pack.split.lengths)) if stage.steps else ():
            assert sum(step.minutes[n] for step in stage.steps) == stage.minutes[n]
    known = {stage.code for stage in pack.split.stages} | {kind.value for kind in StageKind}
    assert set(pack.scripts) <= known
    assert len(ground_rules(pack)) == 7
    assert set(pack.words) <= set(OF_PACK)


def test_a_set_that_advises_begins_with_no_rule_against_it_and_in_the_words_of_its_pack():
    rules = dict(ground_rules(shipped_pack("kollegiale_beratung")))
    assert "Questions" not in rules
    assert (
        rules["Advice"]
        == "We ask first. Advice is an offer, said in a sentence; the case giver takes what helps."
    )
    assert rules["Time"] == "We keep to time unless the group agrees otherwise."
    assert dict(ground_rules())["Questions"] == "We ask, we do not advise. One question at a time."


@pytest.mark.parametrize(
    ("pack", "template"), [(code, one) for code in PACKS for one in shipped_pack(code).templates]
)
def test_the_slots_of_a_template_have_the_time_that_their_pack_asks_for(pack, template):
    """Each template fits its own length, and gives its presenters about as long as the pack says."""
    taken = sum(stage.minutes for stage in template.frame) + template.spare
    each = (template.length - taken) // template.slots
    lengths = shipped_pack(pack).split.lengths
    assert lengths[0] * 0.7 <= each <= lengths[-1] * 1.4
    assert all(stage.kind not in SLOT_STAGES for stage in template.frame)


def test_templates_have_codes_of_their_own():
    codes = [one.code for code in PACKS for one in shipped_pack(code).templates]
    assert len(codes) == len(set(codes))
