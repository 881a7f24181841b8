"""Who asks what goes from the bank onto the board."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.ui.console.turns import askers, next_in_turn

if TYPE_CHECKING:
    from als_desktop.models.people import Member
    from als_desktop.ui.hub import Hub


class AskingSeat:
    """One seat, as in quick entry; nobody's in a slot that keeps no authors."""

    def __init__(self, hub: Hub) -> None:
        """Nobody's yet."""
        self._hub = hub
        self._member: Member | None = None

    @property
    def member(self) -> Member | None:
        """The one who asks, as their record is now; None when there is no slot, or one that keeps no authors."""
        view = self._hub.meeting
        slot = view.current_slot
        known = self._member
        return None if slot is None or slot.anonymous or known is None else view.member(known.id)

    def begin(self, speaker: Member | None) -> None:
        """Begin with the seat of quick entry, if they may ask."""
        view = self._hub.meeting
        known = next((m for m in askers(view) if speaker is not None and m.id == speaker.id), None)
        self._member = known or next_in_turn(view, None)

    def turn(self) -> None:
        """Go on to the next in the circle."""
        self._member = next_in_turn(self._hub.meeting, self._member)

    def choose(self, number: int) -> Member | None:
        """Turn to seat number `number` (from 1) and return who asks; None when nobody is there, or none is kept."""
        here = self._hub.meeting.members_in_room
        found = next((m for m in here if m.seat == number - 1), None)
        if found is not None:
            self._member = found
        return self.member if found is not None else None
