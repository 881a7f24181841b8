"""What a person does with lanes and groups, and what is asked for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer

from als_desktop.models.card import CardGroup
from als_desktop.ui.board.lane import Lane
from als_desktop.ui.board.lane_peek import LanePeek

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from als_desktop.models.changes import Change
    from als_desktop.ui.board.board import Board
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_OTHER = Qt.FocusReason.OtherFocusReason


class LaneGestures(QObject):
    """Listens to the heads and the folded shapes of the lanes of one board."""

    def __init__(self, hub: Hub, theme: Theme, board: Board, parent: QWidget) -> None:
        """Menus open above `parent`."""
        super().__init__(parent)
        self._hub = hub
        self._theme = theme
        self._board = board
        self._window = parent
        self._peek = LanePeek(theme, board)
        board.lane_made.connect(self._on_board_lane_made)

    def open(self, lane: Lane) -> None:
        """Unfold a lane; a group that the presenter has piled up is spread out."""
        self._peek.close_soon()
        if lane.collapsed:
            # How a pile lies is no step that undo should stop at.
            self._hub.do_for_good(lambda: self._hub.services.groups.spread_group(lane.code))
        self._board.open_lane(lane.code)

    def fold(self, lane: Lane) -> None:
        """Fold a lane; a group becomes a pile for everybody."""
        if lane.is_group:
            self._hub.do_for_good(lambda: self._hub.services.groups.collapse_group(lane.code))
        else:
            self._board.fold_lane(lane.code)

    def name_new_group(self, change: Change, then: QWidget | None = None) -> None:
        """Let the group that a change made be named; the keyboard goes to `then` when it has its name."""
        group = next((after for before, after in change.edits_of(CardGroup) if before is None), None)
        lane = self._board.lane(group.id) if group is not None else None
        if lane is not None:
            self._board.open_lane(lane.code)
            lane.after_naming = then
            QTimer.singleShot(0, lane, lane.edit_name)

    def _on_board_lane_made(self, lane: object) -> None:
        assert isinstance(lane, Lane)
        lane.renamed.connect(self._on_lane_renamed)
        lane.menu_wanted.connect(self._on_lane_menu_wanted)
        lane.unfolded.connect(self._on_lane_unfolded)
        lane.looked_into.connect(self._on_lane_looked_into)

    def _on_lane_renamed(self, title: str) -> None:
        lane = self.sender()
        if isinstance(lane, Lane):
            code = lane.code
            if self._hub.do(lambda: self._hub.services.groups.rename_group(code, title)) is None:
                lane.refuse_name()

    def _on_lane_unfolded(self) -> None:
        lane = self.sender()
        if isinstance(lane, Lane):
            by_key = lane.hasFocus()
            self.open(lane)
            if by_key:
                lane.view.setFocus(_OTHER)

    def _on_lane_looked_into(self, looking: bool) -> None:
        lane = self.sender()
        if isinstance(lane, Lane) and looking and lane.folded:
            self._peek.look_into(lane)
        else:
            self._peek.close_soon()

    def _on_lane_menu_wanted(self, point: object) -> None:
        lane = self.sender()
        if not isinstance(lane, Lane) or not isinstance(point, QPoint):
            return
        from als_desktop.ui.board.lane_menu import LaneMenu

        group = self._hub.meeting.find(CardGroup, lane.code)
        others = [other for other in self._board.group_lanes if other is not lane]
        menu = LaneMenu(self._theme, self._window, lane, group, others)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setProperty("lane", lane.code)
        menu.wanted.connect(self._on_menu_wanted)
        menu.popup(point)

    def _on_menu_wanted(self, act: str) -> None:
        menu = self.sender()
        code = str(menu.property("lane")) if menu is not None else ""
        lane = self._board.lane(code)
        if lane is None:
            return
        groups = self._hub.services.groups
        place = lane.group_number - 1
        verb, _, what = act.partition(":")
        if verb == "rename":
            QTimer.singleShot(0, lane, lane.edit_name)
        elif verb == "fold":
            self.fold(lane)
        elif verb == "dissolve":
            self._hub.do(lambda: groups.dissolve_group(code))
        elif verb == "into":
            self._hub.do(lambda: groups.merge_groups(code, what))
        elif verb == "colour":
            self._hub.do(lambda: groups.recolour_group(code, what))
        else:
            self._hub.do(lambda: groups.move_group(code, place + (1 if verb == "right" else -1)))
