"""Who is asked what in the review: each part round the circle, question by question. Knows no widget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.feedback import Feedback, FeedbackLayer
from als_desktop.ui.console.asking_round import Asked
from als_desktop.ui.feedback.circle import Circle, next_of
from als_desktop.ui.feedback.prompts import answers_to, asked_in, prompts_of

if TYPE_CHECKING:
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.people import Member
    from als_desktop.ui.feedback.prompts import Prompt


class ReviewRound:
    """Of one meeting; what its slots had said when the review began was said to nobody here."""

    def __init__(self) -> None:
        """Nobody was heard yet."""
        self.circle = Circle()
        self._brought: frozenset[str] = frozenset()

    def begin(self, view: MeetingView) -> None:
        """Begin afresh, with the review of a meeting."""
        self.circle.forget()
        self._brought = frozenset(f.id for f in view.of(Feedback) if f.layer is FeedbackLayer.SLOT)

    def said(self, view: MeetingView, prompt: Prompt) -> list[Feedback]:
        """What was said to a prompt in the review itself."""
        return [answer for answer in answers_of(view, prompt) if answer.id not in self._brought]

    def waiting(self, view: MeetingView, layer: FeedbackLayer) -> dict[str, list[Member]]:
        """Who was not heard yet to each question (by code) that goes round in a part."""
        asked = asked_in(view, layer)
        return {
            one.code: self.circle.waiting(one.code, asked, {a.member_id for a in self.said(view, one)})
            for one in prompts_of(layer)
            if not one.aside
        }

    def next(self, view: MeetingView, layer: FeedbackLayer, code: str, after: Member | None) -> Asked | None:
        """The next who was not heard to a question; then the first to another one. None once all were heard to all."""
        waiting = self.waiting(view, layer)
        if after is not None and code not in waiting:
            # Whoever likes to answers what stands aside, one seat after the other.
            return None
        following = next_of(waiting[code], after) if after is not None else None
        if following is not None:
            return Asked(following, code)
        return next((Asked(some[0], other) for other, some in waiting.items() if some), None)

    def first_for(self, view: MeetingView, layer: FeedbackLayer, member_id: str | None) -> str:
        """The first question of a part (by code) to which a member was not heard; empty after the last."""
        waiting = self.waiting(view, layer).items()
        return next((code for code, some in waiting if any(m.id == member_id for m in some)), "")

    def was_silent(self, layer: FeedbackLayer, member_id: str) -> bool:
        """Whether a member was passed over in a part."""
        return self.circle.was_silent([one.code for one in prompts_of(layer)], member_id)


def answers_of(view: MeetingView, prompt: Prompt) -> list[Feedback]:
    """The answers to a prompt, those of the slots first."""
    slots = [slot.id for slot in view.slots] if prompt.layer is FeedbackLayer.SLOT else []
    return answers_to(view, prompt, (*slots, None))
