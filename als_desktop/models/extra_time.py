"""Who may give a stage more time than was agreed, by the contract. The program asks; it never forbids."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from als_desktop.models.people import ExtraTime, Strictness

if TYPE_CHECKING:
    from als_desktop.models.people import LearningSet


class Asking(StrEnum):
    """What has to be asked before a stage gets more time."""

    NOTHING = "nothing"
    FACILITATOR = "facilitator"
    SET = "set"
    AGAINST = "against"


def may_extend(one: LearningSet, agreed_by: ExtraTime) -> bool:
    """Whether the contract lets `agreed_by` (the facilitator alone, or the whole set) give more time.

    What the facilitator may do alone the set may do too; where the contract gives no extra time, nobody may.
    """
    if one.extra_time is ExtraTime.NONE or agreed_by is ExtraTime.NONE:
        return False
    return agreed_by is ExtraTime.SET or one.extra_time is ExtraTime.FACILITATOR


def asking(one: LearningSet) -> Asking:
    """What to ask before a minute is added: nothing where time is advisory."""
    if one.strictness is Strictness.ADVISORY:
        return Asking.NOTHING
    if may_extend(one, ExtraTime.FACILITATOR):
        return Asking.FACILITATOR
    return Asking.SET if may_extend(one, ExtraTime.SET) else Asking.AGAINST
