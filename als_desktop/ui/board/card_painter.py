"""Painting a question card: the delegate, the drag picture and the answer order share it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen, QTextLayout, QTextOption

from als_desktop.ui.parts.author_token import paint_token
from als_desktop.ui.parts.painted_once import PaintedOnce
from als_desktop.ui.parts.painting import draw_elided, runs_left

if TYPE_CHECKING:
    from collections.abc import Callable

    from als_desktop.ui.board.card_face import CardFace
    from als_desktop.ui.theme.theme import StickyColours, Theme

INDENT = 22
MARGIN = 5
_TOKEN = 19
_ICON = 16
_NUMBER = 22
_RING_GAP = 1.0
# Narrow, for the name has what the signs leave.
_SIGN_GAP = 2
# What shadow and rings need around a card.
_AROUND = 8
# How far the shadow and the ring of a card may reach into the rows beside its own.
_BEYOND = 4
# Far more than a meeting has; a lane that is pulled wider leaves some of every width behind.
_MOST_LAYOUTS = 2_000
_NO_PEN = Qt.PenStyle.NoPen
_NO_BRUSH = Qt.BrushStyle.NoBrush
_ANTIALIASING = QPainter.RenderHint.Antialiasing
_WRAP = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


@dataclass(frozen=True, slots=True)
class CardState:
    """How a card is shown at the moment, besides what is on it."""

    hovered: bool = False
    focused: bool = False
    chosen: bool = False


class CardPainter:
    """Measures and paints cards in one theme. Sizes in logical pixels."""

    def __init__(self, theme: Theme) -> None:
        """Broken lines and pictures are kept until `forget`, which must follow a change of theme."""
        self._theme = theme
        self._pictures = PaintedOnce()
        self._layouts: dict[tuple[str, float], QTextLayout] = {}
        self._sizes: dict[tuple[str, int, bool, bool, bool], QSize] = {}

    def forget(self) -> None:
        """Measure and paint anew from now on."""
        self._layouts.clear()
        self._sizes.clear()
        self._pictures.forget()

    def height(self, face: CardFace, width: int) -> int:
        """The height of a card's row in a lane `width` wide, its margins included."""
        return self.row_size(face, width).height()

    def card_height(self, face: CardFace, width: int) -> float:
        """The height of a card itself that is `width` wide."""
        row = width + 2 * MARGIN + (INDENT if face.follow_up else 0)
        return float(self.height(face, row) - self._theme.px("note_gap"))

    def row_size(self, face: CardFace, width: int) -> QSize:
        """The size of a card's row in a lane `width` wide, its margins included (shared: copy before altering)."""
        key = (face.text, width, face.follow_up, face.discarded, face.seat < 0)
        found = self._sizes.get(key)
        if found is None:
            inner = width - 2 * MARGIN - (INDENT if face.follow_up else 0)
            text = round(self._layout(face, inner).boundingRect().height())
            if len(self._sizes) >= _MOST_LAYOUTS:
                self._sizes.clear()
            height = text + self._frame_height(face) + self._theme.px("note_gap")
            found = self._sizes[key] = QSize(width, height)
        return found

    def card_rect(self, face: CardFace, row: QRectF) -> QRectF:
        """Where the card itself lies in its row."""
        left = MARGIN + (INDENT if face.follow_up else 0)
        gap = self._theme.px("note_gap")
        return row.adjusted(left, gap / 2, -MARGIN, -gap / 2)

    def paint_row(self, painter: QPainter, row: QRectF, face: CardFace, state: CardState) -> None:
        """Paint the row of a card in a lane."""
        rect = self.card_rect(face, row)

        def paint(brush: QPainter) -> None:
            self._paint_thread(brush, row, rect, face)
            self._paint_plain(brush, rect, face, hovered=state.hovered)

        # Without its rings: a card is chosen and let go far more often than it changes.
        self._pictures.draw(painter, row.adjusted(0, -_BEYOND, 0, _BEYOND), (face, state.hovered), paint)
        self._paint_rings(painter, rect, state, face)

    def paint_card(self, painter: QPainter, rect: QRectF, face: CardFace, state: CardState) -> None:
        """Paint a card to fill `rect`."""
        self._paint_plain(painter, rect, face, hovered=state.hovered)
        self._paint_rings(painter, rect, state, face)

    def _paint_plain(self, painter: QPainter, rect: QRectF, face: CardFace, *, hovered: bool) -> None:
        """A card without its rings."""
        if face.discarded:
            self._paint_flat(painter, rect, face)
        elif face.drafted:
            self._paint_sheet(painter, rect, face, paper=False, hovered=hovered)
        else:
            self._paint_sheet(painter, rect, face, paper=True, hovered=hovered)
        if hovered:
            self._paint_more(painter, rect, face)

    def paint_glow(self, painter: QPainter, row: QRectF, face: CardFace, glow: float) -> None:
        """Tint a card in its row that has just come there; `glow` falls from 1 to 0."""
        theme = self._theme
        rect = self.card_rect(face, row)

        def paint(brush: QPainter) -> None:
            radius = theme.px("radius_note")
            brush.setPen(_NO_PEN)
            brush.setBrush(theme.color("accent"))
            brush.drawRoundedRect(rect, radius, radius)

        painter.setOpacity(glow * theme.tokens.states["landing_flash_opacity"])
        self._paint_once(painter, rect, 1, ("glow",), paint)
        painter.setOpacity(1.0)

    def more_rect(self, rect: QRectF) -> QRectF:
        """Where a click opens the menu of a card that fills `rect`."""
        side = float(self._theme.px("note_band"))
        return QRectF(rect.right() - side, rect.top(), side, side)

    def _frame_height(self, face: CardFace) -> int:
        theme = self._theme
        if face.discarded:
            return 2 * theme.px("space_s") + 4
        return theme.px("note_band") + 2 * theme.px("line_note") + 6 + theme.px("space_s") + 4

    def _text_left(self, face: CardFace) -> float:
        return self._theme.scaled(34.0) if face.discarded and face.seat >= 0 else 11.0

    def _layout(self, face: CardFace, width: float) -> QTextLayout:
        """The broken lines of a card `width` wide."""
        room = max(20.0, width - self._text_left(face) - 11)
        found = self._layouts.get((face.text, room))
        if found is None:
            if len(self._layouts) >= _MOST_LAYOUTS:
                self._layouts.clear()
            found = self._layouts[face.text, room] = self._broken(face.text, room)
        return found

    def _broken(self, text: str, room: float) -> QTextLayout:
        font = self._theme.font("card")
        option = QTextOption()
        option.setWrapMode(_WRAP)
        if runs_left(text):
            option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        layout = QTextLayout(text.replace("\n", "\u2028"), font)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        line_height = QFontMetrics(font).height() * 1.02
        y = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room)
            line.setPosition(QPointF(0, y))
            y += line_height
        layout.endLayout()
        return layout

    def _paint_sheet(
        self, painter: QPainter, rect: QRectF, face: CardFace, *, paper: bool, hovered: bool
    ) -> None:
        theme = self._theme
        shadow = ("hover" if hovered else "rest") if paper else ""
        colours = paper_of(theme, face)
        band = QRectF(rect.left(), rect.top(), rect.width(), theme.px("note_band"))

        def paint_ground(brush: QPainter) -> None:
            if shadow:
                self._paint_shadow(brush, rect, shadow)
            self._paint_ground(brush, rect, band, colours, paper=paper)

        # Many cards differ in nothing but their words.
        self._paint_once(painter, rect, _AROUND, ("ground", colours.fill.rgba(), paper, shadow), paint_ground)
        ink = colours.ink if paper else theme.color("text")
        # The sign that opens the menu comes at the corner, and what the card is marked with makes room for it.
        marked = band.adjusted(0, 0, -self.more_rect(rect).width() + 4, 0) if hovered else band
        self._paint_band(
            painter, marked, face, ink, colours.ink_2 if paper else theme.color("text_2"), paper=paper
        )
        painter.setPen(ink)
        top = band.bottom() + 6
        self._layout(face, rect.width()).draw(painter, QPointF(rect.left() + self._text_left(face), top))

    def _paint_ground(
        self, painter: QPainter, rect: QRectF, band: QRectF, colours: StickyColours, *, paper: bool
    ) -> None:
        """The sheet of a card, without what is on it."""
        theme = self._theme
        radius = theme.px("radius_note")
        outline = QPainterPath()
        outline.addRoundedRect(rect, radius, radius)
        painter.save()
        painter.setClipPath(outline)
        painter.fillRect(rect, colours.fill if paper else theme.color("surface"))
        if paper:
            painter.fillRect(band, colours.band)
        painter.restore()
        pen = QPen(colours.edge if paper else theme.color("border_strong"), theme.px("line_note"))
        if not paper:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(_NO_BRUSH)
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)

    def _paint_token(self, painter: QPainter, area: QRectF, face: CardFace, style: str) -> None:
        theme = self._theme

        paint_token(painter, area, theme.shape(face.seat), face.letter, style, theme, face.seat)

    def _paint_once(
        self,
        painter: QPainter,
        rect: QRectF,
        around: int,
        key: tuple[object, ...],
        paint: Callable[[QPainter], None],
    ) -> None:
        self._pictures.draw(painter, rect.adjusted(-around, -around, around, around), key, paint)

    def _paint_band(
        self, painter: QPainter, band: QRectF, face: CardFace, ink: QColor, quiet: QColor, *, paper: bool
    ) -> None:
        x = band.left() + 7
        middle = band.center().y() + 0.5
        if face.seat >= 0:
            side = self._theme.scaled(_TOKEN)
            token = QRectF(x, middle - side / 2, side, side)
            style = "ink" if paper else "colour"
            self._paint_token(painter, token, face, style)
            x += side + 5
        right = self._paint_signs(painter, band, face, ink, paper=paper)
        draw_elided(
            painter,
            QRectF(x, band.top(), right - x - 1, band.height()),
            face.author,
            self._theme.font("caption"),
            quiet,
        )

    def _paint_signs(
        self, painter: QPainter, band: QRectF, face: CardFace, ink: QColor, *, paper: bool
    ) -> float:
        x = band.right() - 6
        middle = band.center().y() + 0.5
        ratio = painter.device().devicePixelRatioF()
        if face.number:
            side = self._theme.scaled(_NUMBER)
            circle = QRectF(x - side, middle - side / 2, side, side)
            painter.setPen(_NO_PEN)
            painter.setBrush(ink)
            painter.drawEllipse(circle)
            font = QFont(self._theme.font("label"))
            painter.setFont(font)
            painter.setPen(self._theme.sticky(0).paper if paper else self._theme.color("surface"))
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(face.number))
            x -= side + _SIGN_GAP
        signs = (
            # What is answered just now is told from what is chosen by more than the colour of a ring.
            ("play_filled", face.spotlit),
            ("tick", face.answered),
            ("note", bool(face.note)),
            ("star_filled", face.taken_home),
            ("lock", face.drafted),
            ("long_text", face.long),
        )
        for name, shown in signs:
            if shown:
                icon = round(self._theme.scaled(_ICON))
                picture = self._theme.pixmap(name, ink, icon, ratio)
                painter.drawPixmap(QPointF(x - icon, middle - icon / 2), picture)
                x -= icon + _SIGN_GAP
        return x

    def _paint_flat(self, painter: QPainter, rect: QRectF, face: CardFace) -> None:
        theme = self._theme
        pen = QPen(theme.color("border_strong"), theme.px("line_note"), Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(theme.color("canvas"))
        radius = theme.px("radius_note")
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)
        if face.seat >= 0:
            side = theme.scaled(_TOKEN)
            token = QRectF(rect.left() + 9, rect.center().y() - side / 2, side, side)
            self._paint_token(painter, token, face, "colour")
        painter.setPen(theme.color("text_2"))
        at = QPointF(rect.left() + self._text_left(face), rect.top() + theme.px("space_s") + 2)
        self._layout(face, rect.width()).draw(painter, at)

    def _paint_more(self, painter: QPainter, rect: QRectF, face: CardFace) -> None:
        area = self.more_rect(rect)
        ink, icon = paper_of(self._theme, face).ink, round(self._theme.scaled(_ICON))
        if face.discarded or face.drafted:
            ink = self._theme.color("text")
        if face.discarded:
            # Its words reach as far as this.
            ground = area.adjusted(4, 4, -4, -4)
            painter.fillRect(ground, self._theme.color("canvas"))
        picture = self._theme.pixmap("more", ink, icon, painter.device().devicePixelRatioF())
        painter.drawPixmap(QPointF(area.center().x() - icon / 2, area.center().y() - icon / 2), picture)

    def _paint_shadow(self, painter: QPainter, rect: QRectF, kind: str) -> None:
        theme = self._theme
        if theme.mode != "light":
            return
        shadow = theme.tokens.shadows[kind]
        colour = QColor(theme.color("shadow"))
        painter.setPen(_NO_PEN)
        rings = min(4, max(2, int(shadow.spread)))
        for n in range(rings, 0, -1):
            colour.setAlphaF(shadow.alpha / rings * 0.6)
            painter.setBrush(colour)
            grow = shadow.spread * n / rings / 2
            painter.drawRoundedRect(
                rect.adjusted(-grow, -grow + shadow.dy, grow, grow + shadow.dy), 5 + grow, 5 + grow
            )

    def _paint_rings(self, painter: QPainter, rect: QRectF, state: CardState, face: CardFace) -> None:
        selected, thin = self._theme.px("line_selected"), 2
        rings = [("accent", selected if face.spotlit else thin)] if state.chosen or face.spotlit else []
        rings += [("focus", selected)] if state.focused else []
        if not rings:
            return

        def paint(brush: QPainter) -> None:
            # Two rings share the room that one has, or the view cuts them off at its edge.
            alone = len(rings) == 1
            out = _RING_GAP if alone else 0.0
            brush.setBrush(_NO_BRUSH)
            for role, wide in rings:
                width = wide if alone else thin
                middle = out + width / 2
                brush.setPen(QPen(self._theme.color(role), width))
                brush.drawRoundedRect(rect.adjusted(-middle, -middle, middle, middle), 5 + middle, 5 + middle)
                out += width

        self._paint_once(painter, rect, _AROUND, ("rings", *rings), paint)

    def _paint_thread(self, painter: QPainter, row: QRectF, rect: QRectF, face: CardFace) -> None:
        """The line that holds a card and its follow-ups together."""
        painter.setPen(QPen(self._theme.color("border_strong"), 1.5))
        x = row.left() + MARGIN + 8
        middle = rect.top() + self._theme.px("note_band") / 2
        if face.follow_up:
            painter.drawLine(QPointF(x, row.top()), QPointF(x, middle))
            painter.drawLine(QPointF(x, middle), QPointF(rect.left() - 3, middle))
        if face.followed:
            top = middle if face.follow_up else rect.bottom()
            painter.drawLine(QPointF(x, top), QPointF(x, row.bottom()))


def paper_of(theme: Theme, face: CardFace) -> StickyColours:
    """The paper of a card: the one it was given, or its author's."""
    return theme.sticky_named(face.colour) if face.colour else theme.sticky(max(0, face.seat))
