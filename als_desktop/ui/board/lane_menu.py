"""The menu of a group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from als_desktop.ui.theme.theme import Theme


class LaneMenu(QMenu):
    """What can be done with a group.

    Signals:
        wanted(act, code): rename, left, right, fold or dissolve, for the lane `code`.
    """

    wanted = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget, code: str) -> None:
        """The menu of the lane `code`."""
        super().__init__(parent)
        self._code = code
        for act, text, icon in (
            ("rename", self.tr("Rename"), "edit"),
            ("left", self.tr("Move left"), "arrow_left"),
            ("right", self.tr("Move right"), "arrow_right"),
            ("fold", self.tr("Fold"), "chevron_left"),
            ("dissolve", self.tr("Dissolve, its cards go back"), "undo_back"),
        ):
            action = QAction(theme.icon(icon), text, self)
            action.setData(act)
            action.triggered.connect(self._on_action_triggered)
            self.addAction(action)

    def _on_action_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.wanted.emit(str(action.data()), self._code)
