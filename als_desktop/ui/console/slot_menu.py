"""What can be done with a slot that was not held yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.slots_ahead import inherited, slots_ahead
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.ui.parts.act_menu import ActMenu
from als_desktop.ui.parts.words import joined

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from als_desktop.models.meeting import Slot
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.stage_clock import Moment
    from als_desktop.ui.theme.theme import Theme

_LENGTHS = (30, 45, 60)
_STEP = 5


class SlotMenu(ActMenu):
    """Its place in the running order, its length, and leaving it out.

    The acts are `earlier`, `later`, `length:` and the minutes, `leave_out`, `give_away`.
    """

    def __init__(self, theme: Theme, parent: QWidget, view: MeetingView, slot: Slot, now: Moment) -> None:
        """`slot` has not begun."""
        super().__init__(theme, parent, "")
        self.setAccessibleName(self.tr("Slot of {name}").format(name=_presenter(view, slot)))
        ahead = slots_ahead(view)
        place = ahead.index(slot)
        if place > 0:
            before = self.tr("Before {name}").format(name=_presenter(view, ahead[place - 1]))
            self.offer("earlier", before, "arrow_up", self.tr("Ctrl+Up"))
        if place < len(ahead) - 1:
            after = self.tr("After {name}").format(name=_presenter(view, ahead[place + 1]))
            self.offer("later", after, "arrow_down", self.tr("Ctrl+Down"))
        self._offer_lengths(slot.planned_ms // MINUTE_MS)
        self.addSeparator()
        self._offer_leaving(view, slot, now)

    def _offer_lengths(self, minutes: int) -> None:
        title = self.tr("Length: {minutes} min").format(minutes=minutes)
        menu = self.addMenu(self._theme.icon("clock"), title)
        self.offer(f"length:{minutes + _STEP}", self.tr("5 minutes more"), "plus", menu=menu)
        self.offer(f"length:{minutes - _STEP}", self.tr("5 minutes less"), "minus", menu=menu)
        menu.addSeparator()
        for length in _LENGTHS:
            words = self.tr("{minutes} minutes").format(minutes=length)
            self.mark(self.offer(f"length:{length}", words, menu=menu), length == minutes)

    def _offer_leaving(self, view: MeetingView, slot: Slot, now: Moment) -> None:
        minutes = slot.planned_ms // MINUTE_MS
        spare = self.tr("Leave out: {minutes} min become spare").format(minutes=minutes)
        self.offer("leave_out", spare, "close")
        heirs = inherited(view, slot.id, now)
        if heirs:
            words = self.tr("Leave out: {minutes} min go to {names}").format(
                minutes=sum(heir.minutes for heir in heirs),
                names=joined([_presenter(view, heir.slot) for heir in heirs]),
            )
            self.offer("give_away", words, "arrow_right")


class PassedSlotMenu(ActMenu):
    """A slot that was passed over: holding it after all, and leaving it out.

    The acts are `hold`, `leave_out`.
    """

    def __init__(self, theme: Theme, parent: QWidget, view: MeetingView, slot: Slot) -> None:
        """`slot` was passed over."""
        super().__init__(theme, parent, "")
        self.setAccessibleName(self.tr("Slot of {name}").format(name=_presenter(view, slot)))
        self.offer("hold", self.tr("Hold it now"), "play")
        self.offer("leave_out", self.tr("Leave out: the bid waits for next time"), "close")


def _presenter(view: MeetingView, slot: Slot) -> str:
    member = view.member(slot.presenter_id)
    return member.name if member is not None else ""
