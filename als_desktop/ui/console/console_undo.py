"""Undo at the console: first what is kept nowhere but on the page, then the last act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from als_desktop.ui.console.top_bar import TopBar
    from als_desktop.ui.console.workspace import Workspace
    from als_desktop.ui.hub import Hub


class ConsoleUndo(QObject):
    """Else undo of a turn in a round would take back something of an earlier stage."""

    def __init__(self, hub: Hub, top: TopBar, parent: QObject) -> None:
        """Without a page until `attend`."""
        super().__init__(parent)
        self._hub = hub
        self._top = top
        self._workspace: Workspace | None = None
        top.undo_wanted.connect(self.undo)

    def attend(self, workspace: Workspace) -> None:
        """Another stage is shown."""
        if self._workspace is not None:
            self._workspace.facts_changed.disconnect(self._offer)
        self._workspace = workspace
        workspace.facts_changed.connect(self._offer)
        self._offer()

    def undo(self) -> None:
        """Take back the last step, wherever it is kept."""
        if self._workspace is not None and self._workspace.can_take_back():
            self._workspace.take_back()
            self._offer()
        else:
            self._hub.undo()

    def _offer(self) -> None:
        self._top.offer_undo(self._workspace is not None and self._workspace.can_take_back())
