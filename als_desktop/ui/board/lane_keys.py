"""The numbers of the groups show while the keyboard is on the board, for then they are keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from als_desktop.ui.board.lane import Lane

if TYPE_CHECKING:
    from als_desktop.ui.board.answer_strip import AnswerStrip
    from als_desktop.ui.board.board import Board


class LaneKeys(QObject):
    """Follows the keyboard from view to view."""

    def __init__(self, board: Board, strip: AnswerStrip) -> None:
        """Lives as long as the board."""
        super().__init__(board)
        self._board = board
        self._strip = strip
        self._shown = False
        board.lane_made.connect(self._on_board_lane_made)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_app_focus_changed)

    def _on_app_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        # A menu or a sheet in between changes nothing.
        if now is None:
            return
        lanes = self._board.lanes
        self._shown = now is self._strip or any(now is lane.view or lane.hasFocus() for lane in lanes)
        for lane in lanes:
            lane.show_keys(self._shown)

    def _on_board_lane_made(self, lane: object) -> None:
        if isinstance(lane, Lane):
            lane.show_keys(self._shown)
