"""The first line of an action: number, what will be done, where it came from, whose it is, and its menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from als_desktop.models.action import Action
from als_desktop.ui.actions.action_menu import GIVE, MOVE_DOWN, MOVE_UP, ActionMenu, OwnerMenu
from als_desktop.ui.actions.came_from import CameFrom
from als_desktop.ui.actions.kept_note import in_plan_order
from als_desktop.ui.actions.number_badge import NumberBadge
from als_desktop.ui.parts.buttons import icon_button, quiet_button
from als_desktop.ui.parts.in_place_text import InPlaceText
from als_desktop.ui.parts.pill import Pill

if TYPE_CHECKING:
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class ActionHead(QWidget):
    """Edits the action's wording in place; the menus carry out what is chosen."""

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """Shows nothing until `show_action`."""
        super().__init__()
        self._hub = hub
        self._theme = theme
        self._action: Action | None = None
        self._number = 0
        self._badge = NumberBadge(theme)
        self.what = InPlaceText(theme, self.tr("What"), font_role="subtitle")
        self.came_from = CameFrom(theme)
        self.later = Pill(theme, self.tr("Changed later"))
        self.owner = quiet_button(theme, "", "person", size="small")
        self.menu = icon_button(theme, "more", "", size="small")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for part in (self._badge, self.what, self.came_from, self.later, self.owner, self.menu):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        layout.setStretchFactor(self.what, 1)
        self.what.committed.connect(self._on_what_committed)
        self.owner.clicked.connect(self._on_owner_clicked)
        self.menu.clicked.connect(self._on_menu_clicked)

    def show_action(self, action: Action, number: int) -> None:
        """Show the action, `number` from 1 in its slot."""
        self._action, self._number = action, number
        view = self._hub.meeting
        owner = view.member(action.owner_id)
        name = owner.name if owner is not None else self.tr("nobody")
        self._badge.set_number(number)
        self.what.set_committed(action.what)
        self.what.setAccessibleName(self.tr("What, action {n}").format(n=number))
        self.came_from.show_cards(view, in_plan_order(view.cards_of_action(action.id)))
        now = view.find(Action, action.id) or action
        self.later.setVisible((now.what, now.by_when) != (action.what, action.by_when))
        self.later.setToolTip(" · ".join(said for said in (now.what, now.by_when) if said))
        self.owner.setText(name.replace("&", "&&"))
        self.owner.setAccessibleName(self.tr("Belongs to {name}").format(name=name))
        self.owner.setToolTip(self.tr("Whose action it is"))
        self.menu.setAccessibleName(self.tr("Menu of action {n}").format(n=number))
        self.menu.setToolTip(self.tr("Move, give away or remove"))

    def _popup(self, menu: QMenu, under: QWidget) -> None:
        menu.popup(under.mapToGlobal(QPoint(0, under.height() + 2)))

    def _on_what_committed(self, text: str) -> None:
        action = self._action
        if action is None:
            return
        if self._hub.do(lambda: self._hub.services.actions.reword_action(action.id, text)) is None:
            self.what.refuse()
            return
        now = self._hub.meeting.action(action.id)
        if now is not None:
            self.what.set_committed(now.what)

    def _on_owner_clicked(self) -> None:
        if self._action is not None:
            menu = OwnerMenu(self._theme, self._hub.meeting.members, self._action.owner_id, self)
            menu.wanted.connect(self._on_menu_wanted)
            self._popup(menu, self.owner)

    def _on_menu_clicked(self) -> None:
        action = self._action
        if action is None:
            return
        view = self._hub.meeting
        count = len(view.actions(action.slot_id)) if action.slot_id else self._number
        menu = ActionMenu(self._theme, view.members, action.owner_id, (self._number, count), self)
        menu.wanted.connect(self._on_menu_wanted)
        self._popup(menu, self.menu)

    def _on_menu_wanted(self, act: str) -> None:
        action, actions = self._action, self._hub.services.actions
        if action is None:
            return
        if act.startswith(GIVE):
            member_id = act.removeprefix(GIVE)
            self._hub.do(lambda: actions.give_to(action.id, member_id))
        elif act in (MOVE_UP, MOVE_DOWN):
            index = self._number - 1 + (1 if act == MOVE_DOWN else -1)
            self._hub.do(lambda: actions.move_action(action.id, index))
        else:
            self._hub.do(lambda: actions.remove_action(action.id))
