"""Small drawings that are on the wall many times, painted once for each size of screen and then copied."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

_MOST = 200
_RGBA = QImage.Format.Format_ARGB32_Premultiplied


class Stamps:
    """Keeps pictures of drawings by a key that says everything about how they look."""

    def __init__(self) -> None:
        """Empty."""
        self._kept: dict[tuple[Hashable, float], QImage] = {}

    def draw(
        self, painter: QPainter, area: QRectF, key: Hashable, draw: Callable[[QPainter, QRectF], None]
    ) -> None:
        """Show what `draw` paints into a rectangle, at `area`."""
        to_screen = painter.deviceTransform()
        scale = to_screen.m11()
        image = self._kept.get((key, scale))
        if image is None:
            if len(self._kept) >= _MOST:
                self._kept.clear()
            image = self._kept[key, scale] = _painted(area, scale, draw)
        ratio = painter.device().devicePixelRatioF()
        corner = to_screen.map(area.topLeft())
        painter.save()
        painter.resetTransform()
        painter.scale(1 / ratio, 1 / ratio)
        painter.drawImage(QPointF(round(corner.x()), round(corner.y())), image)
        painter.restore()


def _painted(area: QRectF, scale: float, draw: Callable[[QPainter, QRectF], None]) -> QImage:
    image = QImage(QSize(ceil(area.width() * scale), ceil(area.height() * scale)), _RGBA)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    draw(painter, QRectF(QPointF(0, 0), area.size()))
    painter.end()
    return image
