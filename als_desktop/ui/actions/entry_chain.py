"""What quick entry asks about an action that was just added, from its first step to how sure. Knows no widget."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from als_desktop.services.action_service import ActionField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.action import Action

# No text as the others are, but asked like one.
SURE: Final = "confidence"
CHAIN: Final[tuple[str, ...]] = (
    ActionField.FIRST_STEP.value,
    ActionField.BY_WHEN.value,
    ActionField.SUPPORT.value,
    SURE,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked, of which action, and its number (from 1)."""

    action_id: str
    number: int
    field: str


class EntryChain:
    """Asks about one action, what is empty and was not passed over; then nothing, until it begins anew."""

    def __init__(self) -> None:
        """Asks nothing."""
        self._action_id = ""
        # What was passed over, of which action (by id): it is not asked again when the chain comes back to it.
        self._passed: set[tuple[str, str]] = set()
        self._turned_to: str | None = None

    def begin(self, action_id: str, field: str | None = None) -> None:
        """Ask about an action, from its first empty field on, or what a person turned to."""
        self._action_id, self._turned_to = action_id, field
        if field is not None:
            self._passed.discard((action_id, field))

    def begin_anew(self, action_id: str) -> None:
        """Ask about an action all that is empty, also what was passed over."""
        self._passed = {passed for passed in self._passed if passed[0] != action_id}
        self.begin(action_id)

    @property
    def passed(self) -> frozenset[tuple[str, str]]:
        """What was left for later: the action (by id), and the field."""
        return frozenset(self._passed)

    def end(self) -> None:
        """Ask nothing."""
        self._action_id, self._turned_to = "", None

    def forget(self) -> None:
        """Ask nothing, as in another stage: what was passed over would be asked there."""
        self.end()
        self._passed.clear()

    def answered(self) -> None:
        """What was asked has its answer."""
        self._turned_to = None

    def pass_over(self, field: str) -> None:
        """What is asked waits until later."""
        self._passed.add((self._action_id, field))
        self._turned_to = None

    def asked(self, actions: Sequence[Action]) -> Asked | None:
        """What is asked now of these actions of the slot; with None the chain has ended."""
        for number, action in enumerate(actions, 1):
            if action.id == self._action_id:
                fields = [f for f in CHAIN if (action.id, f) not in self._passed and not getattr(action, f)]
                field = self._turned_to or next(iter(fields), None)
                if field is not None:
                    return Asked(action.id, number, field)
        self.end()
        return None
