"""What becomes of a pasted list: each line a question, without the marks of the list."""

from __future__ import annotations

import re
import sys
from typing import Final

from als_desktop.models.text import clean_text

# "- ", "* ", "1. ", "12) " and the bullets and tick boxes of word processors, maybe behind marks of direction.
_MARK: Final = re.compile(
    "^[\u200e\u200f\u202a-\u202e]*"
    "(?:[-*+\u2022\u2023\u25e6\u2043\u2219\u25aa\u25ab\u25cf\u25cb\u00b7\u2013\u2014\u2610-\u2612\u2713]"
    r"|\d{1,3}[.)])(?:\s+|$)"
)


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of `text` that say something, each without a list's mark before it."""
    said = (_MARK.sub("", clean_text(line, sys.maxsize, "card")) for line in text.splitlines())
    return tuple(line for line in said if line)
