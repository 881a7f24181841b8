"""A page about the slot that its stage belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.meeting import Slot
from als_desktop.ui.pages.page_workspace import PageWorkspace

if TYPE_CHECKING:
    from als_desktop.models.people import Member


class SlotPage(PageWorkspace):
    """Finds the slot and its presenter; the sub-class says in `show_slot` how they are shown."""

    @property
    def slot(self) -> Slot | None:
        """The slot as it is now."""
        return self.hub.meeting.find(Slot, self.stage.slot_id) if self.stage is not None else None

    def refresh(self) -> None:
        """Show the slot, and tell the console; does nothing when there is none any more."""
        slot = self.slot
        if slot is not None:
            presenter = self.hub.meeting.member(slot.presenter_id)
            self.show_slot(slot, presenter, presenter.name if presenter is not None else "")
            self.tell_console()

    def show_slot(self, slot: Slot, presenter: Member | None, name: str) -> None:
        """Show `slot`; `name` is the presenter's, empty when there is none."""
        raise NotImplementedError
