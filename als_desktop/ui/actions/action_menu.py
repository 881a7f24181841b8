"""The menu of an action, and the choice of who owns it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from als_desktop.ui.parts.act_menu import ActMenu

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QMenu, QWidget

    from als_desktop.models.people import Member
    from als_desktop.ui.theme.theme import Theme

MOVE_UP = "move_up"
MOVE_DOWN = "move_down"
REMOVE = "remove"
GIVE = "give:"


class OwnerMenu(ActMenu):
    """The members; the acts are `give:` and a member's id. Goes when it closes."""

    def __init__(self, theme: Theme, members: Sequence[Member], owner_id: str, parent: QWidget) -> None:
        """The present owner is ticked."""
        super().__init__(theme, parent, self.tr("Owner of the action"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        _offer_owners(self, self, members, owner_id)


class ActionMenu(ActMenu):
    """Everything that can be done with an action as a whole. Goes when it closes."""

    def __init__(
        self, theme: Theme, members: Sequence[Member], owner_id: str, place: tuple[int, int], parent: QWidget
    ) -> None:
        """`place` is the action's number from 1, and how many there are."""
        super().__init__(theme, parent, self.tr("Menu of action {n}").format(n=place[0]))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        number, count = place
        self.offer(MOVE_UP, self.tr("Move up"), "arrow_up").setEnabled(number > 1)
        self.offer(MOVE_DOWN, self.tr("Move down"), "arrow_down").setEnabled(number < count)
        self.addSeparator()
        owners = self.addMenu(theme.icon("person"), self.tr("Give to somebody else"))
        _offer_owners(self, owners, members, owner_id)
        self.addSeparator()
        self.offer(REMOVE, self.tr("Remove, undo brings it back"), "trash")


def _offer_owners(acts: ActMenu, menu: QMenu, members: Sequence[Member], owner_id: str) -> None:
    for member in members:
        acts.mark(acts.offer(GIVE + member.id, member.name, menu=menu), member.id == owner_id)
