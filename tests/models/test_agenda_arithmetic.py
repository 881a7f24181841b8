"""Slots are cut into stages that add up, and stand in the agenda where people expect them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from als_desktop.models.agenda import SlotSplit, SlotStage, renumbered, shared_out, split_slot, with_slots
from als_desktop.models.meeting import SLOT_STAGES, StageKind, StageRun
from als_desktop.models.refusal import Refused
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.catalogues import meeting_templates, slot_splits


@pytest.mark.parametrize("seconds", [0, 59])
def test_every_length_adds_up_and_no_stage_is_empty(seconds):
    for minutes in range(4, 721):
        if minutes == 720 and seconds:
            continue
        parts = split_slot(minutes * MINUTE_MS + seconds * 1000, slot_splits())
        assert tuple(parts) == SLOT_STAGES
        assert sum(parts.values()) == minutes * MINUTE_MS
        assert all(part >= MINUTE_MS and part % MINUTE_MS == 0 for part in parts.values())


def test_a_longer_slot_takes_from_no_stage():
    before = dict.fromkeys(SLOT_STAGES, 0)
    for minutes in range(4, 721):
        parts = split_slot(minutes * MINUTE_MS, slot_splits())
        assert all(parts[kind] >= before[kind] - MINUTE_MS for kind in SLOT_STAGES)
        before = parts


@pytest.mark.parametrize(("n", "length"), list(enumerate(slot_splits().lengths)))
def test_the_lengths_of_the_pack_are_cut_as_it_says(n, length):
    parts = split_slot(length * MINUTE_MS, slot_splits())
    minutes = {stage.code: stage.minutes[n] for stage in slot_splits().stages}
    assert {code: part // MINUTE_MS for code, part in parts.items()} == minutes


@pytest.mark.parametrize(
    ("length_ms", "code"),
    [
        (0, "slot_too_short"),
        (-MINUTE_MS, "slot_too_short"),
        (4 * MINUTE_MS - 1, "slot_too_short"),
        (720 * MINUTE_MS + 1, "slot_too_long"),
    ],
)
def test_what_is_no_slot_is_refused(length_ms, code):
    with pytest.raises(Refused) as refusal:
        split_slot(length_ms, slot_splits())
    assert refusal.value.code == code


@given(
    st.integers(0, 100_000),
    st.lists(st.floats(0, 1e6, allow_subnormal=False), min_size=1, max_size=12),
)
def test_what_is_shared_out_adds_up(whole, weights):
    parts = shared_out(whole, weights)
    assert len(parts) == len(weights)
    assert sum(parts) == whole
    total = sum(weights)
    for part, weight in zip(parts, weights, strict=True):
        exact = whole * weight / total if total else whole / len(weights)
        assert abs(part - exact) <= 1 + 1e-6 * whole


def test_nothing_is_shared_out_among_nobody():
    assert shared_out(10, []) == []


def run(kind: StageKind, name: str, slot: str | None = None) -> StageRun:
    return StageRun(name, "meeting", kind, 99, MINUTE_MS, slot_id=slot)


def slot_stages(number: int) -> list[StageRun]:
    return [run(kind, f"{number}/{kind}", f"slot {number}") for kind in SLOT_STAGES]


def names(stages: list[StageRun]) -> list[str]:
    assert [s.position for s in stages] == list(range(len(stages)))
    words = [f"slot_{s.id[0]}" if s.slot_id else s.id for s in stages]
    return [word for n, word in enumerate(words) if n == 0 or word != words[n - 1]]


def frame(*kinds: StageKind) -> list[StageRun]:
    return [run(kind, kind.value) for kind in kinds]


K = StageKind


@pytest.mark.parametrize(
    ("kinds", "slots", "order"),
    [
        ((K.WELCOME, K.BIDDING, K.BREAK, K.REVIEW, K.CLOSE), 0, "welcome bidding break review close"),
        ((K.WELCOME, K.BIDDING, K.BREAK, K.REVIEW, K.CLOSE), 1, "welcome bidding slot_0 break review close"),
        (
            (K.WELCOME, K.BIDDING, K.BREAK, K.REVIEW, K.CLOSE),
            2,
            "welcome bidding slot_0 break slot_1 review close",
        ),
        ((K.BIDDING, K.BREAK, K.REVIEW), 3, "bidding slot_0 slot_1 break slot_2 review"),
        ((K.WELCOME, K.BIDDING, K.REVIEW), 2, "welcome bidding slot_0 slot_1 review"),
        ((K.BIDDING,), 1, "bidding slot_0"),
        ((K.BREAK,), 1, "slot_0 break"),
        ((), 2, "slot_0 slot_1"),
        ((K.WELCOME, K.BREAK, K.BIDDING, K.REVIEW), 2, "welcome break bidding slot_0 slot_1 review"),
        ((K.BIDDING, K.CHECK_IN, K.REVIEW), 1, "bidding slot_0 check_in review"),
        ((K.WELCOME, K.REPORT_IN, K.CLOSE), 1, "welcome report_in slot_0 close"),
    ],
)
def test_where_slots_stand(kinds, slots, order):
    placed = with_slots(frame(*kinds), [slot_stages(n) for n in range(slots)])
    assert names(placed) == order.split()


@pytest.mark.parametrize("template", meeting_templates(), ids=lambda t: t.code)
def test_a_template_places_its_own_slots_around_its_break(template):
    kinds = [s.kind for s in template.stages if s.kind is not None]
    placed = with_slots(frame(*kinds), [slot_stages(n) for n in range(template.slots)])
    assert len(placed) == len(kinds) + len(SLOT_STAGES) * template.slots
    assert [s.kind for s in placed if s.slot_id is None] == kinds
    first = next(n for n, s in enumerate(placed) if s.slot_id)
    assert placed[first - 1].kind is StageKind.BIDDING


@given(st.lists(st.sampled_from(list(StageKind)), max_size=8), st.integers(0, 5))
def test_nothing_is_lost_and_the_frame_and_the_slots_keep_their_order(kinds, slots):
    before = [run(kind, f"{n}") for n, kind in enumerate(kinds)]
    placed = with_slots(before, [slot_stages(n) for n in range(slots)])
    assert [s.position for s in placed] == list(range(len(placed)))
    assert sorted(s.id for s in placed) == sorted(
        [s.id for s in before] + [s.id for n in range(slots) for s in slot_stages(n)]
    )
    assert [s.id for s in placed if s.slot_id] == [s.id for n in range(slots) for s in slot_stages(n)]
    without_break = [s.id for s in before if s.kind is not StageKind.BREAK]
    assert [s.id for s in placed if not s.slot_id and s.kind is not StageKind.BREAK] == without_break


def test_renumbering_leaves_alone_what_is_right():
    stages = [StageRun(str(n), "meeting", StageKind.WELCOME, n, 0) for n in range(3)]
    assert all(a is b for a, b in zip(renumbered(stages), stages, strict=True))
    assert [s.position for s in renumbered(stages[::-1])] == [0, 1, 2]


def test_one_split_is_enough():
    minutes = {K.PRESENTATION: 2, K.QUESTIONS: 5, K.ACTIONS: 2, K.FEEDBACK: 1}
    only = SlotSplit((10,), tuple(SlotStage(kind.value, kind, (n,)) for kind, n in minutes.items()))
    parts = split_slot(20 * MINUTE_MS, only)
    assert [parts[kind] // MINUTE_MS for kind in SLOT_STAGES] == [4, 10, 4, 2]
