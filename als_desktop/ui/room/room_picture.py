"""A scene as a picture: laid out for one theme and text size, painted into any rectangle."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QRegion

from als_desktop.ui.room.measures import HEIGHT, WIDTH
from als_desktop.ui.room.pages import pages_of
from als_desktop.ui.room.room_pen import PaintedText, RoomPen

if TYPE_CHECKING:
    from collections.abc import Hashable

    from PySide6.QtGui import QPainter

    from als_desktop.models.room_clock import RoomClock
    from als_desktop.models.room_scene import RoomScene
    from als_desktop.ui.room.page import Page
    from als_desktop.ui.room.room_type import RoomType
    from als_desktop.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class Painted:
    """The texts of a page as they were painted, and those of its clock."""

    texts: tuple[PaintedText, ...]
    clock: tuple[PaintedText, ...]


class RoomPicture:
    """The pages of one scene. Nothing in it changes; another scene makes another picture."""

    def __init__(self, scene: RoomScene, letters: RoomType) -> None:
        """Lays the scene out."""
        self.scene = scene
        self._letters = letters
        self.pages: list[Page] = pages_of(scene, letters)

    def page_with(self, key: str | None) -> int | None:
        """The number of the page (from 0) on which the record with that id is; None if it is on none."""
        if key is None:
            return None
        return next((n for n, page in enumerate(self.pages) if key in page.keys), None)

    def paint(
        self, painter: QPainter, area: QRectF, theme: Theme, page: int, clock: RoomClock | None
    ) -> Painted:
        """Fill `area` with a page: the scene in the middle, as large as it fits, and canvas around it."""
        if fitted(area)[1] != area:
            painter.fillRect(area, theme.color("canvas"))
        pen = self._pen(painter, area, theme)
        shown = self.pages[page]
        shown.draw(pen, clock)
        texts = tuple(pen.painted)
        if shown.clock is not None and clock is not None:
            shown.clock.paint(pen, clock)
        painter.restore()
        return Painted(texts, tuple(pen.painted[len(texts) :]))

    def paint_clock(self, painter: QPainter, area: QRectF, theme: Theme, page: int, clock: RoomClock) -> None:
        """Paint the clock of a page again, as it is now; `area` as for the whole page."""
        shown = self.pages[page].clock
        if shown is not None:
            pen = self._pen(painter, area, theme)
            shown.paint(pen, clock)
            painter.restore()

    def changed_since(self, before: RoomPicture, area: QRectF, page: int, page_before: int) -> QRegion | None:
        """Where a page looks different from another picture's in the same letters; None when it does all over."""
        rects = self.pages[page].changed_since(before.pages[page_before])
        if rects is None or self._letters is not before._letters:
            return None
        scale, place = fitted(area)
        region = QRegion()
        for rect in rects:
            region += _placed(rect, scale, place).toAlignedRect()
        return region

    def shown_at(self, place: QPointF, area: QRectF, page: int) -> Hashable | None:
        """What the piece of a page at a place of `area` shows; None where there is none."""
        parts = self.pages[page].parts
        scale, whole = fitted(area)
        found = parts() if parts is not None else ()
        return next(
            (part.shows for part in found if _placed(part.rect(), scale, whole).contains(place)), None
        )

    def clock_area(self, area: QRectF, page: int, clock: RoomClock) -> QRectF:
        """Which part of `area` the clock takes; empty where a page has none."""
        shown = self.pages[page].clock
        if shown is None:
            return QRectF()
        scale, place = fitted(area)
        own = shown.area(clock, self._letters)
        return _placed(own, scale, place)

    def _pen(self, painter: QPainter, area: QRectF, theme: Theme) -> RoomPen:
        scale, place = fitted(area)
        painter.save()
        painter.setClipRect(place, Qt.ClipOperation.IntersectClip)
        painter.translate(place.topLeft())
        painter.scale(scale, scale)
        return RoomPen(painter, theme, self._letters)


def fitted(area: QRectF) -> tuple[float, QRectF]:
    """How many times its own size the wall has in `area`, and where in it it lies."""
    scale = min(area.width() / WIDTH, area.height() / HEIGHT)
    width, height = WIDTH * scale, HEIGHT * scale
    left = area.left() + (area.width() - width) / 2
    return scale, QRectF(left, area.top() + (area.height() - height) / 2, width, height)


def _placed(own: QRectF, scale: float, place: QRectF) -> QRectF:
    """A rectangle of the wall's own space, where the wall lies in `place`."""
    left, top = place.left() + own.left() * scale, place.top() + own.top() * scale
    return QRectF(left, top, own.width() * scale, own.height() * scale)
