"""The search at the console, and the way to what was found in the open meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from als_desktop.errors import StoreUnavailable
from als_desktop.models.meeting import MeetingState
from als_desktop.models.refusal import Refused
from als_desktop.ui.console.workspace import Workspace

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStackedWidget

    from als_desktop.models.search import SearchHit
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.search.search_overlay import SearchOverlay
    from als_desktop.ui.search.ways import Way
    from als_desktop.ui.theme.theme import Theme


class ConsoleSearch(QObject):
    """Lies over the workspaces while it is wanted, and is made when it is first wanted.

    Signals:
        hit_chosen(SearchHit): another meeting is wanted, where that was written.
        stage_wanted(str): go to that stage of the open meeting, which is over.
    """

    hit_chosen = Signal(object)
    stage_wanted = Signal(str)

    def __init__(self, hub: Hub, theme: Theme, over: QStackedWidget, parent: QObject) -> None:
        """Hidden until `toggle`."""
        super().__init__(parent)
        self._hub = hub
        self._theme = theme
        self._over = over
        self.overlay: SearchOverlay | None = None
        hub.meeting_opened.connect(self.put_away)

    def toggle(self) -> None:
        """Come, take the keyboard, or go."""
        if self.overlay is None:
            from als_desktop.ui.search.search_overlay import SearchOverlay

            self.overlay = SearchOverlay(self._hub, self._theme, self._over)
            self.overlay.chosen.connect(self._on_overlay_chosen)
        self.overlay.toggle()

    def put_away(self) -> None:
        """Go, if it is there."""
        if self.overlay is not None:
            self.overlay.go()

    def turn_to(self, hit: SearchHit) -> None:
        """Have what was found in the open meeting shown. One that is under way stays in the stage it is in."""
        try:
            stage_id = self._hub.services.search.stage_of(hit)
        except (Refused, StoreUnavailable) as error:
            self._hub.report(error)
            return
        if stage_id is not None and self._hub.meeting.meeting.state is MeetingState.CLOSED:
            self.stage_wanted.emit(stage_id)
        if stage_id == self._hub.meeting.meeting.current_stage_id:
            workspace = self._over.currentWidget()
            if isinstance(workspace, Workspace):
                workspace.look_at(hit.record_id)

    def _on_overlay_chosen(self, hit: SearchHit, way: Way) -> None:
        from als_desktop.ui.search.ways import Way

        if way is Way.GO_HERE:
            self.put_away()
            self.turn_to(hit)
        else:
            self.hit_chosen.emit(hit)
