"""What words that are typed while the room looks on become, and where they go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.choosing import board_ahead, choice_at
from als_desktop.models.meeting import StageKind
from als_desktop.ui.choice.choice_modes import OFFER, offer_mode
from als_desktop.ui.console.turns import next_in_turn

if TYPE_CHECKING:
    from als_desktop.models.choosing import Choice
    from als_desktop.models.meeting import Slot
    from als_desktop.ui.console.workspace import EntryMode
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.one_screen.wall_board import WallBoard

_WRITING = (StageKind.PRESENTATION, StageKind.QUESTIONS)


class RoomWriting:
    """Nothing is taken that would lie where nobody finds it again.

    What a stage is for is asked of the whole meeting: the room's copy of it has no pack.
    """

    def __init__(self, hub: Hub, board: WallBoard) -> None:
        """`hub` is the true one; `board` takes what is for the board."""
        self._hub = hub
        self._board = board

    @property
    def choice(self) -> Choice | None:
        """What is chosen in this stage; None where that is not what it is for."""
        return choice_at(self._hub.meeting, self._hub.meeting.current_stage)

    @property
    def anonymous(self) -> bool:
        """Whether it is not kept who says something."""
        slot = self._slot
        return slot is None or slot.anonymous

    def turn_after(self, member_id: str | None) -> str | None:
        """Whose turn it is after somebody, by id."""
        after = next_in_turn(self._hub.meeting, self._hub.meeting.member(member_id))
        return after.id if after is not None else None

    def modes(self) -> tuple[EntryMode, ...]:
        """What typed words can become now; none where they belong on the console."""
        stage, slot, choice = self._hub.meeting.current_stage, self._slot, self.choice
        if stage is None or slot is None or stage.kind not in _WRITING or slot.closed_ms is not None:
            return ()
        if choice is not None:
            return () if choice.offers else (offer_mode(),)
        reading = stage.kind is StageKind.QUESTIONS
        if not reading and not board_ahead(self._hub.meeting, stage):
            return ()
        return self._board.modes_for(reading=reading)

    def enter(self, mode: str, author_id: str | None, text: str) -> bool:
        """Take a text; False when it was refused."""
        if mode != OFFER:
            return self._board.enter(mode, author_id, text)
        slot, choice = self._slot, self.choice
        if slot is None or choice is None:
            return False
        choices = self._hub.services.choices
        return self._hub.do(lambda: choices.offer(slot.id, choice.title, author_id, text)) is not None

    @property
    def _slot(self) -> Slot | None:
        return self._hub.meeting.current_slot
