"""The wall of questions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF

from als_desktop.ui.room.measures import GAP, HEADER, WIDTH, below_header
from als_desktop.ui.room.notes import NOTE_REACH, draw_note
from als_desktop.ui.room.page import HEADER_CLOCK, Page, Part, draw_header, part_of
from als_desktop.ui.room.piles import draw_piles
from als_desktop.ui.room.read_out import draw_line, draw_tally
from als_desktop.ui.room.room_type import TITLE_LINE
from als_desktop.ui.room.room_words import headings, page_words, pile_title
from als_desktop.ui.room.wall_layout import CARD_GAP, COLUMN, COLUMNS, FOOT, HEAD, INDENT, wall_layout

if TYPE_CHECKING:
    from als_desktop.models.room_clock import RoomClock
    from als_desktop.models.room_scene import WallScene
    from als_desktop.ui.room.room_pen import RoomPen
    from als_desktop.ui.room.room_type import Block, RoomType
    from als_desktop.ui.room.wall_layout import Column, WallPage

_TALLY = 148
_PAGE = 60
_BEFORE_COUNT = 16


def wall_pages(body: WallScene, letters: RoomType) -> list[Page]:
    """The pages of the wall; at least one."""
    pages = wall_layout(body, letters)
    return [
        Page(
            partial(_draw, body, page, page_words(at, len(pages))),
            page.keys,
            HEADER_CLOCK,
            ("wall", at, page.side),
            partial(_parts, body, page, page_words(at, len(pages))),
        )
        for at, page in enumerate(pages)
    ]


def _parts(body: WallScene, page: WallPage, words: str) -> frozenset[Part]:
    """The head, the columns' heads, the cards one by one, and what says how much there is besides."""
    area = below_header()
    parts = [part_of(headings(body), QRectF(0, 0, WIDTH, HEADER))]
    if page.side or page.columns:
        # The heads have one size, so that each depends on all.
        heads = tuple((column.pile.kind, column.pile.title, _count_of(column)) for column in page.columns)
        parts.append(part_of(heads, QRectF(0, area.top(), WIDTH, HEAD - CARD_GAP)))
        besides = _column(COLUMNS - 1) if page.side else area.adjusted(0, area.height() - FOOT, 0, 0)
        parts.append(part_of((page.piles, body.read, body.written, words), besides))
    else:
        parts.append(part_of((page.piles, body.read, body.written, words), area))
    for n, column in enumerate(page.columns):
        place = _column(n)
        reach = place.adjusted(-NOTE_REACH, 0, NOTE_REACH, 0)
        for note, top in zip(column.notes, _tops(column, place.top() + HEAD), strict=True):
            rect = QRectF(reach.left(), top - NOTE_REACH, reach.width(), note.height + 2 * NOTE_REACH)
            parts.append(part_of(note.card, rect))
    return frozenset(parts)


def _draw(body: WallScene, page: WallPage, words: str, pen: RoomPen, clock: RoomClock | None) -> None:
    draw_header(pen, *headings(body), clock)
    area = below_header()
    heads = [_head(pen, column) for column in page.columns]
    # All in one size, the one that the longest needs.
    px = min((title.px for title, _ in heads), default=0)
    for n, (column, (title, count)) in enumerate(zip(page.columns, heads, strict=True)):
        if title.px > px:
            title = pen.letters.block(title.text, px, COLUMN, bold=True, line=TITLE_LINE)
        _draw_column(pen, column, title, count, _column(n))
    if page.side:
        side = _column(COLUMNS - 1)
        tally = QRectF(side.left(), side.bottom() - _TALLY, side.width(), _TALLY)
        draw_tally(pen, body, tally)
        side.setBottom(tally.top() - (_PAGE if words else 0))
        if words:
            place = QRectF(side.left(), side.bottom(), side.width(), _PAGE)
            px = pen.letters.px("quiet")
            pen.line(words, place, px, pen.colour("text_2"), pen.colour("canvas"))
        _draw_head(pen, QCoreApplication.translate("Room", "Other piles"), side)
        draw_piles(pen, page.piles, side.adjusted(0, HEAD, 0, 0))
        return
    foot = QRectF(area.left(), area.bottom() - FOOT, area.width(), FOOT)
    draw_line(pen, body, words, foot)
    if page.piles:
        _draw_head(pen, QCoreApplication.translate("Room", "Piles"), area)
        draw_piles(pen, page.piles, area.adjusted(0, HEAD, 0, -FOOT))
    elif not page.columns:
        empty = QCoreApplication.translate("Room", "What would you like to ask?")
        block = pen.letters.largest(empty, "issue", area.width(), area.height() / 2)
        y = area.center().y() - block.height * 0.8
        pen.centred(block, area.center().x(), y, pen.colour("text"), pen.colour("canvas"))


def _column(n: int) -> QRectF:
    area = below_header()
    return QRectF(area.left() + n * (COLUMN + GAP), area.top(), COLUMN, area.height())


def _draw_head(pen: RoomPen, title: str, area: QRectF) -> None:
    head = QRectF(area.left(), area.top(), area.width(), HEAD - CARD_GAP)
    pen.line(title, head, pen.letters.px("group"), pen.colour("text"), pen.colour("canvas"), bold=True)


def _head(pen: RoomPen, column: Column) -> tuple[Block, str]:
    """The title of a column, and how many cards there are, or which of them."""
    words = _count_of(column)
    room = COLUMN - pen.pill_width(words, pen.count_px) - _BEFORE_COUNT
    return pen.letters.title(pile_title(column.pile), "group", room, HEAD - CARD_GAP), words


def _draw_column(pen: RoomPen, column: Column, title: Block, count: str, area: QRectF) -> None:
    middle = area.top() + (HEAD - CARD_GAP) / 2
    pen.block(title, area.left(), middle - title.height / 2, pen.colour("text"), pen.colour("canvas"))
    px = pen.count_px
    right = area.left() + title.width + _BEFORE_COUNT + pen.pill_width(count, px)
    pen.pill(count, right, middle, px, pen.colour("lane_2"), pen.colour("text"))
    for note, top in zip(column.notes, _tops(column, area.top() + HEAD), strict=True):
        left = area.left() + (INDENT if note.card.follow_up else 0)
        draw_note(pen, note, QRectF(left, top, area.right() - left, note.height))


def _tops(column: Column, top: float) -> list[float]:
    """Where each card of a column begins, the first at `top`."""
    found = []
    for note in column.notes:
        found.append(top)
        top += note.height + CARD_GAP
    return found


def _count_of(column: Column) -> str:
    """How many cards a column has, or which of the pile's they are."""
    count = len(column.pile.cards)
    if not column.part:
        return str(count)
    several = QCoreApplication.translate("Room", "{first}–{last} of {count}")
    one = QCoreApplication.translate("Room", "{last} of {count}")
    form = several if len(column.notes) > 1 else one
    return form.format(first=column.first + 1, last=column.first + len(column.notes), count=count)
