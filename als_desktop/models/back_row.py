"""What the back row of a room can read: the height of letters against the size of the picture and the farthest seat.

Letters are told by the height of their capitals as a share of the height of the picture, as ISO 9241-3 measures them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from als_desktop.models.refusal import Refused
from als_desktop.models.spoken_length import LengthUnit, in_mm

if TYPE_CHECKING:
    from collections.abc import Sequence

# ISO 9241-3, in minutes of arc: the least height of a capital, and the least of what is preferred (20 to 22).
LEAST_ARCMIN: Final = 16
PREFERRED_ARCMIN: Final = 20
_FULL_TURN_ARCMIN: Final = 360 * 60
# AVIXA DISCAS, basic decision making: share of the height = farthest viewer / (height of the picture x 200).
_DISCAS: Final = 200
# The wall is as wide as 16 to 9 of its height, whatever the screen is.
_WIDE, _HIGH = 16, 9
_SCREEN_MM: Final = (200.0, 20_000.0)
_SEAT_MM: Final = (500.0, 60_000.0)


class Across(StrEnum):
    """How a screen was measured."""

    DIAGONAL = "diagonal"
    WIDTH = "width"


class Reading(StrEnum):
    """How well letters are read: with ease, just (above the least of the standard), or not."""

    EASILY = "easily"
    JUST = "just"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class BackRow:
    """The height of the wall's picture and the farthest seat from it, in millimetres, both above 0."""

    image_mm: float
    seat_mm: float

    def arcmin(self, share: float) -> float:
        """How high a capital looks from the farthest seat, in minutes of arc; `share` is of the picture's height."""
        return share * self.image_mm / self.seat_mm * _FULL_TURN_ARCMIN / math.tau

    def share_for(self, arcmin: float) -> float:
        """Which share of the picture's height a capital needs to look so high from the farthest seat."""
        return arcmin * math.tau / _FULL_TURN_ARCMIN * self.seat_mm / self.image_mm

    def reaches_mm(self, share: float, arcmin: float = LEAST_ARCMIN) -> float:
        """From how far a capital looks so high."""
        return share * self.image_mm * _FULL_TURN_ARCMIN / (math.tau * arcmin)

    def reading(self, share: float) -> Reading:
        """How well letters are read from the farthest seat."""
        arcmin = self.arcmin(share)
        if arcmin >= PREFERRED_ARCMIN:
            return Reading.EASILY
        return Reading.JUST if arcmin >= LEAST_ARCMIN else Reading.NOT

    @property
    def practice_share(self) -> float:
        """Which share of the picture's height the practice formula for rooms (DISCAS) asks for."""
        return self.seat_mm / (self.image_mm * _DISCAS)


class Remedy(StrEnum):
    """What helps when the back row cannot read the cards."""

    LARGER_TEXT = "larger_text"
    MOVE_SEATS = "move_seats"
    SPOTLIGHT = "spotlight"


def remedies(row: BackRow, card: float, larger: Sequence[float], spotlight: float) -> tuple[Remedy, ...]:
    """What would help, best first; nothing when cards can be read. All lengths are shares of the picture's height.

    `card` is the text size that is chosen, `larger` those that could be chosen instead.
    """
    if row.reading(card) is not Reading.NOT:
        return ()
    helps = {
        Remedy.LARGER_TEXT: any(row.reading(share) is not Reading.NOT for share in larger),
        Remedy.MOVE_SEATS: row.reaches_mm(card) >= _SEAT_MM[0],
        Remedy.SPOTLIGHT: row.reading(spotlight) is not Reading.NOT,
    }
    return tuple(remedy for remedy, so in helps.items() if so)


@dataclass(frozen=True, slots=True)
class RoomSize:
    """The size of a screen and the farthest seat from it, as a person says them; 0 is not said."""

    screen: float = 0.0
    screen_unit: LengthUnit = LengthUnit.INCH
    across: Across = Across.DIAGONAL
    seat: float = 0.0
    seat_unit: LengthUnit = LengthUnit.METRE

    def back_row(self) -> BackRow:
        """What follows for the back row.

        Raises:
            Refused: `screen_unlikely` or `seat_unlikely` beyond what there is (20 cm to 20 m, 0.5 m to 60 m).
        """
        screen_mm, seat_mm = in_mm(self.screen, self.screen_unit), in_mm(self.seat, self.seat_unit)
        if not _SCREEN_MM[0] <= screen_mm <= _SCREEN_MM[1]:
            raise Refused("screen_unlikely")
        if not _SEAT_MM[0] <= seat_mm <= _SEAT_MM[1]:
            raise Refused("seat_unlikely")
        whole = math.hypot(_WIDE, _HIGH) if self.across is Across.DIAGONAL else _WIDE
        return BackRow(screen_mm * _HIGH / whole, seat_mm)

    def known(self) -> BackRow | None:
        """As `back_row`; None while it was not said, or cannot be."""
        try:
            return self.back_row()
        except Refused:
            return None
