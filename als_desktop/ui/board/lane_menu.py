"""The menu of a lane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from als_desktop.ui.theme.theme import Theme


class LaneMenu(QMenu):
    """What can be done with a lane: a group can be changed, any other only folded.

    Signals:
        wanted(act, code): rename, left, right, fold or dissolve, for the lane `code`.
    """

    wanted = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget, code: str, *, group: bool) -> None:
        """The menu of the lane `code`."""
        super().__init__(parent)
        self._code = code
        items = (
            ("rename", self.tr("Rename"), "edit"),
            ("left", self.tr("Move left"), "arrow_left"),
            ("right", self.tr("Move right"), "arrow_right"),
            ("fold", self.tr("Fold"), "chevron_left"),
            ("dissolve", self.tr("Dissolve, its cards go back"), "undo_back"),
        )
        for act, text, icon in items:
            if not group and act != "fold":
                continue
            action = QAction(theme.icon(icon), text, self)
            action.setData(act)
            action.triggered.connect(self._on_action_triggered)
            self.addAction(action)

    def _on_action_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.wanted.emit(str(action.data()), self._code)
