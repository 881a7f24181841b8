"""How many questions have been read out, as words and a row of marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF

if TYPE_CHECKING:
    from als_desktop.models.room_scene import WallScene
    from als_desktop.ui.room.room_pen import RoomPen

_MOST_MARKS = 24
_GAP = 10
_BAR = 26
_RADIUS = 6
_LINE_MARKS = 560


def draw_tally(pen: RoomPen, body: WallScene, area: QRectF) -> None:
    """Large, with the marks below it, at the bottom of `area`."""
    if not body.written:
        return
    letters, canvas = pen.letters, pen.colour("canvas")
    number = letters.block(_numbers(body), letters.px("meter"), area.width(), bold=True, most=1)
    words = letters.block(_words(), letters.px("quiet"), max(1.0, area.width() - number.width - 20), most=1)
    bar = QRectF(area.left(), area.bottom() - _BAR - 2, area.width(), _BAR)
    bottom = bar.top() - 12
    pen.block(number, area.left(), bottom - number.height, pen.colour("text"), canvas)
    # Both stand on one line.
    base = bottom - number.height / 2 + 0.26 * number.px
    y = base - 0.26 * words.px - words.height / 2
    pen.block(words, area.left() + number.width + 20, y, pen.colour("text_2"), canvas)
    _draw_marks(pen, body, bar)


def draw_line(pen: RoomPen, body: WallScene, page: str, area: QRectF) -> None:
    """In one line, with the number of the page at the right."""
    letters, canvas, px = pen.letters, pen.colour("canvas"), pen.letters.px("quiet")
    if page:
        block = letters.block(page, px, area.width())
        y = area.center().y() - block.height / 2
        pen.block(block, area.right() - block.width, y, pen.colour("text_2"), canvas)
    if not body.written:
        return
    x = pen.line(_numbers(body), area, px, pen.colour("text"), canvas, bold=True) + 16
    x = pen.line(_words(), area.adjusted(x - area.left(), 0, 0, 0), px, pen.colour("text_2"), canvas) + 36
    _draw_marks(pen, body, QRectF(x, area.center().y() - _BAR / 2, _LINE_MARKS, _BAR))


def _numbers(body: WallScene) -> str:
    words = QCoreApplication.translate("Room", "{read} of {written}")
    return words.format(read=body.read, written=body.written)


def _words() -> str:
    return QCoreApplication.translate("Room", "read out")


def _draw_marks(pen: RoomPen, body: WallScene, area: QRectF) -> None:
    accent, edge = pen.colour("accent"), pen.colour("border_strong")
    if body.written > _MOST_MARKS:
        pen.frame(area, edge, 3, _RADIUS)
        done = QRectF(area.left(), area.top(), area.width() * body.read / body.written, area.height())
        pen.fill(done, accent, _RADIUS)
        return
    width = min(60.0, (area.width() - _GAP * (body.written - 1)) / body.written)
    for n in range(body.written):
        mark = QRectF(area.left() + n * (width + _GAP), area.top(), width, area.height())
        if n < body.read:
            pen.fill(mark, accent, _RADIUS)
        else:
            pen.frame(mark, edge, 3, _RADIUS)
