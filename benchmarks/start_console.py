"""The program as a facilitator starts it: a store full of years, a meeting under way, the console in front."""

from __future__ import annotations

import gc
import sys
from pathlib import Path


def main() -> None:
    """Open the store in the folder named on the command line, as the command line of the program does."""
    gc.disable()
    from als_desktop.app import App
    from als_desktop.clock import SystemClock
    from als_desktop.paths import app_paths
    from benchmarks.ready import say_when_usable

    app = App(app_paths(Path(sys.argv[2])), SystemClock())
    app.window.open_where_we_left()
    if app.window.console is None:
        raise SystemExit("no meeting is under way in the store")
    say_when_usable(app.qt, app.window, int(sys.argv[1]))
    app.close()


if __name__ == "__main__":
    main()
