"""The acts on slots that have not begun, as the agenda offers them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from als_desktop.models.meeting import Slot
from als_desktop.models.slots_ahead import slots_ahead

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class SlotActs(QObject):
    """Shows the menu of a slot and asks the hub for what is chosen."""

    def __init__(self, hub: Hub, theme: Theme, parent: QWidget) -> None:
        """Menus lie over `parent`."""
        super().__init__(parent)
        self._hub = hub
        self._theme = theme
        self._over = parent
        self._slot_id = ""

    def show_menu(self, slot_id: str, at: QPoint) -> None:
        """Offer what can be done with a slot."""
        from als_desktop.ui.console.slot_menu import SlotMenu

        view = self._hub.meeting
        slot = view.find(Slot, slot_id)
        if slot is None or slot not in slots_ahead(view):
            return
        self._slot_id = slot_id
        menu = SlotMenu(self._theme, self._over, view, slot, self._hub.services.clock.now())
        menu.wanted.connect(self._on_menu_wanted)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def step(self, slot_id: str, by: int) -> None:
        """Move a slot in the running order, towards the beginning (-1) or the end (1)."""
        order = self._hub.services.running_order
        act = order.present_earlier if by < 0 else order.present_later
        self._hub.do(lambda: act(slot_id))

    def _on_menu_wanted(self, act: str) -> None:
        slot_id, order = self._slot_id, self._hub.services.running_order
        kind, _, minutes = act.partition(":")
        if kind == "length":
            self._hub.do(lambda: order.set_slot_length(slot_id, int(minutes)))
        elif kind == "leave_out":
            self._hub.do(lambda: order.leave_out(slot_id))
        elif kind == "give_away":
            self._hub.do(lambda: order.leave_out_for_others(slot_id))
        else:
            self.step(slot_id, -1 if kind == "earlier" else 1)
