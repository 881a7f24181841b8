"""The clock on the wall, as a part of three kinds of scenes; a tick repaints its rectangle only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from als_desktop.models.room_clock import minutes_shown
from als_desktop.models.stage_clock import MINUTE_MS, Urgency, digits
from als_desktop.ui.parts.timer_disc import paint_disc
from als_desktop.ui.parts.when import clock_time
from als_desktop.ui.room.measures import HEADER, HEIGHT, MARGIN, WIDTH
from als_desktop.ui.room.room_pen import digits_width
from als_desktop.ui.room.room_words import clock_words

if TYPE_CHECKING:
    from als_desktop.models.room_clock import RoomClock
    from als_desktop.ui.room.room_pen import RoomPen
    from als_desktop.ui.room.room_type import RoomType

_TONES = {Urgency.CALM: "calm", Urgency.NEARLY: "warn", Urgency.URGENT: "warn", Urgency.OVER: "over"}
_WORDS_WIDTH = 300
_AROUND = 6
_HERO_SIDE = 600
_HERO_TOP = 52
_HERO_WORDS = 44
_RIM_PX = 3.6
_MOST_MINUTES = 60


class Clock(Protocol):
    """One way to show a clock."""

    def area(self, clock: RoomClock, letters: RoomType) -> QRectF:
        """The rectangle that the clock needs at this moment."""
        ...

    def paint(self, pen: RoomPen, clock: RoomClock) -> None:
        """Draw the clock on its own background."""
        ...


class HeaderClock:
    """A disc and digits at the right of the head, with a word when time is short."""

    _SIDE = 128
    _SPACE = 24

    def area(self, clock: RoomClock, letters: RoomType) -> QRectF:
        """The right part of the head, as wide as it takes."""
        shown, unit = _face(clock, letters)
        width = self._SIDE + self._SPACE + digits_width(letters.digits(letters.px("timer")), shown)
        if unit:
            width += self._unit_width(letters, unit)
        if clock_words(clock):
            width += _WORDS_WIDTH + self._SPACE
        # A little more at each side: what is drawn softly over an edge would stay there from tick to tick.
        return QRectF(WIDTH - MARGIN - width - _AROUND, 0, width + 2 * _AROUND, HEADER - 4)

    def paint(self, pen: RoomPen, clock: RoomClock) -> None:
        """Draw from the right."""
        letters, back = pen.letters, pen.colour("rail")
        area = self.area(clock, letters)
        pen.fill(area, back)
        shown, unit = _face(clock, letters)
        middle = HEADER / 2
        right = float(WIDTH - MARGIN)
        if unit:
            px = letters.px("quiet")
            block = letters.block(unit, px, _WORDS_WIDTH)
            pen.block(block, right - block.width, middle + 60 - block.height, pen.colour("text_2"), back)
            right -= self._unit_width(letters, unit)
        left = pen.digits(shown, right, middle, letters.px("timer"), back) - self._SPACE
        disc = QRectF(left - self._SIDE, middle - self._SIDE / 2, self._SIDE, self._SIDE)
        _paint_disc(pen, clock, disc, planned=False)
        words = clock_words(clock)
        if words:
            block = letters.block(words, letters.px("header"), _WORDS_WIDTH, bold=True, most=2)
            x = disc.left() - self._SPACE - block.width
            pen.block(block, x, middle - block.height / 2, _word_ink(pen, clock), back)

    def _unit_width(self, letters: RoomType, unit: str) -> float:
        return letters.block(unit, letters.px("quiet"), _WORDS_WIDTH).width + 16


class HeroClock:
    """A large disc with the digits below it, at the right of the presenter's sentence."""

    def area(self, clock: RoomClock, letters: RoomType) -> QRectF:
        """The right third of the wall, whatever the clock says."""
        return QRectF(WIDTH - 72 - 624, 0, 624 + 72, HEIGHT)

    def paint(self, pen: RoomPen, clock: RoomClock) -> None:
        """Draw the disc, the digits and, when there is one, the word."""
        letters, back = pen.letters, pen.colour("canvas")
        area = self.area(clock, letters)
        pen.fill(area, back)
        x = area.left() + 312
        words = clock_words(clock)
        top = _HERO_TOP if words else _HERO_TOP + _HERO_WORDS
        disc = QRectF(x - _HERO_SIDE / 2, top, _HERO_SIDE, _HERO_SIDE)
        _paint_disc(pen, clock, disc, planned=True)
        shown, unit = _face(clock, letters)
        px = letters.px("timer_hero")
        wide = digits_width(letters.digits(px), shown)
        middle = disc.bottom() + 124.0
        minutes = letters.block(unit, letters.px("row"), 300) if unit else None
        right = x + (wide + (minutes.width + 20 if minutes else 0)) / 2
        if minutes is not None:
            pen.block(
                minutes, right - minutes.width, middle + 92 - minutes.height, pen.colour("text_2"), back
            )
            right -= minutes.width + 20
        pen.digits(shown, right, middle, px, back)
        if words:
            block = letters.block(words, letters.px("person"), 624, bold=True, most=2)
            pen.centred(block, x, middle + 116, _word_ink(pen, clock), back)


