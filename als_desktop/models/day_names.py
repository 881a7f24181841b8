"""The names of months and days of the week, as people shorten them."""

from __future__ import annotations

from typing import Final

MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_LEAST_LETTERS: Final = 2


def number_of(word: str | None, names: tuple[str, ...]) -> int | None:
    """The number from 1 of the one name that `word` (in small letters) is or abbreviates."""
    if word is None or len(word) < _LEAST_LETTERS:
        return None
    if word == "weds":
        word = "wed"
    numbers = [n for n, name in enumerate(names, 1) if name.startswith(word)]
    return numbers[0] if len(numbers) == 1 else None
