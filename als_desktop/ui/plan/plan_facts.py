"""What stands on a plan and what is still empty, in a few words. Knows no widget."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from als_desktop.models.action_plan import ActionPlan, PlanAction


class Empty(Enum):
    """A part of a plan in which nothing stands yet."""

    ISSUE = "issue"
    DESIRED_OUTCOME = "desired_outcome"
    QUESTIONS = "questions"
    ACTIONS = "actions"
    LEARNED = "learned"
    NEXT_MEETING = "next_meeting"


_FIELDS = ("first_step", "by_when", "support", "obstacle", "if_trigger", "then", "measure", "confidence")


@dataclass(frozen=True, slots=True)
class EmptyFields:
    """The fields of one action (`number` from 1) that print as room for handwriting."""

    number: int
    fields: tuple[str, ...]


def empty_parts(plan: ActionPlan) -> tuple[Empty, ...]:
    """The parts in which nothing stands yet, in the order of the page."""
    parts = (
        (Empty.ISSUE, plan.issue),
        (Empty.DESIRED_OUTCOME, plan.desired_outcome),
        (Empty.QUESTIONS, plan.questions),
        (Empty.ACTIONS, plan.actions),
        (Empty.LEARNED, plan.learned),
        (Empty.NEXT_MEETING, plan.next_meeting),
    )
    return tuple(part for part, content in parts if not content)


def empty_fields(plan: ActionPlan) -> tuple[EmptyFields, ...]:
    """For each action that has any, its empty fields in the order of the form."""
    found = (EmptyFields(n, _empty_of(action)) for n, action in enumerate(plan.actions, 1))
    return tuple(one for one in found if one.fields)


def _empty_of(action: PlanAction) -> tuple[str, ...]:
    empty = (field for field in _FIELDS if not getattr(action, field))
    # Whoever said at the end how sure they are was asked.
    return tuple(field for field in empty if field != "confidence" or not action.confidence_end)
