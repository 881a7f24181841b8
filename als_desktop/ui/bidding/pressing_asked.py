"""How pressing a bid is, asked of whoever has just placed it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from als_desktop.models.meeting import Bid

if TYPE_CHECKING:
    from als_desktop.models.changes import Change
    from als_desktop.models.meeting_view import MeetingView

MOST_PRESSING: Final = 5


class PressingAsked:
    """Of one member at a time, once; whoever does not want to say is not asked again."""

    def __init__(self) -> None:
        """Nobody is asked."""
        self.member_id: str | None = None

    def ask(self, member_id: str) -> None:
        """A bid was placed."""
        self.member_id = member_id

    def rest(self) -> None:
        """It was said, or passed over, or somebody else has the word."""
        self.member_id = None

    def bid(self, view: MeetingView) -> Bid | None:
        """The bid that is asked about; none once it was said, is gone, or is decided on."""
        found = view.bid_of(self.member_id) if self.member_id is not None else None
        return found if found is not None and not found.pressing and not view.slots_decided else None

    def follow(self, change: Change) -> None:
        """What is taken back is asked again."""
        for before, after in change.edits_of(Bid):
            if before is not None and after is not None and before.pressing and not after.pressing:
                self.member_id = after.member_id

    def follow_redo(self, change: Change) -> None:
        """Of a bid that is placed again it is asked as if it were new."""
        for before, after in change.edits_of(Bid):
            if before is None and after is not None and not after.pressing:
                self.member_id = after.member_id
