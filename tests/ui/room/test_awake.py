"""What keeps the computer awake: a screen saver on a bus of the test's own, and helpers on a PATH of its own."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from als_desktop.ui.room.awake import KeepAwake
from als_desktop.ui.room.awake_ways import Helper, systemd_inhibit

SAVER = Path(__file__).with_name("screen_saver.py")
SYSTEM_PYTHON = "/usr/bin/python3"

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the services of Linux")
has_bus = shutil.which("dbus-daemon") is not None and (
    Path(SYSTEM_PYTHON).exists()
    and subprocess.run([SYSTEM_PYTHON, "-c", "import gi"], capture_output=True, check=False).returncode == 0
)
on_a_bus = pytest.mark.skipif(not has_bus, reason="not on this machine: dbus-daemon or gi")


@pytest.fixture
def helpers(tmp_path, monkeypatch):
    """A folder that is all of the PATH, and a way to put a program there; no bus."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")

    def put(name, script):
        path = tmp_path / name
        path.write_text("#!/bin/sh\n" + script)
        path.chmod(0o755)

    return put


@pytest.fixture
def awake(qapp):
    made = KeepAwake()
    yield made
    made.release()


@pytest.fixture
def bus(monkeypatch):
    """A session bus."""
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert daemon.stdout is not None
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", daemon.stdout.readline().strip())
    yield
    _end(daemon)


@pytest.fixture
def saver(bus):
    """A screen saver; the next line that it prints says what holds it."""
    started = subprocess.Popen([SYSTEM_PYTHON, str(SAVER)], stdout=subprocess.PIPE, text=True)
    assert started.stdout is not None
    assert started.stdout.readline() == "\n"
    yield started.stdout
    _end(started)


def _end(process):
    process.terminate()
    process.wait(timeout=10)
    process.stdout.close()


@on_a_bus
def test_a_desktop_is_asked_and_forgets_it_afterwards(qtbot, saver, awake):
    for _ in range(2):
        with qtbot.waitSignal(awake.changed):
            awake.hold()
        assert saver.readline() == "ALS Desktop: The room display is open\n"
        assert (awake.held, awake.sentence) == (True, "")
        awake.hold()
        awake.release()
        assert not awake.held
        assert saver.readline() == "\n"


@on_a_bus
def test_a_bus_without_a_screen_saver_leads_to_the_helper(qtbot, bus, awake, tmp_path, monkeypatch):
    helper = tmp_path / "systemd-inhibit"
    helper.write_text("#!/bin/sh\nexec /bin/cat\n")
    helper.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with qtbot.waitSignal(awake.changed):
        awake.hold()
    assert awake.held


def test_without_a_desktop_a_helper_is_asked_and_ends_with_its_input(qtbot, helpers, awake, tmp_path):
    helpers("systemd-inhibit", f'echo "$@" > {tmp_path}/asked\n/bin/cat\necho over > {tmp_path}/ended\n')
    with qtbot.waitSignal(awake.changed):
        awake.hold()
    assert (awake.held, awake.sentence) == (True, "")
    qtbot.waitUntil(lambda: (tmp_path / "asked").exists() and bool((tmp_path / "asked").read_text()))
    assert "--what=idle:sleep" in (tmp_path / "asked").read_text()
    awake.release()
    assert not awake.held


def test_where_nothing_is_there_a_sentence_says_so(qtbot, helpers, awake):
    with qtbot.waitSignal(awake.changed):
        awake.hold()
    assert not awake.held
    assert "cannot be kept awake" in awake.sentence
    awake.release()
    assert awake.sentence == ""


def test_a_helper_that_is_refused_is_not_taken_for_one_that_holds(qtbot, helpers, awake):
    helpers("systemd-inhibit", "echo no rights >&2\nexit 1\n")
    awake.hold()
    qtbot.waitUntil(lambda: "cannot be kept awake" in awake.sentence)
    assert not awake.held
    # The next time it may be allowed.
    awake.release()
    helpers("systemd-inhibit", "exec /bin/cat\n")
    with qtbot.waitSignal(awake.changed):
        awake.hold()
    assert awake.held


def test_nothing_of_it_is_left_behind(qtbot, helpers, tmp_path):
    helpers("systemd-inhibit", f"echo $$ > {tmp_path}/pid\nexec /bin/cat\n")
    awake = KeepAwake(ways=[Helper(systemd_inhibit())])
    awake.hold()
    pid = tmp_path / "pid"
    qtbot.waitUntil(lambda: pid.exists() and pid.read_text().strip() != "")
    awake.release()
    assert not Path("/proc", pid.read_text().strip()).exists()
