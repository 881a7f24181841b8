"""The command line."""

from __future__ import annotations

import argparse
import gc
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; the exit code is 0 when it did what was asked."""
    parser = _parser()
    asked = parser.parse_args(arguments)
    if asked.version:
        from importlib.metadata import version

        print(f"ALS Desktop {version('als-desktop')}")  # noqa: T201
        return 0
    if asked.self_test:
        from als_desktop.app import self_test

        return self_test()
    if asked.command == "tour":
        from als_desktop.app import tour

        return tour(asked.out)
    # Collecting garbage among modules that are being imported finds nothing and costs a tenth of the start;
    # `run` begins to collect when the window shows.
    gc.disable()
    from als_desktop.app import run

    return run(asked.data_dir)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="als-desktop", description="Run the meetings of an Action Learning Set.", allow_abbrev=False
    )
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help="keep the data in DIR")
    parser.add_argument("--version", action="store_true", help="say which version this is")
    parser.add_argument(
        "--self-test", action="store_true", help="play the sample meeting in a temporary folder, then exit"
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    shown = commands.add_parser("tour", help="play the sample meeting offscreen and leave pictures of it")
    shown.add_argument(
        "--out", type=Path, default=Path("build/tour"), metavar="DIR", help="where the pictures go"
    )
    return parser
