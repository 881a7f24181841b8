"""What the system calls the device that it plays on, read from what its own programs say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# A program and what is passed to it.
Command = tuple[str, ...]

PULSE_ASKS: tuple[Command, ...] = (("pactl", "info"), ("pactl", "list", "sinks"))
MAC_ASKS: tuple[Command, ...] = (("system_profiler", "SPAudioDataType"),)

_DEFAULT_SINK = re.compile(r"^Default Sink:\s*(\S+)\s*$", re.MULTILINE)
_SINK = re.compile(r"^\s*Name:\s*(\S+)\s*$\s*^\s*Description:\s*(.+?)\s*$", re.MULTILINE)
_MAC_DEVICE = re.compile(r"^ {8}(\S.*):$")


def pulse_device(answers: Sequence[str]) -> str:
    """The description of PulseAudio's (or PipeWire's) default sink; "" when it does not say."""
    info, sinks = answers
    default = _DEFAULT_SINK.search(info)
    described = dict(_SINK.findall(sinks))
    return described.get(default[1], "") if default is not None else ""


def mac_device(answers: Sequence[str]) -> str:
    """The output that macOS plays on; "" when it does not say."""
    device = ""
    for line in answers[0].splitlines():
        found = _MAC_DEVICE.match(line)
        if found is not None:
            device = found[1]
        elif line.strip() == "Default Output Device: Yes":
            return device
    return ""


def no_device(answers: Sequence[str]) -> str:
    """Nothing is known."""
    return ""
