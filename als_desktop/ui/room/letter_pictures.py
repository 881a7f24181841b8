"""Large letters, painted once each and then copied.

Qt keeps pictures of letters up to 64 px only and fills the outline of each larger one anew, which on a projector with
four thousand columns is most of the time that a picture takes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter, QTransform

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QRawFont, QTextLayout

# Of a letter in the pixels of the screen. Smaller ones Qt keeps itself, and places more finely.
_FROM_PX = 64
_MOST_BYTES = 48 * 1024 * 1024
_RGBA = QImage.Format.Format_ARGB32_Premultiplied


@dataclass(frozen=True, slots=True)
class _Letter:
    """A picture, and where its upper left corner lies from the letter's origin, in pixels of the screen."""

    image: QImage | None
    left: int
    top: int


class _Hand(NamedTuple):
    """What letters have in common that look as one."""

    family: str
    weight: int
    px: float
    scale: float
    ink: int


class LetterPictures:
    """Draws texts with letters that it keeps, for one set of faces."""

    def __init__(self, families: frozenset[str]) -> None:
        """Only letters of `families` are kept: others may be coloured, and have no outline."""
        self._families = families
        self._kept: dict[_Hand, dict[int, _Letter]] = {}
        self._bytes = 0

    def draw(self, painter: QPainter, layout: QTextLayout, at: QPointF, px: int, ink: QColor) -> None:
        """Draw a text of `px` with its origin at `at`."""
        to_screen = painter.deviceTransform()
        scale = to_screen.m11()
        runs = layout.glyphRuns() if px * scale > _FROM_PX else []
        if not runs or any(run.rawFont().familyName() not in self._families for run in runs):
            painter.setPen(ink)
            layout.draw(painter, at)
            return
        ratio = painter.device().devicePixelRatioF()
        painter.save()
        painter.resetTransform()
        painter.scale(1 / ratio, 1 / ratio)
        for run in runs:
            face = run.rawFont()
            kept = self._of(_Hand(face.familyName(), face.weight(), face.pixelSize(), scale, ink.rgb()))
            for glyph, position in zip(run.glyphIndexes(), run.positions(), strict=True):
                letter = kept.get(glyph)
                if letter is None:
                    letter = kept[glyph] = self._new(face, glyph, scale, ink)
                if letter.image is not None:
                    origin = to_screen.map(at + position)
                    # Whole pixels: a large letter is none the worse for it, and is copied and not blended anew.
                    painter.drawImage(
                        QPointF(round(origin.x()) + letter.left, round(origin.y()) + letter.top), letter.image
                    )
        painter.restore()

    def _of(self, hand: _Hand) -> dict[int, _Letter]:
        if self._bytes > _MOST_BYTES:
            self._kept.clear()
            self._bytes = 0
        return self._kept.setdefault(hand, {})

    def _new(self, face: QRawFont, glyph: int, scale: float, ink: QColor) -> _Letter:
        made = _painted(face, glyph, scale, ink)
        self._bytes += made.image.sizeInBytes() if made.image is not None else 0
        return made


def _painted(face: QRawFont, glyph: int, scale: float, ink: QColor) -> _Letter:
    outline = QTransform.fromScale(scale, scale).map(face.pathForGlyph(glyph))
    if outline.isEmpty():
        return _Letter(None, 0, 0)
    box = outline.boundingRect().toAlignedRect().adjusted(-1, -1, 1, 1)
    image = QImage(box.size(), _RGBA)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-box.left(), -box.top())
    painter.fillPath(outline, ink)
    painter.end()
    return _Letter(image, box.left(), box.top())
