"""What was done since the last act and is kept nowhere but on the page, as passing somebody over."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class UnkeptSteps:
    """The steps of one page, the last on top; an act comes after them, so that undo then means the act."""

    def __init__(self) -> None:
        """Nothing was done."""
        self._back: list[Callable[[], None]] = []

    @property
    def any(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._back)

    def did(self, take_back: Callable[[], None]) -> None:
        """A step was made; `take_back` makes the page as it was before."""
        self._back.append(take_back)

    def forget(self) -> None:
        """An act was made, or another stage is shown."""
        self._back.clear()

    def take_back(self) -> None:
        """Take back the last step; without one nothing happens."""
        if self._back:
            self._back.pop()()
