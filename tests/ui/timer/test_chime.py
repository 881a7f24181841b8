"""The chime is played by real programs on a PATH of the test's own, and what they do is said."""

from __future__ import annotations

import sys
import wave
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from als_desktop.ui.timer.chime import Chime, chime_tone
from als_desktop.ui.timer.chime_device import PULSE_ASKS, mac_device, pulse_device
from als_desktop.ui.timer.chime_ways import Player, WindowsSound
from als_desktop.ui.timer.qt_sound import QtSound

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the players are shell scripts")

INFO = "Server Name: PulseAudio\nDefault Sink: alsa.tv\nDefault Source: none\n"
SINKS = (
    "Sink #0\n\tState: IDLE\n\tName: alsa.laptop\n\tDescription: Laptop\n"
    "Sink #1\n\tState: RUNNING\n\tName: alsa.tv\n\tDescription: Big TV (HDMI)\n\tDriver: x\n"
)
PROFILE = (
    "Audio:\n\n    Devices:\n\n        Microphone:\n\n          Default Input Device: Yes\n\n"
    "        MacBook Speakers:\n\n          Default Output Device: Yes\n          Transport: Built-in\n"
)


class Listener:
    """A chime, and what came of it."""

    def __init__(self, ways):
        self.owner = QObject()
        self.chime = Chime(self.owner, ways)
        self.said = []
        self.chime.heard.connect(self.said.append)
        self.chime.silent.connect(self._on_chime_silent)

    def _on_chime_silent(self):
        self.said.append(None)


@pytest.fixture
def programs(tmp_path, monkeypatch):
    """A folder that is all of the PATH but for the shell's own, and a way to put a program there."""
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")

    def put(name, script):
        path = tmp_path / name
        path.write_text("#!/bin/sh\n" + script)
        path.chmod(0o755)

    put("pactl", f"if [ \"$1\" = info ]; then printf '{INFO}'; else printf '{SINKS}'; fi\n")
    return put


def played(tmp_path) -> list[str]:
    log = tmp_path / "played"
    return log.read_text().split() if log.exists() else []


def test_the_chime_is_soft_and_short():
    tone = chime_tone()
    assert 0 < tone.length_ms <= 1_500
    assert max(abs(value) for value in tone.samples()) <= 0.5


def test_it_is_played_once_and_its_device_is_named(qtbot, qapp, programs, tmp_path):
    programs("bell", f'echo "$2" >> {tmp_path}/played; cp "$2" {tmp_path}/heard.wav\n')
    listener = Listener([Player(("bell", "-q"), PULSE_ASKS, pulse_device)])
    listener.chime.play()
    listener.chime.play()
    qtbot.waitUntil(lambda: bool(listener.said))

    assert listener.said == ["Big TV (HDMI)"]
    assert len(played(tmp_path)) == 1
    with wave.open(str(tmp_path / "heard.wav")) as file:
        assert file.getnframes() / file.getframerate() <= 1.5


def test_the_next_way_is_tried_and_the_one_that_works_comes_first_then(qtbot, qapp, programs, tmp_path):
    programs("broken", f"echo broken >> {tmp_path}/played; exit 1\n")
    programs("works", f"echo works >> {tmp_path}/played\n")
    ways = [Player(("not-there",)), Player(("broken",)), Player(("works",))]
    listener = Listener(ways)
    for n in (1, 2):
        listener.chime.play()
        qtbot.waitUntil(lambda n=n: len(listener.said) == n)

    assert listener.said == ["", ""]
    assert played(tmp_path) == ["broken", "works", "works"]


def test_without_any_way_it_is_silent_each_time_it_is_asked(qtbot, qapp, programs):
    listener = Listener([Player(("not-there",))])
    for n in (1, 2):
        listener.chime.play()
        qtbot.waitUntil(lambda n=n: len(listener.said) == n)
    assert listener.said == [None, None]


def test_a_player_that_is_killed_has_played_nothing(qtbot, qapp, programs):
    programs("hangs", "exec sleep 60\n")
    player = Player(("hangs",))
    player._patience.setInterval(100)
    listener = Listener([player])
    listener.chime.play()
    qtbot.waitUntil(lambda: bool(listener.said))
    assert listener.said == [None]


@pytest.mark.parametrize("pactl", ["exit 1\n", "echo nothing of use\n", "printf 'Default Sink: gone\\n'\n"])
def test_a_device_that_is_not_said_is_not_named(qtbot, qapp, programs, pactl):
    programs("bell", "exit 0\n")
    programs("pactl", pactl)
    listener = Listener([Player(("bell",), PULSE_ASKS, pulse_device)])
    listener.chime.play()
    qtbot.waitUntil(lambda: bool(listener.said))
    assert listener.said == [""]


def test_macos_names_the_output():
    assert mac_device([PROFILE]) == "MacBook Speakers"
    assert mac_device(["Audio:\n"]) == ""


def test_ways_that_are_not_here_say_so_at_once(qtbot, qapp):
    """Qt's own sound is not installed with the program, and this is not Windows."""
    pytest.importorskip("PySide6")
    if (Path(sys.modules["PySide6"].__file__ or "").parent / "QtMultimedia.abi3.so").exists():
        pytest.skip("QtMultimedia is installed")
    listener = Listener([QtSound(), WindowsSound()])
    listener.chime.play()
    assert listener.said == [None]


def test_a_folder_that_cannot_be_written_is_no_error(qtbot, qapp, programs, monkeypatch, tmp_path):
    monkeypatch.setenv("TMPDIR", str(tmp_path / "gone"))
    programs("bell", "exit 0\n")
    listener = Listener([Player(("bell",))])
    listener.chime.play()
    assert listener.said == [None]
