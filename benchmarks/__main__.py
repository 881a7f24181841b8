"""`python -m benchmarks`: prints the tables; the exit code is 1 when a bound is broken."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from statistics import median

from als_desktop.paths import app_paths
from benchmarks.big_store import fill
from benchmarks.board import print_board
from benchmarks.start import paired_starts, ratio
from benchmarks.wall import CARD_BOUND_MS, CLOCK_BOUND_MS, SCENE_BOUND_MS, wall_times
from benchmarks.years import print_years

START_BOUND = 3.5
MEMORY_BOUND = 2.5
PARTS = ("start", "board", "wall", "years")
SCREENS = ("offscreen", "xvfb")


def main() -> int:
    """Measure, print, compare with the bounds."""
    parser = argparse.ArgumentParser(prog="benchmarks")
    parser.add_argument("--only", choices=PARTS, action="append", help="measure this part alone")
    parser.add_argument("--pairs", type=int, default=9, help="how many starts of each to count")
    parser.add_argument("--cards", type=int, nargs="+", default=[200, 1000], help="how full the boards are")
    parser.add_argument("--screen", choices=SCREENS, action="append", help="open the board on this alone")
    parser.add_argument("--repeats", type=int, default=60, help="how often each act on the board is made")
    args = parser.parse_args()
    parts = args.only or PARTS
    kept = True
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if "start" in parts:
            kept &= _print_starts(folder / "start", args.pairs)
        if "board" in parts:
            for cards in args.cards:
                kept &= print_board(folder, cards, args.screen or SCREENS, args.repeats)
        if "years" in parts:
            kept &= print_years(folder / "years", args.repeats)
    if "wall" in parts:
        kept &= _print_wall()
    return 0 if kept else 1


def _print_starts(folder: Path, pairs: int) -> bool:
    """Print how quick the console opens; whether it keeps to the bounds."""
    fill(app_paths(folder).store, sets=50, meetings=500, cards=30_000)
    bare, console = paired_starts(folder, pairs)
    start = ratio([s.ms for s in console], [s.ms for s in bare])
    memory = ratio([s.mib for s in console], [s.mib for s in bare])
    print("50 sets, 500 meetings, 30,000 cards; a meeting under way; medians of", pairs, "pairs")
    rows = (
        ("start to usable", "ms", [s.ms for s in bare], [s.ms for s in console], start, START_BOUND),
        ("resident memory", "MiB", [s.mib for s in bare], [s.mib for s in console], memory, MEMORY_BOUND),
    )
    print(f"{'':<18}{'bare window':>14}{'console':>12}{'ratio':>8}{'bound':>8}")
    for label, unit, theirs, ours, found, bound in rows:
        values = f"{median(theirs):>10.1f} {unit:<3}{median(ours):>8.1f} {unit:<3}"
        print(f"{label:<18}{values}{found:>8.2f}{bound:>8.1f}{'' if found <= bound else '  BROKEN'}")
    return start <= START_BOUND and memory <= MEMORY_BOUND


def _print_wall() -> bool:
    """How long the room display takes; whether all stays within its bounds."""
    times = wall_times()
    print("\nroom display, 3840x2160, 60 cards; 95th percentile until it is painted")
    rows = (
        ("another scene", times.scene, SCENE_BOUND_MS),
        ("another card", times.card, CARD_BOUND_MS),
        ("a tick of the clock", times.clock, CLOCK_BOUND_MS),
    )
    for label, found, bound in rows:
        print(f"{label:<22}{found:>8.1f} ms{bound:>8.1f}{'' if found <= bound else '  BROKEN'}")
    return all(found <= bound for _, found, bound in rows)


if __name__ == "__main__":
    sys.exit(main())
