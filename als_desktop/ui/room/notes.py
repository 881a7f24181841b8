"""Question cards on the wall: measured, then painted as sticky notes with the gum strip at the left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from als_desktop.ui.room.measures import BAND, NUMBER, TOKEN

if TYPE_CHECKING:
    from als_desktop.models.room_scene import RoomCard
    from als_desktop.ui.room.room_pen import RoomPen
    from als_desktop.ui.room.room_type import Block, RoomType

# How far the ring and the shadow of a card reach beyond it.
NOTE_REACH = 18
_TOP = 14
_BETWEEN = 9
_TEXT_LEFT, _TEXT_RIGHT = 20, 16
_TEXT_TOP = 18
_TICK = 72
_LEAST_LINES_HEIGHT = 128
# A card makes room for so many authors; of more, as many are shown as its text leaves place for.
_MOST_TOKENS = 2


@dataclass(frozen=True, slots=True)
class Note:
    """A card with its broken text; `height` is what it needs."""

    card: RoomCard
    text: Block
    height: float


def measure(card: RoomCard, role: str, width: float, letters: RoomType, most_height: float) -> Note:
    """A card `width` wide in letters of `role`; no higher than `most_height`, where its text ends in an ellipsis."""
    px = letters.px(role)
    room = width - BAND - _TEXT_LEFT - _TEXT_RIGHT - (_TICK + 8 if card.answered else 0)
    most = max(1, int((most_height - 2 * _TEXT_TOP) / (1.19 * px)))
    text = letters.block(card.text, px, room, most=most)
    return Note(card, text, max(text.height + 2 * _TEXT_TOP, _strip_height(card), _LEAST_LINES_HEIGHT))


def draw_note(pen: RoomPen, note: Note, area: QRectF) -> None:
    """Paint a card to fill `area`."""
    card = note.card
    colours = pen.note(area, BAND, card, ring=card.spotlit)
    middle = area.left() + BAND / 2
    y = area.top() + _TOP
    if not card.number and card.author is not None and area.height() < 2 * TOKEN:
        y = area.center().y() - TOKEN / 2
    below = NUMBER + _BETWEEN if card.number else 0
    for n, person in enumerate(card.authors):
        if n and y + TOKEN + below > area.bottom() - _TOP + 1:
            break
        pen.token(person, middle - TOKEN / 2, y + TOKEN / 2, TOKEN, "ink")
        y += TOKEN + _BETWEEN
    if card.number:
        pen.number(card.number, middle - NUMBER / 2, y + NUMBER / 2, colours.ink, colours.paper)
    top = area.center().y() - note.text.height / 2
    pen.block(note.text, area.left() + BAND + _TEXT_LEFT, top, colours.ink, colours.fill)
    if card.answered:
        tick = QRectF(area.right() - 14 - _TICK, area.center().y() - _TICK / 2, _TICK, _TICK)
        pen.sign("tick", tick, colours.ink)


def _strip_height(card: RoomCard) -> float:
    parts = [TOKEN] * min(len(card.authors), _MOST_TOKENS)
    parts += [NUMBER] if card.number else []
    return 2 * _TOP + sum(parts) + _BETWEEN * max(0, len(parts) - 1)
