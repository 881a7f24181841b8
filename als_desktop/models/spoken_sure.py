"""How sure somebody is, as people type it."""

from __future__ import annotations

import re
from typing import Final

_MOST: Final = 10
_NUMBER: Final = re.compile(r"\d+")


def sure_typed(text: str) -> int:
    """The number from 1 to 10 in "8", "about 7" or "8/10", the first of several; 0 where there is none."""
    found = _NUMBER.search(text)
    number = int(found.group()) if found is not None else 0
    return number if number <= _MOST else 0
