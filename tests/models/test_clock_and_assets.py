"""The computer's clocks, and the one way to what is in `resources/`."""

from __future__ import annotations

import time

import pytest

from als_desktop.assets import read_bytes, read_text, read_toml
from als_desktop.clock import SystemClock
from als_desktop.models.stage_clock import StageClock


def test_the_clocks_of_this_computer_go_forward_together():
    clock = SystemClock()
    before = time.time_ns() // 1_000_000
    first, second = clock.now(), clock.now()
    after = time.time_ns() // 1_000_000
    assert before <= first.wall_ms <= second.wall_ms <= after
    assert first.boot_id == second.boot_id == SystemClock().now().boot_id
    assert 0 < first.boot_ms <= second.boot_ms
    assert first.awake_ms <= second.awake_ms
    assert second.slept_since(first) <= second.since(first) + 1
    assert (
        StageClock("stage", "meeting", 60_000).started(first).elapsed(second)
        == second.boot_ms - first.boot_ms
    )


def test_a_resource_is_read_as_text_bytes_or_a_table():
    path = "packs/post_it.toml"
    assert read_bytes(path).decode("utf-8") == read_text(path)
    assert read_toml(path)["slot"]


@pytest.mark.parametrize(
    "path", ["/etc/hostname", "../pyproject.toml", "catalogues/../../pyproject.toml", ".."]
)
def test_nothing_beside_the_resources_is_read(path):
    with pytest.raises(ValueError, match="not a resource path"):
        read_bytes(path)


@pytest.mark.parametrize("path", ["catalogues/none.toml", "catalogues", "", "."])
def test_what_is_not_there_or_is_a_folder_is_told(path):
    with pytest.raises(FileNotFoundError):
        read_bytes(path)
