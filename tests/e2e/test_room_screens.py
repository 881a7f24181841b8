"""Screens that come and go under a real X server and window manager, with the room display on them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EVENTS = 200
lacking = [name for name in ("Xvfb", "openbox", "xrandr") if shutil.which(name) is None]
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(lacking), reason="not on this machine: " + ", ".join(lacking)),
]


@pytest.fixture
def environment():
    """An X server with room for three screens side by side, and a window manager."""
    found = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
    reader, writer = os.pipe()
    command = f"Xvfb -displayfd {writer} -screen 0 3670x800x24 -nolisten tcp -noreset".split()
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    parts = [subprocess.Popen(command, pass_fds=[writer], **quiet)]
    os.close(writer)
    with os.fdopen(reader) as pipe:
        found["DISPLAY"] = ":" + pipe.readline().strip()
    parts.append(subprocess.Popen(["openbox"], env=found, **quiet))
    yield found | {"QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT / "tests")}
    for part in reversed(parts):
        part.terminate()
        with suppress(subprocess.TimeoutExpired):
            part.wait(timeout=5)
        if part.poll() is None:
            part.kill()
            part.wait(timeout=5)


@pytest.mark.parametrize("seed", [1, 2])
def test_whatever_happens_to_the_screens(environment, seed):
    program = ["-W", "error", "-m", "tests.e2e.room_screens", str(seed), str(EVENTS)]
    done = subprocess.run(
        [sys.executable, *program],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    happened = json.loads(done.stdout)
    assert happened["pictures compared"] >= EVENTS // 5
    for kind in ("plug", "unplug", "swap", "open", "open_on", "window", "close", "freeze", "black_out"):
        assert happened[kind], kind
