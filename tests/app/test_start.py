"""What the start leaves undone, seen in a process of its own."""

from __future__ import annotations

import subprocess
import sys

_SOURCES_READ = """
import linecache
import als_desktop.app
import als_desktop.ui.console.console_screen
print(*(path for path in linecache.cache if "als_desktop" in path))
"""


def test_qt_reads_the_source_of_no_module() -> None:
    done = subprocess.run([sys.executable, "-c", _SOURCES_READ], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
