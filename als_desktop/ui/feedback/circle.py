"""Who was heard when everybody is asked the same. Knows no widget."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from als_desktop.models.people import Member


class Circle:
    """Whoever had nothing to add was heard as well; that is nothing to write down, and kept while the program runs."""

    def __init__(self) -> None:
        """Nobody was passed over yet."""
        self._silent: set[tuple[str, str]] = set()

    def forget(self) -> None:
        """Begin afresh, as for another meeting."""
        self._silent.clear()

    def pass_over(self, question: str, member_id: str) -> None:
        """A member has nothing to add to a question."""
        self._silent.add((question, member_id))

    def kept(self) -> frozenset[tuple[str, str]]:
        """Who was passed over with what, for `bring_back`."""
        return frozenset(self._silent)

    def bring_back(self, kept: frozenset[tuple[str, str]]) -> None:
        """As it was when `kept` was asked for."""
        self._silent = set(kept)

    def ask_again(self, question: str, member_id: str) -> None:
        """What a member said or passed over was taken back."""
        self._silent.discard((question, member_id))

    def was_silent(self, questions: Collection[str], member_id: str) -> bool:
        """Whether a member had nothing to add to one of the questions."""
        return any((question, member_id) in self._silent for question in questions)

    def waiting(
        self, question: str, asked: Sequence[Member], answered: Collection[str | None]
    ) -> list[Member]:
        """Those of `asked` who were not heard; `answered` are who said something (by id)."""
        return [m for m in asked if m.id not in answered and (question, m.id) not in self._silent]


def next_of(waiting: Sequence[Member], after: Member) -> Member | None:
    """The next seat round the circle of those who wait, who are in seat order."""
    later = [m for m in waiting if m.seat > after.seat]
    return next(iter([*later, *waiting]), None)
