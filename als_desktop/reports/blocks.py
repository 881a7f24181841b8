"""What a report is laid out from: blocks with a height, cut where a page ends, that draw themselves.

ReportLab's own layout raises an error where something is higher than a page; these blocks are cut instead.
All lengths are in points, `top` counts up from the foot of the page.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.reports.pen import Pen

_ROUNDING = 0.01


@dataclass(frozen=True, slots=True)
class Room:
    """What is left of a page; `fresh` when nothing is above it, so that the next page would offer no more."""

    height: float
    fresh: bool = False

    def holds(self, height: float) -> bool:
        """Whether something of this height fits."""
        return height <= self.height + _ROUNDING

    def less(self, height: float) -> Room:
        """What is left below something of this height."""
        return Room(self.height - height, self.fresh and height <= 0)

    def inset(self, height: float) -> Room:
        """What a frame leaves of the room for its contents, which is as fresh as the room itself."""
        return replace(self, height=self.height - height)


class Block(ABC):
    """A part of a report."""

    @abstractmethod
    def height(self, width: float) -> float:
        """The height it takes when it is `width` wide."""

    @abstractmethod
    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draws it below `top`."""

    def split(self, width: float, room: Room) -> tuple[Block | None, Block | None]:
        """What fits into `room`, and what is left for the next page; either can be None."""
        return (self, None) if room.holds(self.height(width)) else (None, self)


@dataclass(frozen=True, slots=True)
class Space(Block):
    """Empty room; left out at the head of a page."""

    points: float

    def height(self, width: float) -> float:
        """Its height at any width."""
        del width
        return self.points

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Nothing to draw."""


@dataclass(frozen=True, slots=True)
class Stack(Block):
    """Blocks below each other. The first `keep` of them never stand alone at the foot of a page."""

    blocks: Sequence[Block]
    keep: int = 0

    def height(self, width: float) -> float:
        """The sum of the blocks' heights."""
        return sum(block.height(width) for block in self.blocks)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draws them from the top down."""
        for block in self.blocks:
            block.draw(pen, x, top, width)
            top -= block.height(width)

    def split(self, width: float, room: Room) -> tuple[Block | None, Block | None]:
        """Cuts between two blocks, or through the one at the edge."""
        left = room
        for index, block in enumerate(self.blocks):
            height = block.height(width)
            if left.holds(height):
                left = left.less(height)
                continue
            head, tail = block.split(width, left)
            if head is None and index <= self.keep and not room.fresh:
                return None, self
            above = (*self.blocks[:index], head) if head is not None else self.blocks[:index]
            below = (tail, *self.blocks[index + 1 :]) if tail is not None else self.blocks[index + 1 :]
            return _stacked(above), _stacked(_without_space(below))
        return self, None


@dataclass(frozen=True, slots=True)
class Together(Block):
    """A block that goes to the next page whole rather than be cut, unless it is higher than `most` points."""

    block: Block
    most: float

    def height(self, width: float) -> float:
        """The block's height."""
        return self.block.height(width)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draws the block."""
        self.block.draw(pen, x, top, width)

    def split(self, width: float, room: Room) -> tuple[Block | None, Block | None]:
        """Cuts a block that is too high to be moved."""
        height = self.height(width)
        if room.holds(height):
            return self, None
        if height <= self.most and not room.fresh:
            return None, self
        return self.block.split(width, room)


@dataclass(frozen=True, slots=True)
class Columns(Block):
    """Blocks beside each other, all from the same top; `widths` of 0 share what the others leave, equally."""

    blocks: Sequence[Block]
    widths: Sequence[float]
    gap: float

    def height(self, width: float) -> float:
        """The height of the highest."""
        return max(block.height(own) for block, own in zip(self.blocks, self._widths(width), strict=True))

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draws them from left to right."""
        for block, own in zip(self.blocks, self._widths(width), strict=True):
            block.draw(pen, x, top, own)
            x += own + self.gap

    def split(self, width: float, room: Room) -> tuple[Block | None, Block | None]:
        """Cuts each column at the same height; moves them all if one cannot begin."""
        if room.holds(self.height(width)):
            return self, None
        heads: list[Block] = []
        tails: list[Block] = []
        for block, own in zip(self.blocks, self._widths(width), strict=True):
            head, tail = block.split(own, room)
            if head is None and tail is not None:
                return None, self
            heads.append(head or Space(0))
            tails.append(tail or Space(0))
        return replace(self, blocks=heads), replace(self, blocks=tails)

    def _widths(self, width: float) -> list[float]:
        shares = sum(1 for own in self.widths if own == 0)
        left = width - sum(self.widths) - self.gap * (len(self.widths) - 1)
        return [own or left / shares for own in self.widths]


def lowered(block: Block, points: float) -> Block:
    """`block` with `points` of room above it that it never leaves behind."""
    return Stack((Space(points), block), keep=1)


def pages_of(block: Block, width: float, height: float) -> list[Block]:
    """`block` cut into pages with `height` of room each."""
    pages: list[Block] = []
    rest: Block | None = block
    while rest is not None:
        head, tail = rest.split(width, Room(height, fresh=True))
        if head is None:
            # No block of ours is that high and whole; should one be, it is printed over the foot, not lost.
            head, tail = rest, None
        pages.append(head)
        rest = tail
    return pages


def _stacked(blocks: Sequence[Block]) -> Block | None:
    return Stack(blocks) if blocks else None


def _without_space(blocks: Sequence[Block]) -> Sequence[Block]:
    first = next((i for i, block in enumerate(blocks) if not isinstance(block, Space)), len(blocks))
    return blocks[first:]
