"""The picture of the wall in the pixels of its screen, painted again only where it looks different."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QRegion

from als_desktop.ui.room.room_speech import spoken

if TYPE_CHECKING:
    from als_desktop.models.room_clock import RoomClock
    from als_desktop.ui.room.room_picture import RoomPicture
    from als_desktop.ui.theme.theme import Theme

_RGB = QImage.Format.Format_RGB32


@dataclass(frozen=True, eq=False, slots=True)
class Shot:
    """What is to be seen: a page of a picture with its clock, or nothing but the colour `blank`.

    `mode` is the theme's when the shot was made.
    """

    picture: RoomPicture | None
    page: int
    clock: RoomClock | None
    theme: Theme
    mode: str
    blank: QColor | None

    def clock_area(self, area: QRectF) -> QRectF:
        """Where in `area` the clock is; empty where there is none."""
        if self.picture is None or self.clock is None or self.blank is not None:
            return QRectF()
        return self.picture.clock_area(area, self.page, self.clock)


class RoomFrame:
    """Keeps one shot as an image. `words` are its texts, for reading aloud."""

    def __init__(self) -> None:
        """Empty."""
        self.image = QImage()
        self.words = ""
        self._spare = QImage()
        self._shot: Shot | None = None

    def forget(self) -> None:
        """Paint everything the next time."""
        self.image = self._spare = QImage()
        self._shot = None

    def hand_out(self) -> QImage:
        """Give the image away, as the one to fade over from; the next one is painted into another."""
        image, self.image, self._spare = self.image, self._spare, QImage()
        self._shot = None
        return image

    def take_back(self, image: QImage) -> None:
        """Keep an image for later: to get memory for eight million pixels takes milliseconds."""
        self._spare = image

    def draw(self, shot: Shot, size: QSize, ratio: float) -> QRegion:
        """Bring the image up to `shot`, in `size` at `ratio` device pixels to a pixel; returns where it has changed."""
        whole = QRect(0, 0, size.width(), size.height())
        pixels = size * ratio
        if pixels.isEmpty():
            return QRegion()
        if self.image.size() != pixels:
            self.image = QImage(pixels, _RGB)
            self._shot = None
        self.image.setDevicePixelRatio(ratio)
        before, self._shot = self._shot, shot
        area = QRectF(whole)
        changed = _changed(before, shot, area) if before is not None else None
        if before is not None and changed is not None and changed.isEmpty():
            return self._draw_clock(shot, area, _clock_region(before, shot, area))
        region = QRegion(whole)
        if before is not None and changed is not None:
            region = changed + _clock_region(before, shot, area)
        self._draw(shot, area, region)
        return region

    def _draw_clock(self, shot: Shot, area: QRectF, region: QRegion) -> QRegion:
        if shot.picture is not None and shot.clock is not None and not region.isEmpty():
            painter = QPainter(self.image)
            shot.picture.paint_clock(painter, area, shot.theme, shot.page, shot.clock)
            painter.end()
        return region

    def _draw(self, shot: Shot, area: QRectF, region: QRegion) -> None:
        painter = QPainter(self.image)
        painter.setClipRegion(region)
        if shot.picture is None or shot.blank is not None:
            painter.fillRect(area, shot.blank or shot.theme.color("canvas"))
            self.words = ""
        else:
            painted = shot.picture.paint(painter, area, shot.theme, shot.page, shot.clock)
            self.words = spoken(painted.texts)
        painter.end()


def _changed(before: Shot, shot: Shot, area: QRectF) -> QRegion | None:
    """Where two shots look different, besides their clocks; None when they do all over."""
    if (before.theme, before.mode, before.blank) != (shot.theme, shot.mode, shot.blank):
        return None
    if shot.blank is not None:
        return QRegion()
    if shot.picture is None or before.picture is None or before.clock_area(area) != shot.clock_area(area):
        return None
    if (shot.picture, shot.page) == (before.picture, before.page):
        return QRegion()
    return shot.picture.changed_since(before.picture, area, shot.page, before.page)


def _clock_region(before: Shot, shot: Shot, area: QRectF) -> QRegion:
    """Where the clock has changed between two shots that have it in the same place."""
    return QRegion() if before.clock == shot.clock else QRegion(shot.clock_area(area).toAlignedRect())
