"""What was done since the last act and is kept nowhere but on the page, as passing somebody over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class UnkeptStep:
    """A step in words: `take_back` makes the page as it was before it, `again` takes the step once more.

    It was made when the stack of undo stood at `index`.
    """

    words: str
    index: int
    take_back: Callable[[], None]
    again: Callable[[], None]


class UnkeptSteps:
    """The steps of one page, the last on top; an act comes after them, so that undo then means the act."""

    def __init__(self, index: Callable[[], int]) -> None:
        """Nothing was done; `index` tells where the stack of undo stands, so that acts and steps keep their order."""
        self._index = index
        self._done: list[UnkeptStep] = []
        self._taken_back: list[UnkeptStep] = []
        self._taking_again = False

    @property
    def last(self) -> UnkeptStep | None:
        """The step that is taken back next; none before an act that was done again after it."""
        return self._turned_now(self._done)

    @property
    def next(self) -> UnkeptStep | None:
        """The step that is taken once more next; none before an act that came before it is done again."""
        return self._turned_now(self._taken_back)

    def did(self, words: str, take_back: Callable[[], None], again: Callable[[], None]) -> None:
        """A step was made."""
        self._done.append(UnkeptStep(words, self._index(), take_back, again))
        if not self._taking_again:
            self._taken_back.clear()

    def forget(self) -> None:
        """A new act was made, or another stage is shown."""
        self._done.clear()
        self._taken_back.clear()

    def take_back(self) -> None:
        """Take back the last step; without one nothing happens."""
        step = self.last
        if step is not None:
            self._taken_back.append(self._done.pop())
            step.take_back()

    def take_again(self) -> None:
        """Take once more what was taken back last, which tells `did`; without one nothing happens."""
        step = self.next
        if step is not None:
            self._taken_back.pop()
            self._taking_again = True
            step.again()
            self._taking_again = False

    def _turned_now(self, steps: list[UnkeptStep]) -> UnkeptStep | None:
        """The topmost of some steps, if no act is to be turned before it."""
        step = steps[-1] if steps else None
        return step if step is not None and step.index == self._index() else None
