"""`python -m benchmarks`: prints the table; the exit code is 1 when a bound is broken."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from statistics import median

from als_desktop.paths import app_paths
from benchmarks.big_store import fill
from benchmarks.start import paired_starts, ratio

START_BOUND = 3.5
MEMORY_BOUND = 2.5


def main() -> int:
    """Measure, print, compare with the bounds."""
    parser = argparse.ArgumentParser(prog="benchmarks")
    parser.add_argument("--pairs", type=int, default=9, help="how many starts of each to count")
    pairs = parser.parse_args().pairs
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
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
    return 0 if start <= START_BOUND and memory <= MEMORY_BOUND else 1


if __name__ == "__main__":
    sys.exit(main())
