"""A presenter's printed plan, taken from what was said in their slot."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from als_desktop.models.action_plan import ActionPlan, PlanAction, PlanOption, PlanQuestion
from als_desktop.models.set_words import words_said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.action import Action
    from als_desktop.models.meeting import Slot
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.people import Member


def plan_of_slot(view: MeetingView, slot: Slot, shapes: tuple[str, ...]) -> ActionPlan:
    """The action plan of a slot; `shapes` names the author shape of each seat. Dates are in local time."""
    presenter = view.member(slot.presenter_id)
    kept = sorted(
        (c for c in view.cards(slot.id) if c.taken_home),
        key=lambda c: (c.queue_position is None, c.queue_position or 0, c.position),
    )
    meeting = view.meeting
    return ActionPlan(
        presenter=presenter.name if presenter else "",
        letter=presenter.letter if presenter else "",
        shape=_shape(presenter, shapes),
        set_name=view.learning_set.name,
        meeting_number=meeting.number,
        meeting_date=datetime.fromtimestamp(meeting.starts_ms / 1000).date().isoformat(),
        issue=slot.issue,
        desired_outcome=slot.desired_outcome,
        questions=tuple(_plan_question(card.text, view.authors(card), shapes) for card in kept),
        options=tuple(
            PlanOption(o.text, o.chosen, o.speaks_for, o.speaks_against) for o in view.options(slot.id)
        ),
        actions=tuple(_plan_action(view, slot, action) for action in view.actions(slot.id)),
        learned=slot.learned,
        next_meeting=(
            datetime.fromtimestamp(meeting.next_starts_ms / 1000).isoformat(timespec="minutes")
            if meeting.next_starts_ms is not None
            else ""
        ),
        next_place=meeting.next_place,
        set_word=words_said(view.learning_set, view.pack).get("set", ""),
    )


def _plan_question(text: str, authors: Sequence[Member], shapes: tuple[str, ...]) -> PlanQuestion:
    first = authors[0] if authors else None
    names = ", ".join(member.name for member in authors)
    return PlanQuestion(text, names, first.letter if first else "", _shape(first, shapes))


def _plan_action(view: MeetingView, slot: Slot, action: Action) -> PlanAction:
    owner = view.member(action.owner_id)
    return PlanAction(
        what=action.what,
        first_step=action.first_step,
        by_when=action.by_when,
        support=action.support,
        obstacle=action.obstacle,
        if_trigger=action.if_trigger,
        then=action.then_do,
        measure=action.measure,
        confidence=action.confidence,
        confidence_end=action.confidence_end,
        owner=owner.name if owner and owner.id != slot.presenter_id else "",
        questions=tuple(card.text for card in view.cards_of_action(action.id)),
    )


def _shape(member: Member | None, shapes: tuple[str, ...]) -> str:
    return shapes[member.seat % len(shapes)] if member and shapes else ""
