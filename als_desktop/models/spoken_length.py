"""Lengths as people type them: "65", "65 in", "1,65 m", "20 ft"."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final


class LengthUnit(StrEnum):
    """What a length is counted in."""

    INCH = "in"
    CENTIMETRE = "cm"
    METRE = "m"
    FOOT = "ft"


_MM: Final = {
    LengthUnit.INCH: 25.4,
    LengthUnit.CENTIMETRE: 10.0,
    LengthUnit.METRE: 1000.0,
    LengthUnit.FOOT: 304.8,
}
_SAID: Final = {
    LengthUnit.INCH: ("in", "inch", "inches", '"', "\u2033", "”"),
    LengthUnit.CENTIMETRE: ("cm", "centimetre", "centimetres", "centimeter", "centimeters"),
    LengthUnit.METRE: ("m", "metre", "metres", "meter", "meters"),
    LengthUnit.FOOT: ("ft", "foot", "feet", "'", "\u2032", "’"),
}
_UNITS: Final = {word: unit for unit, words in _SAID.items() for word in words}
_LENGTH: Final = re.compile(r"([0-9]{1,6}(?:[.,][0-9]{0,3})?|[.,][0-9]{1,3})\s*([^0-9\s.,]*)\.?")


def length_from_typed(typed: str, unit: LengthUnit) -> tuple[float, LengthUnit] | None:
    """The number in `typed` and its unit: the one that is typed with it, else `unit`. None when it is no length."""
    found = _LENGTH.fullmatch(typed.strip().lower())
    if found is None:
        return None
    named = _UNITS.get(found[2]) if found[2] else unit
    return None if named is None else (float(found[1].replace(",", ".")), named)


def in_mm(number: float, unit: LengthUnit) -> float:
    """So many of a unit, in millimetres."""
    return number * _MM[unit]


def of_mm(mm: float, unit: LengthUnit) -> float:
    """Millimetres, counted in a unit."""
    return mm / _MM[unit]


def length_to_type(number: float) -> str:
    """A number as one would type it: "65", "4.5"; at most three places."""
    return f"{number:.3f}".rstrip("0").rstrip(".")
