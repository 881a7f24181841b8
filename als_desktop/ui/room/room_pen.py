"""The pen that everything on the wall is drawn with; it remembers each text that it drew."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from als_desktop.ui.parts.author_token import letter_px, paint_token
from als_desktop.ui.room.measures import NUMBER
from als_desktop.ui.room.room_words import name_of
from als_desktop.ui.theme.palette import mixed

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from als_desktop.models.room_names import RoomPerson
    from als_desktop.models.room_scene import RoomCard
    from als_desktop.ui.room.room_type import Block, RoomType
    from als_desktop.ui.theme.theme import StickyColours, Theme

_NO_PEN = Qt.PenStyle.NoPen
_NO_BRUSH = Qt.BrushStyle.NoBrush
_CENTRE = Qt.AlignmentFlag.AlignCenter
_SHADOW_RINGS = 4
_SHADOW_LINE = 1.5
_NOTE_RADIUS = 10
_RING = 8
_RING_GAP = 6
_LEAST_PILL = 64.0
# How far a letter may reach beyond its line.
_AROUND = 12
# How far an edge may be rounded.
_SOFT = 2


@dataclass(frozen=True, slots=True)
class PaintedText:
    """A text as it was drawn: letters `px` high in the wall's own space, where, in which colour, and on which.

    Not `whole` when it was too long for its place and ends in an ellipsis. `says` is what is read aloud instead.
    """

    text: str
    px: float
    rect: QRectF
    ink: QColor
    back: QColor
    whole: bool = True
    says: str = ""


class RoomPen:
    """Draws in the wall's own space of 1920 by 1080, in one theme."""

    def __init__(self, painter: QPainter, theme: Theme, letters: RoomType) -> None:
        """`painter` has to be set to the wall's own space."""
        self.painter = painter
        self.theme = theme
        self.letters = letters
        self.painted: list[PaintedText] = []
        self._clip = painter.clipRegion()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    @property
    def bright(self) -> bool:
        """Whether surfaces are told apart by lines."""
        return self.theme.mode == "bright"

    def colour(self, role: str) -> QColor:
        """The colour of a role."""
        return self.theme.color(role)

    def out_of_sight(self, rect: QRectF) -> bool:
        """Whether nothing of `rect` is to be painted; what a text says is remembered all the same."""
        return not self._clip.intersects(rect.adjusted(-_SOFT, -_SOFT, _SOFT, _SOFT).toAlignedRect())

    def block(self, block: Block, x: float, y: float, ink: QColor, back: QColor) -> None:
        """Draw a text that is broken into lines, with its upper left corner at (`x`, `y`)."""
        if not block.text:
            return
        rect = QRectF(x + block.left, y, block.width, block.height)
        if not self.out_of_sight(rect.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)):
            self.letters.pictures.draw(self.painter, block.layout, QPointF(x, y), block.px, ink)
        self.painted.append(PaintedText(block.text, block.px, rect, ink, back, block.whole))

    def line(
        self, text: str, area: QRectF, px: int, ink: QColor, back: QColor, *, bold: bool = False
    ) -> float:
        """Draw one line in the vertical middle of `area`, from its left; returns where the text ends."""
        block = self.letters.block(text, px, area.width(), bold=bold, most=1)
        self.block(block, area.left(), area.center().y() - block.height / 2, ink, back)
        return area.left() + block.width

    def centred(self, block: Block, x: float, y: float, ink: QColor, back: QColor) -> None:
        """Draw a text so that `x` is its middle and `y` its top; each of its lines has the same middle."""
        self.painter.setPen(ink)
        for n in _lines(block):
            line = block.layout.lineAt(n)
            line.draw(
                self.painter, QPointF(x - line.naturalTextWidth() / 2 - line.naturalTextRect().left(), y)
            )
        rect = QRectF(x - block.width / 2, y, block.width, block.height)
        self.painted.append(PaintedText(block.text, block.px, rect, ink, back, block.whole))

    def digits(self, text: str, right: float, middle: float, px: int, back: QColor) -> float:
        """Draw the digits of a clock so that they end at `right`; returns where they begin."""
        font = self.letters.digits(px)
        width = digits_width(font, text)
        area = QRectF(right - width, middle - px / 2, width, px)
        self._drawn(text, area, font, px, self.colour("text"), back)
        return area.left()

    def fill(self, rect: QRectF, fill: QColor, radius: float = 0.0) -> None:
        """A plain field."""
        if self.out_of_sight(rect):
            return
        if not radius:
            self.painter.fillRect(rect, fill)
            return
        self.painter.setPen(_NO_PEN)
        self.painter.setBrush(fill)
        self.painter.drawRoundedRect(rect, radius, radius)

    def frame(self, rect: QRectF, edge: QColor, width: float, radius: float = 0.0) -> None:
        """A line inside the edge of `rect`."""
        self.painter.setPen(QPen(edge, width))
        self.painter.setBrush(_NO_BRUSH)
        half = width / 2
        self.painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius)

    def panel(self, rect: QRectF, radius: float = 14.0) -> QColor:
        """A field that holds one line of a scene; returns its colour."""
        fill = self.colour("lane")
        self.fill(rect, fill, radius)
        if self.bright:
            self.frame(rect, self.colour("border"), 3, radius)
        return fill

    def paper(self, card: RoomCard) -> StickyColours:
        """The paper of a card: the one it was given, or its author's."""
        if card.colour:
            return self.theme.sticky_named(card.colour)
        return self.theme.sticky(card.author.seat if card.author is not None else 0)

    def note(self, rect: QRectF, band: float, card: RoomCard, *, ring: bool = False) -> StickyColours:
        """The sticky note of a card with its gum strip at the left; returns its colours."""
        colours = self.paper(card)
        out = _RING_GAP + _RING
        if self.out_of_sight(rect.adjusted(-out, -out, out, out)):
            return colours
        light = self.theme.mode == "light"
        if light:
            self._shadow(rect)
        outline = QPainterPath()
        outline.addRoundedRect(rect, _NOTE_RADIUS, _NOTE_RADIUS)
        self.painter.save()
        self.painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)
        self.painter.fillRect(rect, colours.fill)
        self.painter.fillRect(QRectF(rect.left(), rect.top(), band, rect.height()), colours.band)
        self.painter.restore()
        if light:
            self.frame(rect, colours.edge, 3, _NOTE_RADIUS)
        if ring:
            self.frame(rect.adjusted(-out, -out, out, out), self.colour("accent"), _RING, _NOTE_RADIUS + out)
        return colours

    def token(self, person: RoomPerson, x: float, middle: float, side: float, style: str = "colour") -> None:
        """The shape, colour and letter of a seat; `x` is its left edge. Style "ink" on notes."""
        shape = self.theme.shape(person.seat)
        area = QRectF(x, middle - side / 2, side, side)
        if not self.out_of_sight(area):
            look = (shape, person.mark, style, person.seat, side, self.theme.mode)
            paint = partial(_paint_token, self.theme, person, shape, style)
            self.letters.stamps.draw(self.painter, area, look, paint)
        colours = self.theme.sticky(person.seat)
        ink, back = (colours.paper, colours.ink) if style == "ink" else (colours.ink, colours.fill)
        px = letter_px(shape, side)
        rect = QRectF(area.center().x() - px / 2, middle - px / 2, px, px)
        self.painted.append(PaintedText(person.mark, px, rect, ink, back, says=name_of(person)))

    def number(
        self, number: int, x: float, middle: float, fill: QColor, ink: QColor, side: float = NUMBER
    ) -> None:
        """A number in a circle; `x` is its left edge."""
        area = QRectF(x, middle - side / 2, side, side)
        self.painter.setPen(_NO_PEN)
        self.painter.setBrush(fill)
        self.painter.drawEllipse(area)
        px = max(self.letters.px("number"), round(side * 0.68))
        self._drawn(str(number), area, self.letters.digits(px), px, ink, fill)

    def pill(self, text: str, right: float, middle: float, px: int, fill: QColor, ink: QColor) -> None:
        """A word in a rounded field that ends at `right`."""
        font, width = self.letters.font(px, bold=True), self.pill_width(text, px)
        area = QRectF(right - width, middle - 0.65 * px, width, 1.3 * px)
        self.fill(area, fill, area.height() / 2)
        if self.bright:
            self.frame(area, self.colour("border"), 2, area.height() / 2)
        self._drawn(text, area, font, px, ink, fill)

    @property
    def count_px(self) -> int:
        """The size of a count in a pill: a little smaller than the title beside it."""
        return max(self.letters.px("number"), self.letters.px("group") - 6)

    def pill_width(self, text: str, px: int) -> float:
        """How wide the field of a word is."""
        words = QFontMetricsF(self.letters.font(px, bold=True)).horizontalAdvance(text)
        return max(_LEAST_PILL, words + 1.2 * px)

    def sign(self, name: str, rect: QRectF, colour: QColor) -> None:
        """An icon."""
        scale = self.painter.worldTransform().m11() * self.painter.device().devicePixelRatioF()
        picture = self.theme.pixmap(name, colour, round(rect.width()), max(1.0, scale))
        self.painter.drawPixmap(rect, picture, QRectF(picture.rect()))

    def _drawn(self, text: str, area: QRectF, font: QFont, px: int, ink: QColor, back: QColor) -> None:
        """One line in the middle of `area`."""
        line = self.letters.one_line(text, font)
        rect = QRectF(area.center().x() - line.width / 2, area.center().y() - px / 2, line.width, px)
        if not self.out_of_sight(rect.adjusted(0, -px, 0, px)):
            at = QPointF(rect.left(), area.center().y() - line.height / 2)
            self.letters.pictures.draw(self.painter, line.layout, at, px, ink)
        self.painted.append(PaintedText(text, px, rect, ink, back))

    def _shadow(self, rect: QRectF) -> None:
        """Lines below and beside the note, fainter outwards.

        In plain strips, mixed beforehand: to blend them, or to bend them around the corners, takes most of the time of
        a picture.
        """
        shadow = self.theme.tokens.shadows["rest"]
        dark, canvas = self.colour("shadow"), self.colour("canvas")
        for n in range(_SHADOW_RINGS, 0, -1):
            beside, below = 0.75 * n, _SHADOW_LINE * n + shadow.dy
            colour = mixed(dark, canvas, shadow.alpha * (_SHADOW_RINGS - n + 1) / _SHADOW_RINGS)
            high = rect.height() - 2 * _NOTE_RADIUS
            for x in (rect.left() - beside, rect.right()):
                self.painter.fillRect(QRectF(x, rect.top() + _NOTE_RADIUS, beside, high), colour)
            bottom = QRectF(rect.left() + _NOTE_RADIUS - below, rect.bottom() - _NOTE_RADIUS, 0, 0)
            bottom.setRight(rect.right() - _NOTE_RADIUS + below)
            bottom.setBottom(rect.bottom() + below)
            self.painter.fillRect(bottom, colour)


def _paint_token(
    theme: Theme, person: RoomPerson, shape: str, style: str, painter: QPainter, area: QRectF
) -> None:
    paint_token(painter, area, shape, person.mark, style, theme, person.seat)


def digits_width(font: QFont, text: str) -> float:
    """How wide the digits of a clock are."""
    return QFontMetricsF(font).horizontalAdvance(text)


def _lines(block: Block) -> range:
    return range(block.layout.lineCount())
