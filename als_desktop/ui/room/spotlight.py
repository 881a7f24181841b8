"""The card that is being answered, alone and large, with its follow-ups and what comes next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from als_desktop.ui.room.measures import HEIGHT, MARGIN, NUMBER, WIDTH
from als_desktop.ui.room.notes import Note, draw_note, measure
from als_desktop.ui.room.page import HEADER_CLOCK, Page, chunks, draw_header
from als_desktop.ui.room.room_type import SPOTLIGHT_LINE
from als_desktop.ui.room.room_words import headings, page_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.room_clock import RoomClock
    from als_desktop.models.room_scene import RoomCard, SpotlightScene
    from als_desktop.ui.room.room_pen import RoomPen
    from als_desktop.ui.room.room_type import Block, RoomType

_TOP = 202
_BOTTOM = HEIGHT - 40
_BAND = 148
_TOKEN = 104
_NUMBER = 88
_TEXT_LEFT, _TEXT_RIGHT = 48, 48
_TEXT_TOP = 28
_TEXT_WIDTH = WIDTH - 2 * MARGIN - _BAND - _TEXT_LEFT - _TEXT_RIGHT
_FOLLOW_LEFT = 156
_FOLLOW_GAP = 28
_ROW_GAP = 20
_ABOVE_FOLLOW_UPS = 36
_FOOT = 72
_ABOVE_FOOT = 24
# What the follow-ups of one page may take at most, if there are more than one row of them.
_FOLLOW_UPS_HEIGHT = 320
_SHORT_LINES = 2


def spotlight_pages(body: SpotlightScene, letters: RoomType) -> list[Page]:
    """One page for each screenful of follow-ups; the card is on all of them, as a whole at least on the first."""
    rows = _rows(body.follow_ups, letters)
    parts = chunks([row[0].height for row in rows], _ROW_GAP, _FOLLOW_UPS_HEIGHT) or [range(0)]
    if rows and not all(_whole_beside(body, [rows[n] for n in part], letters) for part in parts):
        # First as much of the question as can be seen, then what follows it.
        parts = [range(0), *parts]
    return [
        Page(
            partial(_draw, body, [rows[n] for n in part], page_words(at, len(parts))),
            frozenset(note.card.key for n in part for note in rows[n])
            | ({body.card.key} if at == 0 else set()),
            HEADER_CLOCK,
            ("spotlight", body.card.key, at),
        )
        for at, part in enumerate(parts)
    ]


def spotlight_text(text: str, letters: RoomType) -> Block:
    """The text of a card in the place it has when it has no follow-ups."""
    return _text(text, letters, _BOTTOM - _FOOT - _ABOVE_FOOT - _TOP)


def fits_alone(text: str, letters: RoomType) -> bool:
    """Whether a card without follow-ups can be read as a whole; one measurement, where `spotlight_text` takes many."""
    height = _BOTTOM - _FOOT - _ABOVE_FOOT - _TOP - 2 * _TEXT_TOP
    least = letters.block(text, letters.px("spotlight_least"), _TEXT_WIDTH, bold=True, line=SPOTLIGHT_LINE)
    return least.height <= height


def _whole_beside(body: SpotlightScene, rows: Sequence[Sequence[Note]], letters: RoomType) -> bool:
    """Whether the card can be read as a whole while these follow-ups are shown."""
    bottom = _BOTTOM - (_FOOT + _ABOVE_FOOT) - _height(rows) - _ABOVE_FOLLOW_UPS
    return _text(body.card.text, letters, bottom - _TOP).whole


def _height(rows: Sequence[Sequence[Note]]) -> float:
    return sum(row[0].height for row in rows) + _ROW_GAP * (len(rows) - 1)


def _rows(follow_ups: Sequence[RoomCard], letters: RoomType) -> list[list[Note]]:
    """The follow-ups two by two where both are short, else one below the other; a row has one height."""
    whole = WIDTH - MARGIN - _FOLLOW_LEFT
    half = (whole - _FOLLOW_GAP) / 2
    notes = [measure(card, "followup", half, letters, _FOLLOW_UPS_HEIGHT) for card in follow_ups]
    if len(notes) > 1 and all(note.text.layout.lineCount() <= _SHORT_LINES for note in notes):
        pairs = [notes[n : n + 2] for n in range(0, len(notes), 2)]
        return [[Note(n.card, n.text, max(m.height for m in pair)) for n in pair] for pair in pairs]
    return [[measure(card, "followup", whole, letters, _FOLLOW_UPS_HEIGHT)] for card in follow_ups]


def _text(text: str, letters: RoomType, height: float) -> Block:
    return letters.largest(text, "spotlight", _TEXT_WIDTH, height - 2 * _TEXT_TOP)


def _draw(
    body: SpotlightScene, rows: Sequence[Sequence[Note]], page: str, pen: RoomPen, clock: RoomClock | None
) -> None:
    draw_header(pen, *headings(body), clock)
    bottom = float(_BOTTOM)
    if body.following is not None or page:
        bottom -= _FOOT + _ABOVE_FOOT
        _draw_foot(pen, body.following, page)
    if rows:
        top = bottom - _height(rows)
        bottom = top - _ABOVE_FOLLOW_UPS
        _draw_thread(pen, bottom, [(top, row[0].height) for row in rows])
        for row in rows:
            _draw_row(pen, row, top)
            top += row[0].height + _ROW_GAP
    _draw_card(pen, body.card, QRectF(MARGIN, _TOP, WIDTH - 2 * MARGIN, bottom - _TOP))


def _draw_card(pen: RoomPen, card: RoomCard, area: QRectF) -> None:
    colours = pen.note(area, _BAND, card)
    middle, y = area.left() + _BAND / 2, area.top() + 32
    below = (_NUMBER + 28 if card.number else 0) + (108 if card.answered else 0)
    for person in card.authors:
        if y > area.top() + 32 and y + _TOKEN + 28 + below > area.bottom():
            break
        pen.token(person, middle - _TOKEN / 2, y + _TOKEN / 2, _TOKEN, "ink")
        y += _TOKEN + 28
    if card.number:
        pen.number(card.number, middle - _NUMBER / 2, y + _NUMBER / 2, colours.ink, colours.paper, _NUMBER)
        y += _NUMBER + 28
    if card.answered:
        pen.sign("tick", QRectF(middle - 40, y, 80, 80), colours.ink)
    text = _text(card.text, pen.letters, area.height())
    left = area.left() + _BAND + _TEXT_LEFT
    pen.block(text, left, area.center().y() - text.height / 2, colours.ink, colours.fill)


def _draw_thread(pen: RoomPen, top: float, rows: Sequence[tuple[float, float]]) -> None:
    """The line from the card to each row of follow-ups."""
    line = QPen(pen.colour("border_strong"), 4)
    line.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.painter.setPen(line)
    x = 118.0
    for start, height in rows:
        middle = start + height / 2
        pen.painter.drawLine(QPointF(x, top + 4), QPointF(x, middle))
        pen.painter.drawLine(QPointF(x, middle), QPointF(_FOLLOW_LEFT - 6, middle))


def _draw_row(pen: RoomPen, row: Sequence[Note], top: float) -> None:
    whole = WIDTH - MARGIN - _FOLLOW_LEFT
    # An odd one keeps the width for which its lines were broken.
    width = whole if row[0].text.width > (whole - _FOLLOW_GAP) / 2 else (whole - _FOLLOW_GAP) / 2
    x = float(_FOLLOW_LEFT)
    for note in row:
        draw_note(pen, note, QRectF(x, top, width, note.height))
        x += width + _FOLLOW_GAP


def _draw_foot(pen: RoomPen, following: RoomCard | None, page: str) -> None:
    letters, canvas, px = pen.letters, pen.colour("canvas"), pen.letters.px("quiet")
    area = QRectF(_FOLLOW_LEFT, _BOTTOM - _FOOT, WIDTH - MARGIN - _FOLLOW_LEFT, _FOOT)
    if page:
        block = letters.block(page, px, area.width())
        area.setRight(area.right() - block.width)
        y = area.center().y() - block.height / 2
        pen.block(block, area.right(), y, pen.colour("text_2"), canvas)
        area.setRight(area.right() - 36)
    if following is None:
        return
    words = QCoreApplication.translate("Room", "Next")
    x = pen.line(words, area, px, pen.colour("text"), canvas, bold=True) + 20
    if following.number:
        pen.number(following.number, x, area.center().y(), pen.colour("text"), canvas)
        x += NUMBER + 20
    pen.line(following.text, area.adjusted(x - area.left(), 0, 0, 0), px, pen.colour("text_2"), canvas)
