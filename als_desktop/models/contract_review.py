"""When a set looks at its contract again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from als_desktop.models.meeting_view import MeetingView


@dataclass(frozen=True, slots=True)
class ContractAge:
    """How many meetings were closed under the present version, and whether it is time to look at it again."""

    meetings: int
    due: bool


def contract_age(view: MeetingView) -> ContractAge:
    """The age of the contract at this meeting; due after as many meetings as the set agreed (0: never)."""
    version, every = view.contract_version, view.learning_set.review_every
    if version is None:
        return ContractAge(0, due=False)
    held = sum(1 for closed_ms in view.earlier_closed_ms if closed_ms > version.agreed_ms)
    return ContractAge(held, due=0 < every <= held)
