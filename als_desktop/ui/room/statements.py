"""Scenes that say one thing: the presenter's sentence, who is here, the break, the next date, the shutter."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF

from als_desktop.ui.parts.when import clock_time, local_day, long_day
from als_desktop.ui.room.clocks import HeroClock, ReturnClock
from als_desktop.ui.room.measures import HEIGHT, WIDTH, below_header, whole
from als_desktop.ui.room.page import HEADER_CLOCK, Page, draw_header
from als_desktop.ui.room.room_words import headings, name_of

if TYPE_CHECKING:
    from als_desktop.models.room_clock import RoomClock
    from als_desktop.models.room_scene import BreakScene, CheckInScene, CloseScene, PresentationScene
    from als_desktop.ui.room.room_pen import RoomPen

_LEFT = 72
_TOKEN = 84
_BESIDE_CLOCK = 1060
_COLUMNS = 3
_PERSON_HEIGHT = 196
_PERSON_TOKEN = 128


def presentation_page(body: PresentationScene) -> Page:
    """The presenter's sentence, and the clock beside it."""
    return Page(partial(_draw_presentation, body), clock=HeroClock(), place=("presentation",))


def check_in_page(body: CheckInScene) -> Page:
    """Who is here."""
    return Page(partial(_draw_check_in, body), clock=HEADER_CLOCK, place=("check-in",))


def break_page(body: BreakScene) -> Page:
    """When the set goes on."""
    return Page(partial(_draw_break, body), clock=ReturnClock(), place=("break",))


def close_page(body: CloseScene, day_ms: int) -> Page:
    """When the set meets next."""
    return Page(partial(_draw_close, body, day_ms), clock=HEADER_CLOCK, place=("close",))


def shutter_page() -> Page:
    """Nothing of what is going on."""
    return Page(_draw_shutter, place=("shutter",))


def _draw_presentation(body: PresentationScene, pen: RoomPen, clock: RoomClock | None) -> None:
    letters, canvas = pen.letters, pen.colour("canvas")
    pen.fill(whole(), canvas)
    width = _BESIDE_CLOCK if clock is not None else WIDTH - 2 * _LEFT
    pen.token(body.presenter, _LEFT, 106, _TOKEN)
    head = QRectF(_LEFT + _TOKEN + 28, 64, width - _TOKEN - 28, _TOKEN)
    title, issue = headings(body)
    pen.line(title, head, letters.px("person"), pen.colour("text"), canvas, bold=True)
    bottom = HEIGHT - 64.0
    if not body.title:
        # Only the usual presentation: in a stage with another name, something else may be asked of the room.
        rule = letters.block(
            QCoreApplication.translate(
                "Room", "We listen without interrupting and write our questions down."
            ),
            letters.px("quiet"),
            width,
            line=1.3,
        )
        bottom -= rule.height
        pen.block(rule, _LEFT, bottom, pen.colour("text_2"), canvas)
    room = QRectF(_LEFT, 190, width, bottom - 40 - 190)
    sentence = letters.largest(issue, "issue", width, room.height(), line=1.14, least="card")
    top = min(HEIGHT / 2 - sentence.height / 2, room.bottom() - sentence.height)
    pen.block(sentence, _LEFT, max(room.top(), top), pen.colour("text"), canvas)


def _draw_check_in(body: CheckInScene, pen: RoomPen, clock: RoomClock | None) -> None:
    draw_header(pen, *headings(body), clock)
    area = below_header()
    rows = -(-len(body.people) // _COLUMNS)
    height = min(_PERSON_HEIGHT, area.height() / max(1, rows))
    top = area.top() + max(0.0, (area.height() - rows * height) / 3)
    width = area.width() / _COLUMNS
    for n, person in enumerate(body.people):
        at = QRectF(area.left() + n % _COLUMNS * width, top + n // _COLUMNS * height, width, height)
        pen.token(person, at.left() + 12, at.center().y(), _PERSON_TOKEN)
        left = at.left() + _PERSON_TOKEN + 40
        name = pen.letters.title(name_of(person), "person", at.right() - 12 - left, height, most=2)
        y = at.center().y() - name.height / 2
        pen.block(name, left, y, pen.colour("text"), pen.colour("canvas"))


def _draw_break(body: BreakScene, pen: RoomPen, clock: RoomClock | None) -> None:
    letters, canvas = pen.letters, pen.colour("canvas")
    pen.fill(whole(), canvas)
    px = letters.px("row_number")
    words = body.title or QCoreApplication.translate("Room", "Break")
    title = letters.title(words, "row_number", WIDTH - 2 * _LEFT, px * 1.5, most=1)
    top = 96 if clock is not None else HEIGHT / 2 - title.height
    pen.centred(title, WIDTH / 2, top, pen.colour("text"), canvas)
    if body.presenter is None:
        return
    name, side = name_of(body.presenter), 88
    words = letters.block(QCoreApplication.translate("Room", "After the break"), letters.px("row"), WIDTH)
    who = letters.block(name, letters.px("row"), WIDTH / 2, bold=True, most=1)
    gap = 28
    wide = words.width + gap + side + gap + who.width
    x, middle = (WIDTH - wide) / 2, 928.0
    pen.block(words, x, middle - words.height / 2, pen.colour("text_2"), canvas)
    x += words.width + gap
    pen.token(body.presenter, x, middle, side)
    pen.block(who, x + side + gap, middle - who.height / 2, pen.colour("text"), canvas)


def _draw_close(body: CloseScene, day_ms: int, pen: RoomPen, clock: RoomClock | None) -> None:
    draw_header(pen, *headings(body), clock)
    letters, canvas, area = pen.letters, pen.colour("canvas"), below_header()
    say = QCoreApplication.translate
    middle, width = area.center().x(), area.width()
    if body.next_starts_ms is None:
        ask = letters.largest(say("Room", "When do we meet next?"), "issue", width, area.height() / 2)
        y = area.center().y() - ask.height * 0.7
        pen.centred(ask, middle, y, pen.colour("text"), canvas)
        return
    day = long_day(local_day(body.next_starts_ms), local_day(day_ms))
    at = clock_time(body.next_starts_ms)
    if body.next_place:
        at = say("Room", "{time}, {place}").format(time=at, place=body.next_place)
    lines = (
        (letters.block(say("Room", "We meet again on"), letters.px("row_number"), width), "text_2"),
        (letters.largest(day, "issue", width, 300), "text"),
        (letters.block(at, letters.px("row_number"), width, most=2), "text"),
    )
    y = area.center().y() - sum(block.height for block, _ in lines) / 2 - 60
    for block, ink in lines:
        pen.centred(block, middle, y, pen.colour(ink), canvas)
        y += block.height + 28


def _draw_shutter(pen: RoomPen, clock: RoomClock | None) -> None:
    letters, back = pen.letters, pen.colour("rail")
    pen.fill(whole(), back)
    words = letters.block(QCoreApplication.translate("Room", "One moment"), letters.px("row_number"), WIDTH)
    y = HEIGHT / 2 - words.height / 2
    pen.centred(words, WIDTH / 2, y, pen.colour("text_2"), back)
    pen.fill(QRectF(WIDTH / 2 - 60, y + words.height + 24, 120, 8), pen.colour("accent"), 4)
