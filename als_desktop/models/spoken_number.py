"""A number on a scale, as people type it."""

from __future__ import annotations

import re
from typing import Final

_NUMBER: Final = re.compile(r"\d+")


def number_typed(text: str, most: int) -> int:
    """The number from 1 to `most` in "8", "about 7" or "8/10", the first of several; 0 where there is none."""
    found = _NUMBER.search(text)
    number = int(found.group()) if found is not None else 0
    return number if number <= most else 0
