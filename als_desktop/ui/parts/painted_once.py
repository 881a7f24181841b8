"""Pictures that are painted once and then only copied."""

from __future__ import annotations

from math import ceil, floor, isclose
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

# 32 MB: twice what a board shows on a large screen.
_MOST_PIXELS = 8_000_000
# Qt rounds the ratio of a screen.
_SAME = 0.001


class PaintedOnce:
    """Copies of what was painted. Whoever keeps one calls `forget` when the same would look different."""

    def __init__(self) -> None:
        """No pictures yet."""
        self._pictures: dict[Hashable, QPixmap] = {}
        self._pixels = 0

    def forget(self) -> None:
        """Paint anew from now on."""
        self._pictures.clear()
        self._pixels = 0

    def draw(self, painter: QPainter, area: QRectF, key: Hashable, paint: Callable[[QPainter], None]) -> None:
        """Draw what `paint` paints within `area`, in the coordinates of `painter`; the same `key`, the same picture.

        A painter that turns or stretches what it paints paints it itself.
        """
        device = painter.deviceTransform()
        ratio = painter.device().devicePixelRatioF()
        if (
            device.isRotating()
            or not isclose(device.m11(), ratio, rel_tol=_SAME)
            or not isclose(device.m22(), ratio, rel_tol=_SAME)
        ):
            paint(painter)
            return
        # Copied to whole pixels of the device, or words would blur where a logical pixel is none.
        dx, dy = device.dx(), device.dy()
        x, y = area.x() * ratio + dx, area.y() * ratio + dy
        left, top = floor(x), floor(y)
        whole = (key, area.width(), area.height(), round(x - left, 3), round(y - top, 3), ratio)
        picture = self._pictures.get(whole)
        if picture is None:
            picture = _painted(area, QPointF(x - left, y - top), ratio, paint)
            self._keep(whole, picture)
        painter.drawPixmap(QPointF((left - dx) / ratio, (top - dy) / ratio), picture)

    def _keep(self, whole: Hashable, picture: QPixmap) -> None:
        pixels = picture.width() * picture.height()
        if self._pixels + pixels > _MOST_PIXELS:
            self.forget()
        self._pictures[whole] = picture
        self._pixels += pixels


def _painted(area: QRectF, apart: QPointF, ratio: float, paint: Callable[[QPainter], None]) -> QPixmap:
    picture = QPixmap(ceil(area.width() * ratio + apart.x()), ceil(area.height() * ratio + apart.y()))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    brush = QPainter(picture)
    brush.setRenderHint(QPainter.RenderHint.Antialiasing)
    brush.translate(apart / ratio - area.topLeft())
    paint(brush)
    brush.end()
    return picture
