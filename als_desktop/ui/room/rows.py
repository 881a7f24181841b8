"""Scenes that are a list of lines under a head: the contract, reports, bids, actions, prompts, the review."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from als_desktop.ui.room.measures import GAP, WIDTH, below_header
from als_desktop.ui.room.page import HEADER_CLOCK, Page, chunks, draw_header
from als_desktop.ui.room.room_words import page_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.room_clock import RoomClock
    from als_desktop.models.room_names import RoomPerson
    from als_desktop.ui.room.room_pen import RoomPen
    from als_desktop.ui.room.room_type import Block, RoomType

_PAD = 34
_LEAST_GAP, _MOST_GAP = 14.0, 24.0
_EDGE = 14
_LEAST_HEIGHT = 128
_LEAD = 88
_LEAD_GAP = 30
_SCORES = (1, 2, 3)
_SCORE = 84
_FOOT = 78


@dataclass(frozen=True, slots=True)
class Row:
    """One line: what leads it (a person or a number), its text, a quieter one below, and what ends it.

    `ends` is a number with its unit, `pill` a word in a field; `score` 0-3 is shown as three circles, -1 not at all.
    `chosen` lines have a bar at their left, the text of `strong` ones is bold, `quiet` takes the colour from the pill.
    """

    key: str
    text: str
    under: str = ""
    person: RoomPerson | None = None
    number: int = 0
    pill: str = ""
    ends: tuple[str, str] = ("", "")
    score: int = -1
    chosen: bool = False
    strong: bool = False
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Rows:
    """A list under its head, in `columns` side by side.

    `foot` are words below it, each with whether it stands out; `empty` is what stands there without rows.
    """

    title: str
    about: str
    rows: tuple[Row, ...]
    foot: tuple[tuple[str, bool], ...] = ()
    empty: str = ""
    columns: int = 1


@dataclass(frozen=True, slots=True)
class _Laid:
    row: Row
    text: Block
    under: Block | None
    height: float


def rows_pages(rows: Rows, letters: RoomType) -> list[Page]:
    """The pages of a list; at least one."""
    area = below_header()
    lines = _lines(rows, letters)
    heights = [max(one.height for one in line) for line in lines]
    parts = chunks(heights, _LEAST_GAP, area.height() - (_FOOT if rows.foot else 0))
    if len(parts) > 1:
        # The number of the page needs a place too.
        parts = chunks(heights, _LEAST_GAP, area.height() - _FOOT)
    return [
        Page(
            partial(_draw, rows, [lines[n] for n in part], page_words(at, len(parts))),
            frozenset(one.row.key for n in part for one in lines[n]),
            HEADER_CLOCK,
            ("rows", rows.title, at),
        )
        for at, part in enumerate(parts or [range(0)])
    ]


def _lines(rows: Rows, letters: RoomType) -> list[list[_Laid]]:
    """The rows that stand side by side, measured."""
    laid = [_lay(row, _width(rows.columns), letters) for row in rows.rows]
    return [laid[n : n + rows.columns] for n in range(0, len(laid), rows.columns)]


def _width(columns: int) -> float:
    return (below_header().width() - (columns - 1) * GAP) / columns


def _lay(row: Row, width: float, letters: RoomType) -> _Laid:
    width -= 2 * _PAD + _tail_width(row, letters)
    if row.person is not None or row.number:
        width -= _LEAD + _LEAD_GAP
    text = letters.block(row.text, letters.px("row"), width, bold=row.strong, line=1.15, most=4)
    under = letters.block(row.under, letters.px("row_under"), width, line=1.15, most=3) if row.under else None
    height = text.height + (under.height + 6 if under else 0)
    return _Laid(row, text, under, max(_LEAST_HEIGHT, height + 2 * _EDGE))


def _tail_width(row: Row, letters: RoomType) -> float:
    if row.score >= 0:
        return len(_SCORES) * (_SCORE + _LEAD_GAP)
    width = 0.0
    if row.pill:
        width += letters.block(row.pill, letters.px("quiet"), WIDTH, bold=True).width + 90
    if row.ends[0]:
        number = letters.block(row.ends[0], letters.px("row_number"), WIDTH, bold=True).width
        unit = letters.block(row.ends[1], letters.px("quiet"), WIDTH).width
        width += number + unit + 14 + _LEAD_GAP
    return width


def _draw(
    rows: Rows, lines: Sequence[Sequence[_Laid]], page: str, pen: RoomPen, clock: RoomClock | None
) -> None:
    draw_header(pen, rows.title, rows.about, clock)
    area = below_header()
    if not rows.rows and rows.empty:
        block = pen.letters.block(rows.empty, pen.letters.px("row_number"), area.width(), most=5)
        y = area.center().y() - block.height
        pen.centred(block, area.center().x(), y, pen.colour("text_2"), pen.colour("canvas"))
    heights = [max(one.height for one in line) for line in lines]
    spare = area.height() - sum(heights) - (_FOOT if rows.foot or page else 0)
    gap = min(_MOST_GAP, spare / max(1, len(lines) - 1))
    width, y = _width(rows.columns), area.top()
    for line, height in zip(lines, heights, strict=True):
        for n, one in enumerate(line):
            _draw_row(pen, one, QRectF(area.left() + n * (width + GAP), y, width, height))
        y += height + gap
    _draw_foot(pen, rows, page, QRectF(area.left() + _PAD, 0, area.width() - 2 * _PAD, _FOOT), y)


def _draw_foot(pen: RoomPen, rows: Rows, page: str, area: QRectF, below: float) -> None:
    """Right below the lines; where there are several pages, at the bottom."""
    bottom = below_header().bottom() - _FOOT
    area.moveTop(bottom if page else min(bottom, below - 6))
    canvas, px = pen.colour("canvas"), pen.letters.px("quiet")
    right = area.right()
    if page:
        block = pen.letters.block(page, px, area.width())
        right -= block.width
        pen.block(block, right, area.center().y() - block.height / 2, pen.colour("text_2"), canvas)
    x = area.left()
    for words, strong in rows.foot:
        ink = pen.colour("text" if strong else "text_2")
        place = QRectF(x, area.top(), max(1.0, right - x), area.height())
        x = pen.line(words, place, px, ink, canvas, bold=strong) + 16


def _draw_row(pen: RoomPen, laid: _Laid, area: QRectF) -> None:
    row, middle = laid.row, area.center().y()
    back = pen.panel(area)
    if row.chosen:
        pen.fill(QRectF(area.left(), area.top() + 14, 10, area.height() - 28), pen.colour("accent"), 5)
    x = area.left() + _PAD
    if row.person is not None:
        pen.token(row.person, x, middle, _LEAD)
        x += _LEAD + _LEAD_GAP
    elif row.number:
        pen.number(row.number, x, middle, pen.colour("accent"), pen.colour("on_accent"), _LEAD - 4)
        x += _LEAD + _LEAD_GAP
    height = laid.text.height + (laid.under.height + 6 if laid.under else 0)
    pen.block(laid.text, x, middle - height / 2, pen.colour("text"), back)
    if laid.under is not None:
        y = middle + height / 2 - laid.under.height
        pen.block(laid.under, x, y, pen.colour("text_2"), back)
    _draw_tail(pen, row, area.right() - _PAD, middle)


def _draw_tail(pen: RoomPen, row: Row, right: float, middle: float) -> None:
    letters, back = pen.letters, pen.colour("lane")
    if row.ends[0]:
        unit = letters.block(row.ends[1], letters.px("quiet"), WIDTH)
        number = letters.block(row.ends[0], letters.px("row_number"), WIDTH, bold=True)
        # Both stand on one line.
        base = middle + number.height / 2 - 0.24 * number.px
        pen.block(unit, right - unit.width, base + 0.24 * unit.px - unit.height, pen.colour("text"), back)
        right -= unit.width + 14 + number.width
        pen.block(number, right, middle - number.height / 2, pen.colour("text"), back)
        right -= _LEAD_GAP
    if row.pill:
        fill, ink = ("lane_2", "text") if row.quiet else ("accent_soft", "on_soft")
        pen.pill(row.pill, right, middle, letters.px("quiet"), pen.colour(fill), pen.colour(ink))
    for n in _SCORES if row.score >= 0 else ():
        x = right - (len(_SCORES) - n) * (_SCORE + _LEAD_GAP) - _SCORE
        said = n == row.score
        fill, ink = ("accent", "on_accent") if said else ("lane", "text_2")
        pen.number(n, x, middle, pen.colour(fill), pen.colour(ink), _SCORE)
        if not said:
            circle = QRectF(x, middle - _SCORE / 2, _SCORE, _SCORE)
            pen.frame(circle, pen.colour("border_strong"), 3, _SCORE / 2)
