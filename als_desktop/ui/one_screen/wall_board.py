"""The board as it stands on the wall: large, workable, and with nothing on it that the room may not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from als_desktop.models.room_records import hidden
from als_desktop.ui.board.board_gestures import BoardGestures
from als_desktop.ui.board.board_workspace import BoardWorkspace
from als_desktop.ui.board.lane import Lane
from als_desktop.ui.board.lane_view import LaneView
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from als_desktop.ui.board.waiting import Waiting
    from als_desktop.ui.console.workspace import EntryMode
    from als_desktop.ui.one_screen.room_hub import RoomHub
    from als_desktop.ui.theme.theme import Theme

# These open a field with the words of the card in it, or spread them.
_NEED_WORDS = ("edit", "split", "merge", "bank")


class WallGestures(BoardGestures):
    """As on the console, but for what would show or spread words that the room may not read."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """F2 on a card, which its list would answer by itself."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() != Qt.Key.Key_F2 or not isinstance(watched, LaneView):
            return False
        for card_id in watched.chosen_ids()[:1]:
            self._act("edit", [card_id])
        return True

    def _on_board_lane_made(self, lane: object) -> None:
        super()._on_board_lane_made(lane)
        if isinstance(lane, Lane):
            lane.view.installEventFilter(self)

    def _on_text_typed(self, card_id: str, text: str) -> None:
        # Never in place of words that were not there to be read.
        if not hidden(self._acts.card(card_id)):
            super()._on_text_typed(card_id, text)

    def _act(self, act: str, ids: list[str], then: Waiting | None = None) -> None:
        if act == "note":
            self._hub.refused.emit(
                self.tr("Notes on answers are not for the room. Write it on the console: Shift+F5.")
            )
        elif act in _NEED_WORDS and any(hidden(self._acts.card(card_id)) for card_id in ids):
            self._hub.refused.emit(
                self.tr(
                    "The room does not read this card. Hand it over first, or go to the console: Shift+F5."
                )
            )
        else:
            super()._act(act, ids, then)


class WallBoard(BoardWorkspace):
    """The lanes and the answer order; whose slot it is, the issue and the clock stand on the wall above them."""

    for_room = True

    def __init__(self, hub: RoomHub, theme: Theme) -> None:
        """`theme` has letters for the back row. Shows nothing until `show_stage`."""
        super().__init__(hub, theme)
        self.setAccessibleName(self.tr("Board"))

    def refresh(self) -> None:
        """Show the cards; how far reading out has come matters until there is an order to answer in."""
        super().refresh()
        self._head.meter.setVisible(self._strip.lane_model.rowCount() == 0)

    def modes_for(self, *, reading: bool) -> tuple[EntryMode, ...]:
        """What typed words can become: while `reading`, all of it; before that they stay face down."""
        return tuple(mode for mode in self.entry_modes() if reading or mode.code == "draft")

    def _make_gestures(self) -> BoardGestures:
        return WallGestures(self.hub, self.theme, self._board, self._strip, self._acts, self)

    def _build(self) -> None:
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._head.setParent(self)
        self._head.hide()
        self._layout.addWidget(self._gestures.finder.bar)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(PlainLabel(self.tr("Answer\norder"), "label"))
        row.addWidget(self._strip, 1)
        for part in (self._before, self._after, self._head.meter, self._head.search):
            row.addWidget(part)
        self._layout.addLayout(row)
        self._layout.addWidget(self._board, 1)
        self._on_theme_changed()

    def _on_find_bar_shown(self, shown: bool) -> None:
        self._head.search.setHidden(shown)
