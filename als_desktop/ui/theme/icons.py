"""Single-colour SVG icons of `resources/icons`, tinted and kept."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from als_desktop.assets import read_text

_CURRENT = "currentColor"


class IconShop:
    """Makes icons and keeps those made, by name, colour, size and device pixel ratio."""

    def __init__(self, disabled_opacity: float) -> None:
        self._disabled_opacity = disabled_opacity
        self._sources: dict[str, str] = {}
        self._pixmaps: dict[tuple[str, int, int, float], QPixmap] = {}
        self._icons: dict[tuple[str, int, int], QIcon] = {}

    def pixmap(self, name: str, colour: QColor, size: int, ratio: float = 1.0) -> QPixmap:
        """The icon `name` in `colour`, `size` logical px square.

        Raises:
            FileNotFoundError: there is no icon of this name.
        """
        key = (name, colour.rgba(), size, ratio)
        found = self._pixmaps.get(key)
        if found is None:
            found = self._pixmaps[key] = self._draw(name, colour, size, ratio)
        return found

    def icon(self, name: str, colour: QColor, size: int) -> QIcon:
        """The icon `name` in `colour`, with a faded look for disabled controls.

        Raises:
            FileNotFoundError: there is no icon of this name.
        """
        key = (name, colour.rgba(), size)
        found = self._icons.get(key)
        if found is None:
            found = self._icons[key] = QIcon()
            faded = QColor(colour)
            faded.setAlphaF(self._disabled_opacity)
            for ratio in (1.0, 2.0):
                found.addPixmap(self.pixmap(name, colour, size, ratio))
                found.addPixmap(self.pixmap(name, faded, size, ratio), QIcon.Mode.Disabled)
        return found

    def _draw(self, name: str, colour: QColor, size: int, ratio: float) -> QPixmap:
        from PySide6.QtSvg import QSvgRenderer  # late: the module costs start-up time

        source = self._sources.get(name)
        if source is None:
            source = self._sources[name] = read_text(f"icons/{name}.svg")
        tinted = source.replace(_CURRENT, colour.name())
        renderer = QSvgRenderer(QByteArray(tinted.encode()))
        side = round(size * ratio)
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setOpacity(colour.alphaF())
        renderer.render(painter, QRectF(0, 0, side, side))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap
