"""The board at speaking pace: what each act takes from its event until it is on disk and painted."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from als_desktop.paths import app_paths
from benchmarks.board_store import fill_board
from benchmarks.child import said_by
from benchmarks.table import Bound, Row, percentile, print_rows
from benchmarks.virtual_screen import has_virtual_screen, virtual_screen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

WIDTH, HEIGHT = 1920, 1080
_ACT = Bound(p95=16)
_FRAME = Bound(p95=8, most=16)
_LABELS = {
    "add": "add a card (Enter)",
    "move": "move a card (drop)",
    "move_by_key": "move a card (1 to 8)",
    "undo": "undo (Ctrl+Z)",
    "queue": "queue (Q)",
    "drag": "frame of a drag",
    "glide": "frame of a card gliding",
}
_FRAMES = ("drag", "glide")
_YARDSTICK = {"commit": "  one field committed", "picture": "  a window of plain text"}

Found = dict[str, list[tuple[float, float]]]


@dataclass(frozen=True, slots=True)
class Screen:
    """Where a run opens its window: a name for people, and the environment that says so to Qt."""

    name: str
    environment: Mapping[str, str]


def print_board(folder: Path, cards: int, screens: Sequence[str], repeats: int) -> bool:
    """Measure a slot with so many cards on each of `screens` (`offscreen`, `xvfb`), and print the tables.

    Returns whether all bounds were kept.
    """
    kept = True
    for name in screens:
        if name == "xvfb" and not has_virtual_screen():
            print(f"\n{cards} cards under Xvfb: not measured, there is no Xvfb here")
        elif name == "xvfb":
            with virtual_screen(WIDTH, HEIGHT) as environment:
                kept &= _print_run(folder, cards, Screen("under Xvfb", environment), repeats)
        else:
            environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
            kept &= _print_run(folder, cards, Screen("offscreen", environment), repeats)
    return kept


def _print_run(folder: Path, cards: int, screen: Screen, repeats: int) -> bool:
    data = folder / f"{cards}-{screen.name.replace(' ', '-')}"
    fill_board(app_paths(data).store, cards)
    found = run_board(data, screen, repeats)
    yardstick = sum(percentile([wall for wall, _ in found[name]], 50) for name in _YARDSTICK)
    rows = [_row(label, found[name], _FRAME if name in _FRAMES else _ACT) for name, label in _LABELS.items()]
    measures = [_row(label, found[name], Bound()) for name, label in _YARDSTICK.items()]
    print(f"\n{cards} cards in 8 groups at {WIDTH}x{HEIGHT}, {screen.name}; ms from the event to the picture")
    print(
        f"ratio: the median against one commit and one window of plain text, {yardstick:.1f} ms in this run"
    )
    print_rows([*rows, *measures], yardstick)
    return not any(row.broken for row in rows)


def run_board(data: Path, screen: Screen, repeats: int) -> Found:
    """What a process of its own measured: wall and computing time of each repeat, by act.

    Raises:
        RuntimeError: it ended without a result.
    """
    return json.loads(said_by("benchmarks.board_run", screen.environment, str(data), str(repeats)))


def _row(label: str, measured: Sequence[tuple[float, float]], bound: Bound) -> Row:
    return Row(label, [wall for wall, _ in measured], [cpu for _, cpu in measured], bound)
