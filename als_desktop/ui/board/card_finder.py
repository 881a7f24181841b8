"""Finding cards on the board: what is found stays where it lies, everything else steps back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from shiboken6 import isValid

from als_desktop.models.meeting import Slot
from als_desktop.ui.board.find_bar import FindBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from als_desktop.ui.board.board import Board
    from als_desktop.ui.board.lane import Lane
    from als_desktop.ui.board.lane_gestures import LaneGestures
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_OTHER = Qt.FocusReason.OtherFocusReason


class CardFinder(QObject):
    """Ties the line in which cards are looked for to one board. No card moves: the room would lose its place."""

    def __init__(self, hub: Hub, theme: Theme, board: Board, lanes: LaneGestures, parent: QObject) -> None:
        """`bar` is hidden until `open`."""
        super().__init__(parent)
        self._hub = hub
        self._board = board
        self._lanes = lanes
        self._slot_id = ""
        self._found: frozenset[str] | None = None
        self._at = ""
        self._came_from: QWidget | None = None
        self.bar = FindBar(theme)
        self.bar.changed.connect(self._on_bar_changed)
        self.bar.step_wanted.connect(self._on_bar_step_wanted)
        self.bar.closed.connect(self._on_bar_closed)

    def show_slot(self, slot_id: str) -> None:
        """Look through the cards of a slot as they are now; in another slot nothing is looked for."""
        if slot_id != self._slot_id:
            self._slot_id = slot_id
            self.bar.close_bar()
        if not self.bar.isHidden():
            self._look()

    def open(self) -> None:
        """Begin to look for cards."""
        view = self._hub.meeting
        slot = view.find(Slot, self._slot_id)
        asked = {author_id for card in view.cards(self._slot_id) for author_id in card.author_ids}
        if self.bar.isHidden():
            self._came_from = self._board.window().focusWidget()
        authors = [m for m in view.members if m.id in asked] if slot is not None else []
        self.bar.open_bar(authors)
        self._look()

    def turn_to(self, card_id: str) -> Lane | None:
        """Choose a card and show it; the lane in which it lies, None when it is not on the board."""
        lane = self._board.lane_of(card_id)
        if lane is None:
            return None
        if lane.folded:
            self._lanes.open(lane)
        for other in self._board.lanes:
            if other is not lane:
                other.view.clearSelection()
        self._board.bring_into_view(lane.code)
        lane.view.choose([card_id])
        return lane

    def _look(self) -> None:
        search = self.bar.search
        cards = self._hub.meeting.cards(self._slot_id)
        found = frozenset(card.id for card in cards if search.finds(card))
        self.bar.show_count(len(found), len(cards))
        self._show(None if search.for_nothing else found)

    def _show(self, found: frozenset[str] | None) -> None:
        self._found = found
        for lane in self._board.lanes:
            lane.view.show_found(found)

    def _on_bar_changed(self) -> None:
        self._at = ""
        self._look()

    def _on_bar_step_wanted(self, by: int) -> None:
        """Show the next card that was found, wherever it lies; the keyboard stays in the field."""
        rows = [face.card_id for lane in self._board.lanes for face in lane.model.faces]
        hits = [card_id for card_id in rows if self._found is None or card_id in self._found]
        if not hits:
            return
        first = 0 if by > 0 else len(hits) - 1
        self._at = hits[(hits.index(self._at) + by) % len(hits)] if self._at in hits else hits[first]
        self.turn_to(self._at)

    def _on_bar_closed(self) -> None:
        self._show(None)
        lane = self._board.lane_of(self._at) if self._at else None
        came_from, self._came_from = self._came_from, None
        if lane is not None and not lane.folded:
            lane.view.setFocus(_OTHER)
        elif came_from is not None and isValid(came_from) and came_from.isVisible():
            came_from.setFocus(_OTHER)
