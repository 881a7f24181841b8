"""Who is asked what in the review: each part round the circle, question by question. Knows no widget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.feedback import Feedback, FeedbackLayer
from als_desktop.models.held import slots_held
from als_desktop.ui.console.asking_round import Asked
from als_desktop.ui.feedback.answer_words import answers_given, nothing_added, said_in_slot
from als_desktop.ui.feedback.circle import Circle, next_of
from als_desktop.ui.feedback.prompts import (
    LEARNED,
    Answer,
    answers_by_member,
    answers_to,
    asked_in,
    prompts_of,
    said_in_slots,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.meeting import Slot
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.people import Member
    from als_desktop.ui.feedback.prompts import Prompt


class ReviewRound:
    """Of one meeting. What its slots had said when the review began was not said here, and need not be said again."""

    def __init__(self) -> None:
        """Nobody was heard yet."""
        self.circle = Circle()
        self._brought: frozenset[str] = frozenset()

    def begin(self, view: MeetingView) -> None:
        """Begin afresh, with the review of a meeting."""
        self.circle.forget()
        said = [f.id for f in view.of(Feedback) if f.layer is FeedbackLayer.SLOT]
        self._brought = frozenset((*said, *(slot.id for slot in view.slots if slot.learned.strip())))

    def said(self, view: MeetingView, prompt: Prompt) -> list[Feedback]:
        """What was said to a prompt in the review itself."""
        return [answer for answer in answers_of(view, prompt) if answer.id not in self._brought]

    def answers(self, view: MeetingView, prompt: Prompt) -> list[Answer]:
        """What was said to a prompt, first in the slots, each with the slot it was said in or to."""
        known = [
            answer if answer.record.id in self._brought else Answer(answer.record)
            for answer in said_in_slots(view, prompt)
        ]
        return [*known, *(_with_presenter(view, given) for given in answers_of(view, prompt))]

    def learned_here(self, view: MeetingView) -> list[Slot]:
        """The slots whose presenters said only in the review what they learned about themselves."""
        return [slot for slot in view.slots if slot.learned.strip() and slot.id not in self._brought]

    def waiting(self, view: MeetingView, layer: FeedbackLayer) -> dict[str, list[Member]]:
        """Who was not heard yet to each question (by code) that goes round in a part."""
        asked = asked_in(view, layer)
        return {
            one.code: self.circle.waiting(
                one.code, asked, {a.member_id for a in self.said(view, one)} | self.heard_before(view, one)
            )
            for one in prompts_of(layer)
            if not one.aside
        }

    def heard_before(self, view: MeetingView, prompt: Prompt) -> set[str]:
        """The presenters (by id) who said in their slot what a prompt asks."""
        if prompt.from_slots == LEARNED:
            return {slot.presenter_id for slot in view.slots if slot.learned.strip()}
        return set(self.spoke_in_slot(view)) if prompt.layer is FeedbackLayer.SLOT else set()

    def _slots_of_heard(self, view: MeetingView, prompts: Sequence[Prompt]) -> dict[str, int]:
        """Of which slot (from 1) a presenter (by id) said what these ask, as long as that was before the review."""
        if any(one.layer is FeedbackLayer.SLOT for one in prompts):
            return self.spoke_in_slot(view)
        if not any(one.from_slots == LEARNED for one in prompts):
            return {}
        return {slot.presenter_id: n for n, slot in enumerate(view.slots, 1) if slot.id in self._brought}

    def spoke_in_slot(self, view: MeetingView) -> dict[str, int]:
        """The presenters (by id) who looked back on their turn in their slot, and the number of that slot, from 1."""
        return {
            slot.presenter_id: n
            for n, slot in enumerate(view.slots, 1)
            for said in view.of(Feedback)
            if said.id in self._brought and (said.slot_id, said.member_id) == (slot.id, slot.presenter_id)
        }

    def question(self, view: MeetingView, layer: FeedbackLayer) -> str:
        """The question of a part (by code) that goes round now; empty once everybody was heard to all of them."""
        return next((code for code, some in self.waiting(view, layer).items() if some), "")

    def next(self, view: MeetingView, layer: FeedbackLayer, code: str, after: Member | None) -> Asked | None:
        """The next who was not heard to a question; then the first to another. Once all were, it stays with `after`."""
        waiting = self.waiting(view, layer)
        if after is not None and code not in waiting:
            # Whoever likes to answers what stands aside, one seat after the other.
            return None
        following = next_of(waiting[code], after) if after is not None else None
        if following is not None:
            return Asked(following, code)
        first = next((Asked(some[0], other) for other, some in waiting.items() if some), None)
        return first if first is not None or after is None else Asked(after)

    def first_for(self, view: MeetingView, layer: FeedbackLayer, member_id: str | None) -> str:
        """The first question of a part (by code) to which a member was not heard; empty after the last."""
        waiting = self.waiting(view, layer).items()
        return next((code for code, some in waiting if any(m.id == member_id for m in some)), "")

    def facts(self, view: MeetingView, layer: FeedbackLayer) -> dict[str, str]:
        """What the seat of each member (by id) says in a part: how much they said, where, or that they passed.

        Nothing of whoever is not asked there.
        """
        going = self.question(view, layer)
        # While a question goes round it is about that one: who was heard to the one before is asked again.
        prompts = [one for one in prompts_of(layer) if one.code == going] or prompts_of(layer)
        given = answers_by_member(answer for one in prompts for answer in self.said(view, one))
        if any(one.from_slots == LEARNED for one in prompts):
            given.update(slot.presenter_id for slot in self.learned_here(view))
        before = self._slots_of_heard(view, prompts)
        asked = {m.id for m in asked_in(view, layer)}
        codes = [one.code for one in prompts]
        facts: dict[str, str] = {}
        for one in view.members:
            if not given[one.id] and one.id in before:
                facts[one.id] = said_in_slot(before[one.id])
            elif not given[one.id] and self.circle.was_silent(codes, one.id):
                facts[one.id] = nothing_added()
            else:
                facts[one.id] = answers_given(given[one.id]) if given[one.id] or one.id in asked else ""
        return facts


def slot_to_fill(view: MeetingView, prompt: Prompt, member_id: str | None) -> Slot | None:
    """The slot of a presenter that keeps what they say to a prompt, as long as it keeps nothing yet."""
    if prompt.from_slots != LEARNED:
        return None
    held = slots_held(view)
    return next((s for s in held if s.presenter_id == member_id and not s.learned.strip()), None)


def _with_presenter(view: MeetingView, given: Feedback) -> Answer:
    """An answer, with the slot and the presenter to whom somebody else gave it."""
    for n, slot in enumerate(view.slots, 1):
        if slot.id == given.slot_id and slot.presenter_id != given.member_id:
            presenter = view.member(slot.presenter_id)
            return Answer(given, n, presenter.name if presenter is not None else "")
    return Answer(given)


def answers_of(view: MeetingView, prompt: Prompt) -> list[Feedback]:
    """The answers to a prompt, those of the slots first."""
    slots = [slot.id for slot in view.slots] if prompt.layer is FeedbackLayer.SLOT else []
    return answers_to(view, prompt, (*slots, None))
