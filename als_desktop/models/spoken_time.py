"""Times of day as people type them: "13:30", "9.30", "1330", "9"."""

from __future__ import annotations

import re
from datetime import time
from typing import Final

_CLOCK: Final = re.compile(r"([0-9]{1,2})(?:[:.h ]([0-9]{1,2})|([0-9]{2}))?")


def time_from_typed(typed: str) -> time | None:
    """The time of day that `typed` names; None when it is none."""
    found = _CLOCK.fullmatch(typed.strip().lower())
    if found is None:
        return None
    try:
        return time(int(found[1]), int(found[2] or found[3] or 0))
    except ValueError:
        return None
