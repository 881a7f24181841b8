"""What the benchmark of the board measures is a board that people could have made, and it can be measured."""

from __future__ import annotations

import os

import pytest
from support import HandClock

from als_desktop.models.meeting import StageKind
from als_desktop.paths import app_paths
from als_desktop.services.services import Services
from als_desktop.store.store import open_store
from benchmarks.board import Screen, run_board
from benchmarks.board_store import fill_board
from benchmarks.table import Bound, Row, percentile


def test_the_board_has_its_cards_in_eight_groups_and_no_gaps(tmp_path):
    path = tmp_path / "als.db"
    fill_board(path, 200)
    store = open_store(path)
    services = Services(store, HandClock())
    under_way = services.reading.under_way()
    assert under_way is not None
    view = services.reading.meeting(under_way.id)
    slot = view.current_slot
    assert view.current_stage.kind is StageKind.QUESTIONS
    assert len(view.cards(slot.id)) == 200
    assert len(view.groups(slot.id)) == 8
    for lane in {card.lane for card in view.cards(slot.id)}:
        rows = view.lane(slot.id, lane)
        assert len(rows) == sum(1 for card in view.cards(slot.id) if card.lane == lane)
        heads = [card for card in rows if card.parent_id is None]
        assert [card.position for card in heads] == list(range(len(heads)))
    order = view.answer_order(slot.id)
    assert [card.queue_position for card in order] == list(range(len(order)))
    store.close()


@pytest.mark.slow
def test_each_act_can_be_made_and_timed(tmp_path):
    fill_board(app_paths(tmp_path).store, 40)
    screen = Screen("offscreen", dict(os.environ, QT_QPA_PLATFORM="offscreen"))

    found = run_board(tmp_path, screen, 1)

    assert {name: len(took) for name, took in found.items() if name not in ("drag", "glide")} == {
        "add": 1,
        "move": 1,
        "move_by_key": 1,
        "queue": 1,
        "undo": 4,
        "commit": 2,
        "picture": 1,
    }
    assert len(found["drag"]) > 20
    assert len(found["glide"]) > 5
    assert all(wall > 0 for took in found.values() for wall, _ in took)


def test_a_row_says_when_its_bound_is_broken():
    times = [*range(1, 101)]
    assert [percentile(times, percent) for percent in (50, 95, 100)] == [50, 95, 100]
    assert percentile([7.0], 95) == 7.0
    assert not Row("", times, times, Bound()).broken
    assert not Row("", times, times, Bound(p95=95, most=100)).broken
    assert Row("", times, times, Bound(p95=94.9)).broken
    assert Row("", times, times, Bound(p95=95, most=99)).broken
