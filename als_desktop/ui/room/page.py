"""One page of a scene, ready to be drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from als_desktop.ui.room.clocks import HeaderClock
from als_desktop.ui.room.measures import GAP, HEADER, MARGIN, WIDTH, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from als_desktop.models.room_clock import RoomClock
    from als_desktop.ui.room.clocks import Clock
    from als_desktop.ui.room.room_pen import RoomPen


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a page: what it shows, and its left, top, width and height."""

    shows: Hashable
    place: tuple[float, float, float, float]

    def rect(self) -> QRectF:
        """The rectangle that it needs."""
        return QRectF(*self.place)


def part_of(shows: Hashable, rect: QRectF) -> Part:
    """A piece of a page that shows `shows` within `rect`."""
    return Part(shows, (rect.left(), rect.top(), rect.width(), rect.height()))


@dataclass(frozen=True, slots=True)
class Page:
    """What is drawn, the keys of the records that are on it, and how the clock is shown, if it is.

    `draw` leaves the place of the clock free. `place` is the same as long as a change is small enough to be shown at
    once, without fading over. `parts` makes the pieces of the page, each with the rectangle that it needs; a page
    without is always painted as a whole.
    """

    draw: Callable[[RoomPen, RoomClock | None], None]
    keys: frozenset[str] = frozenset()
    clock: Clock | None = None
    place: tuple[object, ...] = ()
    parts: Callable[[], frozenset[Part]] | None = None

    def changed_since(self, before: Page) -> list[QRectF] | None:
        """Where this page looks different from one in the same place; None when it has to be painted as a whole."""
        if self.place != before.place or self.parts is None or before.parts is None:
            return None
        return [part.rect() for part in self.parts() ^ before.parts()]


HEADER_CLOCK = HeaderClock()


def draw_header(pen: RoomPen, title: str, about: str, clock: RoomClock | None) -> None:
    """The canvas, and the head of a scene: what is going on and about what; at the right is place for the clock."""
    letters, rail = pen.letters, pen.colour("rail")
    pen.fill(whole(), pen.colour("canvas"))
    pen.fill(QRectF(0, 0, WIDTH, HEADER), rail)
    line = 3 if pen.bright else 2
    pen.fill(QRectF(0, HEADER - line, WIDTH, line), pen.colour("border"))
    right = WIDTH - MARGIN
    if clock is not None:
        right = HEADER_CLOCK.area(clock, letters).left() - GAP
    title_px, about_px = letters.px("heading"), letters.px("header")
    heights = (title_px * 1.19, about_px * 1.19 if about else 0)
    top = (HEADER - line - sum(heights)) / 2
    area = QRectF(MARGIN, top, right - MARGIN, heights[0])
    pen.line(title, area, title_px, pen.colour("text"), rail, bold=True)
    if about:
        area = QRectF(MARGIN, top + heights[0], right - MARGIN, heights[1])
        pen.line(about, area, about_px, pen.colour("text_2"), rail)


def chunks(heights: list[float], gap: float, room: float) -> list[range]:
    """Cut lines of these heights into pages of `room`, each as full as it gets; a line that is higher has its own."""
    found: list[range] = []
    start, used = 0, 0.0
    for n, height in enumerate(heights):
        needed = height if n == start else used + gap + height
        if n > start and needed > room:
            found.append(range(start, n))
            start, needed = n, height
        used = needed
    if start < len(heights):
        found.append(range(start, len(heights)))
    return found
