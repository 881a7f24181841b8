"""The room display on three screens that Qt makes up; in one process, since a platform keeps its screens."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.room.several_screens import TRIED

ROOT = Path(__file__).parents[3]
SCREENS = [
    {"name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768},
    {"name": "projector", "x": 1366, "y": 0, "width": 1920, "height": 1080},
    {"name": "tv", "x": 3286, "y": 0, "width": 1920, "height": 1080, "dpr": 2},
]


@pytest.fixture(scope="module")
def tried(tmp_path_factory):
    """What the program said: the names of what was right, then a traceback."""
    config = tmp_path_factory.mktemp("screens") / "screens.json"
    more = {"logicalDpi": 96, "logicalBaseDpi": 96}
    config.write_text(json.dumps({"screens": [{"dpr": 1, **more, **screen} for screen in SCREENS]}))
    environment = os.environ | {
        "QT_QPA_PLATFORM": f"offscreen:configfile={config}",
        "PYTHONPATH": str(ROOT / "tests"),
    }
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "tests.ui.room.several_screens"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.mark.slow
@pytest.mark.parametrize("trial", [trial.__name__ for trial in TRIED])
def test_the_room_display(tried, trial):
    assert trial in tried.stdout.split(), tried.stderr
