"""Figures, their bounds, and the lines in which they are printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Bound:
    """What a row of the table is to keep to, in milliseconds; None binds nothing."""

    p95: float | None = None
    most: float | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """Many repeats of one thing: milliseconds on the wall, and of computing time in the process."""

    label: str
    wall: Sequence[float]
    cpu: Sequence[float]
    bound: Bound

    @property
    def broken(self) -> bool:
        """Whether a bound is not kept."""
        too_slow = self.bound.p95 is not None and percentile(self.wall, 95) > self.bound.p95
        return too_slow or (self.bound.most is not None and max(self.wall) > self.bound.most)


def percentile(values: Sequence[float], percent: int) -> float:
    """The smallest value that `percent` of all values do not exceed."""
    order = sorted(values)
    return order[max(0, -(-len(order) * percent // 100) - 1)]


def print_rows(rows: Sequence[Row], yardstick_ms: float) -> None:
    """Print a table; the last figure is the median against `yardstick_ms`, measured in the same run."""
    head = f"{'':<28}{'n':>5}{'p50':>8}{'p95':>8}{'max':>8}{'cpu p50':>9}{'cpu p95':>9}{'ratio':>7}  bound"
    print(head)
    for row in rows:
        middle, high, most = percentile(row.wall, 50), percentile(row.wall, 95), max(row.wall)
        figures = f"{len(row.wall):>5}{middle:>8.1f}{high:>8.1f}{most:>8.1f}"
        computing = f"{percentile(row.cpu, 50):>9.1f}{percentile(row.cpu, 95):>9.1f}"
        ratio = f"{middle / yardstick_ms:>7.2f}"
        print(f"{row.label:<28}{figures}{computing}{ratio}  {_said(row.bound)}{_mark(row)}")


def _said(bound: Bound) -> str:
    parts = [f"p95 {bound.p95:.0f}"] if bound.p95 is not None else []
    parts += [f"max {bound.most:.0f}"] if bound.most is not None else []
    return ", ".join(parts)


def _mark(row: Row) -> str:
    return "  BROKEN" if row.broken else ""
