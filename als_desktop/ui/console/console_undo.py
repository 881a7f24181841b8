"""Undo and redo at the console: first what is kept nowhere but on the page, then the acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from als_desktop.ui.console.top_bar import TopBar
    from als_desktop.ui.console.unkept_steps import UnkeptStep
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
        self._here: tuple[UnkeptStep | None, UnkeptStep | None] = (None, None)
        top.undo_wanted.connect(self.undo)
        top.redo_wanted.connect(self.redo)

    def attend(self, workspace: Workspace) -> None:
        """Another stage is shown."""
        if self._workspace is not None:
            self._workspace.facts_changed.disconnect(self._offer)
        self._workspace = workspace
        workspace.facts_changed.connect(self._offer)
        self._offer()

    def undo(self) -> None:
        """Take back the last step, wherever it is kept."""
        page = self._workspace
        step = page.unkept.last if page is not None else None
        if page is None or step is None:
            self._hub.undo()
            return
        page.take_back()
        self._offer()
        self._top.tell(self.tr("Taken back: {act}").format(act=step.words))

    def redo(self) -> None:
        """Do once more what was taken back last, wherever it is kept."""
        page = self._workspace
        step = page.unkept.next if page is not None else None
        if page is None or step is None:
            self._hub.redo()
            return
        page.take_again()
        self._offer()
        self._top.tell(self.tr("Done again: {act}").format(act=step.words))

    def _offer(self) -> None:
        if self._workspace is None:
            return
        steps = self._workspace.unkept
        here = (steps.last, steps.next)
        if here == self._here:
            return
        self._here = here
        last, following = (step.words if step is not None else "" for step in here)
        self._top.offer_steps(last, following)
