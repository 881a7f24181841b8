"""A measurement in a process of its own, which says what it found through a pipe."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def said_by(module: str, environment: Mapping[str, str], *arguments: str) -> str:
    """What `module` wrote into the pipe that is its first argument; `arguments` follow.

    Raises:
        RuntimeError: it ended without a word.
    """
    reader, writer = os.pipe()
    command = [sys.executable, "-m", module, str(writer), *arguments]
    process = subprocess.Popen(command, pass_fds=[writer], env=dict(environment), stderr=subprocess.PIPE)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        said = pipe.read()
    _, errors = process.communicate()
    if not said:
        raise RuntimeError(errors.decode(errors="replace"))
    return said
