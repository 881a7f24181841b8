"""Processes die at the worst moment; what was acknowledged stays, and the store opens."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="kills its own forks"),
]

CHILDREN = Path(__file__).with_name("store_children.py")
TESTS = str(CHILDREN.parents[1])


def run(kind: str, folder: Path) -> dict[str, object]:
    environment = {**os.environ, "PYTHONPATH": TESTS}
    done = subprocess.run(
        [sys.executable, str(CHILDREN), kind, str(folder)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return json.loads(done.stdout)


def test_thirty_killed_writers_lose_no_act_that_was_acknowledged(tmp_path):
    told = run("writers", tmp_path)
    assert told["lost"] == []
    assert told["faults"] == []
    # At most the one act that was committed when the kill came before its acknowledgement.
    assert told["unasked"] <= 1
    assert told["acknowledged"] > 100


def test_a_first_start_killed_at_any_step_is_made_good_by_the_next(tmp_path):
    told = run("creations", tmp_path)
    assert told["faults"] == []
    assert told["opened"] == told["tried"]
    assert told["killed"] > 20


def test_of_several_first_starts_at_once_one_has_the_store_and_nothing_is_lost(tmp_path):
    told = run("first_starts", tmp_path)
    assert told["lost"] == []
    assert set(told["winners"]) == {1}
    assert told["reasons"] == ["in_use"]


def test_a_migration_killed_at_any_statement_leaves_the_old_or_the_new(tmp_path):
    told = run("migrations", tmp_path)
    assert told["mixed"] == []
    assert told["found"] == sorted(told["found"])
    assert set(told["found"]) == {0, 1, 2}


@pytest.mark.skipif(os.name == "posix" and os.geteuid() != 0, reason="becomes another user, which takes root")
def test_another_user_of_the_machine_is_told_what_is_in_the_way(tmp_path):
    assert run("strangers", tmp_path) == {
        "a folder that may not be entered": "cannot_write",
        "a key that may not be read": "cannot_read",
        "a folder that may not be written": "cannot_write",
        "a store that may only be read": "read_only",
        "a folder in which no log can be made": "read_only",
    }
