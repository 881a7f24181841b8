"""Where a page key leads on the wall."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WallStep:
    """To the page or the question number `n` of `of`; `card_id` is that of the question, "" for a page."""

    n: int
    of: int
    card_id: str = ""
