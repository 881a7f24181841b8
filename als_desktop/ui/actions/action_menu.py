"""The menu of an action, and the choice of who owns it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.people import Member
    from als_desktop.ui.theme.theme import Theme

MOVE_UP = "move_up"
MOVE_DOWN = "move_down"
REMOVE = "remove"
GIVE = "give:"


class OwnerMenu(QMenu):
    """The members; `wanted(str)` is `give:` and a member's id. Goes when it closes."""

    wanted = Signal(str)

    def __init__(self, members: Sequence[Member], owner_id: str, title: str, parent: QWidget) -> None:
        """The present owner is ticked."""
        super().__init__(title, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for member in members:
            # An ampersand in a name is not a key.
            action = QAction(member.name.replace("&", "&&"), self)
            action.setData(GIVE + member.id)
            action.setCheckable(True)
            action.setChecked(member.id == owner_id)
            action.triggered.connect(self._on_action_triggered)
            self.addAction(action)

    def _on_action_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.wanted.emit(str(action.data()))


class ActionMenu(QMenu):
    """Everything that can be done with an action as a whole; `wanted(str)` names it. Goes when it closes."""

    wanted = Signal(str)

    def __init__(
        self, theme: Theme, members: Sequence[Member], owner_id: str, place: tuple[int, int], parent: QWidget
    ) -> None:
        """`place` is the action's number from 1, and how many there are."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        number, count = place
        self._offer(theme, MOVE_UP, "arrow_up", self.tr("Move up")).setEnabled(number > 1)
        self._offer(theme, MOVE_DOWN, "arrow_down", self.tr("Move down")).setEnabled(number < count)
        self.addSeparator()
        owners = OwnerMenu(members, owner_id, self.tr("Give to somebody else"), self)
        owners.setIcon(theme.icon("person"))
        owners.wanted.connect(self.wanted)
        self.addMenu(owners)
        self.addSeparator()
        self._offer(theme, REMOVE, "trash", self.tr("Remove, undo brings it back"))

    def _offer(self, theme: Theme, act: str, icon: str, text: str) -> QAction:
        action = QAction(theme.icon(icon), text, self)
        action.setData(act)
        action.triggered.connect(self._on_action_triggered)
        self.addAction(action)
        return action

    def _on_action_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.wanted.emit(str(action.data()))
