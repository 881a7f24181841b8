"""Who has nothing to ask while all write in silence: of one stage, and only while the program runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from als_desktop.ui.console.turns import next_in_turn

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Collection

    from als_desktop.models.meeting import Slot
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


def written_facts(
    view: MeetingView, slot: Slot, written: Counter[str], read: Counter[str], passed: Collection[str]
) -> dict[str, str]:
    """For each seat (by the member's id) how many questions were `written`, and how many of them `read` out.

    Nobody's, where a slot keeps no authors; whoever is among those who `passed` has nothing to ask.
    """
    say = QCoreApplication.translate
    facts = {slot.presenter_id: say("BoardWorkspace", "presenting")}
    if slot.anonymous:
        return facts
    words, none = say("BoardWorkspace", "{read} of {n} read out"), say("BoardWorkspace", "none yet")
    for member in view.members:
        if member.id != slot.presenter_id:
            silent = say("BoardWorkspace", "passed") if member.id in passed else none
            count = written[member.id]
            facts[member.id] = words.format(read=read[member.id], n=count) if count else silent
    return facts
