"""Where the work of a stage stands, so that what to say can keep step with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.feedback import Feedback, FeedbackLayer
from als_desktop.models.meeting import Slot, StageKind
from als_desktop.models.meeting_pack import code_of
from als_desktop.models.next_step import NextStep, next_step, questions_since

if TYPE_CHECKING:
    from als_desktop.models.meeting import StageRun
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.stage_clock import Moment


def script_step(view: MeetingView, stage: StageRun, now: Moment, reading: float) -> str:
    """The step by its name in the catalogue of what to say; empty where there is none.

    Questions that are typed as they are read out lie on the board at once: for the share `reading` (0 to 1) of the
    stage's time they are still being read out, unless one has been sorted. A stage for which a pack has lines of its
    own has no steps: those are ways to say one thing.
    """
    if view.pack is not None and code_of(stage) in view.pack.scripts:
        return ""
    slot = view.find(Slot, stage.slot_id)
    if stage.kind is StageKind.BIDDING:
        return "agree" if view.slots_decided else "choose" if view.bids else "bid"
    if stage.kind is StageKind.REPORT_IN:
        return "reports" if view.reporters() else "none"
    if stage.kind is StageKind.CLOSE:
        return "date" if view.meeting.next_starts_ms is None else "plans"
    if slot is None:
        return ""
    if stage.kind is StageKind.QUESTIONS:
        cards = view.cards(slot.id)
        step = next_step(cards, slot.spotlight_id, questions_since(view, stage))
        clock = view.clock(stage)
        early = clock.elapsed(now) < clock.length_ms * reading
        if step is NextStep.ASK_ON:
            step = NextStep.READ_OUT if early else NextStep.CHOOSE
        return step.value
    if stage.kind is StageKind.ACTIONS:
        return "plan" if view.actions(slot.id) else "act"
    if stage.kind is StageKind.FEEDBACK:
        return _asked_for_feedback(view, slot)
    return ""


def _asked_for_feedback(view: MeetingView, slot: Slot) -> str:
    """Its presenter, until they have answered both of their prompts or somebody else has spoken; then the members."""
    said = [f for f in view.of(Feedback) if f.layer is FeedbackLayer.SLOT and f.slot_id == slot.id]
    others = any(f.member_id != slot.presenter_id for f in said)
    return "members" if others or len({f.prompt for f in said}) > 1 else "presenter"
