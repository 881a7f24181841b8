"""Piles that are only counted: two sheets of paper, a name and a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF

from als_desktop.ui.room.measures import GAP
from als_desktop.ui.room.room_type import TITLE_LINE
from als_desktop.ui.room.room_words import pile_title
from als_desktop.ui.room.wall_layout import COLUMN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.room_scene import RoomPile
    from als_desktop.ui.room.room_pen import RoomPen
    from als_desktop.ui.room.room_type import Block

_HEIGHT, _GAP = 150.0, 20.0
_LOW_HEIGHT, _LOW_GAP = 116.0, 14.0
_SHEET = 66
_PAPER = 104
_PAD = 24
_TITLE_LEFT = _PAD + _PAPER + 8
_BEFORE_COUNT = 16


def draw_piles(pen: RoomPen, piles: Sequence[RoomPile], area: QRectF) -> None:
    """As many piles as `area` has place for, in columns; the last place says how many more there are."""
    columns = max(1, round((area.width() + GAP) / (COLUMN + GAP)))
    height, gap = _HEIGHT, _GAP
    if len(piles) > columns * int((area.height() + gap) / (height + gap)):
        height, gap = _LOW_HEIGHT, _LOW_GAP
    down = max(1, int((area.height() + gap) / (height + gap)))
    places = columns * down
    shown = piles if len(piles) <= places else piles[: places - 1]
    low = height == _LOW_HEIGHT
    titles = [_title(pen, pile, height, low=low) for pile in shown]
    # All in one size, the one that the longest needs.
    px = min((title.px for title in titles), default=0)
    for n, (pile, title) in enumerate(zip(shown, titles, strict=True)):
        if title.px > px:
            title = pen.letters.block(title.text, px, COLUMN, bold=True, line=TITLE_LINE)
        _draw_pile(pen, pile, title, _place(area, n, down, height, gap), low=low)
    if len(shown) < len(piles):
        _draw_more(pen, piles[len(shown) :], _place(area, len(shown), down, height, gap))


def _title(pen: RoomPen, pile: RoomPile, height: float, *, low: bool) -> Block:
    count = pen.pill_width(str(len(pile.cards)), pen.count_px)
    width = COLUMN - _TITLE_LEFT - _BEFORE_COUNT - count - _PAD
    return pen.letters.title(
        pile_title(pile), "group", width, height - 8 - _under(pen, pile, low=low), most=2
    )


def _under(pen: RoomPen, pile: RoomPile, *, low: bool) -> float:
    """The height of the word below the title, where there is one."""
    return pen.letters.px("number") * 1.15 if pile.answered and not low else 0.0


def _place(area: QRectF, n: int, down: int, height: float, gap: float) -> QRectF:
    x = area.left() + n // down * (COLUMN + GAP)
    return QRectF(x, area.top() + n % down * (height + gap), COLUMN, height)


def _draw_pile(pen: RoomPen, pile: RoomPile, title: Block, area: QRectF, *, low: bool) -> None:
    back = pen.panel(area, 12)
    left = area.left() + _TITLE_LEFT
    _draw_sheets(pen, pile, QRectF(area.left() + _PAD - 8, area.center().y() - _PAPER / 2, _PAPER, _PAPER))
    under = _under(pen, pile, low=low)
    y = area.center().y() - (title.height + under) / 2
    pen.block(title, left, y, pen.colour("text"), back)
    if under:
        place = QRectF(left, y + title.height, area.right() - left, under)
        answered = QCoreApplication.translate("Room", "answered")
        pen.line(answered, place, pen.letters.px("number"), pen.colour("text_2"), back)
    _draw_count(pen, len(pile.cards), area)


def _draw_more(pen: RoomPen, piles: Sequence[RoomPile], area: QRectF) -> None:
    count = sum(len(pile.cards) for pile in piles)
    words = QCoreApplication.translate("Room", "{number} more piles").format(number=len(piles))
    place = area.adjusted(_PAD, 0, 0, 0)
    place.setRight(_count_left(pen, count, area) - _BEFORE_COUNT)
    pen.line(words, place, pen.letters.px("group"), pen.colour("text_2"), pen.colour("canvas"))
    _draw_count(pen, count, area)


def _count_left(pen: RoomPen, count: int, area: QRectF) -> float:
    return area.right() - _PAD - pen.pill_width(str(count), pen.count_px)


def _draw_count(pen: RoomPen, count: int, area: QRectF) -> None:
    fill, ink = pen.colour("lane_2"), pen.colour("text")
    pen.pill(str(count), area.right() - _PAD, area.center().y(), pen.count_px, fill, ink)


def _draw_sheets(pen: RoomPen, pile: RoomPile, area: QRectF) -> None:
    """The papers of the first two cards, one over the other; an outline for an empty pile."""
    papers = [pen.paper(card) for card in pile.cards[:2]]
    if not papers:
        sheet = QRectF(area.left() + 19, area.top() + 19, _SHEET, _SHEET)
        pen.frame(sheet, pen.colour("border_strong"), 3, 6)
        return
    places = [(13, 25), (25, 13)] if len(papers) > 1 else [(19, 19)]
    for (x, y), colours in zip(places, reversed(papers), strict=True):
        sheet = QRectF(area.left() + x, area.top() + y, _SHEET, _SHEET)
        pen.fill(sheet, colours.fill, 6)
        pen.frame(sheet, colours.edge, 3, 6)
