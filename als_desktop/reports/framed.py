"""Framed parts of a form: a card with panels, and a table whose head is printed again on each page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from als_desktop.reports.blocks import Block
from als_desktop.reports.styles import FRAME, LABEL, RADIUS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.reports.blocks import Room
    from als_desktop.reports.pen import Pen


@dataclass(frozen=True, slots=True)
class Panel:
    """One part of a card, with room around it; `fill` is its grey, 1 for none."""

    block: Block
    side: float
    above: float
    below: float
    fill: float = 1.0

    def height(self, width: float) -> float:
        """Its height with the room above and below."""
        return self.above + self.block.height(width - 2 * self.side) + self.below


@dataclass(frozen=True, slots=True)
class Card(Block):
    """Panels below each other in a frame with round corners, a line between them; open where a page ends."""

    panels: Sequence[Panel]
    open_top: bool = False
    open_bottom: bool = False

    def height(self, width: float) -> float:
        """The sum of the panels."""
        return sum(panel.height(width) for panel in self.panels)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draws fills, then the contents, then the frame over them."""
        height = self.height(width)
        over = top + (2 * RADIUS if self.open_top else 0)
        under = top - height - (2 * RADIUS if self.open_bottom else 0)
        y = top
        for panel in self.panels:
            if panel.fill < 1:
                with pen.inside(x, over, width, over - under, RADIUS):
                    pen.fill(x, y, width, panel.height(width), panel.fill)
            y -= panel.height(width)
            if panel is not self.panels[-1]:
                pen.line([(x, y), (x + width, y)], FRAME, LABEL)
        y = top
        for panel in self.panels:
            panel.block.draw(pen, x + panel.side, y - panel.above, width - 2 * panel.side)
            y -= panel.height(width)
        edge_top = top + (0 if self.open_top else FRAME)
        edge_foot = top - height - (0 if self.open_bottom else FRAME)
        with pen.inside(x - FRAME, edge_top, width + 2 * FRAME, edge_top - edge_foot):
            pen.frame(x, over, width, over - under, RADIUS, FRAME, LABEL)

    def split(self, width: float, room: Room) -> tuple[Block | None, Block | None]:
        """Cuts through the panel at the edge; the first never stands alone."""
        left = room
        for index, panel in enumerate(self.panels):
            height = panel.height(width)
            if left.holds(height):
                left = left.less(height)
                continue
            inner = left.inset(panel.above + panel.below)
            head, tail = panel.block.split(width - 2 * panel.side, inner)
            if head is None and (index == 0 or (index == 1 and not room.fresh)):
                return None, self
            above = (*self.panels[:index], replace(panel, block=head)) if head else self.panels[:index]
            below = (
                (replace(panel, block=tail), *self.panels[index + 1 :]) if tail else self.panels[index + 1 :]
            )
            if not below:
                # The words fit but not the room below them, which nobody will miss at the foot of a page.
                return replace(self, panels=above), None
            return replace(self, panels=above, open_bottom=True), replace(self, panels=below, open_top=True)
        return self, None


@dataclass(frozen=True, slots=True)
class Table(Block):
    """Rows below a head; a row is never cut, and each page begins with the head."""

    head: Block
    rows: Sequence[Block]

    def height(self, width: float) -> float:
        """The head and all rows."""
        return self.head.height(width) + sum(row.height(width) for row in self.rows)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draws the head, then the rows."""
        for block in (self.head, *self.rows):
            block.draw(pen, x, top, width)
            top -= block.height(width)

    def split(self, width: float, room: Room) -> tuple[Block | None, Block | None]:
        """Cuts between two rows."""
        left = room.less(self.head.height(width))
        for index, row in enumerate(self.rows):
            height = row.height(width)
            if not left.holds(height):
                if index == 0:
                    return None, self
                return replace(self, rows=self.rows[:index]), replace(self, rows=self.rows[index:])
            left = left.less(height)
        return self, None