class ReturnClock:
    """When a break ends: the time of day, and how long that is."""

    def area(self, clock: RoomClock, letters: RoomType) -> QRectF:
        """A band across the middle of the wall."""
        return QRectF(MARGIN, 230, WIDTH - 2 * MARGIN, 560)

    def paint(self, pen: RoomPen, clock: RoomClock) -> None:
        """Draw the words, the time and the words below it."""
        letters, back = pen.letters, pen.colour("canvas")
        area = self.area(clock, letters)
        pen.fill(area, back)
        x = area.center().x()
        lead = letters.block(
            QCoreApplication.translate("Room", "Back at"), letters.px("row_number"), area.width()
        )
        pen.centred(lead, x, area.top() + 10, pen.colour("text_2"), back)
        px = letters.px("hour")
        shown = clock_time(clock.ends_at_ms)
        width = digits_width(letters.digits(px), shown)
        pen.digits(shown, x + width / 2, area.center().y() + 4, px, back)
        words = letters.block(self._words(clock), letters.px("row_number"), area.width(), most=1)
        ink = _word_ink(pen, clock) if clock_words(clock) else pen.colour("text_2")
        pen.centred(words, x, area.bottom() - words.height - 10, ink, back)

    def _words(self, clock: RoomClock) -> str:
        say = QCoreApplication.translate
        if clock.paused:
            return clock_words(clock)
        if clock.left_ms < 0:
            return say("Room", "The break is over")
        minutes = -(-clock.left_ms // MINUTE_MS)
        if minutes <= 1:
            return say("Room", "in a minute")
        return say("Room", "in {minutes} min").format(minutes=minutes)


def _face(clock: RoomClock, letters: RoomType) -> tuple[str, str]:
    """The digits and, when they are whole minutes, the word behind them."""
    minutes = minutes_shown(clock.left_ms, letters.minutes_only_above)
    if minutes is None:
        return digits(clock.left_ms), ""
    shown = str(minutes) if clock.left_ms > 0 else f"+{minutes}"
    return shown, QCoreApplication.translate("Room", "min")


def _word_ink(pen: RoomPen, clock: RoomClock) -> QColor:
    if clock.paused:
        return pen.colour("text")
    return pen.colour("over" if clock.urgency is Urgency.OVER else "warn")


def _paint_disc(pen: RoomPen, clock: RoomClock, area: QRectF, *, planned: bool) -> None:
    """The disc; a thick rim says that time is short, a second one around it that it is nearly gone."""
    tone = _TONES[clock.urgency]
    nearly_gone = clock.urgency is Urgency.URGENT and not clock.paused
    planned_ms = clock.length_ms if planned and not nearly_gone else 0
    rim = _RIM_PX * 100 / area.width()
    paint_disc(pen.painter, area, pen.theme, clock.share, tone, clock.paused, planned_ms, rim)
    painter = pen.painter
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(area.topLeft())
    painter.scale(area.width() / 100, area.height() / 100)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if tone != "over":
        _paint_minutes(pen, planned_ms)
    if tone == "warn" and not clock.paused:
        _paint_rims(pen, nearly_gone=nearly_gone)
    painter.restore()


def _paint_rims(pen: RoomPen, *, nearly_gone: bool) -> None:
    painter = pen.painter
    painter.setPen(QPen(pen.colour("warn_fill"), 3.2))
    painter.drawEllipse(QPointF(50, 50), 42, 42)
    if nearly_gone:
        painter.setPen(QPen(pen.colour("warn_fill"), 1.6))
        painter.drawEllipse(QPointF(50, 50), 47.5, 47.5)


def _paint_minutes(pen: RoomPen, planned_ms: int) -> None:
    """A fine mark for each minute; those for five minutes are there already."""
    minutes = planned_ms // MINUTE_MS
    if not 0 < minutes <= _MOST_MINUTES:
        return
    mark = QPen(pen.colour("text_3"), 0.55)
    mark.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.painter.setPen(mark)
    every = pen.theme.tokens.timer.tick_every_min
    for minute in range(minutes):
        if minute % every:
            turn = QTransform().translate(50, 50).rotate(-360 * minute * MINUTE_MS / planned_ms)
            pen.painter.drawLine(turn.map(QPointF(0, -44.6)), turn.map(QPointF(0, -48.4)))
