"""What a facilitator does not see at the start is not made before the first picture."""

from __future__ import annotations

import subprocess
import sys

from support import open_system_room

from als_desktop.models.meeting import StageKind
from als_desktop.paths import app_paths

# Each costs milliseconds while six people wait.
LATER = (
    "als_desktop.models.cues",
    "als_desktop.models.question_craft",
    "als_desktop.models.score_trend",
    "als_desktop.reports",
    "als_desktop.ui.bank",
    "als_desktop.ui.console.absence_card",
    "als_desktop.ui.contract",
    "als_desktop.ui.home.home_screen",
    "als_desktop.ui.one_screen",
    "als_desktop.ui.register",
    "als_desktop.ui.replan",
    "als_desktop.ui.room",
    "als_desktop.ui.search",
    "reportlab",
    "sqlalchemy",
)
START = """
import sys
from pathlib import Path
from als_desktop.app import App
from als_desktop.clock import SystemClock
from als_desktop.paths import app_paths

app = App(app_paths(Path(sys.argv[1])), SystemClock())
app.window.open_where_we_left()
assert app.window.console is not None
app.window.show()
app.window.repaint()
print("\\n".join(sys.modules))
app.close()
"""


def test_the_console_opens_without_what_comes_later(tmp_path):
    room = open_system_room(app_paths(tmp_path).store)
    room.go(StageKind.QUESTIONS)
    room.store.close()
    started = subprocess.run(
        [sys.executable, "-c", START, str(tmp_path)], capture_output=True, text=True, timeout=60, check=True
    )
    loaded = set(started.stdout.split())
    assert "als_desktop.ui.console.console_screen" in loaded
    assert [name for name in LATER if name in loaded] == []
