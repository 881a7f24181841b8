"""A hub and all that it sends out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from support import made

from als_desktop.models.card import QuestionCard
from als_desktop.ui.hub import Hub

if TYPE_CHECKING:
    from support import Room

    from als_desktop.models.changes import Change
    from als_desktop.models.meeting import Slot


class Listening:
    """A hub on a room, and all that it sends out."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.hub = Hub(room.services)
        self.changes: list[Change] = []
        self.refused: list[str] = []
        self.failed: list[str] = []
        self.hub.changed.connect(self.changes.append)
        self.hub.refused.connect(self.refused.append)
        self.hub.failed.connect(self.failed.append)
        assert self.hub.open_meeting(room.meeting_id)

    @property
    def board(self):
        return self.room.services.board

    @property
    def slot(self) -> Slot:
        return self.hub.meeting.slots[0]

    @property
    def texts(self) -> list[str]:
        return sorted(c.text for c in self.hub.meeting.cards(self.slot.id))

    def hand_in(self, text: str) -> QuestionCard | None:
        change = self.hub.do(lambda: self.board.hand_in_card(self.slot.id, self.room.members[1].id, text))
        return made(change, QuestionCard) if change is not None else None

    def steps(self) -> tuple[int, int]:
        """How many steps can be undone, and redone."""
        stack = self.hub.undo_stack
        return stack.index(), stack.count() - stack.index()

    def agrees(self) -> bool:
        return self.hub.meeting.everything() == self.room.view.everything()
