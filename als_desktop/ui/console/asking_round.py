"""What a workspace has beside, whose stage asks everybody the same, one seat after the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol, runtime_checkable

from als_desktop.ui.console.turns import next_in_turn

if TYPE_CHECKING:
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.people import Member
    from als_desktop.ui.console.workspace import Workspace

# A second Enter within this time, in ms, belongs to the first by habit and passes nobody over.
HABIT_MS: Final = 350


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose turn it is, and the mode that their words begin in; an empty one leaves it as it is."""

    member: Member | None
    mode: str = ""


@runtime_checkable
class PassesOver(Protocol):
    """A workspace in which Enter in the empty field answers what is asked: nothing, or not now."""

    def pass_over(self, mode: str, member_id: str) -> None:
        """A member has nothing to add to what they are asked."""
        ...


@runtime_checkable
class AsksRound(PassesOver, Protocol):
    """A workspace in which somebody may have nothing to add, and which knows who has not been heard yet."""

    def asked_next(self, mode: str, after: Member | None) -> Asked | None:
        """Who is asked after a member, or first; None once everybody was heard, or where nothing goes round."""
        ...


def asked_after(workspace: Workspace, view: MeetingView, mode: str, after: Member | None) -> Asked:
    """Who is asked next, as the stage says; else the next seat the same."""
    asked = workspace.asked_next(mode, after) if isinstance(workspace, AsksRound) else None
    return asked if asked is not None else Asked(next_in_turn(view, after))
