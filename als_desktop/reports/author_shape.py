"""The sign of an author: a shape with a letter, recognisable without colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.reports.blocks import Block
from als_desktop.reports.pen import words_width
from als_desktop.reports.print_text import visible_lines
from als_desktop.reports.styles import INK, PAPER

if TYPE_CHECKING:
    from als_desktop.reports.fonts import Face
    from als_desktop.reports.pen import Pen

# Corners on a grid of 24, counted from the upper left as on the screen.
_CORNERS: dict[str, tuple[tuple[float, float], ...]] = {
    "square": ((4, 4), (20, 4), (20, 20), (4, 20)),
    "diamond": ((12, 1.2), (22.8, 12), (12, 22.8), (1.2, 12)),
    "hexagon": ((6.5, 2.5), (17.5, 2.5), (23, 12), (17.5, 21.5), (6.5, 21.5), (1, 12)),
    "triangle": ((12, 1.5), (23.2, 21.8), (0.8, 21.8)),
    "pentagon": ((12, 1.3), (22.9, 9.4), (18.7, 22.2), (5.3, 22.2), (1.1, 9.4)),
    "octagon": (
        (7.6, 1.6), (16.4, 1.6), (22.4, 7.6), (22.4, 16.4),
        (16.4, 22.4), (7.6, 22.4), (1.6, 16.4), (1.6, 7.6),
    ),
    "cross": (
        (7, 1.5), (17, 1.5), (17, 7), (22.5, 7), (22.5, 17), (17, 17),
        (17, 22.5), (7, 22.5), (7, 17), (1.5, 17), (1.5, 7), (7, 7),
    ),
}  # fmt: skip
_CIRCLE_RADIUS = 10.3
# The outline rounds the corners.
_OUTLINE = 1.8
_OUTLINE_OF_SQUARE = 4.8
# Size of the letter and its baseline on the same grid; where not named, as in the circle.
_LETTER = {
    "square": (14.5, 17.13),
    "diamond": (12.5, 16.45),
    "triangle": (12.0, 19.68),
    "pentagon": (13.0, 17.22),
}
_LETTER_IN_CIRCLE = (14.0, 16.96)
_LETTER_WIDTH = 15.0
_LETTERS_MOST = 2


class AuthorShape(Block):
    """A shape of `size` points with at most two letters; a small disc if there is neither."""

    def __init__(self, shape: str, letter: str, face: Face, size: float, line: float) -> None:
        """`shape` is a seat shape of the theme, else a circle; it stands in the middle of `line` points."""
        self._shape = shape
        self._letter = " ".join(visible_lines(letter[:_LETTERS_MOST]))
        self._face = face
        self._size = size
        self._line = line

    def height(self, width: float) -> float:
        """The height of the line it stands in."""
        del width
        return self._line

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draws it flush left."""
        unit, top = self._size / 24, top - (self._line - self._size) / 2
        if not self._shape and not self._letter:
            pen.disc(x + 12 * unit, top - 12 * unit, 3 * unit, INK)
            return
        corners = _CORNERS.get(self._shape)
        if corners is None:
            pen.disc(x + 12 * unit, top - 12 * unit, (_CIRCLE_RADIUS + _OUTLINE / 2) * unit, INK)
        else:
            outline = _OUTLINE_OF_SQUARE if self._shape == "square" else _OUTLINE
            pen.shape([(x + right * unit, top - down * unit) for right, down in corners], outline * unit, INK)
        self._draw_letter(pen, x, top, unit)

    def _draw_letter(self, pen: Pen, x: float, top: float, unit: float) -> None:
        size, baseline = _LETTER.get(self._shape, _LETTER_IN_CIRCLE)
        wide = words_width(self._letter, self._face, size)
        if wide > _LETTER_WIDTH:
            size, wide = size * _LETTER_WIDTH / wide, _LETTER_WIDTH
        pen.words(
            x + (12 - wide / 2) * unit, top - baseline * unit, self._letter, self._face, size * unit, PAPER
        )
