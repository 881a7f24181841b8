"""Folded lanes that open while cards are held over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from als_desktop.ui.board.board import Board


class LaneSpring:
    """Opens a folded lane after a while; when the drag ends, only the one that took the cards stays open."""

    def __init__(self, board: Board, patience_ms: int) -> None:
        """`patience_ms`: how long cards are held over a folded lane before it opens."""
        self._board = board
        self._patience_ms = patience_ms
        self._over = ""
        self._waited_ms = 0
        self._before: tuple[list[str], set[str]] | None = None
        self._opened: set[str] = set()

    def hold(self, point: QPoint, ms: int) -> None:
        """Cards have been held over this global point for `ms` more."""
        lane = next((x for x in self._board.lanes if x.folded and x.holds(point)), None)
        code = lane.code if lane is not None else ""
        self._waited_ms = self._waited_ms + ms if code == self._over else 0
        self._over = code
        if lane is None or self._waited_ms < self._patience_ms:
            return
        if self._before is None:
            self._before = self._board.folds()
        self._opened.add(code)
        self._over = ""
        self._board.spring_open(code)

    def end(self, dropped_on: str) -> None:
        """Fold again what was opened, but for the lane the cards were dropped on."""
        before, self._before = self._before, None
        opened, self._opened = self._opened, set()
        self._over = ""
        if before is None:
            return
        self._board.set_folds(*before)
        if dropped_on in opened:
            self._board.open_lane(dropped_on)
