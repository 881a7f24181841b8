"""What fits on the wall: open piles as columns, page by page; the others as piles with a count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from als_desktop.ui.room.measures import GAP, MARGIN, WIDTH, below_header
from als_desktop.ui.room.notes import Note, measure
from als_desktop.ui.room.page import chunks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.room_scene import RoomPile, WallScene
    from als_desktop.ui.room.room_type import RoomType

COLUMNS = 3
COLUMN = (WIDTH - 2 * MARGIN - (COLUMNS - 1) * GAP) / COLUMNS
HEAD = 80
CARD_GAP = 20
INDENT = 40
FOOT = 76
# More do not fit, however short they are.
_MOST_IN_COLUMN = 6


@dataclass(frozen=True, slots=True)
class Column:
    """Some cards of a pile, from number `first` on (from 0); `part` says that the pile has other columns too."""

    pile: RoomPile
    notes: tuple[Note, ...]
    first: int
    part: bool


@dataclass(frozen=True, slots=True)
class WallPage:
    """The columns of one page, and the piles that are only counted; `side` says that they have the last column."""

    columns: tuple[Column, ...]
    piles: tuple[RoomPile, ...]
    side: bool

    @property
    def keys(self) -> frozenset[str]:
        """The ids of the piles and cards that can be read."""
        piles = (column.pile.key for column in self.columns)
        cards = (note.card.key for column in self.columns for note in column.notes)
        return frozenset((*piles, *cards))


def wall_layout(body: WallScene, letters: RoomType) -> list[WallPage]:
    """The pages of the wall; at least one.

    One pile alone, or piles that all fit, take the whole width. Else two columns are open at a time and the third
    one says what else there is.
    """
    opened = [pile for pile in body.piles if pile.cards and not pile.closed]
    closed = [pile for pile in body.piles if not pile.cards or pile.closed]
    room = below_header().height()
    few = sum(len(pile.cards) for pile in opened) <= COLUMNS * _MOST_IN_COLUMN
    if not closed and (few or len(opened) == 1):
        wide = _columns(opened, letters, room - FOOT)
        if len(wide) <= COLUMNS or len(opened) == 1:
            return _cut(wide, COLUMNS) or [WallPage((), (), False)]
    if not opened:
        return [WallPage((), tuple(closed), False)]
    pages = _cut(_columns(opened, letters, room), COLUMNS - 1)
    return [
        WallPage(
            page.columns,
            tuple(p for p in body.piles if p in closed or all(c.pile is not p for c in page.columns)),
            True,
        )
        for page in pages
    ]


def _columns(piles: Sequence[RoomPile], letters: RoomType, room: float) -> list[Column]:
    return [column for pile in piles for column in _columns_of(pile, letters, room - HEAD)]


def _columns_of(pile: RoomPile, letters: RoomType, room: float) -> list[Column]:
    notes = [
        measure(card, "card", COLUMN - (INDENT if card.follow_up else 0), letters, room)
        for card in pile.cards
    ]
    parts = chunks([note.height for note in notes], CARD_GAP, room)
    return [Column(pile, tuple(notes[n] for n in part), part.start, len(parts) > 1) for part in parts]


def _cut(columns: Sequence[Column], at_once: int) -> list[WallPage]:
    return [WallPage(tuple(columns[n : n + at_once]), (), False) for n in range(0, len(columns), at_once)]
