"""An X server without a monitor, for as long as it is needed."""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator


def has_virtual_screen() -> bool:
    """Whether this machine has Xvfb."""
    return shutil.which("Xvfb") is not None


@contextmanager
def virtual_screen(width: int, height: int) -> Generator[dict[str, str], None, None]:
    """The environment of a program that is to open its windows on a screen of this size."""
    reader, writer = os.pipe()
    # Xvfb chooses a free number by itself and writes it down.
    command = f"Xvfb -displayfd {writer} -screen 0 {width}x{height}x24 -nolisten tcp -noreset".split()
    server = subprocess.Popen(
        command, pass_fds=[writer], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(writer)
    try:
        with os.fdopen(reader) as pipe:
            display = ":" + pipe.readline().strip()
        environment = dict(os.environ, DISPLAY=display, QT_QPA_PLATFORM="xcb")
        environment.pop("WAYLAND_DISPLAY", None)
        yield environment
    finally:
        server.terminate()
        server.wait()
