"""A small picture of the room: how far from the screen each kind of text can be read, and where the back row is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from als_desktop.models.back_row import LEAST_ARCMIN, PREFERRED_ARCMIN, Reading
from als_desktop.ui.parts.painting import draw_elided
from als_desktop.ui.room.back_row_words import distance, reading_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.back_row import BackRow
    from als_desktop.models.spoken_length import LengthUnit
    from als_desktop.ui.theme.theme import Theme

_HEIGHT = 178
_ROW = 38
_BAR = 18
_NAMES = 142
_SCREEN = 7
_WORDS = 136
_ICON = 18
_HEAD = 13.0
# How much farther than the back row the picture goes.
_BEYOND = 1.25
_VERTICAL = Qt.AlignmentFlag.AlignVCenter
_SIGNS = {
    Reading.EASILY: ("tick", "accent"),
    Reading.JUST: ("tick", "warn"),
    Reading.NOT: ("close", "over"),
}


@dataclass(frozen=True, slots=True)
class Bar:
    """A kind of text: what it is called, and how high its capitals are as a share of the picture's height."""

    name: str
    share: float


class BackRowPicture(QWidget):
    """The screen at the left, the back row as an upright line, and a bar for each text up to where it can be read.

    The full part of a bar is where it is read with ease; a sign and a word at its end say how the back row reads it.
    """

    def __init__(self, theme: Theme) -> None:
        """Empty until `show_room`."""
        super().__init__()
        self._theme = theme
        self._row: BackRow | None = None
        self._bars: tuple[Bar, ...] = ()
        self._unit: LengthUnit | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)
        self.setAccessibleName(self.tr("What can be read from where"))
        theme.changed.connect(self.update)

    def show_room(self, row: BackRow | None, bars: Sequence[Bar], unit: LengthUnit) -> None:
        """Show how these texts are read; without a room it asks for it."""
        self._row, self._bars, self._unit = row, tuple(bars), unit
        self.setAccessibleDescription(self._spoken())
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as it gets."""
        return QSize(_NAMES + _WORDS + 240, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Room for the names and some of each bar."""
        return QSize(_NAMES + _WORDS + 120, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the room from the side of the wall."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("lane"))
        radius = theme.px("radius_control")
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        row, unit = self._row, self._unit
        if row is None or unit is None:
            painter.setPen(theme.color("text_2"))
            painter.setFont(theme.font("body"))
            painter.drawText(
                self.rect().adjusted(24, 0, -24, 0),
                Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
                self._spoken(),
            )
            return
        left = float(_NAMES)
        scale = (self.width() - _WORDS - left) / (row.seat_mm * _BEYOND)
        for n, bar in enumerate(self._bars):
            self._paint_bar(painter, row, bar, 12 + n * _ROW, left, scale)
        foot = 12 + len(self._bars) * _ROW
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("text"))
        painter.drawRoundedRect(QRectF(left - _SCREEN, 10, _SCREEN, foot - 10), 2, 2)
        self._paint_back_row(painter, row, unit, left + row.seat_mm * scale, foot)

    def _paint_bar(
        self, painter: QPainter, row: BackRow, bar: Bar, top: float, left: float, scale: float
    ) -> None:
        theme = self._theme
        area = QRectF(left, top + (_ROW - _BAR) / 2, self.width() - _WORDS - left, _BAR)
        font = theme.font("body")
        draw_elided(painter, QRectF(12, top, left - _SCREEN - 20, _ROW), bar.name, font, theme.color("text"))
        painter.setPen(Qt.PenStyle.NoPen)
        for arcmin, role in ((LEAST_ARCMIN, "accent_soft"), (PREFERRED_ARCMIN, "accent")):
            width = min(area.width(), row.reaches_mm(bar.share, arcmin) * scale)
            painter.setBrush(theme.color(role))
            painter.drawRect(QRectF(area.left(), area.top(), width, _BAR))
        reach = min(area.width(), row.reaches_mm(bar.share) * scale)
        painter.setPen(QPen(theme.color("accent"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(area.left(), area.top(), reach, _BAR))
        reading = row.reading(bar.share)
        sign, role = _SIGNS[reading]
        x, middle = area.right() + 10, area.center().y()
        picture = theme.pixmap(sign, theme.color(role), _ICON, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(x, middle - _ICON / 2), picture)
        words = QRectF(x + _ICON + 6, top, self.width() - x - _ICON - 14, _ROW)
        draw_elided(painter, words, reading_words(reading), theme.font("label"), theme.color("text"))

    def _paint_back_row(
        self, painter: QPainter, row: BackRow, unit: LengthUnit, x: float, foot: float
    ) -> None:
        theme = self._theme
        # With a rim, or it would be lost on the bars.
        painter.setPen(QPen(theme.color("lane"), 6))
        painter.drawLine(QPointF(x, 10), QPointF(x, foot))
        painter.setPen(QPen(theme.color("text"), 2, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, 10), QPointF(x, foot))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("text"))
        # A head and shoulders, seen from behind.
        painter.drawEllipse(QPointF(x, foot + 8), _HEAD / 2, _HEAD / 2)
        painter.drawChord(QRectF(x - _HEAD, foot + 15, 2 * _HEAD, 2 * _HEAD), 0, 180 * 16)
        words = QCoreApplication.translate("BackRow", "back row, {far}").format(
            far=distance(row.seat_mm, unit)
        )
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font("label"))
        painter.drawText(QRectF(x + _HEAD + 8, foot, 180, 30), _VERTICAL, words)
        painter.setPen(theme.color("text_2"))
        painter.setFont(theme.font("caption"))
        screen = QCoreApplication.translate("BackRow", "screen")
        painter.drawText(QRectF(_NAMES - _SCREEN - 2, foot, 80, 30), _VERTICAL, screen)

    def _spoken(self) -> str:
        row, unit = self._row, self._unit
        if row is None or unit is None:
            return self.tr("Say how large the screen is and how far away the farthest seat, to see it here.")
        said = self.tr("{name}: {words}, readable up to {far}")
        return "; ".join(
            said.format(
                name=bar.name,
                words=reading_words(row.reading(bar.share)),
                far=distance(row.reaches_mm(bar.share), unit),
            )
            for bar in self._bars
        )
