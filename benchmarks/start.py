"""Start-up: from the process's start to a usable window, and the memory held then, against an empty window."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Start:
    """One start: milliseconds to usable, and resident memory in MiB then."""

    ms: float
    mib: float


def one_start(module: str, *arguments: str) -> Start:
    """Start `module` as a process of its own and wait until it says that it is usable.

    Raises:
        RuntimeError: it ended without saying so.
    """
    reader, writer = os.pipe()
    command = [sys.executable, "-m", module, str(writer), *arguments]
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    # Of bytecode, as an installed program has it; the start that does not count leaves it behind.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    began = time.perf_counter()
    process = subprocess.Popen(command, pass_fds=[writer], env=environment, stderr=subprocess.PIPE)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        said = pipe.readline()
    took = time.perf_counter() - began
    _, errors = process.communicate()
    if not said:
        raise RuntimeError(errors.decode(errors="replace"))
    return Start(took * 1000, int(said) / 1024)


def paired_starts(folder: Path, pairs: int) -> tuple[list[Start], list[Start]]:
    """Bare and console in turn, `pairs` times, after one of each that does not count."""
    bare: list[Start] = []
    console: list[Start] = []
    for n in range(pairs + 1):
        empty = one_start("benchmarks.start_bare")
        ours = one_start("benchmarks.start_console", str(folder))
        if n:
            bare.append(empty)
            console.append(ours)
    return bare, console


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """The median of the ratios pair by pair."""
    return median(a / b for a, b in zip(ours, theirs, strict=True))
