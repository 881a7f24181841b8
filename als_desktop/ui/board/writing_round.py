"""Who has nothing to ask while all write in silence: of one stage, and only while the program runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.ui.console.turns import next_in_turn

if TYPE_CHECKING:
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.people import Member


class WritingRound:
    """Goes from seat to seat, and leaves out those who passed."""

    def __init__(self) -> None:
        """Nobody has passed."""
        self._passed: set[str] = set()

    @property
    def passed(self) -> frozenset[str]:
        """The members (by id) who have nothing to ask."""
        return frozenset(self._passed)

    def begin(self) -> None:
        """In another stage everybody is asked afresh."""
        self._passed.clear()

    def pass_over(self, member_id: str) -> None:
        """A member has nothing to ask, or nothing more."""
        self._passed.add(member_id)

    def ask_again(self, member_id: str) -> None:
        """They were passed over by mistake."""
        self._passed.discard(member_id)

    def asked_next(self, view: MeetingView, after: Member | None) -> Member | None:
        """Who is asked after a member, or first; those who passed are asked again once all have."""
        first = member = next_in_turn(view, after)
        while member is not None and member.id in self._passed:
            member = next_in_turn(view, member)
            if member == first:
                break
        return member
