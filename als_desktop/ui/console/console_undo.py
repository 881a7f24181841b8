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
        # Where the stack of undo stood when it was asked whether an act in another stage is meant.
        self._asked_at = -1
        self._here: tuple[UnkeptStep | None, UnkeptStep | None] = (None, None)
        top.undo_wanted.connect(self.undo)
        top.redo_wanted.connect(self.redo)

    def attend(self, workspace: Workspace) -> None:
        """Another stage is shown."""
        if self._workspace is not None:
            self._workspace.facts_changed.disconnect(self._offer)
        self._workspace = workspace
        self._asked_at = -1
        workspace.facts_changed.connect(self._offer)
        self._offer()

    def undo(self) -> None:
        """Take back the last step, wherever it is kept."""
        page = self._workspace
        step = page.unkept.last if page is not None else None
        if page is None or step is None:
            if not self._asks_first():
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

    def _asks_first(self) -> bool:
        """Whether it was said, and not done: what was done in another stage is taken back by the second press only."""
        act, index = self._hub.last_elsewhere, self._hub.undo_stack.index()
        asks = bool(act) and self._asked_at != index
        self._asked_at = index if asks else -1
        if asks:
            words = self.tr("Nothing to take back here. In another stage: {act}. Once more takes it back.")
            self._hub.told.emit(words.format(act=act))
        return asks

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
