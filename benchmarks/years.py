"""A set that has met for ten years: opening one of its meetings, and searching in all of them."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

from als_desktop.paths import app_paths
from benchmarks.child import said_by
from benchmarks.table import Bound, Row, percentile, print_rows
from benchmarks.years_store import CARDS, MEETINGS, QUERIES, fill_years

if TYPE_CHECKING:
    from pathlib import Path

_BOUND = Bound(p95=50)
_UNBOUND = ("home", "set")
_LABELS = {
    "open": "open a meeting",
    "home": "home",
    "set": "page of the set",
    **{words: f"search: {label}" for label, words in QUERIES.items()},
}


def print_years(folder: Path, repeats: int) -> bool:
    """Measure and print the table; whether all bounds were kept."""
    store = app_paths(folder).store
    fill_years(store)
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    found: dict[str, list[tuple[float, float]]] = json.loads(
        said_by("benchmarks.years_run", environment, str(folder), str(repeats))
    )
    yardstick = percentile([wall for wall, _ in found["picture"]], 50)
    size = store.stat().st_size / 1e6
    print(
        f"\none set, {MEETINGS} meetings, {CARDS:,} questions ({size:.0f} MB); ms to the picture, offscreen"
    )
    print(f"ratio: the median against one window of plain text, {yardstick:.1f} ms in this run")
    rows = [
        Row(
            label,
            [wall for wall, _ in found[name]],
            [cpu for _, cpu in found[name]],
            Bound() if name in _UNBOUND else _BOUND,
        )
        for name, label in _LABELS.items()
    ]
    print_rows(rows, yardstick)
    return not any(row.broken for row in rows)
