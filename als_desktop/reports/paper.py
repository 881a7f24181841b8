"""The sheets of paper that reports are printed on."""

from __future__ import annotations

from enum import Enum

# Margins of every sheet, in points; office printers reach 12 pt from the edge at worst.
MARGIN_SIDE = 39.0
MARGIN_TOP = 31.5
MARGIN_BOTTOM = 27.0


class Paper(Enum):
    """A size of paper; the value is its name in preferences."""

    A4 = "a4"
    LETTER = "letter"

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the sheet, in points."""
        return _SIZES[self]

    @property
    def text_width(self) -> float:
        """Width between the side margins, in points."""
        return self.size[0] - 2 * MARGIN_SIDE


_SIZES = {Paper.A4: (595.2756, 841.8898), Paper.LETTER: (612.0, 792.0)}
