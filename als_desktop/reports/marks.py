"""The small drawn parts of a form: rules to write on, boxes to tick, the dots of a scale, numbers, a lock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from als_desktop.reports.blocks import Block
from als_desktop.reports.pen import words_width
from als_desktop.reports.styles import FRAME, HAIRLINE, INK, LABEL, PAPER, RULE

if TYPE_CHECKING:
    from als_desktop.reports.fonts import Face
    from als_desktop.reports.pen import Pen
    from als_desktop.reports.styles import TextStyle

ELLIPSIS = "…"
# How far above the foot of its room a rule is drawn.
RULE_RISE = 3.5

_DOT_RADIUS = 4.9
_DOT_STEP = 12.4
_DOTS = 10
_LINE_CHARS_MOST = 400


@dataclass(frozen=True, slots=True)
class WritingRule(Block):
    """A rule to write on, at the foot of `points` of empty room; `lead` is printed before it."""

    points: float
    lead: str = ""
    style: TextStyle | None = None

    def height(self, width: float) -> float:
        """Its height at any width."""
        del width
        return self.points

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draws the rule a little above the foot, so that letters have room below it."""
        y, right = top - self.points + RULE_RISE, x + width
        if self.lead and self.style:
            x += pen.words(x, y + 1, self.lead, self.style.face, self.style.size, self.style.grey) + 4
        pen.line([(x, y), (right, y)], RULE, HAIRLINE)


@dataclass(frozen=True, slots=True)
class HeavyRule(Block):
    """A line across the page, `thick` points high, with `above` points of room over it."""

    above: float
    thick: float

    def height(self, width: float) -> float:
        """Its height at any width."""
        del width
        return self.above + self.thick

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draws it from edge to edge."""
        pen.fill(x, top - self.above, width, self.thick, INK)


@dataclass(frozen=True, slots=True)
class TickBox(Block):
    """An empty box to tick, flush right."""

    side: float

    def height(self, width: float) -> float:
        """Its height at any width."""
        del width
        return self.side

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draws it."""
        draw_tick_box(pen, x + width - self.side, top, self.side)


@dataclass(frozen=True, slots=True)
class NumberDisc(Block):
    """A number, white in a dark disc."""

    number: int
    face: Face
    side: float

    def height(self, width: float) -> float:
        """Its height at any width."""
        del width
        return self.side

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draws it flush left."""
        radius, text = self.side / 2, str(self.number)
        size = min(10.5, 10.5 * 0.8 * self.side / words_width(text, self.face, 10.5))
        pen.disc(x + radius, top - radius, radius, INK)
        start = x + radius - words_width(text, self.face, size) / 2
        pen.words(start, top - radius - size * 0.335, text, self.face, size, PAPER)


@dataclass(frozen=True, slots=True)
class ConfidenceDots(Block):
    """A scale of ten, filled up to `confidence`, and the number; 0 leaves dots to fill and a rule."""

    confidence: int
    style: TextStyle

    def height(self, width: float) -> float:
        """The height of a line of text."""
        del width
        return self.style.leading

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draws it flush left."""
        y = top - self.style.size * 0.68
        for step in range(_DOTS):
            fill = LABEL if step < self.confidence else PAPER
            pen.disc(x + _DOT_RADIUS + 0.5 + step * _DOT_STEP, y, _DOT_RADIUS, fill, FRAME, LABEL)
        x += _DOTS * _DOT_STEP + 4
        if self.confidence:
            style = self.style
            pen.words(x, top - style.size, str(self.confidence), style.face, style.size, style.grey)
        else:
            pen.line([(x, top - self.style.size), (x + 18, top - self.style.size)], RULE, HAIRLINE)


def draw_tick_box(pen: Pen, x: float, top: float, side: float) -> None:
    """An empty box of `side` points to tick."""
    pen.fill(x, top, side, side, PAPER)
    pen.frame(x, top, side, side, 2.2, FRAME, LABEL)


def draw_lock(pen: Pen, x: float, top: float, side: float) -> None:
    """A padlock in a square of `side` points."""
    unit = side / 24
    pen.frame(x + 5 * unit, top - 10.5 * unit, 14 * unit, 10 * unit, 2 * unit, 2 * unit, LABEL)
    for right in (8, 16):
        pen.line(
            [(x + right * unit, top - 10.5 * unit), (x + right * unit, top - 7.5 * unit)], 2 * unit, LABEL
        )
    pen.arch(x + 8 * unit, top - 7.5 * unit, 8 * unit, 4 * unit, 2 * unit, LABEL)


def fitted_words(text: str, style: TextStyle, width: float) -> str:
    """`text` on one line of at most `width` points, shortened with an ellipsis if it must be."""
    if len(text) <= _LINE_CHARS_MOST and words_width(text, style.face, style.size) <= width:
        return text
    fits, long = 0, min(len(text), _LINE_CHARS_MOST)
    while fits < long:
        tried = (fits + long + 1) // 2
        if words_width(text[:tried] + ELLIPSIS, style.face, style.size) <= width:
            fits = tried
        else:
            long = tried - 1
    return text[:fits].rstrip() + ELLIPSIS
