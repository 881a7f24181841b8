"""The acts on slots that were not held yet, as the agenda offers them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal

from als_desktop.models.meeting import Slot
from als_desktop.models.slots_ahead import slots_ahead, slots_passed_over

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class SlotActs(QObject):
    """Shows the menu of a slot and asks the hub for what is chosen.

    Signals:
        stage_wanted(str): a slot that was passed over is to be held now, from the stage with that id.
    """

    stage_wanted = Signal(str)

    def __init__(self, hub: Hub, theme: Theme, parent: QWidget) -> None:
        """Menus lie over `parent`."""
        super().__init__(parent)
        self._hub = hub
        self._theme = theme
        self._over = parent
        self._slot_id = ""

    def show_menu(self, slot_id: str, at: QPoint) -> None:
        """Offer what can be done with a slot."""
        from als_desktop.ui.console.slot_menu import PassedSlotMenu, SlotMenu

        view = self._hub.meeting
        slot = view.find(Slot, slot_id)
        if slot is not None and slot in slots_ahead(view):
            menu = SlotMenu(self._theme, self._over, view, slot, self._hub.services.clock.now())
        elif slot is not None and slot in slots_passed_over(view):
            menu = PassedSlotMenu(self._theme, self._over, view, slot)
        else:
            return
        self._slot_id = slot_id
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
        elif kind == "hold":
            self.stage_wanted.emit(self._hub.meeting.stages_of_slot(slot_id)[0].id)
        elif kind == "leave_out":
            self._hub.do(lambda: order.leave_out(slot_id))
        elif kind == "give_away":
            self._hub.do(lambda: order.leave_out_for_others(slot_id))
        else:
            self.step(slot_id, -1 if kind == "earlier" else 1)
